/** What a cell of a sheet shows, out of what is stored in it (ECMA-376 Part 1, 18.3.1.4 and 18.18.11). */
import { plainDigits } from '../../shared/report/figures';
import type { LeftOut, ReadText } from './marked-text';
import { dateText, type CellStyles } from './number-format';
import type { GridCell } from './office-file';
import { plainText, type SharedStrings } from './shared-strings';
import { isTrue } from './xml';

/** What of a workbook decides about it. */
export interface ShownBy {
  /** The workbook's texts, read when the first cell asks for one. */
  readonly strings: () => SharedStrings;
  /** Read when a value with a style stands in the sheet. */
  readonly styles: () => CellStyles;
  readonly from1904: boolean;
}

export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** Text that stands in the cell itself. */
  readonly inline: ReadText | undefined;
  readonly formula: string | undefined;
}

export type Shown = Pick<GridCell, 'text' | 'number' | 'leftOut'>;

/** What a cell shows; undefined where that is nothing and no formula is in it either. */
export function shownIn(cell: StoredCell, source: ShownBy): Shown | undefined {
  const shown = contentOf(cell, source);
  if (!shown) return cell.formula === undefined ? undefined : { text: '' };
  const isStruck = cell.style > 0 && source.styles().struck.has(cell.style);
  return isStruck ? { ...shown, leftOut: { ...shown.leftOut, whole: true } } : shown;
}

function contentOf(cell: StoredCell, source: ShownBy): Shown | undefined {
  switch (cell.type) {
    case 's':
      return cell.value === '' ? undefined : sharedText(Number(cell.value), source.strings());
    case 'inlineStr':
      return shownText(cell.inline?.text ?? '', cell.inline?.leftOut);
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

const sharedText = (index: number, { texts, leftOut }: SharedStrings): Shown | undefined => shownText(texts[index] ?? '', leftOut.get(index));

const shownText = (text: string, leftOut?: LeftOut): Shown | undefined =>
  leftOut ? { text, leftOut } : text === '' ? undefined : { text };

/** Digits spreadsheet programs count with. */
const digits = 15;

/** What is stored of 0.1 + 0.2 is 0.30000000000000004; every spreadsheet program takes it for 0.3. */
function asCounted(stored: string): number {
  const number = Number(stored);
  return stored.length > digits && Number.isFinite(number) ? Number(number.toPrecision(digits)) : number;
}

function shownNumber({ value, style }: StoredCell, source: ShownBy): Shown | undefined {
  const number = asCounted(value);
  if (value.trim() === '') return undefined;
  if (!Number.isFinite(number)) return { text: value };
  const date = style > 0 && source.styles().dates.has(style) ? dateText(number, source.from1904) : undefined;
  return date === undefined ? { text: plainDigits(number), number } : { text: date };
}
