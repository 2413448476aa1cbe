/** Fixed reports for tests. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { EditionId } from '../../shared/editions';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/report';
import { consistentReport } from './generate';

/** The same consistent report at every run. */
export function someReport(edition: EditionId, seed = 7): Report {
  const [report] = fc.sample(consistentReport(edition), { numRuns: 1, seed });
  if (report === undefined) throw new Error('nothing generated');
  return report;
}

/** Published reports in the report file's form; they lie beside a developer's checkout and are not in the repository. */
export const casesFolder = new URL('../../../shared/reference/cases/', import.meta.url).pathname;
export const casesArePresent = existsSync(casesFolder);
export const caseNames = ['shanghai-office-2019', 'suqian-2023', 'suqian-2024'] as const;

if (!casesArePresent) {
  process.stderr.write('skipped: tests on published reports (shared/reference/cases is not beside this checkout)\n');
}

export function readCase(name: (typeof caseNames)[number]): Report {
  const result = readReport(readFileSync(`${casesFolder}${name}.json`, 'utf8'));
  if (!result.ok) throw new Error(result.problem.message);
  return result.report;
}
