import { describe, expect, it } from 'vitest';
import { newestOfYears, yearCharts } from '../../../renderer/pages/overview/years';
import { cellsOf, editions } from '../../../shared/editions';
import { fillZeros, setCells } from '../../../shared/report/cells';
import { newReport } from '../../../shared/report/new-report';
import type { ReportSummary } from '../../../shared/api';

const summary = (id: string, year: number, savedAt: string): ReportSummary => ({
  id, unit: {}, year, edition: '2021', savedAt, errors: 0, warnings: 0, final: false,
});

it('takes the newest state of each year, oldest year first', () => {
  const found = newestOfYears([summary('a', 2022, '2023-01-01'), summary('b', 2021, '2022-01-01'), summary('c', 2022, '2023-02-01')]);
  expect(found.map(({ id }) => id)).toEqual(['b', 'c']);
});

describe.each(editions.map((edition) => ({ edition })))('figures of $edition.id', ({ edition }) => {
  const empty = newReport({ edition: edition.id, year: 2024, unit: {} });
  const cell = (table: string, row: string, column: string, value: number) => ({ cell: { table, row, column }, value });
  const zeros = edition.tables.reduce((filled, table) => fillZeros(edition, filled, table, cellsOf(table)), empty);
  const filled = setCells(edition, setCells(edition, zeros, [
    cell('requests', '1', 'naturalPerson', 5),
    cell('requests', '1', 'legalService', 2),
    cell('requests', '3.3.1', 'naturalPerson', 3),
    cell('requests', '3.3.2', 'legalService', 2),
  ]), [cell('disputes', 'review', 'upheld', 1), cell('disputes', 'directSuit', 'pending', 1)]);

  it('are those of the tables', () => {
    const [applicants, results, disputes] = yearCharts([filled]).map(({ years }) => years[0]);
    expect(applicants?.total).toBe(7);
    expect(applicants?.figures.get('自然人')).toBe(5);
    expect(results?.total).toBe(5);
    expect(Math.max(...[...(results?.figures.values() ?? [])].map(Number))).toBe(5);
    expect(disputes?.total).toBe(2);
  });

  it('are not known while cells are blank', () => {
    for (const { years } of yearCharts([empty])) expect(years[0]?.total).toBeNull();
  });
});
