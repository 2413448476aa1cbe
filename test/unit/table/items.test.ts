/** Findings as lines: order, empty cells and totals together, and what marks a cell. */
import { describe, expect, it } from 'vitest';
import { cellsOf, getEdition, tableOf, type Table } from '../../../shared/editions';
import { runChecks } from '../../../shared/checks/run';
import { newReport } from '../../../shared/report/new-report';
import { fillZeros, setCell } from '../../../shared/report/cells';
import type { Report } from '../../../shared/report/report';
import { findingItems, formItems } from '../../../renderer/findings/items';
import { removeLeftover } from '../../../renderer/findings/leftover';
import { tableNotes } from '../../../renderer/table/notes';

const edition = getEdition('2021');
const requests = tableOf(edition, 'requests') as Table;
const empty: Report = newReport({ edition: '2021', year: 2024, unit: { name: '甲' } });
const zeros = fillZeros(edition, empty, requests, cellsOf(requests));
const ofRequests = (report: Report) =>
  runChecks(report).filter(({ at }) => at.some((place) => 'table' in place && place.table === 'requests'));

describe('lines', () => {
  it('count the empty cells of a table once, and do not ask for totals nobody can fill in yet', () => {
    const [line, ...more] = formItems(edition, empty, ofRequests(empty));
    expect(more).toEqual([]);
    expect(line?.message).toContain('144 个空格');
    expect(findingItems(ofRequests(empty))[0]?.message).toContain('175 个空格');
  });

  it('put errors first and keep the message of a single empty cell', () => {
    const report = setCell(edition, setCell(edition, zeros, { table: 'requests', row: '1', column: 'research' }, null), { table: 'requests', row: '2', column: 'research' }, -1);
    const items = formItems(edition, report, ofRequests(report));
    expect(items.map(({ severity }) => severity)).toEqual([...items.map(({ severity }) => severity)].sort());
    expect(items.at(-1)?.message).toContain('没有填');
  });

  it('offer the computed sum for a total stated otherwise, and only for that', () => {
    const cell = { table: 'requests', row: '3.1', column: 'total' };
    const stated = setCell(edition, zeros, cell, 9);
    const items = formItems(edition, stated, ofRequests(stated));
    expect(items.flatMap(({ totals }) => totals ?? [])).toEqual([cell]);
  });
});

describe('marks', () => {
  it('of a total that does not add up are on the total, of a balance on its four figures', () => {
    const stated = setCell(edition, zeros, { table: 'requests', row: '3.1', column: 'total' }, 9);
    const wrong = [...tableNotes(requests, ofRequests(stated)).cells.keys()];
    expect(wrong).toContain('requests/3.1/total');
    expect(wrong).not.toContain('requests/3.1/naturalPerson');
    const unbalanced = setCell(edition, zeros, { table: 'requests', row: '1', column: 'research' }, 2);
    const marked = [...tableNotes(requests, ofRequests(unbalanced)).cells.keys()].filter((key) => key.endsWith('research'));
    expect(marked.sort()).toEqual(['1', '2', '3.7', '4'].map((row) => `requests/${row}/research`));
  });

  it('spare empty cells, but not the signs written for nothing', () => {
    const slash = setCell(edition, empty, { table: 'requests', row: '1', column: 'research' }, '/');
    const { cells, blanks } = tableNotes(requests, ofRequests(slash));
    expect([...cells]).toEqual([['requests/1/research', expect.objectContaining({ severity: 'warning' })]]);
    expect(blanks.has('requests/1/enterprise')).toBe(true);
  });
});

describe('leftovers', () => {
  it('are removed alone, at whatever depth they stand', () => {
    const report: Report = { ...zeros, sections: { a: '甲', b: '乙' }, tables: { ...zeros.tables, x: { r: { c: 1, d: 2 }, s: {} } } };
    expect(removeLeftover(report, { table: 'x', row: 'r', column: 'c' }).tables?.['x']).toEqual({ r: { d: 2 }, s: {} });
    expect(removeLeftover(report, { table: 'x', row: 'r' }).tables?.['x']).toEqual({ s: {} });
    expect(removeLeftover(report, { table: 'x' }).tables).toEqual(zeros.tables);
    expect(removeLeftover(report, { section: 'a', start: 0, end: 1 }).sections).toEqual({ b: '乙' });
  });
});
