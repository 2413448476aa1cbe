/** Widths of a table on the screen. Pure. */
import type { CSSProperties } from 'react';
import type { Grid, GridCell } from '../../shared/editions';

/** Pixels: no column needs more for its figures, and no table more than a line of text that can be read. */
const widestColumn = 180;
const widestTable = 1180;
/** Pixels: six digits fit; a narrower window is moved sideways. */
const narrowestColumn = 48;
/** Beside the form, for ✓, or ✗ with a difference of three digits. */
const markWidth = 46;

export interface Measures {
  readonly style: CSSProperties;
  /** Shares of the columns in per cent; one more than the form has where lines have marks. */
  readonly columns: readonly number[];
  /** Pixels from the left edge at which a label stays in sight while the table is moved sideways. */
  readonly staysAt: (cell: GridCell) => number | undefined;
}

/** Grid column of the innermost labels and the end of them; undefined where the form has no labels at the left. */
function labelColumns(grid: Grid): { readonly inner: number; readonly end: number } | undefined {
  const labels = grid.rows.flatMap((row) => row.cells.filter(({ kind }) => kind === 'label'));
  if (labels.length === 0) return undefined;
  return {
    inner: Math.max(...labels.map(({ column }) => column)),
    end: Math.max(...labels.map(({ column, columnSpan }) => column + columnSpan)),
  };
}

/**
 * @param zoom 1 for the usual size
 * @param hasMarks whether a column for marks stands beside the form
 */
export function measuresOf(grid: Grid, zoom: number, hasMarks: boolean): Measures {
  const sum = grid.widths.reduce((total, width) => total + width, 0);
  const narrowest = Math.min(...grid.widths);
  const form = Math.min(widestTable, Math.round((sum / narrowest) * widestColumn)) * zoom;
  const least = Math.min(form, (sum / narrowest) * narrowestColumn * zoom);
  const beside = hasMarks ? markWidth * zoom : 0;
  const share = (part: number): number => (100 * part) / (form + beside);
  const columns = grid.widths.map((width) => share((form * width) / sum));
  const labels = labelColumns(grid);
  const pixels = (from: number, to: number): number =>
    (grid.widths.slice(from, to).reduce((total, width) => total + width, 0) * least) / sum;
  return {
    style: { width: form + beside, minWidth: least + beside, '--zoom': zoom } as CSSProperties,
    columns: hasMarks ? [...columns, share(beside)] : columns,
    staysAt(cell) {
      const isLabel = cell.kind === 'label' || cell.kind === 'corner';
      if (!labels || !isLabel || cell.column + cell.columnSpan !== labels.end) return undefined;
      // Groups before the innermost labels go out of sight; a label over several columns keeps its right end.
      return -pixels(cell.column, labels.inner);
    },
  };
}
