import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks/run';
import { cellKey, cellsOf, editions, totalCells } from '../../../shared/editions';
import { getCell, setCell } from '../../../shared/report/cells';
import { newReport } from '../../../shared/report/new-report';
import { requestTables, zeroRequests } from '../../../shared/report/zero-requests';

describe.each(editions.map((edition) => ({ edition })))('零申请 in $edition.id', ({ edition }) => {
  const empty = newReport({ edition: edition.id, year: edition.years.from, unit: { name: '临江街道办事处', kind: 'street' } });
  const tables = requestTables(edition);

  it('fills every cell of the two tables and nothing else, and no rule objects', () => {
    const outcome = zeroRequests(edition, empty);
    if (outcome.kind !== 'zero') throw new Error('An empty report can be a report of zeros.');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(cellsOf(table).map((cell) => getCell(outcome.report, cell)).filter((value) => value !== 0)).toEqual([]);
    }
    expect(Object.keys(outcome.report.tables ?? {}).toSorted()).toEqual(tables.map(({ id }) => id).toSorted());
    const totals = new Set(tables.flatMap((table) => [...totalCells(table).keys()]));
    expect(outcome.blanks).toEqual(tables.flatMap(cellsOf).filter((cell) => !totals.has(cellKey(cell))));
    const about = new Set(tables.map(({ id }) => id));
    const objections = runChecks(outcome.report).filter(({ severity, at }) => severity === 'error' && at.some((place) => 'table' in place && about.has(place.table)));
    expect(objections).toEqual([]);
  });

  it('drafts sentences only where nothing was written', () => {
    const drafted = zeroRequests(edition, empty);
    if (drafted.kind !== 'zero') throw new Error('An empty report can be a report of zeros.');
    for (const section of drafted.sections) {
      expect(drafted.report.sections?.[section]).toMatch(/没有|未收到/u);
      const written = { ...empty, sections: { ...empty.sections, [section]: '已经写好的话。' } };
      const kept = zeroRequests(edition, written);
      expect(kept.kind === 'zero' && kept.report.sections?.[section]).toBe('已经写好的话。');
    }
  });

  it.each([3, '三'])('refuses where a cell holds %s', (value) => {
    const [table] = tables;
    const [cell] = table ? cellsOf(table) : [];
    if (!cell) throw new Error('The table has cells.');
    expect(zeroRequests(edition, setCell(edition, empty, cell, value))).toEqual({ kind: 'not-zero', cell });
  });
});
