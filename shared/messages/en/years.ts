/** English texts of findings that compare with last year's report, and of those about dates. */
import type { periodTexts as chinesePeriods, yearTexts as chinese } from '../years';
import { plainDates } from './dates';
import { plural } from './plural';

/** More per cent than this say less than how many times as much it is. */
const tellingPercent = 1000;

const change = ({ now, before, percent, times }: Parameters<typeof chinese.jump>[0]): string => {
  const direction = Number(now) > Number(before) ? 'up' : 'down';
  if (percent === undefined) return direction;
  if (percent > tellingPercent && times > 0) return `${Number(times.toFixed(1))} times last year’s`;
  return `${direction} ${percent}%`;
};

const likeness = (count: number, onlyYears: number): string => {
  if (onlyYears === 0) return 'word for word as';
  return onlyYears === count ? 'but for the years as' : `as (${count - onlyYears} word for word, ${onlyYears} but for the years)`;
};

export const yearTexts: typeof chinese = {
  notEqual: (s) =>
    `${s.table}${s.line}: ${s.leftName} is ${s.left}, ${s.rightName} (${s.previousYear}) is ${s.right}, a difference of ${s.difference}. Check it with last year’s report; if that one is wrong, correct it first.`,
  jump: (s) =>
    `${s.table} ${s.cell}: ${s.now} this year, ${s.before} last year, ${change(s)}; a change of more than ${s.threshold}%. If it is right, leave it; the text can say why.`,
  repeated: (section, count, onlyYears, percent, first) =>
    `${plural(count, 'sentence')} of “${section}” ${count === 1 ? 'is' : 'are'} ${likeness(count, onlyYears)} in last year’s report, ${percent}% of its text: “${first}”. Superior offices look for repeated text: write about this year.`,
  otherYear: (stated, previous) =>
    `The report to compare with is on ${previous}, this one on ${stated}, so the two were not compared. Take the report on ${stated - 1} instead.`,
  otherUnit: (unit, previous) =>
    `The report to compare with is “${previous}”’s, this one “${unit}”’s. Unless the unit was renamed, take its own report of last year instead.`,
  quote: (sentence, longest) => (sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence),
};

export const periodTexts: typeof chinesePeriods = {
  staleYear: ({ section, excerpt, words }, year) =>
    `“${section}” has ${words} in “${excerpt}”, but this report is on ${year}. Perhaps the sentence is still last year’s: check the year.`,
  otherPeriod: ({ section, excerpt, words }, year) =>
    `“${section}” has the period “${words}” in “${excerpt}”; it should be ${year}年1月1日至${year}年12月31日. Correct it.`,
  excerpt: ({ words, isCutBefore, isCutAfter }) => `${isCutBefore ? '…' : ''}${words}${isCutAfter ? '…' : ''}`,
  notADate: (stated) => `The date of the signature says “${stated}”, which is no date. Correct it.`,
  legalDeadline: 'The legal deadline for handing in and publishing',
  localDeadline: 'The deadline set by the superior office',
  deadlineNear: (name, date, days) =>
    `${name} is ${plainDates(date)}, ${days === 0 ? 'which is today' : `in ${plural(days, 'day')}`}. Finalize, hand in and publish in time.`,
  deadlinePast: (name, date, days) =>
    `${name} was ${plainDates(date)}, ${plural(days, 'day')} ago. If it is not handed in and published yet, do so soon.`,
};
