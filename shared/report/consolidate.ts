/** Sums over many reports, exact and in any order. Nothing of a report is kept but what it adds to the sums. */
import { cellKey, cellsOf, columnOf, getEdition, tableOf, type CellReference, type Edition, type EditionId } from '../editions';
import { computedTotal, getCell } from './cells';
import { isBlank, plainDigits } from './figures';
import type { CellValue, Report } from './report';

/** A sum of decimals without rounding, whatever their number and order. */
export class ExactSum {
  /** Whole numbers as far as a double keeps every digit. */
  private whole = 0;
  /** Everything else, times ten to the power of `decimals`. */
  private scaled = 0n;
  private decimals = 0;

  add(value: number): void {
    const sum = this.whole + value;
    if (Number.isSafeInteger(value) && Number.isSafeInteger(sum)) this.whole = sum;
    else this.addDigits(plainDigits(value));
  }

  private addDigits(digits: string): void {
    const [whole = '', fraction = ''] = digits.split('.');
    if (fraction.length > this.decimals) {
      this.scaled *= 10n ** BigInt(fraction.length - this.decimals);
      this.decimals = fraction.length;
    }
    this.scaled += BigInt(whole + fraction) * 10n ** BigInt(this.decimals - fraction.length);
  }

  /** The double nearest to the exact sum. */
  get value(): number {
    if (this.scaled === 0n) return this.whole;
    const total = this.scaled + BigInt(this.whole) * 10n ** BigInt(this.decimals);
    return Number(`${total}e-${this.decimals}`);
  }
}

const cellLists = new WeakMap<Edition, readonly CellReference[]>();

/** Every cell of an edition in printed order: the order of the figures of one report below. */
export function figureCells(edition: Edition): readonly CellReference[] {
  const known = cellLists.get(edition);
  if (known) return known;
  const cells = edition.tables.flatMap((table) => [...cellsOf(table)]);
  cellLists.set(edition, cells);
  return cells;
}

/**
 * What each cell adds to the sums, in the order of `figureCells`: the figure as stated, a blank total computed, null for
 * a blank; text as it stands, which adds nothing.
 */
export function countedFigures(report: Report): CellValue[] {
  const edition = getEdition(report.edition);
  return figureCells(edition).map((cell) => {
    const stated = getCell(report, cell);
    if (!isBlank(stated)) return stated;
    const table = tableOf(edition, cell.table);
    return (table && computedTotal(report, table, cell)) ?? null;
  });
}

const placeLists = new Map<string, readonly number[] | undefined>();

/** For each cell of one edition its number among another one's; undefined where one of them has no counterpart there. */
function placesIn(source: EditionId, target: EditionId): readonly number[] | undefined {
  const pair = `${source}/${target}`;
  if (placeLists.has(pair)) return placeLists.get(pair);
  const places = makePlaces(getEdition(source), getEdition(target));
  placeLists.set(pair, places);
  return places;
}

function makePlaces(source: Edition, target: Edition): readonly number[] | undefined {
  const numbers = new Map(figureCells(target).map((cell, index) => [cellKey(cell), index]));
  const kindIn = (edition: Edition, { table, row, column }: CellReference): string | undefined => {
    const found = tableOf(edition, table);
    const line = found && columnOf(found, row, column);
    return line && `${line.figure} ${line.unit}`;
  };
  const places = figureCells(source).map((cell) =>
    kindIn(source, cell) === kindIn(target, cell) ? numbers.get(cellKey(cell)) : undefined,
  );
  return places.every((place) => place !== undefined) ? places : undefined;
}

/** True where every cell of one edition is a cell of the other too, of the same kind and unit: its figures can be added there. */
export const fitsInto = (source: EditionId, target: EditionId): boolean => placesIn(source, target) !== undefined;

/** The sums of every cell of one edition. */
export class FigureSums {
  private readonly sums: ExactSum[];
  private readonly filled: boolean[];

  constructor(private readonly target: EditionId) {
    const { length } = figureCells(getEdition(target));
    this.sums = Array.from({ length }, () => new ExactSum());
    this.filled = Array.from({ length }, () => false);
  }

  /**
   * @param figures as `countedFigures` gives them
   * @throws RangeError where the edition does not fit
   */
  add(edition: EditionId, figures: readonly CellValue[]): void {
    const places = placesIn(edition, this.target);
    if (!places) throw new RangeError(`${edition} does not fit into ${this.target}`);
    figures.forEach((value, index) => {
      const place = places[index];
      if (typeof value !== 'number' || place === undefined) return;
      this.sums[place]?.add(value);
      this.filled[place] = true;
    });
  }

  /** A cell nobody filled in is blank. */
  tables(): NonNullable<Report['tables']> {
    const tables: NonNullable<Report['tables']> = {};
    figureCells(getEdition(this.target)).forEach(({ table, row, column }, index) => {
      if (this.filled[index]) ((tables[table] ??= {})[row] ??= {})[column] = this.sums[index]?.value ?? null;
    });
    return tables;
  }
}

/** The figures of a report in another edition's order; null where its own has no such cell. */
export function figuresIn(target: EditionId, edition: EditionId, figures: readonly CellValue[]): CellValue[] {
  const arranged: CellValue[] = figureCells(getEdition(target)).map(() => null);
  placesIn(edition, target)?.forEach((place, index) => {
    arranged[place] = figures[index] ?? null;
  });
  return arranged;
}
