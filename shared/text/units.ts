/** Units people write behind a figure or over a column. */

const money: Readonly<Record<string, number>> = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 亿元: 1e8 };

const moneyWords = '百万元|千元|万元|亿元|元';
const counters = '件|项|个|次|条|份|宗|起|家|人次|人';

/** Value of a unit of money in 元; undefined for any other unit. */
export const moneyValue = (unit: string): number | undefined => (Object.hasOwn(money, unit) ? money[unit] : undefined);

export interface WrittenFigure {
  /** As it is written, without unit and remark. */
  readonly figure: string;
  readonly unit?: string;
  /** True where something in brackets stands behind it. */
  readonly remark: boolean;
}

const written = new RegExp(String.raw`^([+-]?[\d,]+(?:\.\d+)?)(${moneyWords}|${counters})?(\([^()]*\))?$`, 'u');

/** A figure with its unit and a remark in brackets (22（其中修订16件）); undefined for anything else. */
export function readWrittenFigure(text: string): WrittenFigure | undefined {
  const [, figure, unit, remark] = written.exec(text.normalize('NFKC').replace(/\s+/gu, '')) ?? [];
  if (figure === undefined) return undefined;
  return { figure, ...(unit === undefined ? {} : { unit }), remark: remark !== undefined };
}

const bracketedUnit = new RegExp(String.raw`[(](?:计量)?(?:单位[:]?)?(${moneyWords}|${counters})[)]`, 'u');

/** A label apart from the unit in brackets behind it: 采购总金额（万元）. */
export function splitUnit(label: string): { readonly words: string; readonly unit?: string } {
  const plain = label.normalize('NFKC').replace(/\s+/gu, '');
  const [whole, unit] = bracketedUnit.exec(plain) ?? [];
  return whole === undefined || unit === undefined ? { words: plain } : { words: plain.replace(whole, ''), unit };
}

const unitLine = new RegExp(String.raw`单位[:]?(${moneyWords})`, 'u');

/** The unit of money a line over a table states (单位：万元); undefined where it states none. */
export const statedMoneyUnit = (text: string): string | undefined =>
  unitLine.exec(text.normalize('NFKC').replace(/\s+/gu, ''))?.[1];
