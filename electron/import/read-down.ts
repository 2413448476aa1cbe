/**
 * Reading a table whose row labels stand at the left and whose column headings stand above, wherever both are. A row is
 * what its item label says; group labels are passed over: in published files they stand on other rows than their own.
 */
import { columnLines, layoutTable, type Block, type Column, type Table } from '../../shared/editions';
import { importTableTexts } from '../../shared/messages/import-tables';
import { countValue, moneyValue, splitUnit, statedUnits, type StatedUnits } from '../../shared/text/units';
import { isEmpty, isFigureLike } from './figure-text';
import { isCommonWord, likenessRank, type Label, type Meaning, type Vocabulary } from './labels';
import type { PlacedCell, SpanMatrix } from './span-matrix';
import { TableReading, type ReadingOptions } from './table-reading';

/** What stands over a column of the grid, as far down as it has been read. */
interface Heading {
  readonly placed: PlacedCell;
  readonly label: Label;
  /** Words under the heading that nobody knows: they may be a heading of another kind. */
  unknownBelow: string | undefined;
}

/** Neighbouring columns of the grid under the same heading. */
interface Segment {
  readonly meaning: Meaning;
  readonly heading: Heading;
  readonly from: number;
  to: number;
}

/** The label of a row and what it means. */
interface RowLabel {
  readonly placed: PlacedCell;
  readonly meaning: Meaning;
}

const meaningsOf = (label: Label | undefined, table: Table, axis: Meaning['axis'], block?: number): Meaning[] =>
  (label?.meanings ?? []).filter(
    (meaning) => meaning.table === table.id && meaning.axis === axis && (block === undefined || meaning.block === block),
  );

const best = (meanings: readonly Meaning[]): Meaning | undefined =>
  meanings.toSorted((one, other) => likenessRank(one.likeness) - likenessRank(other.likeness))[0];

export function readDown(matrix: SpanMatrix, table: Table, vocabulary: Vocabulary, options: ReadingOptions): TableReading {
  const reader = new DownReader(matrix, table, vocabulary, options);
  for (let row = 0; row < matrix.rows; row += 1) reader.readRow(row);
  return reader.reading;
}

class DownReader {
  readonly reading: TableReading;
  readonly #matrix: SpanMatrix;
  readonly #table: Table;
  readonly #vocabulary: Vocabulary;
  readonly #options: ReadingOptions;
  readonly #headings = new Map<number, Heading>();
  /** Words over a column that are no heading of the form: an extra column. */
  readonly #extra = new Map<number, string>();
  /** Such words with a unit behind them, which holds also where nobody knows the words. */
  readonly #extraUnits = new Map<number, string>();
  /** First column behind the last cell of the rows with headings. */
  #headingEdge = 0;
  #units: StatedUnits;

  constructor(matrix: SpanMatrix, table: Table, vocabulary: Vocabulary, options: ReadingOptions) {
    this.#matrix = matrix;
    this.#table = table;
    this.#vocabulary = vocabulary;
    this.#options = options;
    this.#units = options.units;
    this.reading = new TableReading(table.id, matrix);
  }

  readRow(row: number): void {
    const cells = this.#matrix.row(row);
    const label = this.#rowLabel(cells, row);
    if (label) this.#readFigures(row, label);
    else this.#readHeadings(cells, row);
  }

