/** Blocks of cells: selecting, copying, pasting and filling, in the grids of all editions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, editions, getEdition, tableOf, totalCells, type Table } from '../../../shared/editions';
import { getCell, setCells, statedOrComputed } from '../../../shared/report/cells';
import type { Report } from '../../../shared/report/report';
import { readLines } from '../../../renderer/table/clipboard';
import { countOf, planPaste } from '../../../renderer/table/paste';
import { placesOf, type FigurePlace } from '../../../renderer/table/places';
import { copyOf, fillOf, nextInBlock, placesIn, rectangleOf, summaryOf } from '../../../renderer/table/range';
import { someReport } from '../../support/reports';

const tables = editions.flatMap((edition) => edition.tables.map((table) => [`${edition.id} ${table.id}`, edition, table] as const));
const national = getEdition('2021');
const requests = tableOf(national, 'requests') as Table;
const disclosure = tableOf(national, 'disclosure') as Table;
const blank: Report = { format: 'disclosure-annual-report', version: 1, edition: '2021', year: 2024 };
const placeOf = (table: Table, row: string, column: string): FigurePlace => {
  const place = placesOf(table).byKey.get(`${table.id}/${row}/${column}`);
  if (!place) throw new Error(`${row} ${column}`);
  return place;
};
const plan = (table: Table, text: string, at: FigurePlace, report = blank, selected: readonly FigurePlace[] = [at]) =>
  planPaste(national, report, table, placesOf(table), readLines(text), at, selected);
const copyText = (report: Report, table: Table, anchor: FigurePlace, head: FigurePlace): string =>
  copyOf(report, table, placesOf(table), rectangleOf({ anchor, head })).text;

describe.each(tables)('blocks of %s', (_, edition, table) => {
  const places = placesOf(table);
  const report = someReport(edition.id);
  const corner = fc.constantFrom(...places.all);

  it('copied and pasted where they were change nothing and ask nothing', () => {
    fc.assert(
      fc.property(corner, corner, (anchor, head) => {
        const rectangle = rectangleOf({ anchor, head });
        const [lines] = [placesIn(places, rectangle)];
        const [at] = lines.flat();
        if (!at) return;
        const text = copyText(report, table, anchor, head);
        const pasted = planPaste(edition, report, table, places, readLines(text), at, [at]);
        for (const { cell, value } of pasted.changes) expect(value).toBe(getCell(report, cell));
        const oneBlock = new Set(lines.flat().map(({ block }) => block)).size === 1;
        const wholeCells = lines.flat().every(({ gridColumn }) => gridColumn >= rectangle.left);
        if (oneBlock && wholeCells) expect(pasted.needsLook).toBe(false);
      }),
    );
  });

  it('are gone round by Enter and Tab: every cell to fill in once, totals never, and back again', () => {
    fc.assert(
      fc.property(corner, corner, fc.constantFrom('down' as const, 'across' as const), (anchor, head, way) => {
        const block = placesIn(places, rectangleOf({ anchor, head })).flat();
        const inputs = block.filter(({ total }) => !total);
        const toVisit = inputs.length > 0 ? inputs : block;
        const walk = (from: FigurePlace, back: boolean): FigurePlace[] => {
          const visited: FigurePlace[] = [];
          for (let place = from; visited.length < toVisit.length; visited.push(place)) place = nextInBlock(block, place, way, back);
          return visited;
        };
        const forth = walk(anchor, false);
        expect(new Set(forth)).toEqual(new Set(toVisit));
        const [first] = toVisit;
        if (first && !anchor.total) expect(walk(anchor, true).slice(0, -1)).toEqual(forth.slice(0, -1).reverse());
      }),
    );
  });

  it('hold the corner cells whichever way they were selected, and add up what is shown', () => {
    fc.assert(
      fc.property(corner, corner, (anchor, head) => {
        const there = placesIn(places, rectangleOf({ anchor, head })).flat();
        expect(there).toContain(anchor);
        expect(there).toContain(head);
        expect(placesIn(places, rectangleOf({ anchor: head, head: anchor })).flat()).toEqual(there);
        const sum = there.reduce((total, { cell }) => total + Number(statedOrComputed(report, table, cell)), 0);
        expect(summaryOf(report, table, there).sum).toBeCloseTo(sum, 4);
      }),
    );
  });

  it('are never filled over totals, whatever is filled', () => {
    fc.assert(
      fc.property(corner, corner, fc.constantFrom('down', 'right', 'all' as const), (anchor, head, way) => {
        const changes = fillOf(report, places, { anchor, head }, way);
        for (const { cell } of changes) expect(totalCells(table).has(cellKey(cell))).toBe(false);
      }),
    );
  });
});

describe('filling', () => {
  const filled = setCells(national, blank, [
    { cell: placeOf(requests, '1', 'naturalPerson').cell, value: 4 },
    { cell: placeOf(requests, '1', 'enterprise').cell, value: 5 },
  ]);
  const places = placesOf(requests);
  const from = (anchor: FigurePlace, head: FigurePlace, way: 'down' | 'right' | 'all') =>
    fillOf(filled, places, { anchor, head }, way).map(({ cell, value }) => `${cell.row}/${cell.column}=${value}`);

  it('goes down from the first line, each column with its own figure', () => {
    expect(from(placeOf(requests, '1', 'naturalPerson'), placeOf(requests, '3.1', 'enterprise'), 'down')).toEqual([
      '2/naturalPerson=4',
      '2/enterprise=5',
      '3.1/naturalPerson=4',
      '3.1/enterprise=5',
    ]);
  });

  it('takes the figure above or to the left of a single cell', () => {
    const below = placeOf(requests, '2', 'naturalPerson');
    expect(from(below, below, 'down')).toEqual(['2/naturalPerson=4']);
    const beside = placeOf(requests, '1', 'research');
    expect(from(beside, beside, 'right')).toEqual(['1/research=5']);
    const first = placeOf(requests, '1', 'naturalPerson');
    expect(from(first, first, 'down')).toEqual([]);
    expect(from(first, first, 'right')).toEqual([]);
  });

  it('puts the active figure everywhere with Ctrl+Enter, totals apart', () => {
    const all = from(placeOf(requests, '1', 'naturalPerson'), placeOf(requests, '2', 'total'), 'all');
    expect(all).toHaveLength(12);
    expect(new Set(all.map((text) => text.split('=')[1]))).toEqual(new Set(['4']));
  });
});

describe('a pasted block', () => {
  const at = placeOf(requests, '1', 'naturalPerson');

  it('puts every value into the cell it lies over, whatever its size, and tells what has none', () => {
    const places = placesOf(requests);
    const size = fc.tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.constantFrom(...places.all), size, (from, [rows, columns]) => {
        const figure = (row: number, column: number): number => row * 10 + column + 1;
        const text = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_unused, column) => String(figure(row, column))).join('\t'),
        ).join('\r\n');
        const pasted = plan(requests, `${text}\r\n`, from);
        const column = places.rows[from.line]?.indexOf(from) ?? 0;
        const expected = Array.from({ length: rows * columns }, (_, index) => {
          const [down, right] = [Math.floor(index / columns), index % columns];
          const place = places.rows[from.line + down]?.[column + right];
          return place && !place.total ? [{ cell: place.cell, value: figure(down, right) }] : [];
        }).flat();
        expect(pasted.changes).toEqual(expected);
        const inside = Math.min(rows, places.rows.length - from.line) * Math.min(columns, 7 - column);
        expect(countOf(pasted, 'outside')).toBe(rows * columns - inside);
        expect(countOf(pasted, 'figure') + countOf(pasted, 'total')).toBe(inside);
        if (countOf(pasted, 'outside') > 0) expect(pasted.needsLook).toBe(true);
      }),
    );
  });

  it('never runs figures of several cells together', () => {
    expect(plan(requests, '3\t5', at).changes.map(({ value }) => value)).toEqual([3, 5]);
    expect(plan(requests, '3\n5', at).changes.map(({ value }) => value)).toEqual([3, 5]);
  });

  it('stays within its block of the table', () => {
    const pasted = plan(disclosure, '1\n2', placeOf(disclosure, 'normativeDocuments', 'issued'));
    expect(pasted.changes).toHaveLength(1);
    expect(countOf(pasted, 'outside')).toBe(1);
  });

  it('leaves out headers and labels copied along, and says so', () => {
    const pasted = plan(requests, '\t自然人\t商业企业\n本年新收\t1\t2\n上年结转\t3\t\n', at);
    expect(pasted.labels).toEqual({ rows: 1, columns: 1 });
    expect(pasted.changes.map(({ value }) => value)).toEqual([1, 2, 3, null]);
    expect(pasted.needsLook).toBe(true);
  });

  it('asks about totals that are others than the computed ones, and about text', () => {
    const start = placeOf(requests, '1', 'otherOrganization');
    expect(plan(requests, '6\t6', start).needsLook).toBe(false);
    const other = plan(requests, '6\t7', start);
    expect(other.needsLook).toBe(true);
    expect(other.rows[0]?.[1]).toMatchObject({ fate: 'total', typed: '7', computed: 6 });
    const text = plan(requests, '6\t三件', at);
    expect(text.needsLook).toBe(true);
    expect(countOf(text, 'text')).toBe(1);
    expect(plan(requests, '6\t—', at).needsLook).toBe(true);
  });

  it('of one value goes into all cells that are selected', () => {
    const selected = placesIn(placesOf(requests), rectangleOf({ anchor: at, head: placeOf(requests, '2', 'total') })).flat();
    expect(plan(requests, '0', at, blank, selected).changes).toHaveLength(12);
  });

  it('is read as workbooks write it', () => {
    expect(readLines('1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']]);
    expect(readLines('"一\n二"\t"说""好"""\t"未完\r\n')).toEqual([['一\n二', '说"好"', '"未完']]);
    expect(readLines('1\t\t\n')).toEqual([['1', '', '']]);
    expect(readLines('')).toEqual([['']]);
    fc.assert(
      fc.property(fc.array(fc.array(fc.stringMatching(/^[^\t\r\n"]*$/u), { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        expect(readLines(rows.map((row) => row.join('\t')).join('\r\n') + '\r\n')).toEqual(rows);
      }),
    );
  });
});
