/**
 * Paragraphs and tables of a text that is read as a stream of tags: what Word files and web pages have in common.
 * Tables inside tables stand in the flow beside the outer one, together with the words around them (pages laid out in tables).
 */
import { importTexts } from '../../shared/messages/import';
import { importTableTexts } from '../../shared/messages/import-tables';
import { MarkedPieces, readMarked, type Mark } from './marked-text';
import type { Flow, GridCell, OfficeFile } from './office-file';
import { UnreadableFile } from './unreadable';

/** A report has about 400 cells and 200 paragraphs; a long web page some thousands. */
const mostCells = 200_000;
const mostParagraphs = 100_000;
const mostCharacters = 20_000_000;
const mostColumns = 2_000;
const deepestTable = 32;

interface BuiltCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  paragraphs: string[];
  /** The same without raised text. */
  level: string[];
  /** Besides its paragraphs: what is raised in them, and what is not read. */
  readonly besides: MarkedPieces;
  hidden: boolean;
  /** Goes on from the cell above (Word's vertical merge). */
  continues: boolean;
}

interface TableFrame {
  readonly cells: BuiltCell[];
  readonly flow: Flow[];
  nested: boolean;
  row: number;
  /** Next free column of the row. */
  column: number;
  rowHidden: boolean;
  /** For each column the first row that is free below a cell that spans rows (web pages). */
  readonly busyUntil: number[];
  cell: BuiltCell | undefined;
  /** Words of the paragraph that was open when the table began. */
  readonly interrupted: string;
}

export interface CellSpan {
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly hidden?: boolean;
  readonly continues?: boolean;
}

export class FlowBuilder {
  readonly #part: string;
  readonly #flow: Flow[] = [];
  readonly #tables: TableFrame[] = [];
  #text = '';
  /** The paragraph that is open, without what is raised in it. */
  #level = '';
  readonly #struck: string[] = [];
  #grids = 0;
  #cells = 0;
  #paragraphs = 0;
  #characters = 0;

  /** @param part named when the text is refused */
  constructor(part: string) {
    this.#part = part;
  }

