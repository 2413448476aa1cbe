/** Years as titles write them: 2023年, 2023年度, ２０２３年, 二〇二三年. */

const digits = '〇一二三四五六七八九';
const written = /(\d{4}|[〇○零一二三四五六七八九]{4})年度?/u;

export interface WrittenYear {
  readonly year: number;
  readonly before: string;
  /** What stands behind 年 or 年度. */
  readonly after: string;
}

/** The first year in a text; blanks do not count. */
export function readWrittenYear(text: string): WrittenYear | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const found = written.exec(plain);
  const stated = found?.[1];
  if (!found || stated === undefined) return undefined;
  const year = Number(stated.replace(/[〇○零一二三四五六七八九]/gu, (digit) => String(Math.max(0, digits.indexOf(digit)))));
  return year < 1900 || year > 2999 ? undefined : { year, before: plain.slice(0, found.index), after: plain.slice(found.index + found[0].length) };
}
