/** A grid of spanning cells as a matrix in which every place knows its cell; empty rows and columns are left out. */
import type { Grid, GridCell } from '../office/office-file';

export interface PlacedCell {
  readonly cell: GridCell;
  /** First and last row and column in the matrix. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SpanMatrix {
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell[];
  readonly at: (row: number, column: number) => PlacedCell | undefined;
  /** The cells of a row from left to right, those among them that reach into it from above. */
  readonly row: (row: number) => readonly PlacedCell[];
  /** True where the grid was turned: its rows stand in columns. */
  readonly turned: boolean;
}

/** Places; the largest official table has 280. */
const mostPlaces = 2_000_000;

/** Lines at which a cell begins or ends, in order, with their index. */
function linesOf(cells: readonly GridCell[], from: (cell: GridCell) => number, span: (cell: GridCell) => number): Map<number, number> {
  const lines = new Set<number>();
  for (const cell of cells) {
    lines.add(from(cell));
    lines.add(from(cell) + span(cell));
  }
  return new Map([...lines].sort((one, other) => one - other).map((line, index) => [line, index]));
}

/** @returns undefined for a grid too large to be looked through */
export function spanMatrix(grid: Grid, turned = false): SpanMatrix | undefined {
  const rowLines = linesOf(grid.cells, (cell) => (turned ? cell.column : cell.row), (cell) => (turned ? cell.columnSpan : cell.rowSpan));
  const columnLines = linesOf(grid.cells, (cell) => (turned ? cell.row : cell.column), (cell) => (turned ? cell.rowSpan : cell.columnSpan));
  const rows = Math.max(0, rowLines.size - 1);
  const columns = Math.max(0, columnLines.size - 1);
  if (rows * columns > mostPlaces) return undefined;
  const places = new Int32Array(rows * columns).fill(-1);
  const cells = grid.cells.map((cell): PlacedCell => {
    const [row, column, rowSpan, columnSpan] = turned
      ? [cell.column, cell.row, cell.columnSpan, cell.rowSpan]
      : [cell.row, cell.column, cell.rowSpan, cell.columnSpan];
    return {
      cell,
      top: rowLines.get(row) ?? 0,
      left: columnLines.get(column) ?? 0,
      bottom: (rowLines.get(row + rowSpan) ?? 1) - 1,
      right: (columnLines.get(column + columnSpan) ?? 1) - 1,
    };
  });
  cells.forEach(({ top, left, bottom, right }, index) => {
    for (let row = top; row <= bottom; row += 1) places.fill(index, row * columns + left, row * columns + right + 1);
  });
  const at = (row: number, column: number): PlacedCell | undefined =>
    row < 0 || column < 0 || row >= rows || column >= columns ? undefined : cells[places[row * columns + column] ?? -1];
  const known = new Map<number, readonly PlacedCell[]>();
  return {
    grid,
    rows,
    columns,
    cells,
    at,
    turned,
    row: (row) => {
      const made = known.get(row) ?? rowOf(at, row, columns);
      known.set(row, made);
      return made;
    },
  };
}

function rowOf(at: SpanMatrix['at'], row: number, columns: number): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (let column = 0; column < columns; ) {
    const found = at(row, column);
    if (found) cells.push(found);
    column = found ? found.right + 1 : column + 1;
  }
  return cells;
}