  /** The rightmost of the row labels at the left of the figures. */
  #rowLabel(cells: readonly PlacedCell[], row: number): RowLabel | undefined {
    const labels = cells.map(({ cell }) => this.#vocabulary.labelOf(cell.text));
    // A row of headings may hold words that are a row's as well (总计, 其他).
    const headings = labels.filter((label) => best(meaningsOf(label, this.#table, 'column'))?.likeness === 'exact');
    if (headings.length > 1) return undefined;
    const candidates = cells.flatMap((placed, index) => {
      const meaning = best(meaningsOf(labels[index], this.#table, 'row'));
      if (!meaning || placed.top !== row) return [];
      const isLast = cells.slice(index + 1).every(({ cell }) => isFigureLike(cell) || this.#vocabulary.labelOf(cell.text) === undefined);
      return isLast ? [{ placed, meaning }] : [];
    });
    const atLeft = candidates.filter(({ placed, meaning }) => placed.right < (this.#segments(meaning.block, 0)[0]?.from ?? Infinity));
    return atLeft.at(-1) ?? candidates[0];
  }

  #readHeadings(cells: readonly PlacedCell[], row: number): void {
    const filled = cells.filter(({ cell, top }) => top === row && cell.text.trim() !== '');
    let any = false;
    for (const placed of filled) {
      const { text } = placed.cell;
      const label = this.#vocabulary.labelOf(text);
      const isHeading = meaningsOf(label, this.#table, 'column').length > 0;
      const { money, ...count } = statedUnits(text);
      // A unit of counting in a heading is that column's; money has one column only.
      this.#units = { ...this.#units, ...(money === undefined ? {} : { money }), ...(label?.meanings.length ? {} : count) };
      any ||= isHeading;
      for (let column = placed.left; column <= placed.right; column += 1) {
        if (isHeading && label) {
          this.#headings.set(column, { placed, label, unknownBelow: undefined });
          this.#extra.delete(column);
          this.#extraUnits.delete(column);
        } else if (!label && !isFigureLike(placed.cell)) this.#unknownWords(column, text, filled.length > 1);
      }
    }
    if (any) this.#headingEdge = Math.max(0, ...cells.map(({ right }) => right + 1));
  }

  /** @param beside true where other words stand in the same row: alone, they are a line of text over the table */
  #unknownWords(column: number, text: string, beside: boolean): void {
    if (!beside) return;
    if (splitUnit(text).unit !== undefined) this.#extraUnits.set(column, text);
    const heading = this.#headings.get(column);
    if (heading) heading.unknownBelow ??= text;
    else this.#extra.set(column, text);
  }

  #segments(block: number, from: number): Segment[] {
    const segments: Segment[] = [];
    for (let column = from; column < this.#matrix.columns; column += 1) {
      const heading = this.#headings.get(column);
      const meaning = best(meaningsOf(heading?.label, this.#table, 'column', block));
      if (!heading || !meaning) continue;
      const last = segments.at(-1);
      const isSame = last?.meaning.id === meaning.id && (last.meaning.likeness === 'near') === (meaning.likeness === 'near');
      if (last && isSame && last.to === column - 1) last.to = column;
      else segments.push({ meaning, heading, from: column, to: column });
    }
    return segments;
  }

  #readFigures(row: number, item: RowLabel): void {
    const { placed: label, meaning } = item;
    const cells = this.#matrix.row(row).filter(({ left }) => left > label.right);
    const segments = this.#segments(meaning.block, label.right + 1);
    const first = segments[0]?.from ?? label.right + 1;
    const between = cells.filter(({ cell, left, right }) => right < first && !isEmpty(cell) && left > label.right);
    const unknown = between.find(({ cell, left }) => !isFigureLike(cell) && !this.#vocabulary.labelOf(cell.text) && !this.#extra.has(left));
    // An item nobody knows, beside the label of its group: its figures are not the group's.
    if (unknown) {
      if (cells.some(({ cell }) => cell !== unknown.cell && !isEmpty(cell))) this.#unread(meaning, label, importTableTexts.unknownItem(unknown.cell.text));
      return;
    }
    const doubts = this.#labelDoubts(meaning, label);
    const stray = between.find(({ cell, left }) => isFigureLike(cell) && !this.#extra.has(left));
    if (stray) doubts.push(importTableTexts.strayFigure(stray.cell.text));
    if (this.#isElsewhere(meaning.block, label.right + 1)) doubts.push(importTableTexts.otherHeadings);
    const overLabel = segments.length < this.#segments(meaning.block, 0).length;
    const problem =
      segments.length === 0 ? importTableTexts.noHeadings : overLabel ? importTableTexts.headingOverLabel : this.#misplaced(cells, segments);
    if (problem === undefined) this.#readUnderHeadings(row, item, segments, doubts);
    else if (!this.#readInOrder(item, cells, [...doubts, problem])) {
      if (segments.length > 0 && segments.some(({ from, to }) => cells.some(({ cell, left, right }) => left <= to && right >= from && !isEmpty(cell)))) {
        this.#readUnderHeadings(row, item, segments, [...doubts, problem]);
      } else if (cells.some(({ cell }) => !isEmpty(cell) && isFigureLike(cell))) this.#unread(meaning, label, problem);
    }
  }

  /** True where a heading of the row's own part is lacking and those of another part are all there: it was moved below them. */
  #isElsewhere(own: number, from: number): boolean {
    const isWhole = (block: Block, index: number): boolean => {
      const found = this.#segments(index, from);
      return columnLines(block).every(({ id }) => found.some(({ meaning }) => meaning.id === id));
    };
    const whole = this.#table.blocks.map(isWhole);
    return whole[own] !== true && whole.includes(true);
  }

  #labelDoubts(meaning: Meaning, label: PlacedCell): string[] {
    const { text } = label.cell;
    const isNear = meaning.likeness === 'near' || (meaning.likeness === 'words' && isCommonWord(text));
    return isNear ? [importTableTexts.nearLabel(text, meaning.label)] : [];
  }

  #unread(meaning: Meaning, label: PlacedCell, why: string): void {
    // 总计 and 其他 stand in other tables as well.
    if (meaning.likeness !== 'exact' && isCommonWord(label.cell.text)) return;
    this.reading.unread.push({ row: meaning.id, grid: this.reading.grid, cell: label.cell, why });
  }

  /** Why the cells of a row do not stand under the headings, or undefined where they do. */
  #misplaced(cells: readonly PlacedCell[], segments: readonly Segment[]): string | undefined {
    for (const { cell, left, right } of cells) {
      const over = segments.filter(({ from, to }) => left <= to && right >= from);
      if (new Set(over.map(({ meaning }) => meaning.id)).size > 1 && !isEmpty(cell)) return importTableTexts.spansColumns(cell.text);
      const isExtra = this.#extra.has(left);
      if (over.length === 0 && !isEmpty(cell) && left > (segments[0]?.from ?? 0) && !isExtra) return importTableTexts.underNoHeading(cell.text);
      if (this.#options.hasEveryCell && left >= this.#headingEdge) return importTableTexts.longerRow;
    }
    const edge = Math.max(-1, ...cells.map(({ right }) => right));
    return this.#options.hasEveryCell && edge + 1 < this.#headingEdge ? importTableTexts.shorterRow : undefined;
  }

  #readUnderHeadings(row: number, item: RowLabel, segments: readonly Segment[], doubts: readonly string[]): void {
    const block = this.#table.blocks[item.meaning.block];
    for (const column of block ? columnLines(block) : []) {
      const alike = segments.filter((segment) => segment.meaning.id === column.id);
      const clear = alike.filter((segment) => segment.meaning.likeness !== 'near');
      // Beside the form's own words, words that are like them are another column: 上年… before 本年….
      const own = clear.length > 0 ? clear : alike;
      const [segment] = own;
      if (!segment) continue;
      const { heading } = segment;
      const isNear = segment.meaning.likeness === 'near';
      const placed = new Set(own.flatMap(({ from, to }) => this.#matrix.row(row).filter(({ left, right }) => left <= to && right >= from)));
      this.#add(item, column, [...placed].map(({ cell }) => cell), isNear, heading.placed.cell.text, [
        ...doubts,
        ...(isNear ? [importTableTexts.nearLabel(heading.placed.cell.text, segment.meaning.label)] : []),
        ...(heading.unknownBelow === undefined ? [] : [importTableTexts.unknownBelow(heading.unknownBelow)]),
      ]);
    }
  }

  /** Figures in the order of the form, where their number is the form's. @returns false where it is not */
  #readInOrder(item: RowLabel, cells: readonly PlacedCell[], doubts: readonly string[]): boolean {
    const { meaning } = item;
    const block = this.#table.blocks[meaning.block];
    if (!block || cells.every(({ cell }) => isEmpty(cell)) || !cells.every(({ cell }) => isFigureLike(cell))) return false;
    const columns = columnLines(block);
    const leading = cells.findIndex(({ cell }) => !isEmpty(cell));
    const places = [cells, cells.slice(leading)].find((some) => some.length === columns.length || (some.length === this.#printedCells(meaning) && some.slice(columns.length).every(({ cell }) => isEmpty(cell))));
    if (!places) return false;
    columns.forEach((column, index) => {
      const place = places[index];
      this.#add(item, column, place ? [place.cell] : [], false, place && this.#extraUnits.get(place.left), [...doubts, importTableTexts.inOrder]);
    });
    return true;
  }

  /** Cells the form prints behind the label of a row, empty ones among them. */
  #printedCells(meaning: Meaning): number {
    const row = layoutTable(this.#table).rows.find(({ cells }) => cells.some(({ figure }) => figure?.cell.row === meaning.id));
    return row?.cells.filter(({ kind }) => kind === 'figure' || kind === 'empty').length ?? 0;
  }

  #add({ meaning, placed }: RowLabel, column: Column, cells: Parameters<TableReading['add']>[2], isNear: boolean, heading: string | undefined, doubts: readonly string[]): void {
    const at = { table: this.#table.id, row: meaning.id, column: column.id };
    const { units, doubt } = unitsAt(this.#units, heading, placed.cell.text);
    this.reading.add(at, column, cells, {
      doubts: doubt === undefined ? doubts : [...doubts, doubt],
      near: isNear || meaning.likeness === 'near',
      units,
      several: importTableTexts.several,
      hidden: importTableTexts.hidden,
    });
  }
}

/** What holds for a figure: the words over it and beside it know better than a line over the table. */
function unitsAt(stated: StatedUnits, heading: string | undefined, label: string): { readonly units: StatedUnits; readonly doubt?: string } {
  const over = heading === undefined ? undefined : splitUnit(heading).unit;
  const beside = splitUnit(label).unit;
  const units = { ...stated, ...asStated(beside), ...asStated(over) };
  if (over === undefined || beside === undefined) return { units };
  const isSame = moneyValue(over) === moneyValue(beside) && countValue(over) === countValue(beside);
  // Nobody can tell which of the two the figure is in.
  return isSame ? { units } : { units, doubt: importTableTexts.unitsDiffer(beside, over) };
}

const asStated = (unit: string | undefined): StatedUnits => (unit === undefined ? {} : moneyValue(unit) === undefined ? { count: unit } : { money: unit });
