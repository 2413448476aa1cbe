/** What was read of one official table out of one grid. */
import { cellKey, type CellReference, type Column } from '../../shared/editions';
import type { CellValue } from '../../shared/report/report';
import type { StatedUnits } from '../../shared/text/units';
import type { GridCell } from '../office/office-file';
import { isEmpty, readFigure } from './figure-text';
import type { SpanMatrix } from './span-matrix';

export interface CellReading {
  readonly at: CellReference;
  readonly value: CellValue;
  /** Where it stands in the file. */
  readonly grid: string;
  readonly cell: GridCell | undefined;
  /** Why a person should look at it; empty where there is no doubt. */
  readonly doubts: readonly string[];
  /** True where the place was found by a label that is not quite the form's. */
  readonly near: boolean;
  readonly sign: boolean;
}

/** A row that was found but could not be read. */
export interface UnreadRow {
  readonly row: string;
  readonly grid: string;
  readonly cell: GridCell;
  readonly why: string;
}

export interface ReadingOptions {
  /** Grids of workbooks have no cell where nothing stands; elsewhere a row has all its cells. */
  readonly hasEveryCell: boolean;
  /** What a line above the grid states. */
  readonly units: StatedUnits;
}

export class TableReading {
  readonly table: string;
  readonly grid: string;
  readonly hidden: boolean;
  readonly cells = new Map<string, CellReading>();
  /** The same figure found once more in this grid, in another row or column. */
  readonly repeated: CellReading[] = [];
  readonly unread: UnreadRow[] = [];

  constructor(table: string, matrix: SpanMatrix) {
    this.table = table;
    this.grid = matrix.grid.name;
    this.hidden = matrix.grid.hidden === true;
  }

  /** Adds a doubt to everything read. */
  doubt(why: string): void {
    for (const [key, reading] of this.cells) this.cells.set(key, { ...reading, doubts: [why, ...reading.doubts] });
  }

  /**
   * @param candidates the cells that may hold the figure, usually one
   * @param doubts about its place
   */
  add(
    at: CellReference,
    column: Column,
    candidates: readonly GridCell[],
    place: { readonly doubts: readonly string[]; readonly near: boolean; readonly units: StatedUnits; readonly several: string; readonly hidden: string },
  ): void {
    const filled = candidates.filter((cell) => !isEmpty(cell));
    const shown = filled.filter((cell) => !cell.hidden);
    const silent = candidates.find(({ formula, leftOut }) => formula !== undefined || leftOut !== undefined);
    const cell = shown[0] ?? filled[0] ?? silent ?? candidates[0];
    const read = cell ? readFigure(cell, column, place.units) : { value: null };
    const differ = filled.some((other) => other.text !== cell?.text || other.number !== cell.number);
    const reading: CellReading = {
      at,
      value: read.value,
      grid: this.grid,
      cell,
      near: place.near,
      sign: read.sign === true,
      doubts: [
        ...place.doubts,
        ...(read.doubt === undefined ? [] : [read.doubt]),
        ...(differ ? [place.several] : []),
        ...(cell?.hidden && !isEmpty(cell) ? [place.hidden] : []),
      ],
    };
    const key = cellKey(at);
    if (this.cells.has(key)) this.repeated.push(reading);
    else this.cells.set(key, reading);
  }
}
