/**
 * Blocks as WordprocessingML. Written as text: building docx's object tree for a report of some three hundred cells
 * takes ten times as long.
 */
import type { FontSet } from '../../shared/messages/word';
import type { Block, CellBlock, ParagraphBlock, RowBlock, TableBlock } from '../../shared/pages/blocks';
import { aboveAndBelow, cellMetrics } from '../../shared/pages/cells';
import { page } from '../../shared/pages/page';
import { runXml } from './runs';
import { styleIds, tableGridStyle } from './style-ids';

const toggle = (name: string, on: boolean | undefined): string =>
  on === undefined ? '' : on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;

function indentXml({ indent }: ParagraphBlock): string {
  if (indent === undefined) return '';
  const attributes = Object.entries(indent).map(([name, value]) => `w:${name}="${value}"`);
  return `<w:ind ${attributes.join(' ')}/>`;
}

/**
 * @param keepNext overrides the block's own
 * @param section properties of the section that ends with this paragraph
 */
export function paragraphXml(set: FontSet, block: ParagraphBlock, keepNext = block.keepNext, section = ''): string {
  return (
    `<w:p><w:pPr><w:pStyle w:val="${styleIds[block.style]}"/>` +
    toggle('keepNext', keepNext) +
    toggle('widowControl', block.widowControl) +
    (block.tab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${block.tab}"/></w:tabs>`) +
    (block.before === undefined ? '' : `<w:spacing w:before="${block.before}"/>`) +
    indentXml(block) +
    `${section}</w:pPr>${block.runs.map((run) => runXml(set, run)).join('')}</w:p>`
  );
}

/** A cell where it begins, or where one that spans rows stands again, empty, below its first row. */
interface PlacedCell {
  readonly cell: CellBlock;
  readonly merge: '' | '<w:vMerge w:val="restart"/>' | '<w:vMerge/>';
}

function cellXml(set: FontSet, { cell, merge }: PlacedCell, keepNext: true | undefined): string {
  const [first] = cell.paragraphs;
  const paragraphs =
    merge === '<w:vMerge/>' && first !== undefined
      ? [{ kind: 'paragraph', style: first.style, runs: [] } as const]
      : cell.paragraphs;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${cell.width}" w:type="dxa"/>` +
    (cell.columnSpan === 1 ? '' : `<w:gridSpan w:val="${cell.columnSpan}"/>`) +
    `${merge}<w:vAlign w:val="center"/></w:tcPr>` +
    `${paragraphs.map((paragraph) => paragraphXml(set, paragraph, keepNext)).join('')}</w:tc>`
  );
}

/** The cells of each row as Word wants them, those that go on from above among them. */
function placedCells(rows: readonly RowBlock[]): PlacedCell[][] {
  let open: { readonly cell: CellBlock; readonly left: number }[] = [];
  return rows.map((row) => {
    const own = row.cells.map((cell): PlacedCell => ({ cell, merge: cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '' }));
    const placed = [...own, ...open.map(({ cell }): PlacedCell => ({ cell, merge: '<w:vMerge/>' }))];
    open = [...open, ...row.cells.map((cell) => ({ cell, left: cell.rowSpan }))]
      .map(({ cell, left }) => ({ cell, left: left - 1 }))
      .filter(({ left }) => left > 0);
    return placed.sort((one, other) => one.cell.column - other.cell.column);
  });
}

function rowXml(set: FontSet, row: RowBlock, cells: readonly PlacedCell[]): string {
  const keepNext = row.keepNext ? true : undefined;
  return (
    `<w:tr><w:trPr><w:cantSplit/>${row.header ? '<w:tblHeader/>' : ''}` +
    `<w:trHeight w:val="${row.height}" w:hRule="atLeast"/></w:trPr>` +
    `${cells.map((cell) => cellXml(set, cell, keepNext)).join('')}</w:tr>`
  );
}

const margin = (side: string, width: number): string => `<w:${side} w:w="${width}" w:type="dxa"/>`;

/** A table as wide as the text area, its columns fixed. */
function tableXml(set: FontSet, { size, widths, rows }: TableBlock): string {
  const beside = cellMetrics[size].margin;
  const placed = placedCells(rows);
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${tableGridStyle}"/><w:tblW w:w="${page.textWidth}" w:type="dxa"/>` +
    '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar>' +
    margin('top', aboveAndBelow) +
    margin('left', beside) +
    margin('bottom', aboveAndBelow) +
    margin('right', beside) +
    '</w:tblCellMar></w:tblPr><w:tblGrid>' +
    `${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row, index) => rowXml(set, row, placed[index] ?? [])).join('')}</w:tbl>`
  );
}

export const blockXml = (set: FontSet, block: Block): string =>
  block.kind === 'table' ? tableXml(set, block) : paragraphXml(set, block);
