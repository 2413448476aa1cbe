/**
 * Reading a table that is printed across: every row of the form is a group of columns, all figures stand on one line
 * (table 四). The groups are told apart by their headings, and where those are lost by the order of the columns.
 */
import { columnLines, rowLines, type Block, type Column, type Table } from '../../shared/editions';
import { importTableTexts } from '../../shared/messages/import-tables';
import { isEmpty, isFigureLike } from './figure-text';
import { isCommonWord, likenessRank, type Label, type Meaning, type Vocabulary } from './labels';
import type { PlacedCell, SpanMatrix } from './span-matrix';
import { statedUnits, type StatedUnits } from '../../shared/text/units';
import { TableReading, type ReadingOptions } from './table-reading';

/** Rows above the column headings in which the headings of the groups may stand. */
const headingRows = 6;

interface ColumnHeading {
  readonly placed: PlacedCell;
  readonly meaning: Meaning;
}

/** The columns of one group: each column of the form at most once. */
interface Run {
  readonly headings: readonly ColumnHeading[];
  readonly left: number;
  readonly right: number;
}

interface NamedRun extends Run {
  readonly row: string;
  readonly doubts: readonly string[];
  readonly near: boolean;
}

export function readAcross(matrix: SpanMatrix, table: Table, vocabulary: Vocabulary, options: ReadingOptions): TableReading {
  const reading = new TableReading(table.id, matrix);
  table.blocks.forEach((block, index) => {
    if (block.arrangement !== 'across') return;
    const reader = new AcrossReader(matrix, table, index, block, vocabulary, options);
    for (let row = 0; row < matrix.rows; row += 1) reader.readBelow(row, reading);
  });
  return reading;
}

class AcrossReader {
  readonly #matrix: SpanMatrix;
  readonly #table: Table;
  readonly #index: number;
  readonly #block: Block;
  readonly #vocabulary: Vocabulary;
  readonly #options: ReadingOptions;
  /** What each text of the grid states, once it was asked for. */
  #stated: { readonly bottom: number; readonly units: StatedUnits }[] | undefined;

  constructor(matrix: SpanMatrix, table: Table, index: number, block: Block, vocabulary: Vocabulary, options: ReadingOptions) {
    this.#matrix = matrix;
    this.#table = table;
    this.#index = index;
    this.#block = block;
    this.#vocabulary = vocabulary;
    this.#options = options;
  }

  #meaning(label: Label | undefined, axis: Meaning['axis']): Meaning | undefined {
    return (label?.meanings ?? [])
      .filter((meaning) => meaning.table === this.#table.id && meaning.axis === axis && meaning.block === this.#index)
      .toSorted((one, other) => likenessRank(one.likeness) - likenessRank(other.likeness))[0];
  }

