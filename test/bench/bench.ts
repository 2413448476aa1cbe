/**
 * `npm run bench`: figures of this machine, measured side by side in one run. Nothing is asserted.
 * `npm run bench -- typing check` measures only the parts named: files, check, word, save, start, typing, consolidate.
 */
import { makeFiles } from '../../electron/export-files';
import { runChecks } from '../../shared/checks/run';
import { sampleReport } from '../../shared/sample/street-2020';
import { someReport } from '../support/reports';
import { noPrinter, wordOptions } from '../support/word-options';
import { benchCheck } from './check';
import { benchConsolidate } from './consolidate';
import { measure } from './measure';
import { benchSave } from './save';
import { benchStart } from './start';
import { benchTyping } from './typing';
import { benchWord } from './word';

async function benchFiles(): Promise<void> {
  const national = someReport('2021');
  const results = [
    await measure('check: all findings of a full report', 500, () => runChecks(national)),
    await measure('word: one national report to .docx', 50, () =>
      makeFiles(national, { ...wordOptions(national, false), word: true, pdf: false, html: false, excel: false }, noPrinter),
    ),
    await measure('word: the street report, three .docx', 50, () =>
      makeFiles(sampleReport, { ...wordOptions(sampleReport, false), word: true, pdf: false, html: false, excel: false }, noPrinter),
    ),
    await measure('excel: one workbook of three sheets', 50, () =>
      makeFiles(national, { ...wordOptions(national, false), word: false, pdf: false, html: false, excel: true }, noPrinter),
    ),
  ];
  console.log('milliseconds            median      99 %   ratio to one check');
  for (const { name, median, ninetyNinth } of results) {
    const ratio = median / (results[0]?.median ?? median);
    console.log(`${median.toFixed(2).padStart(30)} ${ninetyNinth.toFixed(2).padStart(9)} ${ratio.toFixed(0).padStart(6)}   ${name}`);
  }
}

/** In the order in which they are measured. */
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  files: benchFiles,
  check: benchCheck,
  word: benchWord,
  save: benchSave,
  start: benchStart,
  typing: benchTyping,
  consolidate: benchConsolidate,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
for (const [name, measurePart] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measurePart();
}
