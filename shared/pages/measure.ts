/** Blocks measured: lines of paragraphs, heights of rows. */
import type { CellBlock, ParagraphBlock, TableBlock } from './blocks';
import { aboveAndBelow, cellMetrics } from './cells';
import { setLines, type Line } from './lines';
import { styles } from './styles';

export interface MeasuredParagraph {
  readonly block: ParagraphBlock;
  readonly lines: readonly Line[];
}

export interface MeasuredCell {
  readonly cell: CellBlock;
  readonly paragraphs: readonly MeasuredParagraph[];
  readonly height: number;
}

export interface MeasuredRow {
  readonly cells: readonly MeasuredCell[];
  readonly height: number;
  readonly header: boolean;
  readonly keepNext: boolean;
}

export const measureParagraph = (block: ParagraphBlock, room: number): MeasuredParagraph => ({
  block,
  lines: setLines(block, room),
});

function measureCell(cell: CellBlock, margin: number): MeasuredCell {
  const paragraphs = cell.paragraphs.map((block) => measureParagraph(block, cell.width - 2 * margin));
  const height = paragraphs.reduce((sum, { block, lines }) => sum + lines.length * styles[block.style].line, 0);
  return { cell, paragraphs, height: height + 2 * aboveAndBelow };
}

/** The rule above each row, which takes room of its own (half a point). */
const rule = 10;

export function measureTable({ size, rows }: TableBlock): MeasuredRow[] {
  const { margin } = cellMetrics[size];
  const cells = rows.map((row) => row.cells.map((cell) => measureCell(cell, margin)));
  const heights = rows.map((row, index) =>
    Math.max(row.height, ...(cells[index] ?? []).filter(({ cell }) => cell.rowSpan === 1).map(({ height }) => height + rule)),
  );
  // A cell over several rows that needs more than they have makes the last of them higher.
  cells.forEach((row, index) => {
    for (const { cell, height } of row.filter((one) => one.cell.rowSpan > 1)) {
      const last = index + cell.rowSpan - 1;
      const there = heights.slice(index, last + 1).reduce((sum, one) => sum + one, 0);
      if (height + rule > there) heights[last] = (heights[last] ?? 0) + height + rule - there;
    }
  });
  return rows.map(({ header, keepNext }, index) => ({
    cells: cells[index] ?? [],
    height: heights[index] ?? 0,
    header,
    keepNext,
  }));
}
