/** Finding personal numbers in a text: mobile numbers, identity cards (GB 11643—1999), bank cards (ISO/IEC 7812). */

export type PersonalDataKind = 'mobile' | 'identity-card' | 'bank-card';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  /** The number without what separates its digits. */
  readonly digits: string;
}

/** Digits of full width as half-width ones; every character keeps its place. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ｘｘ－\u3000]/gu, (sign) => sign.normalize('NFKC'));

/** A run of digits with single blanks or dashes inside, not a part of an address on the web or of a longer code. */
const numbers = /(?<![\w./=&?%-])\+?\d(?:[ -]?\d)*[Xx]?(?![\w/=&%])/gu;

const mobile = /^(?:\+?86)?1[3-9]\d{9}$/u;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Codes of provinces at the head of an identity number (GB/T 2260). */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isIdentityCard(number: string): boolean {
  if (!province.test(number)) return false;
  if (/^\d{15}$/u.test(number)) {
    return isDay(1900 + Number(number.slice(6, 8)), Number(number.slice(8, 10)), Number(number.slice(10, 12)));
  }
  if (!/^\d{17}[\dX]$/u.test(number)) return false;
  const year = Number(number.slice(6, 10));
  if (year < 1900 || year > 2099 || !isDay(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkDigits[sum % 11] === number[17];
}

/** The check digit of cards (Luhn), sixteen to nineteen digits as cards in China have; a row of one digit is none. */
function isBankCard(number: string): boolean {
  if (!/^[1-9]\d{15,18}$/u.test(number) || /^(\d)\1*$/u.test(number)) return false;
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function kindOf(number: string): PersonalDataKind | undefined {
  if (mobile.test(number)) return 'mobile';
  if (isIdentityCard(number)) return 'identity-card';
  return isBankCard(number) ? 'bank-card' : undefined;
}

export function findPersonalData(text: string): PersonalData[] {
  return [...halfWidth(text).matchAll(numbers)].flatMap(({ 0: written, index }): PersonalData[] => {
    // A sentence that ends in a blank and two numbers side by side: each is looked at by itself where the whole is none.
    const whole = read(written, index);
    if (whole) return [whole];
    return [...written.matchAll(/[^ ]+/gu)].flatMap((part) => read(part[0], index + part.index) ?? []);
  });
}

function read(written: string, start: number): PersonalData | undefined {
  const digits = written.replace(/[ -]/gu, '').toUpperCase();
  const kind = kindOf(digits);
  return kind ? { kind, start, end: start + written.length, digits } : undefined;
}
