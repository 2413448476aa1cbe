/** The statutory tables as they are printed, from the span grid that screen and workbook use as well. */
import { layoutTable, type GridCell, type Table as FormTable } from '../editions';
import { statedOrComputed } from '../report/cells';
import { printedValue } from '../report/figures';
import type { Report } from '../report/report';
import type { CellRole, CellScope, ParagraphBlock, TableBlock, TableSize } from './blocks';
import { fitFigure, wrapWords } from './cell-text';
import { cellMetrics, cellParagraph, columnWidths, spannedWidth } from './cells';
import { labelIndent, tableSizes } from './styles';
import { linesOf } from './text';

/** A table with columns narrower than this (twips) is set in the small size. */
const narrow = 800;

const roles: Readonly<Record<GridCell['kind'], CellRole>> = {
  caption: 'header',
  corner: 'header',
  header: 'header',
  group: 'text',
  label: 'label',
  figure: 'text',
  empty: 'text',
};

const scopes: Readonly<Record<GridCell['kind'], (cell: GridCell) => CellScope | undefined>> = {
  caption: () => 'colgroup',
  corner: () => 'col',
  header: ({ columnSpan }) => (columnSpan > 1 ? 'colgroup' : 'col'),
  group: () => 'rowgroup',
  label: () => 'row',
  figure: () => undefined,
  empty: () => undefined,
};

/** @param width of the cell in twips */
function contentOf(report: Report, table: FormTable, cell: GridCell, size: TableSize, width: number): ParagraphBlock {
  const role = roles[cell.kind];
  const room = (width - 2 * cellMetrics[size].margin - (role === 'label' ? labelIndent : 0)) / 20;
  const { size: halfPoints } = tableSizes[size];
  if (!cell.figure) return cellParagraph(role, size, cell.text, wrapWords(cell.text, room, halfPoints));
  const figure = linesOf(printedValue(statedOrComputed(report, table, cell.figure.cell))).join('\n');
  return cellParagraph(role, size, figure, fitFigure(figure, room, halfPoints));
}

/**
 * One table of the report. A block of rows under one header is kept on one page; where it cannot be (a table longer
 * than a page), its header is repeated and no row is split.
 * @param withNext keeps the last row on the page of what follows
 */
export function statutoryTable(report: Report, table: FormTable, withNext: boolean): TableBlock {
  const grid = layoutTable(table);
  const widths = columnWidths(grid.widths);
  const size: TableSize = Math.min(...widths) < narrow ? 'small' : 'standard';
  const rows = grid.rows.map((row, index) => {
    const next = grid.rows[index + 1];
    return {
      height: cellMetrics[size].height,
      header: index < grid.headerRows,
      keepNext: next === undefined ? withNext : next.block === row.block,
      group: row.block,
      cells: row.cells.map((cell) => {
        const width = spannedWidth(widths, cell.column, cell.columnSpan);
        const scope = scopes[cell.kind](cell);
        return {
          role: roles[cell.kind],
          ...(scope === undefined ? {} : { scope }),
          column: cell.column,
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          width,
          paragraphs: [contentOf(report, table, cell, size, width)],
        };
      }),
    };
  });
  return { kind: 'table', name: table.name, size, widths, rows };
}
