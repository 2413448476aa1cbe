/** Reading a cell: what counts as a figure, what as blank, and how a figure is written. */
import type { CellValue } from './report';

/** Signs clerks write for "nothing here" (NFKC form); they count as blank. */
const blankSigns = /^(?:[/\-–—―─]+|无)$/u;

/** True for a cell left empty and for the signs /, -, — and 无 written into it. */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'number') return false;
  const plain = value.normalize('NFKC').trim();
  return plain === '' || blankSigns.test(plain);
}

const figurePattern = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|(?=\.))(?:\.\d+)?$/u;

/** Full-width digits and signs as an input method writes them; ① and other figures in circles are no digits here. */
const halfWidth = (typed: string): string =>
  typed.replace(/[０-９＋－，．\u3000]/gu, (sign) => sign.normalize('NFKC')).replace(/[−–]/gu, '-');

/** More digits than a double keeps; such a figure stays text rather than turn into another one. */
const digitsKept = 15;

/**
 * What a clerk typed, as it is stored: null for nothing, a number where it is one (full-width digits, thousands
 * separators, a leading + and a full-width minus are understood), otherwise the text as typed.
 */
export function parseFigure(typed: string): CellValue {
  const plain = halfWidth(typed).trim();
  if (plain === '') return null;
  if (!figurePattern.test(plain)) return typed.trim();
  const digits = plain.replace(/[, ]/gu, '');
  if (digits.replace(/^[+-]?0*|\./gu, '').length > digitsKept) return typed.trim();
  const value = Number(digits);
  return Object.is(value, -0) ? 0 : value;
}

/** A number in plain digits, never grouped, rounded or in exponent form. */
export function plainDigits(value: number): string {
  const short = String(value);
  if (!short.includes('e')) return short;
  const [, mantissa, exponent] = /^(-?[\d.]+)e([+-]\d+)$/u.exec(short) ?? [];
  if (mantissa === undefined || exponent === undefined) return short;
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const plain =
    point <= 0 ? `0.${'0'.repeat(-point)}${digits}` : digits.padEnd(point, '0').replace(/^0+(?=\d)/u, '');
  return (negative ? '-' : '') + plain;
}

/** A cell as it is printed and shown: plain digits, text as it stands, nothing for a blank. */
export function printedValue(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? plainDigits(value) : value;
}

/**
 * Sum of decimals as a person adds them: 0.1 + 0.2 is 0.3.
 * @returns the sum rounded to the most decimals any term has
 */
export function sumFigures(terms: readonly number[]): number {
  let sum = 0;
  let areWhole = true;
  for (const term of terms) {
    sum += term;
    areWhole &&= Number.isSafeInteger(term);
  }
  return areWhole ? sum : rounded(sum, terms);
}

function rounded(sum: number, terms: readonly number[]): number {
  const decimals = Math.max(0, ...terms.map((term) => plainDigits(term).split('.')[1]?.length ?? 0));
  return decimals === 0 ? sum : Number(sum.toFixed(Math.min(decimals, 100)));
}
