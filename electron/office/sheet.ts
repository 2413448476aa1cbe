/** The cells of one sheet (ECMA-376 Part 1, 18.3.1), read in a stream. */
import { plainDigits } from '../../shared/report/figures';
import { mergeCells, type Area } from './merges';
import { dateText } from './number-format';
import type { GridCell } from './office-file';
import { TextRuns, plainText, type TextBudget } from './shared-strings';
import { isTrue, readXml } from './xml';
import type { Attributes } from './xml-events';
import type { Zip } from './zip';

export interface SheetSource {
  readonly zip: Zip;
  readonly part: string;
  readonly name: string;
  readonly budget: TextBudget;
  /** The workbook's texts, read when the first cell asks for one. */
  readonly strings: () => readonly string[];
  /** Cell styles that show a number as a date, read when a number with a style stands in the sheet. */
  readonly dates: () => ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Rows and columns a sheet can have. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

/** A cell that is only formatted, most of them parts of merged ones: Excel, WPS, LibreOffice and exceljs write it so. */
const formattedOnly = /<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?\/>/gu;

/** A cell while it is read. */
interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | undefined;
  /** Number of a shared formula, whose text stands in its first cell only. */
  shared: string | undefined;
  inline: string | undefined;
}

/** Column letters and row of an address, from 0; undefined where it is none. */
function readAddress(address: string | undefined): { readonly row: number; readonly column: number } | undefined {
  if (address === undefined) return undefined;
  let column = 0;
  let row = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122 && row === 0) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    else if (code !== 36) return undefined;
  }
  return column > 0 && column <= mostColumns && row > 0 && row <= mostRows ? { row: row - 1, column: column - 1 } : undefined;
}

/** An area such as `A1:F3` or `$D$7`, counted from 0; undefined where it is none. */
export function readArea(reference: string): Area | undefined {
  const [first, second] = reference.split(':');
  const start = readAddress(first);
  const end = second === undefined ? start : readAddress(second);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    bottom: Math.max(start.row, end.row),
    left: Math.min(start.column, end.column),
    right: Math.max(start.column, end.column),
  };
}

/**
 * Cells that show something, and merged areas even where they are empty, in reading order.
 * @param count called for each of them: it may throw
 * @throws UnreadableFile
 */
export function readSheet(source: SheetSource, count: () => void): GridCell[] {
  const cells: GridCell[] = [];
  const areas: Area[] = [];
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  const hiddenRows = new Set<number>();
  const sharedFormulas = new Map<string, string>();
  const runs = new TextRuns(source.budget);
  let row = -1;
  let column = -1;
  let hiddenUnlessSaid = false;
  let cell: OpenCell | undefined;
  let reading: 'value' | 'formula' | undefined;

  const columnHidden = (at: number): boolean => hiddenColumns.some(({ first, last }) => first <= at && at <= last);
  const openRow = (attributes: Attributes): void => {
    const stated = Number(attributes.get('r')) - 1;
    const hidden = attributes.get('hidden');
    row = stated >= 0 && stated < mostRows ? stated : row + 1;
    column = -1;
    if (hidden === undefined ? hiddenUnlessSaid : isTrue(hidden)) hiddenRows.add(row);
  };
  const openCell = (attributes: Attributes): void => {
    const at = readAddress(attributes.get('r')) ?? { row, column: column + 1 };
    const type = attributes.get('t') ?? 'n';
    const style = attributes.get('s') ?? '0';
    column = at.column;
    cell = { row: at.row, column, type, style: Number(style), value: '', formula: undefined, shared: undefined, inline: undefined };
  };
  const closeCell = (done: OpenCell): void => {
    const shown = shownIn(done, source);
    if (!shown) return;
    count();
    const formula = formulaOf(done, sharedFormulas);
    cells.push({
      row: done.row,
      column: done.column,
      rowSpan: 1,
      columnSpan: 1,
      ...shown,
      ...(formula === undefined ? {} : { formula }),
      ...(hiddenRows.has(done.row) || columnHidden(done.column) ? { hidden: true } : {}),
    });
  };

  readXml(source.zip, source.part, {
    skip: formattedOnly,
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          return openRow(attributes);
        case 'c':
          return openCell(attributes);
        case 'v':
          reading = 'value';
          return;
        case 'f':
          if (cell) {
            cell.formula = '';
            cell.shared = attributes.get('si');
            reading = 'formula';
          }
          return;
        case 'col':
          if (isTrue(attributes.get('hidden'))) {
            hiddenColumns.push({ first: Number(attributes.get('min')) - 1, last: Number(attributes.get('max')) - 1 });
          }
          return;
        case 'mergeCell': {
          const area = readArea(attributes.get('ref') ?? '');
          if (area) {
            count();
            areas.push(area);
          }
          return;
        }
        case 'sheetFormatPr':
          hiddenUnlessSaid = isTrue(attributes.get('zeroHeight'));
          return;
        default:
          if (cell?.type === 'inlineStr') runs.open(name);
      }
    },
    text: (text) => {
      if (!cell) return;
      if (reading === undefined) {
        if (cell.type === 'inlineStr') runs.text(text);
        return;
      }
      source.budget.spend(text.length);
      if (reading === 'value') cell.value += text;
      else cell.formula = (cell.formula ?? '') + text;
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 'f':
          reading = undefined;
          return;
        case 'is':
          if (cell) cell.inline = runs.finish();
          return;
        case 'c':
          if (cell) closeCell(cell);
          cell = undefined;
          return;
        default:
          if (cell?.type === 'inlineStr') runs.close(name);
      }
    },
  });
  return mergeCells(cells, areas, { row: (at) => hiddenRows.has(at), column: columnHidden }, source.part);
}

function formulaOf({ formula, shared }: OpenCell, known: Map<string, string>): string | undefined {
  if (formula === undefined || shared === undefined) return formula;
  if (formula !== '') known.set(shared, formula);
  return known.get(shared) ?? formula;
}

/** What a cell shows; undefined where that is nothing. */
function shownIn(cell: OpenCell, source: SheetSource): Pick<GridCell, 'text' | 'number'> | undefined {
  switch (cell.type) {
    case 's':
      return shownText(cell.value === '' ? '' : (source.strings()[Number(cell.value)] ?? ''));
    case 'inlineStr':
      return shownText(cell.inline ?? '');
    case 'str':
      return shownText(plainText(cell.value));
    case 'b':
      return shownText(cell.value === '' ? '' : isTrue(cell.value) ? 'TRUE' : 'FALSE');
    case 'd':
      return shownText(cell.value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/u, ''));
    case 'n':
      return shownNumber(cell, source);
    default:
      return shownText(cell.value);
  }
}

const shownText = (text: string): { readonly text: string } | undefined => (text === '' ? undefined : { text });

function shownNumber({ value, style }: OpenCell, source: SheetSource): Pick<GridCell, 'text' | 'number'> | undefined {
  const number = Number(value);
  if (value.trim() === '') return undefined;
  if (!Number.isFinite(number)) return { text: value };
  const date = style > 0 && source.dates().has(style) ? dateText(number, source.from1904) : undefined;
  return date === undefined ? { text: plainDigits(number), number } : { text: date };
}
