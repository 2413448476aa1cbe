/**
 * The statutory tables as HTML tables in which every figure names its headers: the first table has headers half way
 * down, which screen readers do not find by position.
 */
import type { CellBlock, RowBlock, TableBlock } from '../../shared/pages/blocks';
import { escapeMarkup } from '../../shared/pages/text';

const text = ({ paragraphs }: CellBlock): string =>
  paragraphs
    .map(({ runs }) => runs.map((run) => escapeMarkup(run.text).replaceAll('\n', '<br>')).join(''))
    .join('<br>');

interface PlacedCell {
  readonly cell: CellBlock;
  readonly row: number;
  readonly group: number;
}

const within = (start: number, span: number, at: number): boolean => at >= start && at < start + span;
const columnsMeet = (one: CellBlock, other: CellBlock): boolean =>
  one.column < other.column + other.columnSpan && other.column < one.column + one.columnSpan;

/** What names a figure: headers above it under the same caption, and labels to the left of it. */
function headersOf(figure: PlacedCell, heads: readonly PlacedCell[]): PlacedCell[] {
  return heads.filter(({ cell, row, group }) =>
    cell.scope === 'row' || cell.scope === 'rowgroup'
      ? within(row, cell.rowSpan, figure.row)
      : group === figure.group && row < figure.row && columnsMeet(cell, figure.cell),
  );
}

const span = (name: string, count: number): string => (count === 1 ? '' : ` ${name}="${count}"`);

/** Columns from which on a table scrolls on a telephone instead of shrinking. */
const manyColumns = 6;

/** @param prefix of the ids, one for each table of a page */
export function tableHtml(table: TableBlock, prefix: string): string {
  const placed = table.rows.map((row, index) => row.cells.map((cell) => ({ cell, row: index, group: row.group })));
  const heads = placed.flat().filter(({ cell }) => cell.scope !== undefined && text(cell) !== '');
  const id = (head: PlacedCell): string => `${prefix}-${heads.indexOf(head)}`;
  const cellHtml = (one: PlacedCell): string => {
    const { cell } = one;
    const spans = span('rowspan', cell.rowSpan) + span('colspan', cell.columnSpan);
    if (heads.includes(one)) return `<th scope="${cell.scope ?? ''}" id="${id(one)}"${spans}>${text(cell)}</th>`;
    if (cell.scope !== undefined) return `<td${spans}></td>`;
    return `<td headers="${headersOf(one, heads).map(id).join(' ')}"${spans}>${text(cell)}</td>`;
  };
  const rowHtml = (_: RowBlock, index: number): string => `<tr>${(placed[index] ?? []).map(cellHtml).join('')}</tr>\n`;
  const rows = table.rows.map(rowHtml);
  const headed = table.rows.filter(({ header }) => header).length;
  const name = escapeMarkup(table.name);
  return (
    `<div class="scroll" role="region" aria-label="${name}" tabindex="0">` +
    `<table aria-label="${name}"${table.widths.length >= manyColumns ? ' class="wide"' : ''}>\n` +
    (headed > 0 ? `<thead>\n${rows.slice(0, headed).join('')}</thead>\n` : '') +
    `<tbody>\n${rows.slice(headed).join('')}</tbody>\n</table></div>\n`
  );
}
