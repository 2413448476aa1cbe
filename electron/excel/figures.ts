/** What each figure's cell holds in the workbook, and formulas over those cells with the values they give. */
import { cellKey, tableOf, totalCells } from '../../shared/editions';
import type { CellReference, Edition, Relation } from '../../shared/editions';
import { computedTotal, getCell } from '../../shared/report/cells';
import { isBlank, sumFigures } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import { rectangles } from './addresses';
import type { Area } from './statistics-plan';

/** A formula, without its equals sign, and the value a recalculation gives; not finite where Excel gives an error. */
export interface Calculation {
  readonly formula: string;
  readonly value: number;
}

export type PlainContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  /** `blankSign`: the text says that there is nothing (/, —, 无), so that relations take it for a blank. */
  | { readonly kind: 'text'; readonly text: string; readonly blankSign: boolean };

export type Content =
  | PlainContent
  /** `stated`: the report states this total itself; it was not blank. */
  | ({ readonly kind: 'formula'; readonly stated: boolean } & Calculation);

export interface Figures {
  readonly content: (cell: CellReference) => Content;
  /** What a total stated otherwise should be, as a formula; undefined for every other cell. */
  readonly mismatch: (cell: CellReference) => Calculation | undefined;
  /** Sum of cells as relations read them: blanks and text count nothing, a blank sign in a total stands for its parts. */
  readonly sum: (cells: readonly CellReference[], prefix?: string) => Calculation;
  /** Addresses of cells, as few ranges as possible. */
  readonly ranges: (cells: readonly CellReference[], prefix?: string) => string[];
  /** The cells that decide whether a sum of these cells can be judged: parts of blank totals instead of the totals. */
  readonly deciding: (cells: readonly CellReference[]) => CellReference[];
}

/** Text that shows nothing is a blank cell. */
const isEmpty = (stated: CellValue): boolean => stated === null || (typeof stated === 'string' && stated.trim() === '');

/**
 * True for a total that stands in the workbook as a formula: left blank, or equal to its sum.
 * @param computed as `computedTotal` gives it
 */
export const isWrittenAsFormula = (stated: CellValue, computed: number | null | undefined): boolean =>
  isEmpty(stated) || stated === computed;

/** What a cell holds that is no formula. */
export function plainContent(stated: CellValue): PlainContent {
  if (stated === null || isEmpty(stated)) return { kind: 'blank' };
  return typeof stated === 'number' ? { kind: 'number', value: stated } : { kind: 'text', text: stated, blankSign: isBlank(stated) };
}

/**
 * Totals left blank or equal to their sum become formulas; a total stated otherwise stays as stated.
 * @param places where each figure stands, by `cellKey`
 */
export function sheetFigures(edition: Edition, report: Report, places: ReadonlyMap<string, Area>): Figures {
  const contents = new Map<string, Content>();

  const totalOf = (cell: CellReference): Relation | undefined => {
    const table = tableOf(edition, cell.table);
    return table && totalCells(table).get(cellKey(cell));
  };
  const computed = (cell: CellReference): number | null | undefined => {
    const table = tableOf(edition, cell.table);
    return table && computedTotal(report, table, cell);
  };

  const makeContent = (cell: CellReference): Content => {
    const stated = getCell(report, cell);
    const total = totalOf(cell);
    return total && isWrittenAsFormula(stated, computed(cell))
      ? { kind: 'formula', stated: !isEmpty(stated), ...sum(total.right) }
      : plainContent(stated);
  };

  const content = (cell: CellReference): Content => {
    const known = contents.get(cellKey(cell));
    if (known) return known;
    const made = makeContent(cell);
    contents.set(cellKey(cell), made);
    return made;
  };

  /** The relation that stands in for a total whose cell holds a blank sign. */
  const signedTotal = (cell: CellReference): Relation | undefined => {
    const held = content(cell);
    return held.kind === 'text' && held.blankSign ? totalOf(cell) : undefined;
  };

  const ranges = (cells: readonly CellReference[], prefix = ''): string[] => {
    const areas = cells.flatMap((cell) => places.get(cellKey(cell)) ?? []);
    return rectangles(areas).map((address) => prefix + address);
  };

  const sum = (cells: readonly CellReference[], prefix = ''): Calculation => {
    const terms: string[] = [];
    const values: number[] = [];
    const plain: CellReference[] = [];
    for (const cell of cells) {
      const total = signedTotal(cell);
      const held = content(cell);
      if (total) {
        const parts = sum(total.right, prefix);
        const [own = ''] = ranges([cell], prefix);
        terms.push(`IF(ISNUMBER(${own}),${own},${parts.formula})`);
        values.push(parts.value);
      } else {
        plain.push(cell);
        if (held.kind === 'number' || held.kind === 'formula') values.push(held.value);
      }
    }
    return { value: sumFigures(values), formula: `SUM(${[...ranges(plain, prefix), ...terms].join(',')})` };
  };

  const mismatch = (cell: CellReference): Calculation | undefined => {
    const total = totalOf(cell);
    const right = computed(cell);
    return total && content(cell).kind === 'number' && typeof right === 'number' ? sum(total.right) : undefined;
  };

  const deciding = (cells: readonly CellReference[]): CellReference[] =>
    cells.flatMap((cell) => {
      const held = content(cell);
      const total = held.kind === 'formula' ? totalOf(cell) : signedTotal(cell);
      if (!total) return [cell];
      return held.kind === 'formula' && held.stated ? [] : deciding(total.right);
    });

  return { content, mismatch, sum, ranges, deciding };
}
