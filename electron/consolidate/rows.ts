/** Rows of a sheet as XML, written without a library so that any number of them takes no memory. */
import { plainDigits } from '../../shared/report/figures';
import { escapeMarkup } from '../../shared/pages/text';
import { addressOf } from '../excel/addresses';
import { cellText } from '../excel/cell-text';
import { withoutMarks } from '../excel/whole-characters';

/** Formula with the value a recalculation gives. */
export interface RowFormula {
  readonly formula: string;
  readonly value: number;
}

export interface RowCell {
  /** Text stays text, whatever it looks like; null for an empty cell. */
  readonly value: string | number | null | RowFormula;
  /** Number of the cell's style in the workbook. */
  readonly style: number;
}

function contentOf(value: RowCell['value']): { readonly type: string; readonly inner: string } {
  if (value === null || value === '') return { type: '', inner: '' };
  if (typeof value === 'number') return { type: '', inner: `<v>${plainDigits(value)}</v>` };
  if (typeof value === 'object') return { type: '', inner: `<f>${escapeMarkup(value.formula)}</f><v>${plainDigits(value.value)}</v>` };
  // An inline string is text to every program, a leading = included (ECMA-376 Part 1, 18.18.11).
  const text = escapeMarkup(withoutMarks(cellText(value)));
  return { type: ' t="inlineStr"', inner: `<is><t xml:space="preserve">${text}</t></is>` };
}

/**
 * @param row counted from 1
 * @param height in points; the sheet's usual one where absent
 */
export function rowXml(row: number, cells: readonly RowCell[], height?: number): string {
  const content = cells
    .map(({ value, style }, index) => {
      const { type, inner } = contentOf(value);
      const start = `<c r="${addressOf(row, index + 1)}" s="${style}"${type}`;
      return inner === '' ? `${start}/>` : `${start}>${inner}</c>`;
    })
    .join('');
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${size}>${content}</row>`;
}
