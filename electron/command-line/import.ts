/** `import FILE --out FILE.json`: a workbook, a Word file or a web page as a report file. */
import { basename, dirname } from 'node:path';
import { commandLineTexts } from '../../shared/messages/command-line';
import { writeFiles } from '../export-files';
import { importLines } from './import-lines';
import { importOf, needed, parseWords } from './options';
import { UsageError } from './usage-error';

/** Prints what was found, what was changed by hand, what was not found, and the path. */
export async function importReport(words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseWords(words, { out: { type: 'string' }, force: { type: 'boolean', default: false } });
  const out = needed(values.out, '--out');
  const imported = await importOf(positionals);
  const bytes = new TextEncoder().encode(`${JSON.stringify(imported.report, null, 2)}\n`);
  const result = await writeFiles(dirname(out), [{ fileName: basename(out), bytes }], values.force);
  if (result.status === 'exists') throw new UsageError(commandLineTexts.exists(out));
  for (const line of importLines(imported)) print(line);
  print(out);
  return 0;
}
