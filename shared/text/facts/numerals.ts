/** Numerals as they stand in Chinese prose: 1,234, 3119, 一百三十四, 十二万三千, 二〇二四, 1.2万, 3万余. */

export interface Numeral {
  readonly value: number;
  /** One unit of the last digit stated. */
  readonly step: number;
  readonly end: number;
  /** 余 or 多 inside or behind it. */
  readonly more: boolean;
  readonly chinese: boolean;
}

const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** More characters than these are no numeral anybody states. */
const longest = 24;

const arabic = /\d+(?:\.\d+)?/uy;
const grouped = /\d{1,3}(?:[,，]\d{3}|[ ]\d{3})+(?![\d.,，])/uy;

const trailingZeros = (text: string): number => text.length - text.replace(/0+$/u, '').length;

const codesOf = (signs: readonly string[]): ReadonlySet<number> => new Set(signs.map((sign) => sign.charCodeAt(0)));

/** The characters a numeral can begin with. */
const beginnings = codesOf([...'0123456789', ...Object.keys(digits), ...Object.keys(places)]);
/** The characters of a Chinese one. */
const chinese = codesOf([digits, places, myriads].flatMap(Object.keys));

/** The numeral that begins at `start`; undefined where none does. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const code = text.charCodeAt(start);
  if (!beginnings.has(code)) return undefined;
  if (code >= 0x30 && code <= 0x39) return readArabic(text, start);
  return readChinese(text, start);
}

function readArabic(text: string, start: number): Numeral {
  grouped.lastIndex = start;
  arabic.lastIndex = start;
  const group = grouped.exec(text)?.[0];
  // 1，234件 is one figure; 5，120件 as two would leave the first without a measure word, which nobody writes.
  const written = group ?? arabic.exec(text)?.[0] ?? text[start] ?? '';
  const plain = written.replace(/[,，\s]/gu, '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  let value = Number(plain);
  let step = decimals > 0 ? 10 ** -decimals : 10 ** Math.min(trailingZeros(plain), Math.max(0, plain.length - 1));
  let end = start + written.length;
  let more = false;
  for (;;) {
    const sign = text[end] ?? '';
    const factor = places[sign] ?? myriads[sign];
    if (sign === '余' || sign === '多') more = true;
    else if (factor !== undefined && sign !== '十') {
      value *= factor;
      step *= factor;
    } else break;
    end += 1;
  }
  return { value: decimals > 0 ? Number(value.toPrecision(15)) : value, step, end, more, chinese: false };
}

function readChinese(text: string, start: number): Numeral | undefined {
  let end = start;
  while (end - start < longest && chinese.has(text.charCodeAt(end))) end += 1;
  if (end === start) return undefined;
  const written = text.slice(start, end);
  const parsed = /[十百千万亿]/u.test(written) ? placed(written) : positional(written);
  if (parsed === undefined) return undefined;
  let more = false;
  if (text[end] === '余' || text[end] === '多') {
    more = true;
    end += 1;
    const factor = myriads[text[end] ?? ''];
    if (factor !== undefined) {
      end += 1;
      return { value: parsed.value * factor, step: parsed.step * factor, end, more, chinese: true };
    }
  }
  return { ...parsed, end, more, chinese: true };
}

/** 二〇二四, 三五: digit by digit. Two digits side by side (三四件) are a guess, not a figure; 〇 makes them one. */
function positional(written: string): { value: number; step: number } | undefined {
  if (written.length > 1 && !/[〇零○]/u.test(written) && written.length !== 4) return undefined;
  return { value: Number([...written].map((sign) => digits[sign]).join('')), step: 1 };
}

function placed(written: string): { value: number; step: number } | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let step = 1;
  for (const sign of written) {
    const place = places[sign];
    const myriad = myriads[sign];
    if (digits[sign] !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[sign];
      step = 1;
    } else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = undefined;
      step = place;
    } else if (myriad !== undefined) {
      const counted = section + (digit ?? 0);
      if (counted === 0) return undefined;
      total = myriad > 10_000 ? (total + counted) * myriad : total + counted * myriad;
      section = 0;
      digit = undefined;
      step = myriad;
    }
  }
  return { value: total + section + (digit ?? 0), step };
}
