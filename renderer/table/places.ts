/** Where the figures of a table stand on the printed form, and how the keyboard goes from one to the next. */
import { cellKey, layoutTable, shorten, type CellReference, type Column, type Table } from '../../shared/editions';
import { rowName } from '../../shared/checks/names';

/** One figure on the grid. */
export interface FigurePlace {
  readonly key: string;
  readonly cell: CellReference;
  readonly column: Column;
  /** Computed by the program; reached by arrows, not by Tab or Enter. */
  readonly total: boolean;
  /** Name for assistive technology: row and column label. */
  readonly name: string;
  /** Index in `Places.rows`. */
  readonly line: number;
  readonly gridRow: number;
  readonly gridColumn: number;
  readonly span: number;
  readonly block: number;
}

export interface Places {
  /** Rows that carry figures, each from left to right. */
  readonly rows: readonly (readonly FigurePlace[])[];
  readonly byKey: ReadonlyMap<string, FigurePlace>;
  /** In reading order. */
  readonly all: readonly FigurePlace[];
}

const known = new WeakMap<Table, Places>();

/** Every figure of a table with its place. Kept for each table: it is data. */
export function placesOf(table: Table): Places {
  const kept = known.get(table);
  if (kept) return kept;
  const rows = layoutTable(table)
    .rows.map((row, gridRow) => ({ row, gridRow }))
    .filter(({ row }) => row.cells.some(({ figure }) => figure))
    .map(({ row, gridRow }, line) =>
      row.cells.flatMap((cell): FigurePlace[] => {
        if (!cell.figure) return [];
        const { cell: reference, column, total } = cell.figure;
        return [
          {
            key: cellKey(reference),
            cell: reference,
            column,
            total,
            name: `${rowName(table, reference.row)} ${shorten(column.label)}`,
            line,
            gridRow,
            gridColumn: cell.column,
            span: cell.columnSpan,
            block: row.block,
          },
        ];
      }),
    );
  const all = rows.flat();
  const places: Places = { rows, all, byKey: new Map(all.map((place) => [place.key, place])) };
  known.set(table, places);
  return places;
}

export type Direction =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'row-start'
  | 'row-end'
  | 'column-start'
  | 'column-end'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last';

/** Lines a page key goes: about what is in sight on a small screen. */
const pageLines = 10;

/** The figure of a row at a grid column: the one that covers it, else the last one before it. */
const atColumn = (row: readonly FigurePlace[], column: number): FigurePlace | undefined =>
  row.filter((place) => place.gridColumn <= column).at(-1) ?? row[0];

/**
 * The figure a key leads to.
 * @param goal grid column the clerk came down in: passing a wide cell does not lose it
 * @returns undefined where there is none in that direction
 */
export function placeTowards(
  places: Places,
  from: FigurePlace,
  direction: Direction,
  goal: number,
): FigurePlace | undefined {
  const rowIndex = from.line;
  const row = places.rows[rowIndex] ?? [];
  const index = row.indexOf(from);
  const lastLine = places.rows.length - 1;
  const onLine = (line: number): FigurePlace | undefined => {
    const there = places.rows[line];
    return there && atColumn(there, goal);
  };
  const vertical = (step: 1 | -1): FigurePlace | undefined => onLine(rowIndex + step);
  switch (direction) {
    case 'up':
      return vertical(-1);
    case 'down':
      return vertical(1);
    case 'left':
      return row[index - 1];
    case 'right':
      return row[index + 1];
    case 'row-start':
      return row[0];
    case 'row-end':
      return row.at(-1);
    case 'column-start':
      return onLine(0);
    case 'column-end':
      return onLine(lastLine);
    case 'page-up':
      return onLine(Math.max(0, rowIndex - pageLines));
    case 'page-down':
      return onLine(Math.min(lastLine, rowIndex + pageLines));
    case 'first':
      return places.all[0];
    case 'last':
      return places.all.at(-1);
    case 'next':
      return from.total ? vertical(1) : inputAlong(places, rowIndex, goal, 1);
    case 'previous':
      return from.total ? vertical(-1) : inputAlong(places, rowIndex, goal, -1);
  }
}

/** The next figure to fill in down (up) a column; past its end the one at the top (bottom) of the column beside it. */
function inputAlong(places: Places, rowIndex: number, column: number, step: 1 | -1): FigurePlace | undefined {
  const { rows } = places;
  const inRow = (index: number, goal: number): FigurePlace | undefined => {
    const place = rows[index] && atColumn(rows[index], goal);
    return place && !place.total ? place : undefined;
  };
  for (let index = rowIndex + step; index >= 0 && index < rows.length; index += step) {
    const place = inRow(index, column);
    if (place) return place;
  }
  const start = step === 1 ? 0 : rows.length - 1;
  const beside = places.all
    .map((place) => place.gridColumn)
    .filter((candidate) => (candidate - column) * step > 0)
    .sort((a, b) => (a - b) * step);
  for (const candidate of new Set(beside)) {
    for (let index = start; index >= 0 && index < rows.length; index += step) {
      const place = inRow(index, candidate);
      if (place && place.gridColumn === candidate) return place;
    }
  }
  return undefined;
}

/** Labels over a cell's column from the outermost group to the column itself. */
export function columnPath(table: Table, cell: CellReference): string[] {
  const search = (nodes: Table['blocks'][number]['columns']): string[] | undefined => {
    for (const node of nodes) {
      if ('empty' in node) continue;
      if ('lines' in node) {
        const below = search(node.lines);
        if (below) return [node.label, ...below];
      } else if (node.id === cell.column) return [node.label];
    }
    return undefined;
  };
  const place = placesOf(table).byKey.get(cellKey(cell));
  const block = place && table.blocks[place.block];
  return (block && search(block.columns)) ?? [];
}
