/**
 * period.signature-date, period.text, period.stale-year (R-PERIOD): the date under the report, the period its text
 * states, and other years left in the text.
 */
import { periodTexts } from '../messages/years';
import { findingTexts } from '../messages/findings';
import { sectionName } from '../editions';
import type { Edition } from '../editions';
import type { Report } from '../report/report';
import { parseIsoDate, printedDate, readTypedDate } from '../text/dates';
import { findPeriods } from '../text/periods';
import { excerptAround } from '../text/sentences';
import { findStaleYears } from '../text/stale-years';
import type { Finding } from './finding';

export function checkSignatureDate(report: Report): Finding[] {
  const stated = report.signature?.date ?? '';
  if (stated.trim() === '') return [];
  const finding = (message: string, right?: string): Finding[] => [
    {
      rule: 'period.signature-date',
      severity: 'warning',
      at: [{ field: 'signature.date' }],
      left: stated,
      ...(right === undefined ? {} : { right }),
      message,
    },
  ];
  const date = readTypedDate(stated);
  if (!parseIsoDate(date)) return finding(periodTexts.notADate(stated));
  const lastDay = `${report.year}-12-31`;
  return date < lastDay ? finding(findingTexts.signedTooEarly(printedDate(date), report.year), lastDay) : [];
}

interface Words {
  readonly start: number;
  readonly end: number;
}

/** Characters of the sentence quoted, by which two findings of a section are told apart. */
const longestExcerpt = 30;

/** @param text of the section `id`, or one of its paragraphs */
export function checkSectionPeriod(edition: Edition, id: string, text: string, year: number): Finding[] {
  const periods = findPeriods(text).filter((period) => isOther(period, year));
  const place = (words: Words) => [{ section: id, start: words.start, end: words.end }];
  const stated = (words: Words) => ({
    section: sectionName(edition, id),
    excerpt: periodTexts.excerpt(excerptAround(text, words, longestExcerpt)),
    words: text.slice(words.start, words.end).replace(/\s+/gu, ''),
  });
  const found = [
    ...periods.map((period) => ({
      start: period.start,
      finding: {
        rule: 'period.text',
        severity: 'warning' as const,
        at: place(period),
        message: periodTexts.otherPeriod(stated(period), year),
      },
    })),
    ...findStaleYears(text, year)
      .filter((mention) => periods.every(({ start, end }) => mention.end <= start || mention.start >= end))
      .map((mention) => ({
        start: mention.start,
        finding: {
          rule: 'period.stale-year',
          severity: 'warning' as const,
          at: place(mention),
          left: mention.year,
          right: year,
          message: periodTexts.staleYear(stated(mention), year),
        },
      })),
  ];
  return found.sort((one, other) => one.start - other.start).map(({ finding }) => finding);
}

/** Another period; the right days of another year are a year left in the text. */
function isOther({ from, to, fromYear, toYear }: ReturnType<typeof findPeriods>[number], year: number): boolean {
  if ((from !== undefined && from !== '1-1') || to !== '12-31') return true;
  return fromYear !== undefined && toYear !== undefined && fromYear !== toYear && (fromYear === year || toYear === year);
}

export const checkPeriod = (edition: Edition, report: Report): Finding[] => [
  ...checkSignatureDate(report),
  ...edition.sections.flatMap(({ id }) => checkSectionPeriod(edition, id, report.sections?.[id] ?? '', report.year)),
];
