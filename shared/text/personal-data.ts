/**
 * Finding personal numbers in a text: mobile numbers, identity cards (GB 11643—1999), bank cards (ISO/IEC 7812). What
 * stands around a number counts: a unit behind it makes it a figure, 编号 before it a code, 身份证号 an identity number.
 */
import { isCode, isFigure, saysBankCard, saysIdentityCard } from './number-surroundings';

export type PersonalDataKind = 'mobile' | 'identity-card' | 'bank-card';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  /** The number without what separates its digits. */
  readonly digits: string;
}

const blanks = (words: string): string => '_'.repeat(words.length);

/**
 * One form for digits, dashes, blanks and the check character X, and no addresses on the web; every character keeps its
 * place.
 */
const plain = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ－．＋\u3000\u00a0]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[‐‑‒–—―−﹣]/gu, '-')
    .replace(/(?<=\d{17})[×✕✖╳Х](?!\d)/gu, 'X')
    .replace(/(?:https?:\/\/|www\.|(?<![a-z0-9.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/)[\w./?=&%#:~+-]*/giu, blanks)
    .replace(/(?<!\d|\d\.)(1[3-9]\d)[.·](\d{4})[.·](\d{4})(?!\.?\d)/gu, '$1-$2-$3');

/** A run of digits with single blanks or dashes inside, not a part of a longer code. */
const numbers = /(?<![\w=&?%]|\w-|[\d-]\.|[A-Za-z_]\/)\+?\d(?:[ -]?\d)*[Xx]?(?![\w=&%]|\.[\dA-Za-z]|\/[A-Za-z_])/gu;

const mobile = /^(?:\+?86|0086)?1[3-9]\d{9}$/u;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Codes of provinces at the head of an identity number (GB/T 2260). */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const isOldIdentityCard = (number: string): boolean =>
  /^\d{15}$/u.test(number) &&
  province.test(number) &&
  isDay(1900 + Number(number.slice(6, 8)), Number(number.slice(8, 10)), Number(number.slice(10, 12)));

function isIdentityCard(number: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(number) || !province.test(number)) return false;
  const year = Number(number.slice(6, 10));
  if (year < 1900 || year > 2099 || !isDay(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkDigits[sum % 11] === number[17];
}

const cardLength = /^[1-9]\d{15,18}$/u;
/** UnionPay, Visa, MasterCard, JCB and Discover. */
const issuers = /^(?:62|4|5[1-5]|35|60)/u;

/** The check digit of cards (Luhn), sixteen to nineteen digits as cards in China have; a row of one digit is none. */
function isBankCard(number: string): boolean {
  if (!cardLength.test(number) || !issuers.test(number) || /^(\d)\1*$/u.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function kindOf(number: string, before: string, after: string): PersonalDataKind | undefined {
  // Words that say what a number is count for more than its check digit: clerks mistype it.
  if (saysIdentityCard(before) && /^(?:\d{15}|\d{17}[\dX])$/u.test(number)) return 'identity-card';
  if (isIdentityCard(number)) return 'identity-card';
  if (isCode(before, after) || isFigure(before, after)) return undefined;
  if (saysBankCard(before) && cardLength.test(number)) return 'bank-card';
  if (mobile.test(number)) return 'mobile';
  if (isOldIdentityCard(number)) return 'identity-card';
  return isBankCard(number) ? 'bank-card' : undefined;
}

export function findPersonalData(text: string): PersonalData[] {
  const known = plain(text);

  const read = (start: number, length: number): PersonalData | undefined => {
    const digits = known.slice(start, start + length).replace(/[ -]/gu, '').toUpperCase();
    const kind = kindOf(digits, known.slice(0, start), known.slice(start + length));
    return kind ? { kind, start, end: start + length, digits } : undefined;
  };

  return [...known.matchAll(numbers)].flatMap(({ 0: written, index }): PersonalData[] => {
    const whole = read(index, written.length);
    if (whole) return [whole];
    // A sentence that ends in a blank, numbers side by side: each is looked at by itself where the whole is none. A
    // hyphen joins the parts of a code, the long dash of Chinese does not.
    const original = text.slice(index, index + written.length);
    return [...original.matchAll(/[^ \u3000\u00a0–—]+/gu)].flatMap((part) => read(index + part.index, part[0].length) ?? []);
  });
}
