/** `npm run bench`: figures of this machine, measured side by side in one run. Nothing is asserted. */
import { makeFiles } from '../../electron/export-files';
import { runChecks } from '../../shared/checks/run';
import { sampleReport } from '../../shared/sample/street-2020';
import { someReport } from '../support/reports';

interface Measured {
  readonly name: string;
  readonly median: number;
  readonly ninetyNinth: number;
}

/** Milliseconds of one call: median and 99th percentile over `times` calls after a tenth as many to warm up. */
async function measure(name: string, times: number, call: () => unknown): Promise<Measured> {
  for (let warming = 0; warming < times / 10; warming += 1) await call();
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await call();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  return { name, median: at(0.5), ninetyNinth: at(0.99) };
}

const national = someReport('2021');
const results = [
  await measure('check: all findings of a full report', 500, () => runChecks(national)),
  await measure('word: one national report to .docx', 50, () =>
    makeFiles(national, { word: true, excel: false, registration: false }),
  ),
  await measure('word: the street report, three .docx', 50, () =>
    makeFiles(sampleReport, { word: true, excel: false, registration: false }),
  ),
  await measure('excel: one workbook of three sheets', 50, () =>
    makeFiles(national, { word: false, excel: true, registration: false }),
  ),
];

console.log('milliseconds            median      99 %   ratio to one check');
for (const { name, median, ninetyNinth } of results) {
  const ratio = median / (results[0]?.median ?? median);
  console.log(`${median.toFixed(2).padStart(30)} ${ninetyNinth.toFixed(2).padStart(9)} ${ratio.toFixed(0).padStart(6)}   ${name}`);
}
