/** The cells of one sheet as a person sees them. */
import type { Area } from './area';
import { shownIn, type ShownBy } from './cell-value';
import { mergeCells } from './merges';
import type { GridCell } from './office-file';
import type { TextBudget } from './shared-strings';
import { SheetCells } from './sheet-cells';
import { cellsInFrame } from './sheet-frame';
import { scanSheet } from './sheet-scan';
import { readXml } from './xml';
import type { Zip } from './zip';

export interface SheetSource extends ShownBy {
  readonly zip: Zip;
  readonly part: string;
  readonly name: string;
  readonly budget: TextBudget;
}

/**
 * Cells that show something, and merged areas even where they are empty, in reading order.
 * @param count called for each of them: it may throw
 * @throws UnreadableFile
 */
export function readSheet(source: SheetSource, count: () => void): SheetCells {
  const cells: GridCell[] = [];
  const areas: Area[] = [];
  let framed: SheetCells | undefined;
  const { events, hidden } = scanSheet(source.budget, {
    cell: (cell) => {
      const shown = shownIn(cell, source);
      if (!shown) return;
      count();
      const { row, column, formula } = cell;
      cells.push({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        ...shown,
        ...(formula === undefined ? {} : { formula }),
        ...(hidden.row(row) || hidden.column(column) ? { hidden: true } : {}),
      });
    },
    area: (area) => {
      count();
      areas.push(area);
    },
  });
  readXml(source.zip, source.part, { ...events, whole: (body) => (framed = cellsInFrame(body, source, count)) !== undefined });
  return framed ?? new SheetCells(mergeCells(cells, areas, hidden, source.part));
}
