/** Where keys lead in the grids of all editions, and what a pasted block changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, editions, getEdition, tableOf, type Table } from '../../../shared/editions';
import { actionOf, type Caret, type KeyPress } from '../../../renderer/table/keys';
import { readPaste } from '../../../renderer/table/paste';
import { columnPath, placesOf, placeTowards, type FigurePlace } from '../../../renderer/table/places';

const tables = editions.flatMap((edition) => edition.tables.map((table) => [`${edition.id} ${table.id}`, table] as const));
const requests = tableOf(getEdition('2021'), 'requests') as Table;
const placeOf = (table: Table, row: string, column: string): FigurePlace => {
  const place = placesOf(table).byKey.get(`${table.id}/${row}/${column}`);
  if (!place) throw new Error(`${row} ${column}`);
  return place;
};

describe.each(tables)('places of %s', (_, table) => {
  const places = placesOf(table);

  it('are all cells, each once, with a name of its own', () => {
    expect(places.all.map(({ cell }) => cell)).toHaveLength(cellsOf(table).length);
    expect(new Set(places.all.map(({ key }) => key)).size).toBe(places.all.length);
    expect(new Set(places.all.map(({ name }) => name)).size).toBe(places.all.length);
    for (const place of places.all) expect(columnPath(table, place.cell).at(-1)).toBe(place.column.label);
  });

  it('lead back: left undoes right, and up undoes down with the same goal', () => {
    for (const place of places.all) {
      const right = placeTowards(places, place, 'right', place.gridColumn);
      if (right) expect(placeTowards(places, right, 'left', right.gridColumn)).toBe(place);
      const down = placeTowards(places, place, 'down', place.gridColumn);
      if (down) expect(placeTowards(places, down, 'up', place.gridColumn)).toBe(place);
    }
  });

  it('never lead Enter from a cell to fill in to a total', () => {
    for (const place of places.all.filter(({ total }) => !total)) {
      for (const direction of ['next', 'previous'] as const) {
        expect(placeTowards(places, place, direction, place.gridColumn)?.total ?? false).toBe(false);
      }
    }
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
    key,
    shift: false,
    control: false,
    alternative: false,
    composing: false,
    ...more,
  });
  const caret = (more: Partial<Caret> = {}): Caret => ({ start: 0, end: 2, length: 2, editing: false, readOnly: false, ...more });

  it('belong to the input method while it composes', () => {
    for (const key of ['Enter', 'Escape', 'ArrowUp', 'ArrowLeft', 'Home', 'F2', 'Delete']) {
      expect(actionOf(press(key, { composing: true }), caret())).toBeUndefined();
    }
  });

  it.each([
    ['all selected', caret(), 'left', 'right'],
    ['caret at the start', caret({ start: 0, end: 0 }), 'left', undefined],
    ['caret at the end', caret({ start: 2, end: 2 }), undefined, 'right'],
    ['caret inside', caret({ start: 1, end: 1 }), undefined, undefined],
    ['a part selected up to the end', caret({ start: 1, end: 2 }), undefined, undefined],
    ['an empty cell', caret({ start: 0, end: 0, length: 0 }), 'left', 'right'],
    ['editing with all selected', caret({ editing: true }), undefined, undefined],
  ])('left and right with %s', (_, at, left, right) => {
    const direction = (key: string) => {
      const action = actionOf(press(key), at);
      return action?.kind === 'move' ? action.direction : undefined;
    };
    expect([direction('ArrowLeft'), direction('ArrowRight')]).toEqual([left, right]);
  });

  it('leave selecting, copying and the menus to the browser', () => {
    expect(actionOf(press('ArrowLeft', { shift: true }), caret())).toBeUndefined();
    expect(actionOf(press('c', { control: true }), caret())).toBeUndefined();
    expect(actionOf(press('ArrowLeft', { alternative: true }), caret())).toBeUndefined();
    expect(actionOf(press('Tab'), caret())).toBeUndefined();
  });

  it('change nothing in a total', () => {
    for (const key of ['Delete', 'Escape', 'F2']) expect(actionOf(press(key), caret({ readOnly: true }))).toBeUndefined();
  });
});

describe('a pasted block', () => {
  it('puts every value into the cell it lies over, whatever its size, or none', () => {
    const places = placesOf(requests);
    const block = fc
      .tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 9 }))
      .filter(([rows, columns]) => rows * columns > 1);
    fc.assert(
      fc.property(fc.nat(places.all.length - 1), block, (start, [rows, columns]) => {
        const from = places.all[start];
        if (!from) return;
        const text = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_unused, column) => String(row * 10 + column)).join('\t'),
        ).join('\r\n');
        const pasted = readPaste(`${text}\r\n`, places, from);
        const row = places.rows.findIndex((line) => line.includes(from));
        const column = places.rows[row]?.indexOf(from) ?? 0;
        if (row + rows > places.rows.length || column + columns > 7) {
          expect(pasted).toEqual({ kind: 'too-large', rows, columns });
          return;
        }
        const expected = Array.from({ length: rows * columns }, (_, index) => {
          const place = places.rows[row + Math.floor(index / columns)]?.[column + (index % columns)];
          return place && !place.total
            ? [{ cell: place.cell, value: Math.floor(index / columns) * 10 + (index % columns) }]
            : [];
        }).flat();
        expect(pasted).toEqual({ kind: 'block', changes: expected });
      }),
    );
  });

  it('never runs figures of several cells together', () => {
    const from = placeOf(requests, '1', 'naturalPerson');
    expect(readPaste('3\t5', placesOf(requests), from)).toMatchObject({ kind: 'block' });
    expect(readPaste('3\n5', placesOf(requests), from)).toMatchObject({ kind: 'block' });
    expect(readPaste('1,234\r\n', placesOf(requests), from)).toEqual({ kind: 'text' });
  });

  it('stays within its block of the table', () => {
    const disclosure = tableOf(getEdition('2021'), 'disclosure') as Table;
    const from = placeOf(disclosure, 'normativeDocuments', 'issued');
    expect(readPaste('1\n2', placesOf(disclosure), from)).toMatchObject({ kind: 'too-large' });
  });
});
