import { describe, expect, it } from 'vitest';
import { filterReports, noFilter, yearsOf } from '../../../renderer/pages/library/filter';
import type { ReportSummary } from '../../../shared/api';

const summary = (name: string, year: number, more: Partial<ReportSummary> = {}): ReportSummary => ({
  id: `${name}${year}`, unit: { name, shortName: name.slice(-4) }, year, edition: '2021', savedAt: '', errors: 0, warnings: 0, final: false, ...more,
});
const reports = [
  summary('江城市东湖区临江街道办事处', 2025),
  summary('江城市东湖区临江街道办事处', 2024, { final: true }),
  summary('江城市东湖区青石镇人民政府', 2025, { submitted: 'same' }),
  summary('江城市东湖区青石镇人民政府', 2024, { submitted: 'changed' }),
];
const found = (filter: Partial<typeof noFilter>): string[] => filterReports(reports, { ...noFilter, ...filter }).map(({ id }) => id);

describe('the filter of a long list', () => {
  it('shows all where nothing is asked for', () => expect(found({})).toHaveLength(4));
  it('finds units by any part of their names, however it is typed', () => {
    expect(found({ words: '青石' })).toHaveLength(2);
    expect(found({ words: ' 临江 街道' })).toHaveLength(2);
    expect(found({ words: '白云' })).toEqual([]);
  });
  it('keeps what is still worked on: neither 定稿 nor sent as it stands', () => {
    expect(found({ unfinished: true })).toEqual(['江城市东湖区临江街道办事处2025', '江城市东湖区青石镇人民政府2024']);
    expect(found({ unfinished: true, year: 2025 })).toEqual(['江城市东湖区临江街道办事处2025']);
  });
  it('offers each year once, the newest first', () => expect(yearsOf(reports)).toEqual([2025, 2024]));
});
