import { describe, expect, it } from 'vitest';
import { groupReports, likelyUnit, sameReport } from '../../../renderer/pages/library/groups';
import type { ReportSummary } from '../../../shared/api';

const summary = (id: string, name: string, year: number, savedAt: string, shortName = ''): ReportSummary => ({
  id,
  unit: { name, shortName },
  year,
  edition: '2021',
  savedAt,
  errors: 0,
  warnings: 0,
  final: false,
});

const reports = [
  summary('a', '东湖区财政局', 2022, '2023-01-10T08:00:00Z'),
  summary('b', '临江街道办事处', 2022, '2023-01-12T08:00:00Z'),
  summary('c', '临江街道办事处', 2023, '2024-01-12T08:00:00Z'),
  summary('d', ' 东湖区财政局 ', 2023, '2024-02-01T08:00:00Z'),
  summary('e', '临江街道办事处', 2022, '2023-01-15T08:00:00Z'),
];

describe('the list of reports', () => {
  it('is grouped by unit, the unit saved last first, newest year and copy first', () => {
    expect(groupReports(reports).map(({ name, reports: own }) => [name, own.map(({ id }) => id)])).toEqual([
      ['东湖区财政局', ['d', 'a']],
      ['临江街道办事处', ['c', 'e', 'b']],
    ]);
  });

  it('names a unit without a full name by its short one, and one without any', () => {
    const nameless = [summary('a', ' ', 2022, '', '临江街道'), { ...summary('b', '', 2022, ''), unit: {} }];
    expect(groupReports(nameless).map(({ name }) => name)).toEqual(['临江街道', '未填单位名称']);
  });

  it('proposes the unit of the report saved last', () => {
    expect(likelyUnit(reports).name).toBe(' 东湖区财政局 ');
    expect(likelyUnit([])).toEqual({ kind: 'street' });
  });

  it('finds the report of the same unit and year, but none for a blank name', () => {
    expect(sameReport(reports, { name: '东湖区财政局' }, 2023)?.id).toBe('d');
    expect(sameReport(reports, { name: '东湖区财政局' }, 2024)).toBeUndefined();
    expect(sameReport([summary('x', '', 2024, '')], { name: '' }, 2024)).toBeUndefined();
  });
});
