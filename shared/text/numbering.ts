/**
 * The numbering clerks type at the head of a paragraph (GB/T 9704—2012, 7.3.3: 一、（一）1.（1）), with half- or
 * full-width brackets, dots and digits, and the ready-made characters ㈠ ⒈ ⑴.
 */

export type NumberingLevel = 1 | 2 | 3 | 4;

export interface Numbering {
  readonly level: NumberingLevel;
  /** The number as typed, with its brackets, dot or 、. */
  readonly mark: string;
  /** Length of the words of a heading at the head of the paragraph, number and 。 included; 0 where there are none. */
  readonly headingLength: number;
}

const numerals = '[一二三四五六七八九十百]{1,4}';

/** A dot before a digit is a decimal point (1.5万件), a numeral before 季度 the second of a list (一、二季度). */
const marks: readonly (readonly [NumberingLevel, RegExp])[] = [
  [1, new RegExp(String.raw`^${numerals}[、.．](?![一二三四五六七八九十]+[、季月级号期类批次])`, 'u')],
  [2, new RegExp(String.raw`^(?:[（(]\s*${numerals}\s*[）)]|[㈠-㈩])[、.．]?`, 'u')],
  [3, /^(?:[0-9０-９]{1,2}\s?[.．、](?![0-9０-９])|[⒈-⒛])/u],
  [4, /^(?:[（(]\s*[0-9０-９]{1,2}\s*[）)]|[⑴-⒇])[、.．]?/u],
];

/** More words than these are a sentence, not a heading. */
const longestHeading = 56;
/** Words before a colon longer than these are not a heading run in before its text. */
const longestRunIn = 28;

/**
 * Where the heading at the head of a numbered paragraph ends. 一、 and （一） stand out from their text up to the first
 * 。 (or ： in a paragraph without one); 1. and （1） look like their text, so only a paragraph that is no sentence
 * counts as a heading.
 */
function headingLength(text: string, level: NumberingLevel): number {
  const words = text.trimEnd();
  const stop = words.indexOf('。');
  if (level > 2) return /[。；;！？]/u.test(words) || /[，,、：:]$/u.test(words) || words.length > longestHeading ? 0 : text.length;
  if (stop >= 0) return stop + 1 === words.length ? text.length : stop + 1;
  if (words.length <= longestHeading && !/[；;，,、]$/u.test(words)) return text.length;
  const colon = words.search(/[：:]/u);
  return colon >= 0 && colon < longestRunIn ? colon + 1 : 0;
}

/** The numbering of a paragraph; undefined where it has none. Blanks before the number are passed over. */
export function readNumbering(paragraph: string): Numbering | undefined {
  const blanks = paragraph.length - paragraph.trimStart().length;
  const text = paragraph.slice(blanks);
  for (const [level, pattern] of marks) {
    const mark = pattern.exec(text)?.[0];
    if (mark === undefined) continue;
    if (text.slice(mark.length).trim() === '') return { level, mark, headingLength: 0 };
    const length = headingLength(text, level);
    return { level, mark, headingLength: length === 0 ? 0 : blanks + length };
  }
  return undefined;
}
