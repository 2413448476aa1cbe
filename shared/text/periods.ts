/**
 * Reporting periods stated in a text: 统计期限为2024年1月1日至2024年12月31日, 2024.1.1—2024.12.31, 20240101-20241231, the
 * two ways of writing a day mixed, and the end alone (数据统计截至2024年11月30日).
 */
import { sentencesOf, type Sentence } from './sentences';

export interface StatedPeriod {
  readonly start: number;
  readonly end: number;
  /** Years as stated; undefined where only month and day are. */
  readonly fromYear: number | undefined;
  readonly toYear: number | undefined;
  /** Month and day (1-1); undefined where only the end is stated. */
  readonly from: string | undefined;
  readonly to: string;
}

const day = (name: string): string =>
  `(?:(?<!\\d)(?<${name}Digits>20\\d{6})(?!\\d)\\s*日?|(?:(?<${name}Year>20\\d\\d)\\s*[年./-]\\s*)?(?<${name}Month>\\d{1,2})\\s*[月./-]\\s*(?<${name}Day>\\d{1,2})(?!\\d)\\s*[日号]?)`;
const range = new RegExp(`${day('from')}(?:起|开始)?[，,]?\\s*(?:至|到|—+|–|-+|~|～)\\s*${day('to')}`, 'gu');

/** The end alone is a period only where the words before say that it is the data's. */
const endOnly = new RegExp(
  `(?:统计|数据|期限|所列)[^，。；：:]{0,12}?(?<end>(?:截至|截止|止于)(?:时间|日期|期限|日)?(?:到|至|于|为|是)?[：:]?\\s*${day('to')})`,
  'gu',
);

/** Words that say the dates are the report's own period and not those of a campaign. */
const ofTheReport = /统计|期限|所列|所载|报告期|起止|数据(?:的)?(?:时|截|期)/u;
/** Figures of the year told from 1 January to a day. */
const figures =
  /(?:(?:收到|受理|接收|新收|答复|办结)|共(?:主动)?(?:办理|公开|发布))[^，。；]{0,30}(?:\d|[一二三四五六七八九十百两]+件)/u;
/** A part of the year, or another year set beside this one. */
const isPart = /其中|季度|上半年|同期|相比|较|同比/u;

interface Dates {
  readonly year: number | undefined;
  readonly day: string;
}

/** The day of a match whose groups begin with `name`; undefined where it states none. */
function dayOf(groups: Readonly<Record<string, string | undefined>>, name: 'from' | 'to'): Dates | undefined {
  const digits = groups[`${name}Digits`];
  const year = digits?.slice(0, 4) ?? groups[`${name}Year`];
  const month = digits?.slice(4, 6) ?? groups[`${name}Month`];
  const date = digits?.slice(6) ?? groups[`${name}Day`];
  if (month === undefined || date === undefined) return undefined;
  return { year: year === undefined ? undefined : Number(year), day: `${Number(month)}-${Number(date)}` };
}

interface Stated {
  readonly period: StatedPeriod;
  /** The sentence it stands in, in digits of half width. */
  readonly plain: string;
}

function statedIn(sentence: Sentence): Stated[] {
  if (!/[\d０-９]/u.test(sentence.text)) return [];
  const plain = sentence.text.replace(/[０-９．－]/gu, (sign) => sign.normalize('NFKC'));
  const ranges = [...plain.matchAll(range)];
  const ends = [...plain.matchAll(endOnly)].filter(({ index, 0: { length } }) =>
    ranges.every((other) => index + length <= other.index || index >= other.index + other[0].length),
  );
  return [...ranges, ...ends].flatMap(({ groups = {}, index, 0: words }): Stated[] => {
    const from = dayOf(groups, 'from');
    const to = dayOf(groups, 'to');
    if (!to) return [];
    const end = sentence.start + index + words.length;
    const length = groups['end']?.length ?? words.length;
    return [{ period: { start: end - length, end, fromYear: from?.year, toYear: to.year, from: from?.day, to: to.day }, plain }];
  });
}

/** Each paragraph is read by itself: a period is set beside others of its own paragraph only. */
export function findPeriods(text: string): StatedPeriod[] {
  let offset = 0;
  return text.split('\n').flatMap((paragraph) => {
    const before = offset;
    offset += paragraph.length + 1;
    return periodsOf(paragraph).map((period) => ({ ...period, start: period.start + before, end: period.end + before }));
  });
}

function periodsOf(paragraph: string): StatedPeriod[] {
  const all = sentencesOf(paragraph).flatMap(statedIn);
  const isWhole = all.every(({ period: { from } }) => from === undefined || from === '1-1');
  return all
    .filter(({ period: { from, to }, plain }) => {
      if (from === undefined || ofTheReport.test(plain)) return true;
      return from === '1-1' && (to.startsWith('12-') || (isWhole && figures.test(plain) && !isPart.test(plain)));
    })
    .map(({ period }) => period);
}
