/** `export FILE --out DIR …`: the official files, one path a line. */
import { commandLineTexts } from '../../shared/messages/command-line';
import { makeFiles, writeFiles } from '../export-files';
import { needed, parseWords, reportOf } from './options';
import { UsageError } from './usage-error';

export async function exportFiles(words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseWords(words, {
    out: { type: 'string' },
    word: { type: 'boolean', default: false },
    excel: { type: 'boolean', default: false },
    registration: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  });
  const folder = needed(values.out, '--out');
  const report = await reportOf(positionals);
  const both = !values.word && !values.excel;
  const files = await makeFiles(report, {
    word: values.word || both,
    excel: values.excel || both,
    registration: values.registration,
  });
  const result = await writeFiles(folder, files, values.force);
  if (result.status === 'exists') throw new UsageError(commandLineTexts.exists(result.files.join('、')));
  for (const file of result.files) print(file);
  return 0;
}
