/** The statutory tables as Word tables, from the span grid that screen and workbook use as well. */
import { HeightRule, TableCell, TableRow, VerticalAlignTable, VerticalMergeType, WidthType, type Paragraph, type Table } from 'docx';
import { layoutTable, type GridCell, type GridRow, type Table as FormTable } from '../../shared/editions';
import { statedOrComputed } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { fitFigure, wrapWords } from './cell-text';
import { cellMetrics, cellParagraph, columnWidths, fixedTable, spannedWidth, type CellRole } from './cells';
import type { Keeping } from './paragraphs';
import { labelIndent, tableSizes, type TableSize } from './styles';
import { legalText } from './xml';

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

/** @param width of the cell in twips */
function contentOf(report: Report, table: FormTable, cell: GridCell, size: TableSize, width: number): Paragraph {
  const role = roles[cell.kind];
  const room = (width - 2 * cellMetrics[size].margin - (role === 'label' ? labelIndent : 0)) / 20;
  const { size: halfPoints } = tableSizes[size];
  if (!cell.figure) return cellParagraph(role, size, cell.text, wrapWords(cell.text, room, halfPoints));
  const figure = legalText(printedValue(statedOrComputed(report, table, cell.figure.cell)));
  return cellParagraph(role, size, figure, fitFigure(figure, room, halfPoints));
}

/** A cell as Word wants it: one that spans rows stands again, empty, in each row below its first. */
interface PlacedCell {
  readonly cell: GridCell;
  readonly merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
}

function placedCells(rows: readonly GridRow[], index: number): PlacedCell[] {
  const own = (rows[index]?.cells ?? []).map(
    (cell): PlacedCell => (cell.rowSpan > 1 ? { cell, merge: VerticalMergeType.RESTART } : { cell }),
  );
  const fromAbove = rows.slice(0, index).flatMap((row, above) =>
    row.cells
      .filter((cell) => above + cell.rowSpan > index)
      .map((cell): PlacedCell => ({ cell, merge: VerticalMergeType.CONTINUE })),
  );
  return [...own, ...fromAbove].sort((one, other) => one.cell.column - other.cell.column);
}

/**
 * One table of the report. A block of rows under one header is kept on one page; where it cannot be (a table longer
 * than a page), its header is repeated and no row is split.
 * @param keeping `withNext` keeps the last row on the page of what follows
 */
export function writeTable(report: Report, table: FormTable, { withNext }: Keeping): Table {
  const grid = layoutTable(table);
  const widths = columnWidths(grid.widths);
  const size: TableSize = Math.min(...widths) < narrow ? 'small' : 'standard';
  const rows = grid.rows.map((row, index) => {
    const next = grid.rows[index + 1];
    const keepNext = next === undefined ? withNext : next.block === row.block;
    const cells = placedCells(grid.rows, index).map(({ cell, merge }) => {
      const width = spannedWidth(widths, cell.column, cell.columnSpan);
      return new TableCell({
        ...(cell.columnSpan === 1 ? {} : { columnSpan: cell.columnSpan }),
        ...(merge === undefined ? {} : { verticalMerge: merge }),
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [
          merge === VerticalMergeType.CONTINUE
            ? cellParagraph(roles[cell.kind], size)
            : contentOf(report, table, cell, size, width),
        ],
      });
    });
    return new TableRow({
      cantSplit: true,
      ...(index < grid.headerRows ? { tableHeader: true } : {}),
      ...(keepNext ? { keepNext } : {}),
      height: { value: cellMetrics[size].height, rule: HeightRule.ATLEAST },
      children: cells,
    });
  });
  return fixedTable(widths, size, rows);
}
