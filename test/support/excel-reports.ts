/** Reports that try the workbook: what clerks and foreign files put into cells. */
import fc from 'fast-check';
import { getEdition, cellsOf, type CellReference, type EditionId } from '../../shared/editions';
import { newReport } from '../../shared/report/new-report';
import type { CellValue, Report } from '../../shared/report/report';
import { applicants, consistentReport, editionIdsUnderTest, resultRows } from './generate';
import { someReport } from './reports';

export const blankReport = (edition: EditionId): Report => newReport({ edition, year: 2024, unit: {} });

/** Puts values into cells as a file from outside has them: no total follows. */
export function withCells(report: Report, cells: readonly (readonly [string, string, string, CellValue])[]): Report {
  const tables = structuredClone(report.tables ?? {});
  for (const [table, row, column, value] of cells) ((tables[table] ??= {})[row] ??= {})[column] = value;
  return { ...report, tables };
}

/** Text that a spreadsheet would take for a formula or a code, and text that XML cannot carry as it is. */
export const difficultTexts = [
  '=1+1', '=SUM(A1:A9)', '+5', '-3件', '@SUM(A1)', '_x0041_', 'a_x000D_b', "'5", ' 7 ', '<b>&amp;</b>"', '5\n6', '1\t2',
  '\u0001', '\u007f5', '251000元', '22（其中修订16件）', '½', '𠮷',
] as const;

export const blankSigns = ['/', '-', '—', '——', '无', '／', ' - '] as const;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constant(''),
  fc.constantFrom(...difficultTexts),
  fc.constantFrom(...blankSigns),
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: 0, max: 999_999_999_999_999 }),
  fc.constantFrom(0.1, 0.2, 0.3, 3.5, 96171.6, 59237.2449, 1234567.891234, -0.5),
);

/** A report in which some cells, totals among them, hold something else than they should. */
export const mangledReport: fc.Arbitrary<Report> = fc.constantFrom(...editionIdsUnderTest).chain((edition) => {
  const cells: CellReference[] = getEdition(edition).tables.flatMap((table) => [...cellsOf(table)]);
  const change = fc.tuple(fc.constantFrom(...cells), value);
  return fc.tuple(consistentReport(edition), fc.array(change, { maxLength: 60 })).map(([report, changes]) =>
    withCells(report, changes.map(([{ table, row, column }, put]) => [table, row, column, put] as const)),
  );
});

/** Totals left blank throughout, so that all of them are computed. */
export function withoutTotals(report: Report): Report {
  const tables = structuredClone(report.tables ?? {});
  for (const row of Object.values(tables['requests'] ?? {})) row['total'] = null;
  for (const row of Object.values(tables['disputes'] ?? {})) row['total'] = null;
  for (const column of Object.keys(tables['requests']?.['3.7'] ?? {})) (tables['requests'] ?? {})['3.7'] = { [column]: null };
  return { ...report, tables };
}

/** Every kind of workbook there is, by name. */
export function workbooksToTry(): Record<string, Report> {
  const national = someReport('2021');
  const reports: Record<string, Report> = {};
  for (const edition of editionIdsUnderTest) {
    reports[`consistent-${edition}`] = someReport(edition);
    reports[`blank-${edition}`] = blankReport(edition);
  }
  reports['totals-blank'] = withCells(withoutTotals(someReport('2019', 11)), [
    ['requests', '3.2', 'naturalPerson', 0.1],
    ['requests', '3.2', 'enterprise', 0.2],
  ]);
  reports['one-table'] = { ...national, tables: { requests: national.tables?.['requests'] ?? {} } };
  reports['totals-differ'] = withCells(national, [
    ['requests', '1', 'total', 7_777_777],
    ['requests', '3.7', 'naturalPerson', 1],
    ['requests', '3.7', 'total', 12],
    ['disputes', 'review', 'total', 5],
    ['disclosure', 'regulations', 'inForce', 0],
    ['disclosure', 'regulations', 'issued', 3],
  ]);
  reports['blank-signs'] = withCells(someReport('2019', 5), [
    ...resultRows('2019').map((row) => ['requests', row, 'total', '/'] as const),
    ['requests', '3.7', 'total', '—'],
    ['requests', '4', 'enterprise', '无'],
    ['disputes', 'review', 'upheld', '/'],
  ]);
  reports['texts'] = withCells(someReport('2019-wuchang', 3), [
    ...difficultTexts.map((text, index) => ['requests', resultRows('2019-wuchang')[index] ?? '4', 'enterprise', text] as const),
    ['requests', '2', 'total', '约20'],
    ['disclosure', 'procurement', 'amount', '251000元'],
  ]);
  reports['large'] = withCells(national, [
    ...applicants('2021').map((column) => ['requests', '3.1', column, 123_456_789_012_345] as const),
    ['requests', '3.1', 'total', null],
    ['requests', '3.7', 'total', null],
    ['disclosure', 'licensing', 'decisions', 999_999_999_999_999],
    ['disclosure', 'fees', 'amount', 1234567.891234],
  ]);
  reports['beyond-numbers'] = withCells(national, [
    ['requests', '1', 'naturalPerson', 1.7e308],
    ['requests', '1', 'enterprise', 1.7e308],
    ['requests', '1', 'total', null],
  ]);
  fc.sample(mangledReport, { numRuns: 6, seed: 20240131 }).forEach((report, index) => {
    reports[`mangled-${index}`] = report;
  });
  /** As read from a file: no -0. */
  return JSON.parse(JSON.stringify(reports)) as Record<string, Report>;
}
