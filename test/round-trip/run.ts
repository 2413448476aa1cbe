/**
 * The round trip through Excel as a campaign: `npm run test:round-trip -- --runs 1000 [--office 30] [--seed 1]`. For
 * every edition so many reports are exported and read back, with the hidden sheet and without; of each edition
 * `--office` also after LibreOffice has opened and saved them. `npm test` runs a short one.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Report } from '../../shared/report/report';
import { editionIdsUnderTest } from '../support/generate';
import { convertAll } from '../support/office';
import { differences, exported, imported, reportToExport, withoutHiddenSheet } from '../support/round-trip';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    office: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const runs = Number(values.runs);
const throughOffice = Math.min(runs, Number(values.office));
const seed = Number(values.seed);
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What is wrong after a round trip; empty where nothing is. */
function faults(report: Report, bytes: Uint8Array): string[] {
  const { origin, report: back, changes, notes } = imported(bytes);
  const visible = imported(withoutHiddenSheet(bytes));
  return [
    ...(origin === 'workbook' && isDeepStrictEqual(back, report) ? [] : [`not identical (${origin})`]),
    ...(changes.length === 0 ? [] : [`changes ${JSON.stringify(changes)}`]),
    ...notes.filter(({ kind }) => kind !== 'found').map(({ message }) => `note ${message}`),
    ...differences(report, visible.report).map((difference) => `visible ${difference}`),
  ];
}

let failed = 0;
function tell(name: string, found: readonly string[]): void {
  if (found.length === 0) return;
  failed += 1;
  print(`${name}: ${found.slice(0, 5).join(' | ').slice(0, 1000)}`);
}

print(`seed ${seed}`);
for (const edition of editionIdsUnderTest) {
  const start = performance.now();
  const reports = fc.sample(reportToExport(edition), { numRuns: runs, seed });
  const folder = await mkdtemp(join(tmpdir(), 'round-trip-'));
  try {
    const files: string[] = [];
    for (const [index, report] of reports.entries()) {
      const bytes = await exported(report);
      tell(`${edition} ${index}`, faults(report, bytes));
      if (index >= throughOffice) continue;
      files.push(join(folder, `${index}.xlsx`));
      await writeFile(join(folder, `${index}.xlsx`), bytes);
    }
    print(`${edition}: ${runs} reports, ${Math.round((performance.now() - start) / 1000)} s`);
    if (throughOffice === 0) continue;
    const saved = await convertAll(files, 'xlsx', join(folder, 'saved'));
    for (const [index, report] of reports.slice(0, throughOffice).entries()) {
      tell(`${edition} ${index} after LibreOffice`, faults(report, await readFile(saved[index] ?? '')));
    }
    print(`${edition}: ${throughOffice} of them saved by LibreOffice`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
print(failed === 0 ? 'nothing lost' : `${failed} with faults`);
process.exitCode = failed === 0 ? 0 : 1;
