/**
 * Pasting a block copied from a workbook. Tabs and line ends would vanish in a one-line input and turn 3 and 5 into
 * 35, so a block is read here and goes into the cells it lies over, or not at all.
 */
import type { CellReference } from '../../shared/editions';
import { parseFigure } from '../../shared/report/figures';
import type { CellValue } from '../../shared/report/report';
import type { FigurePlace, Places } from './places';

export type Pasted =
  | { readonly kind: 'block'; readonly changes: readonly { readonly cell: CellReference; readonly value: CellValue }[] }
  /** The block reaches beyond the table's cells: nothing is pasted. */
  | { readonly kind: 'too-large'; readonly rows: number; readonly columns: number }
  /** One value: the input takes it as typed text. */
  | { readonly kind: 'text' };

/** Rows and columns of a block on the clipboard; workbooks end it with a line end. */
function readBlock(text: string): string[][] {
  return text
    .replace(/(?:\r\n|\r|\n)$/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.split('\t'));
}

/**
 * @param from the cell the block's first value goes to
 * @returns the cells to change; totals under the block are left to the program
 */
export function readPaste(text: string, places: Places, from: FigurePlace): Pasted {
  const block = readBlock(text);
  const columns = Math.max(...block.map((row) => row.length));
  if (block.length === 1 && columns === 1) return { kind: 'text' };
  const tooLarge: Pasted = { kind: 'too-large', rows: block.length, columns };
  const first = places.rows.findIndex((row) => row.includes(from));
  const changes: { cell: CellReference; value: CellValue }[] = [];
  for (const [rowOffset, values] of block.entries()) {
    const row = places.rows[first + rowOffset];
    if (!row || row[0]?.block !== from.block) return tooLarge;
    for (const [columnOffset, typed] of values.entries()) {
      const gridColumn = from.gridColumn + columnOffset;
      const place = row.find((candidate) => candidate.gridColumn === gridColumn);
      if (place) {
        if (!place.total) changes.push({ cell: place.cell, value: parseFigure(typed) });
      } else if (typed.trim() !== '') return tooLarge;
    }
  }
  return { kind: 'block', changes };
}
