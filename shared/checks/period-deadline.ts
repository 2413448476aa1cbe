/**
 * period.deadline: the day by which the report has to be submitted and published (条例第四十九条: departments 31 January,
 * governments 31 March; streets follow the departments). It depends on today and is therefore no part of `runChecks`.
 */
import { periodTexts } from '../messages/years';
import type { Report, UnitKind } from '../report/report';
import { parseIsoDate, printedDate } from '../text/dates';
import type { Finding } from './finding';

const legalDeadlines: Readonly<Record<UnitKind, string>> = {
  street: '01-31',
  department: '01-31',
  government: '03-31',
};

/** Days before the deadline from which it is told. */
const near = 14;
const dayLength = 86_400_000;

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

export interface Deadline {
  /** ISO date. */
  readonly date: string;
  /** True where the district's own date comes before the legal one. */
  readonly isLocal: boolean;
}

/** @param localDeadline the district's date as month and day (01-21); it counts where it is earlier */
export function deadlineOf(report: Report, localDeadline?: string): Deadline {
  const legal = legalDeadlines[report.unit?.kind ?? 'street'];
  const year = String(report.year + 1).padStart(4, '0');
  const isLocal = localDeadline !== undefined && parseIsoDate(`${year}-${localDeadline}`) !== undefined && localDeadline < legal;
  return { date: `${year}-${isLocal ? localDeadline : legal}`, isLocal };
}

/**
 * @param today ISO date
 * @returns a finding from two weeks before the deadline to the end of that year; none for a report that is 定稿
 */
export function checkDeadline(report: Report, today: string, localDeadline?: string): Finding[] {
  const { date, isLocal } = deadlineOf(report, localDeadline);
  const days = daysBetween(today, date);
  if (report.final || Number.isNaN(days) || days > near || today.slice(0, 4) > date.slice(0, 4)) return [];
  const name = isLocal ? periodTexts.localDeadline : periodTexts.legalDeadline;
  const text = days < 0 ? periodTexts.deadlinePast : periodTexts.deadlineNear;
  return [
    {
      rule: 'period.deadline',
      severity: 'info',
      at: [{ field: 'signature.date' }],
      message: text(name, printedDate(date), Math.abs(days)),
    },
  ];
}
