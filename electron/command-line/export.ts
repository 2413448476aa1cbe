/** `export FILE --out DIR …`: the official files, one path a line. */
import { getEdition } from '../../shared/editions';
import { commandLineTexts } from '../../shared/messages/command-line';
import { defaultFonts, fontSets } from '../../shared/messages/word';
import { documentIds } from '../../shared/pages/documents';
import { makeFiles, writeFiles } from '../export-files';
import { printWithBrowser } from '../pdf/browser-printer';
import { needed, parseWords, reportOf } from './options';
import { UsageError } from './usage-error';

export async function exportFiles(words: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseWords(words, {
    out: { type: 'string' },
    word: { type: 'boolean', default: false },
    excel: { type: 'boolean', default: false },
    pdf: { type: 'boolean', default: false },
    html: { type: 'boolean', default: false },
    registration: { type: 'boolean', default: false },
    'one-file': { type: 'boolean', default: false },
    fonts: { type: 'string', default: defaultFonts },
    'head-signature': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  });
  const folder = needed(values.out, '--out');
  const fonts = fontSets.find((set) => set === values.fonts);
  if (fonts === undefined) throw new UsageError(commandLineTexts.badFonts(values.fonts, fontSets.join('、')));
  const report = await reportOf(positionals);
  const named = values.word || values.excel || values.pdf || values.html;
  const choice = {
    word: values.word || !named,
    pdf: values.pdf,
    html: values.html,
    excel: values.excel || !named,
    documents: documentIds(getEdition(report.edition), values.registration),
    oneFile: values['one-file'],
    fonts,
    headSignature: values['head-signature'],
  };
  const files = await makeFiles(report, choice, printWithBrowser);
  const result = await writeFiles(folder, files, values.force);
  if (result.status === 'exists') throw new UsageError(commandLineTexts.exists(result.files.join('、')));
  for (const file of result.files) print(file);
  return 0;
}
