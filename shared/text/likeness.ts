/** Comparing words that were typed by different hands: blanks, punctuation, numbering and small slips do not count. */
import { readNumbering } from './numbering';

const numerals = '零一二三四五六七八九';

/** The value of 十二, 3 or （三）; undefined where there is no number. */
function numberIn(mark: string): number | undefined {
  const plain = mark.normalize('NFKC');
  const digits = /\d+/u.exec(plain)?.[0];
  if (digits !== undefined) return Number(digits);
  const [, tens = '', ten, ones = ''] = /([一二三四五六七八九]?)(十)?([一二三四五六七八九]?)/u.exec(plain.replace(/[^一二三四五六七八九十]/gu, '')) ?? [];
  if (ten === undefined) return tens === '' ? undefined : numerals.indexOf(tens);
  return (tens === '' ? 1 : numerals.indexOf(tens)) * 10 + Math.max(0, numerals.indexOf(ones === '' ? '零' : ones));
}

/** Letters and digits only, in their ordinary form. */
export const plainWords = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

export interface NumberedWords {
  readonly number?: number;
  readonly words: string;
}

/** What stands behind the number at the head of a label or heading, without punctuation. */
export function numberedWords(text: string): NumberedWords {
  const plain = text.replace(/\s+/gu, '');
  const mark = readNumbering(plain)?.mark;
  if (mark === undefined) return { words: plainWords(plain) };
  const number = numberIn(mark);
  const words = plainWords(plain.slice(mark.length));
  return number === undefined ? { words } : { number, words };
}

/** Characters to change, put in or take out to make one text of the other; `most` + 1 as soon as it is more. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > most) return most + 1;
    above = line;
  }
  return above[other.length] ?? 0;
}

/** Share of the characters two texts have in common in the same order, from 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one.length + other.length === 0) return 1;
  let above = new Array<number>(other.length + 1).fill(0);
  for (const character of one) {
    const line = [0];
    for (let column = 1; column <= other.length; column += 1) {
      line.push(
        character === other[column - 1]
          ? (above[column - 1] ?? 0) + 1
          : Math.max(above[column] ?? 0, line[column - 1] ?? 0),
      );
    }
    above = line;
  }
  return (2 * (above[other.length] ?? 0)) / (one.length + other.length);
}
