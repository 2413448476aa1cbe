/** What a cell of a sheet shows, out of what is stored in it (ECMA-376 Part 1, 18.3.1.4 and 18.18.11). */
import { plainDigits } from '../../shared/report/figures';
import { dateText } from './number-format';
import type { GridCell } from './office-file';
import { plainText } from './shared-strings';
import { isTrue } from './xml';

/** What of a workbook decides about it. */
export interface ShownBy {
  /** The workbook's texts, read when the first cell asks for one. */
  readonly strings: () => readonly string[];
  /** Cell styles that show a number as a date, read when a number with a style stands in the sheet. */
  readonly dates: () => ReadonlySet<number>;
  readonly from1904: boolean;
}

export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** Text that stands in the cell itself. */
  readonly inline: string | undefined;
}

/** What a cell shows; undefined where that is nothing. */
export function shownIn(cell: StoredCell, source: ShownBy): Pick<GridCell, 'text' | 'number'> | undefined {
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

function shownNumber({ value, style }: StoredCell, source: ShownBy): Pick<GridCell, 'text' | 'number'> | undefined {
  const number = Number(value);
  if (value.trim() === '') return undefined;
  if (!Number.isFinite(number)) return { text: value };
  const date = style > 0 && source.dates().has(style) ? dateText(number, source.from1904) : undefined;
  return date === undefined ? { text: plainDigits(number), number } : { text: date };
}
