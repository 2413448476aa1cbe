/** Cells of a sheet in reading order, and finding one by its place. */
import type { GridCell } from './office-file';

/** A number for each place of a sheet; no sheet has more columns. */
export const placeNumber = (row: number, column: number): number => row * 16_384 + column;

/** For each place the number of the cell that stands there. */
export type Places = ReadonlyMap<number, number>;

export function placesOf(cells: readonly Pick<GridCell, 'row' | 'column'>[]): Places {
  const places = new Map<number, number>();
  for (const [index, { row, column }] of cells.entries()) places.set(placeNumber(row, column), index);
  return places;
}

export class SheetCells {
  /** @param places of the cells, where somebody worked them out already */
  constructor(
    readonly cells: readonly GridCell[],
    private places?: Places,
  ) {}

  /** What stands at this place; undefined where nothing does, or where it belongs to a merged area that begins elsewhere. */
  at(row: number, column: number): GridCell | undefined {
    this.places ??= placesOf(this.cells);
    const index = this.places.get(placeNumber(row, column));
    return index === undefined ? undefined : this.cells[index];
  }
}
