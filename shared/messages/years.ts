/** Chinese texts of findings that compare with last year's report. */
import { inLanguage } from './language';

interface YearSides {
  table: string;
  line: string;
  leftName: string;
  rightName: string;
  left: string;
  right: string;
  difference: string;
  previousYear: number;
  advice: string;
}

interface Jump {
  table: string;
  cell: string;
  now: string;
  before: string;
  /** Whole per cent of last year's figure; undefined where that was 0. */
  percent: number | undefined;
  /** This year's figure as a multiple of last year's. */
  times: number;
  threshold: number;
}

/** More per cent than this say less than how many times as much it is. */
const tellingPercent = 1000;

const change = ({ now, before, percent, times }: Jump): string => {
  const more = Number(now) > Number(before);
  if (percent === undefined) return more ? '增加' : '减少';
  if (percent > tellingPercent && times > 0) return `是上年的 ${Number(times.toFixed(1))} 倍`;
  return `${more ? '增加' : '减少'} ${percent}%`;
};

const likeness = (count: number, onlyYears: number): string => {
  if (onlyYears === 0) return '一字不差';
  return onlyYears === count ? '相比只改了年份' : `雷同（${count - onlyYears} 句一字不差，${onlyYears} 句只改了年份）`;
};

export const yearTexts = inLanguage('yearTexts', {
  notEqual: (s: YearSides) =>
    `${s.table}${s.line}：${s.leftName}是 ${s.left}，${s.rightName}（${s.previousYear}年）是 ${s.right}，相差 ${s.difference}。${s.advice}`,
  jump: (s: Jump) =>
    `${s.table}${s.cell}：本年 ${s.now}，上年 ${s.before}，${change(s)}，变化超过 ${s.threshold}%。数字无误的不用改，可以在文字部分写明原因。`,
  repeated: (section: string, count: number, onlyYears: number, percent: number, first: string) =>
    `“${section}”有 ${count} 句与上年报告${likeness(count, onlyYears)}，占这一部分文字的 ${percent}%：“${first}”。上级会检查与往年雷同的情况，请按本年的情况写。`,
  otherYear: (stated: number, previous: number) =>
    `用来比较的上年报告是${previous}年的，而本报告是${stated}年的，没有比较两年的数字和文字；请换成${stated - 1}年的报告。`,
  otherUnit: (unit: string, previous: string) =>
    `用来比较的上年报告是“${previous}”的，本报告是“${unit}”的；单位没有更名的，请换成本单位上年的报告。`,
  /** A sentence as it is quoted in a message. */
  quote: (sentence: string, longest: number) => (sentence.length > longest ? `${sentence.slice(0, longest)}……` : sentence),
} as const);

interface StatedWords {
  section: string;
  /** The sentence around the words. */
  excerpt: string;
  words: string;
}

export const periodTexts = inLanguage('periodTexts', {
  staleYear: ({ section, excerpt, words }: StatedWords, year: number) =>
    `“${section}”里“${excerpt}”一句写的是${words}，本报告的年度是${year}年；可能是上年报告的文字没有改，请核对年份。`,
  otherPeriod: ({ section, excerpt, words }: StatedWords, year: number) =>
    `“${section}”里“${excerpt}”一句写的统计期限是“${words}”，应为${year}年1月1日至${year}年12月31日，请改正。`,
  excerpt: ({ words, isCutBefore, isCutAfter }: { words: string; isCutBefore: boolean; isCutAfter: boolean }) =>
    `${isCutBefore ? '……' : ''}${words}${isCutAfter ? '……' : ''}`,
  notADate: (stated: string) => `落款日期填的是“${stated}”，不是一个日期，请改正。`,
  legalDeadline: '法定的报送公布期限',
  localDeadline: '上级要求的报送日期',
  deadlineNear: (name: string, date: string, days: number) =>
    `${name}是 ${date}，${days === 0 ? '就在今天' : `还有 ${days} 天`}，请按时定稿、报送并公布。`,
  deadlinePast: (name: string, date: string, days: number) =>
    `${name}是 ${date}，已过 ${days} 天；还没有报送、公布的，请尽快办理。`,
} as const);