  get #table(): TableFrame | undefined {
    return this.#tables.at(-1);
  }

  get inCell(): boolean {
    return this.#table?.cell !== undefined;
  }

  get tableDepth(): number {
    return this.#tables.length;
  }

  /**
   * @param mark of text that does not look like the rest
   * @throws UnreadableFile where there is more text than any report has
   */
  addText(text: string, mark?: Mark): void {
    this.#characters += text.length;
    if (this.#characters > mostCharacters) throw new UnreadableFile(importTableTexts.tooMuchText(mostCharacters / 10_000));
    const cell = this.#table?.cell;
    if (mark !== undefined) cell?.besides.add(text, mark);
    if (mark === 'struck' && !cell) this.#struck.push(text);
    if (mark === 'struck' || mark === 'hidden') return;
    this.#text += text;
    if (mark === undefined) this.#level += text;
  }

  /** Ends a paragraph; an empty one counts only where `keepEmpty` is set. @throws UnreadableFile */
  endParagraph(clean: (text: string) => string, keepEmpty: boolean): void {
    const paragraph = clean(this.#text);
    const level = clean(this.#level);
    this.#text = '';
    this.#level = '';
    if (paragraph === '' && !keepEmpty) return;
    this.#paragraphs += 1;
    if (this.#paragraphs > mostParagraphs) throw new UnreadableFile(importTableTexts.tooManyParagraphs(mostParagraphs));
    const table = this.#table;
    // Words between the rows of a table belong to no cell and stand before it on the page.
    table?.cell?.paragraphs.push(paragraph);
    table?.cell?.level.push(level);
    (table?.flow ?? this.#flow).push({ paragraph });
  }

  /** @throws UnreadableFile where tables stand in each other deeper than any page needs */
  openTable(): void {
    if (this.#tables.length >= deepestTable) throw new UnreadableFile(importTexts.tooDeep(this.#part));
    const outer = this.#table;
    if (outer) outer.nested = true;
    const { length } = this.#tables;
    this.#tables.push({
      cells: [],
      flow: [],
      nested: false,
      row: -1,
      column: 0,
      rowHidden: false,
      busyUntil: [],
      cell: undefined,
      interrupted: length === 0 ? '' : this.#text,
    });
    if (length > 0) {
      this.#text = '';
      this.#level = '';
    }
  }

  openRow(hidden: boolean, skippedColumns = 0): void {
    const table = this.#table;
    if (!table) return;
    table.row += 1;
    table.column = skippedColumns;
    table.rowHidden = hidden;
  }

  hideRow(): void {
    const table = this.#table;
    if (!table) return;
    table.rowHidden = true;
    for (const cell of table.cells) if (cell.row === table.row) cell.hidden = true;
  }

  /** Leaves out the row that is open: it was deleted. */
  dropRow(): void {
    const table = this.#table;
    if (!table) return;
    const kept = table.cells.filter(({ row }) => row !== table.row);
    table.cells.splice(0, table.cells.length, ...kept);
    table.row -= 1;
  }

  skipColumns(count: number): void {
    const table = this.#table;
    if (table) table.column += Math.min(mostColumns, Math.max(0, count));
  }

  /** @throws UnreadableFile where a table is larger than any report's */
  openCell({ columnSpan = 1, rowSpan = 1, hidden = false, continues = false }: CellSpan): void {
    const table = this.#table;
    if (!table) return;
    this.#cells += 1;
    if (this.#cells > mostCells) throw new UnreadableFile(importTexts.tooManyCells(this.#part, mostCells));
    if (table.row < 0) table.row = 0;
    while ((table.busyUntil[table.column] ?? 0) > table.row) table.column += 1;
    const { row, column, rowHidden } = table;
    if (column + columnSpan > mostColumns) throw new UnreadableFile(importTableTexts.tooManyColumns(mostColumns));
    table.cell = { row, column, rowSpan, columnSpan, paragraphs: [], level: [], besides: new MarkedPieces(), hidden: hidden || rowHidden, continues };
    table.cells.push(table.cell);
    table.column += columnSpan;
    if (rowSpan > 1) {
      for (let place = column; place < column + columnSpan; place += 1) table.busyUntil[place] = row + rowSpan;
    }
  }

  /** Spans of the open cell that are known only after it has begun (Word). */
  setSpan({ columnSpan, continues }: CellSpan): void {
    const table = this.#table;
    const cell = table?.cell;
    if (!table || !cell) return;
    if (columnSpan !== undefined) {
      if (cell.column + columnSpan > mostColumns) throw new UnreadableFile(importTableTexts.tooManyColumns(mostColumns));
      cell.columnSpan = columnSpan;
      table.column = cell.column + columnSpan;
    }
    if (continues !== undefined) cell.continues = continues;
  }

  /** The open cell goes on from the one at its left. */
  joinLeft(): void {
    const table = this.#table;
    const cell = table?.cell;
    if (!table || !cell) return;
    const left = table.cells.findLast((other) => other !== cell && other.row === cell.row && other.column < cell.column);
    if (!left) return;
    left.columnSpan = cell.column + cell.columnSpan - left.column;
    table.cells.splice(table.cells.indexOf(cell), 1);
  }

  closeCell(): void {
    const table = this.#table;
    if (table) table.cell = undefined;
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    this.#text = table.interrupted;
    this.#level = table.interrupted;
    const cells = spannedCells(table);
    const target = this.#table?.flow ?? this.#flow;
    if (table.nested) {
      // A page laid out in tables: what stands in its cells is running text.
      target.push(...table.flow);
      this.#struck.push(...table.cells.flatMap(({ besides }) => (besides.struck === '' ? [] : [besides.struck])));
    }
    if (cells.length === 0) return;
    this.#grids += 1;
    target.push({ grid: { name: importTableTexts.gridName(this.#grids), cells } });
  }

  /** The whole text; tables left open are closed. */
  finish(): Omit<OfficeFile, 'kind'> {
    while (this.#tables.length > 0) this.closeTable();
    const struck = this.#struck.join('').trim() === '' ? {} : { struck: this.#struck };
    return { flow: this.#flow, grids: this.#flow.flatMap((item) => ('grid' in item ? [item.grid] : [])), ...struck };
  }
}

const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n').trim();

/** Cells with their vertical merges joined and none reaching beyond the last row. */
function spannedCells(table: TableFrame): GridCell[] {
  const above = new Map<number, BuiltCell>();
  const kept: BuiltCell[] = [];
  for (const cell of table.cells) {
    const begun = cell.continues ? above.get(cell.column) : undefined;
    if (begun && begun.columnSpan === cell.columnSpan && begun.row + begun.rowSpan === cell.row) {
      begun.rowSpan += 1;
      begun.paragraphs.push(...cell.paragraphs.filter((paragraph) => paragraph !== ''));
      begun.level.push(...cell.level.filter((paragraph) => paragraph !== ''));
      for (const mark of ['raised', 'struck', 'hidden'] as const) begun.besides[mark] += cell.besides[mark];
    } else {
      kept.push(cell);
      above.set(cell.column, cell);
    }
  }
  const rows = table.row + 1;
  return kept.map(({ row, column, rowSpan, columnSpan, paragraphs, level, besides, hidden }) => ({
    row,
    column,
    rowSpan: Math.max(1, Math.min(rowSpan, rows - row)),
    columnSpan,
    ...readMarked({ raised: besides.raised, struck: besides.struck, hidden: besides.hidden, all: joined(paragraphs), level: joined(level) }),
    ...(hidden ? { hidden } : {}),
  }));
}
