/** Where keys lead in the grids of all editions. */
import { describe, expect, it } from 'vitest';
import { cellsOf, editions } from '../../../shared/editions';
import { actionOf, type Caret, type KeyPress } from '../../../renderer/table/keys';
import { columnPath, placesOf, placeTowards } from '../../../renderer/table/places';

const tables = editions.flatMap((edition) => edition.tables.map((table) => [`${edition.id} ${table.id}`, table] as const));

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

  it('leave copying and the menus to the browser, and selecting inside a figure being edited', () => {
    expect(actionOf(press('ArrowLeft', { shift: true }), caret({ editing: true }))).toBeUndefined();
    expect(actionOf(press('a', { control: true }), caret({ editing: true }))).toBeUndefined();
    expect(actionOf(press('ArrowLeft', { control: true }), caret({ editing: true }))).toBeUndefined();
    for (const key of ['c', 'x', 'v']) expect(actionOf(press(key, { control: true }), caret())).toBeUndefined();
    expect(actionOf(press('ArrowLeft', { alternative: true }), caret())).toBeUndefined();
  });

  it('select with Shift, jump with Ctrl, and do both together', () => {
    expect(actionOf(press('ArrowDown', { shift: true }), caret())).toEqual({ kind: 'move', direction: 'down', extend: true });
    expect(actionOf(press('End', { control: true, shift: true }), caret())).toEqual({ kind: 'move', direction: 'last', extend: true });
    expect(actionOf(press('ArrowUp', { control: true }), caret())).toEqual({ kind: 'move', direction: 'column-start', extend: false });
    expect(actionOf(press('a', { control: true }), caret())).toEqual({ kind: 'select-all' });
    expect(actionOf(press('d', { control: true }), caret())).toEqual({ kind: 'fill', way: 'down' });
    expect(actionOf(press('Enter', { control: true }), caret())).toEqual({ kind: 'fill', way: 'all' });
  });

  it('open no total for editing', () => {
    expect(actionOf(press('F2'), caret({ readOnly: true }))).toBeUndefined();
  });
});
