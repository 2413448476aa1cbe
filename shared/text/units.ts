/** Units people write behind a figure or over a column. */

const money: Readonly<Record<string, number>> = { 元: 1, 百元: 100, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };

const moneyWords = '百万元|百元|千元|万元|亿元|元';
const counters = '件|项|个|次|条|份|宗|起|家|人次|人';

const multiples: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
const multipleWords = Object.keys(multiples).toSorted((one, other) => other.length - one.length).join('|');
const countWords = String.raw`(?:${multipleWords})?(?:${counters})`;

/** Value of a unit of money in 元; undefined for any other unit. */
export const moneyValue = (unit: string): number | undefined => (Object.hasOwn(money, unit) ? money[unit] : undefined);

const countUnit = new RegExp(String.raw`^(${multipleWords})?(?:${counters})$`, 'u');

/** How many things one of a unit of counting is: 10000 for 万件, 1 for 件; undefined for anything else. */
export function countValue(unit: string): number | undefined {
  const found = countUnit.exec(unit);
  return found ? (multiples[found[1] ?? ''] ?? 1) : undefined;
}

export interface WrittenFigure {
  /** As it is written, without unit and remark. */
  readonly figure: string;
  readonly unit?: string;
  /** True where something in brackets stands behind it. */
  readonly remark: boolean;
  /** Marks of notes behind it (①, ¹): no digits of it. */
  readonly note?: string;
}

const written = new RegExp(String.raw`^([+-]?(?:[\d,]+|\d{1,3}(?: \d{3})+)(?:\.\d+)?)(${moneyWords}|${countWords})?(\([^()]*\))?$`, 'u');
const noteMarks = String.raw`[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089]`;
const noted = new RegExp(String.raw`^([^]*?)\s*((?:${noteMarks}\s*)+)$`, 'u');
const anyNote = new RegExp(noteMarks, 'u');
/** Longer texts are none, whatever stands in them. */
const longestFigure = 300;

/** Blanks between two digits part two figures; others say nothing. */
const withoutIdleBlanks = (text: string): string =>
  text.replace(/\s+/gu, (blanks, at: number) => (/[\d.,]/u.test(text.charAt(at - 1)) && /[\d.,]/u.test(text.charAt(at + blanks.length)) ? blanks : ''));

/** A figure with its unit and a remark in brackets (22（其中修订16件）); undefined for anything else. */
export function readWrittenFigure(text: string): WrittenFigure | undefined {
  if (text.length > longestFigure) return undefined;
  const [, before = text, note] = noted.exec(text) ?? [];
  if (anyNote.test(before)) return undefined;
  const [, figure, unit, remark] = written.exec(withoutIdleBlanks(before.normalize('NFKC'))) ?? [];
  if (figure === undefined) return undefined;
  return { figure: figure.replaceAll(' ', ''), ...(unit === undefined ? {} : { unit }), remark: remark !== undefined, ...(note === undefined ? {} : { note: note.trim() }) };
}

const figures = /^[+-]?\d[\d.,]*(?:[\s;、]+[+-]?\d[\d.,]*)+$/u;

/** True for two figures or more in one cell (12 13), or one that a blank or a line break has cut. */
export const isSeveralFigures = (text: string): boolean => text.length <= longestFigure && figures.test(text.normalize('NFKC').trim());

const statedBehind = String.raw`(?:计量|金额)?(?:单位:?)?(?:人民币)?(${moneyWords}|${countWords})`;
const bracketedUnit = new RegExp(String.raw`[([【〔]${statedBehind}[)\]】〕]`, 'u');
const slashedUnit = new RegExp(String.raw`/${statedBehind}$`, 'u');

/** A label apart from the unit in brackets or behind a slash: 采购总金额（万元）, 采购总金额/万元. */
export function splitUnit(label: string): { readonly words: string; readonly unit?: string } {
  const plain = label.normalize('NFKC').replace(/\s+/gu, '');
  const [whole, unit] = bracketedUnit.exec(plain) ?? slashedUnit.exec(plain) ?? [];
  return whole === undefined || unit === undefined ? { words: plain } : { words: plain.replace(whole, ''), unit };
}

/** What a line over a table states for its figures. */
export interface StatedUnits {
  readonly money?: string;
  /** Of counting: 件, 万件. */
  readonly count?: string;
}

/** A line over a table is short; what is longer is text of the report. */
const longestLine = 120;
const unitWord = /单\s*位\s*[:]?/gu;
/** A name may begin with the word of a unit (单位：元宝镇). */
const statedUnit = new RegExp(String.raw`^[\s,、;/和(]*(?:人民币)?(${moneyWords}|${countWords})(?!\p{L})`, 'u');

/** The units a line over a table states (单位：万件、万元). */
export function statedUnits(text: string): StatedUnits {
  const units: { money?: string; count?: string } = {};
  if (text.length > longestLine) return units;
  const plain = text.normalize('NFKC');
  for (const word of plain.matchAll(unitWord)) {
    let rest = plain.slice(word.index + word[0].length);
    for (let found = statedUnit.exec(rest); found; found = statedUnit.exec(rest)) {
      const [whole, unit = ''] = found;
      if (moneyValue(unit) === undefined) units.count ??= unit;
      else units.money ??= unit;
      rest = rest.slice(whole.length);
    }
  }
  return units;
}
