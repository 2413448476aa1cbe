/** Which cells lie in the row and column of the active one. */
import type { Grid, GridCell } from '../../shared/editions';
import type { FigurePlace, Places } from './places';

const overlaps = (active: FigurePlace, column: number, span: number): boolean =>
  column < active.gridColumn + active.span && active.gridColumn < column + span;

/** True for the row label and the lowest column header that name the active cell. */
export function names(grid: Grid, active: FigurePlace, cell: GridCell, rowIndex: number): boolean {
  if (cell.kind === 'label') return rowIndex === active.gridRow;
  const below = grid.rows[rowIndex + cell.rowSpan];
  return (
    cell.kind === 'header' &&
    below?.kind === 'body' &&
    below.block === active.block &&
    overlaps(active, cell.column, cell.columnSpan)
  );
}

/** True for figures in the row or column of the active cell; a table of one row has no row to follow. */
export function isBeside(places: Places, active: FigurePlace, place: FigurePlace): boolean {
  if (place.gridRow === active.gridRow && places.rows.length > 1) return true;
  return place.block === active.block && overlaps(active, place.gridColumn, place.span);
}