  /** @param row may hold the column headings */
  readBelow(row: number, reading: TableReading): void {
    const headings = this.#matrix.row(row).flatMap((placed): ColumnHeading[] => {
      const meaning = this.#meaning(this.#vocabulary.labelOf(placed.cell.text), 'column');
      return meaning && placed.bottom === row ? [{ placed, meaning }] : [];
    });
    if (new Set(headings.map(({ meaning }) => meaning.id)).size < 2) return;
    const runs = this.#named(runsOf(headings), row);
    const sequences = new Set(runs.map((run) => run.headings.map(({ meaning }) => meaning.id).join(' ')));
    // Groups with other columns than their neighbours have lost one, and may have taken one of another group.
    const doubts = sequences.size > 1 ? [importTableTexts.unevenGroups] : [];
    for (const run of runs) this.#readFigures({ ...run, doubts: [...doubts, ...run.doubts] }, row, reading);
  }

  /** Each group of columns with the row of the form it stands for. */
  #named(runs: readonly Run[], row: number): NamedRun[] {
    const found = runs.map((run) => this.#labelsOver(run, row));
    const isClear = found.every((labels, index) => {
      const run = runs[index];
      const isOne = new Set(labels.map(({ meaning }) => meaning.id)).size === 1;
      const left = Math.min(...labels.map(({ placed }) => placed.left));
      const right = Math.max(...labels.map(({ placed }) => placed.right));
      return isOne && run && left === run.left && right <= run.right;
    });
    const ids = found.map(([first]) => first?.meaning.id);
    if (isClear && new Set(ids).size === ids.length) {
      return runs.map((run, index) => {
        const [label] = found[index] ?? [];
        const isNear = label?.meaning.likeness === 'near' || (label?.meaning.likeness === 'words' && isCommonWord(label.placed.cell.text));
        const doubts = isNear && label ? [importTableTexts.nearLabel(label.placed.cell.text, label.meaning.label)] : [];
        return { ...run, row: label?.meaning.id ?? '', doubts, near: isNear };
      });
    }
    const lines = rowLines(this.#block);
    if (runs.length !== lines.length) return [];
    return runs.map((run, index) => ({ ...run, row: lines[index]?.id ?? '', doubts: [importTableTexts.groupsInOrder], near: false }));
  }

  #labelsOver(run: Run, row: number): ColumnHeading[] {
    const labels = new Map<PlacedCell, Meaning>();
    for (let above = row - 1; above >= Math.max(0, row - headingRows); above -= 1) {
      for (const placed of this.#matrix.row(above)) {
        if (placed.left > run.right || placed.right < run.left) continue;
        const meaning = this.#meaning(this.#vocabulary.labelOf(placed.cell.text), 'row');
        if (meaning) labels.set(placed, meaning);
      }
    }
    return [...labels].map(([placed, meaning]) => ({ placed, meaning }));
  }

  #readFigures(run: NamedRun, headingRow: number, reading: TableReading): void {
    const skipped: string[] = [];
    let figures: number | undefined;
    for (let row = headingRow + 1; row < this.#matrix.rows; row += 1) {
      const cells = this.#under(run, row).filter(({ cell }) => !isEmpty(cell));
      const words = cells.find(({ cell }) => !isFigureLike(cell));
      // The next table begins, or another line of headings.
      if (words && this.#vocabulary.labelOf(words.cell.text)) return;
      if (words) skipped.push(words.cell.text);
      else if (cells.length > 0) {
        figures = row;
        break;
      }
    }
    // Nothing was filled in: the line below the headings stands for it.
    const row = figures ?? headingRow + 1;
    if (row >= this.#matrix.rows) return;
    const doubts = [
      ...run.doubts,
      ...skipped.map(importTableTexts.unknownBelow),
      ...this.#matrix.row(row).filter(({ cell }) => !isFigureLike(cell)).map(({ cell }) => importTableTexts.rowSays(cell.text)),
      ...(this.#options.hasEveryCell ? this.#unevenRows(headingRow, row) : []),
      ...(this.#hasMoreFigures(run, row) ? [importTableTexts.moreRows] : []),
    ];
    const units = this.#unitsOver(row);
    for (const column of columnLines(this.#block)) this.#readFigure(run, row, column, units, doubts, reading);
  }

  #readFigure(run: NamedRun, row: number, column: Column, units: StatedUnits, doubts: readonly string[], reading: TableReading): void {
    const heading = run.headings.find(({ meaning }) => meaning.id === column.id);
    if (!heading) return;
    const { placed, meaning } = heading;
    const cells = this.#matrix.row(row).filter(({ left, right }) => left <= placed.right && right >= placed.left);
    const wide = cells.find(({ left, right, cell }) => (left < placed.left || right > placed.right) && !isEmpty(cell));
    const at = { table: this.#table.id, row: run.row, column: column.id };
    reading.add(at, column, cells.map(({ cell }) => cell), {
      doubts: [
        ...doubts,
        ...(wide ? [importTableTexts.spansColumns(wide.cell.text)] : []),
        ...(meaning.likeness === 'near' ? [importTableTexts.nearLabel(placed.cell.text, meaning.label)] : []),
      ],
      near: run.near || meaning.likeness === 'near',
      units,
      several: importTableTexts.several,
      hidden: importTableTexts.hidden,
    });
  }

  /** What lines of text above a row state; the last one of them counts. */
  #unitsOver(row: number): StatedUnits {
    this.#stated ??= this.#matrix.cells.flatMap(({ bottom, cell: { text } }) => (this.#vocabulary.labelOf(text)?.meanings.length ? [] : [{ bottom, units: statedUnits(text) }]));
    return this.#stated.reduce((known, { bottom, units }) => (bottom < row ? { ...known, ...units } : known), this.#options.units);
  }

  /** A row longer or shorter than its headings has lost or gained a cell, and what is behind it has moved. */
  #unevenRows(headingRow: number, row: number): string[] {
    const [headings, figures] = [headingRow, row].map((line) => Math.max(-1, ...this.#matrix.row(line).map(({ right }) => right))) as [number, number];
    return figures === headings ? [] : [figures > headings ? importTableTexts.longerRow : importTableTexts.shorterRow];
  }

  #under(run: Run, row: number): PlacedCell[] {
    return this.#matrix.row(row).filter(({ left, right }) => left <= run.right && right >= run.left);
  }

  /** True where another line of figures follows before the next table: last year's, or of another unit. */
  #hasMoreFigures(run: Run, row: number): boolean {
    const values = (line: number): string => this.#under(run, line).map(({ cell }) => cell.text).join('\t');
    for (let below = row + 1; below < this.#matrix.rows; below += 1) {
      const labels = this.#matrix.row(below).flatMap(({ cell }) => this.#vocabulary.labelOf(cell.text) ?? []);
      if (labels.length > 1 && labels.every((label) => this.#meaning(label, 'column') === undefined)) return false;
      const cells = this.#under(run, below).filter(({ cell }) => !isEmpty(cell) && isFigureLike(cell));
      if (cells.length > 1 && values(below) !== values(row)) return true;
    }
    return false;
  }
}

function runsOf(headings: readonly ColumnHeading[]): Run[] {
  const runs: ColumnHeading[][] = [];
  for (const heading of headings) {
    const run = runs.at(-1);
    if (run && !run.some(({ meaning }) => meaning.id === heading.meaning.id)) run.push(heading);
    else runs.push([heading]);
  }
  return runs.map((run) => ({
    headings: run,
    left: Math.min(...run.map(({ placed }) => placed.left)),
    right: Math.max(...run.map(({ placed }) => placed.right)),
  }));
}
