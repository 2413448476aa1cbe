/**
 * Breaking blocks into pages as Word does: lines fill the text area, what must stay together moves on together, rows are
 * not split, and the header of a table is repeated.
 */
import type { Block, TableBlock } from './blocks';
import { measureParagraph, measureTable, type MeasuredParagraph, type MeasuredRow } from './measure';
import { page } from './page';
import { styles } from './styles';
import type { Line } from './lines';

/** What cannot be divided: a line of a paragraph or a row of a table. */
interface Box {
  readonly height: number;
  /** Free above it, except at the head of a page. */
  readonly before: number;
  /** Free below it. */
  readonly after: number;
  /** True where a page may end before it. */
  readonly mayStart: boolean;
  readonly content:
    | { readonly kind: 'line'; readonly paragraph: MeasuredParagraph; readonly line: Line }
    | { readonly kind: 'row'; readonly table: TableBlock; readonly rows: readonly MeasuredRow[]; readonly index: number };
}

export interface PlacedLine {
  readonly kind: 'line';
  /** From the top of the text area. */
  readonly top: number;
  readonly height: number;
  readonly style: MeasuredParagraph['block']['style'];
  readonly line: Line;
}

/** Rows of a table that stand on one page. */
export interface PlacedTable {
  readonly kind: 'table';
  readonly top: number;
  readonly table: TableBlock;
  readonly rows: readonly MeasuredRow[];
  /** Headers repeated from a page before; then the rows from `from` up to `to`. */
  readonly repeated: number;
  readonly from: number;
  readonly to: number;
}

export type Placed = PlacedLine | PlacedTable;

function paragraphBoxes(paragraph: MeasuredParagraph, kept: boolean): Box[] {
  const { block, lines } = paragraph;
  const style = styles[block.style];
  return lines.map((line, index): Box => {
    const inside = !style.keepLines && !(block.widowControl && (index === 1 || index === lines.length - 1));
    return {
      height: style.line,
      before: index === 0 ? (block.before ?? 0) : 0,
      after: index === lines.length - 1 ? style.after : 0,
      mayStart: index === 0 ? !kept : inside,
      content: { kind: 'line', paragraph, line },
    };
  });
}

function rowBoxes(table: TableBlock, kept: boolean): Box[] {
  const rows = measureTable(table);
  return rows.map((row, index): Box => {
    const above = rows[index - 1];
    return {
      height: row.height,
      before: 0,
      after: 0,
      mayStart: above === undefined ? !kept : !above.keepNext && !above.header,
      content: { kind: 'row', table, rows, index },
    };
  });
}

function boxesOf(blocks: readonly Block[]): Box[] {
  let kept = true;
  return blocks.flatMap((block) => {
    const boxes =
      block.kind === 'table' ? rowBoxes(block, kept) : paragraphBoxes(measureParagraph(block, page.textWidth), kept);
    kept = block.kind === 'table' ? (block.rows.at(-1)?.keepNext ?? false) : (block.keepNext ?? styles[block.style].keepNext);
    return boxes;
  });
}

/** Height of the headers repeated where a page begins inside a table. */
const repeatedHeight = ({ content }: Box): number =>
  content.kind === 'row' && content.index > 0 && !content.rows[content.index]?.header
    ? content.rows.filter(({ header }) => header).reduce((sum, { height }) => sum + height, 0)
    : 0;

/** Index behind the last box of the page that begins at `start`. */
function endOfPage(boxes: readonly Box[], start: number): number {
  const first = boxes[start];
  let used = first === undefined ? 0 : repeatedHeight(first);
  let end = start;
  for (let box = boxes[end]; box !== undefined; box = boxes[end]) {
    const height = (end === start ? 0 : box.before) + box.height;
    if (used + height > page.textHeight && end > start) break;
    used += height + box.after;
    end += 1;
  }
  if (end >= boxes.length) return end;
  let cut = end;
  while (cut > start && !boxes[cut]?.mayStart) cut -= 1;
  // What must stay together but fits no page is parted where the page ends.
  return cut > start ? cut : end;
}

function place(boxes: readonly Box[]): Placed[] {
  const placed: Placed[] = [];
  let top = 0;
  boxes.forEach(({ content, height, before, after }, position) => {
    const last = placed.at(-1);
    if (content.kind === 'line') {
      top += position === 0 ? 0 : before;
      placed.push({ kind: 'line', top, height, style: content.paragraph.block.style, line: content.line });
    } else if (last?.kind === 'table' && last.table === content.table) {
      placed[placed.length - 1] = { ...last, to: content.index + 1 };
    } else {
      const { table, rows, index } = content;
      const headers = index === 0 ? 0 : rows.filter(({ header }) => header).length;
      placed.push({ kind: 'table', top, table, rows, repeated: headers, from: index, to: index + 1 });
      top += rows.slice(0, headers).reduce((sum, row) => sum + row.height, 0);
    }
    top += height + after;
  });
  return placed;
}

/** @returns what stands on each page */
export function paginate(blocks: readonly Block[]): Placed[][] {
  const boxes = boxesOf(blocks);
  const pages: Placed[][] = [];
  for (let start = 0; start < boxes.length; ) {
    const end = endOfPage(boxes, start);
    pages.push(place(boxes.slice(start, end)));
    start = end;
  }
  return pages;
}
