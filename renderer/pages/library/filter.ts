/** Which reports of a long list are shown. Pure. */
import type { ReportSummary } from '../../../shared/api';

export interface ListFilter {
  /** Part of the unit's name; empty for all. */
  readonly words: string;
  readonly year: number | null;
  /** Only those still being worked on: neither 定稿 nor sent as they stand. */
  readonly unfinished: boolean;
}

export const noFilter: ListFilter = { words: '', year: null, unfinished: false };

/** Reports from which on a list is long enough to be searched. */
export const longList = 12;

export const isUnfinished = ({ final, submitted }: ReportSummary): boolean => !final && submitted !== 'same';

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();

export function filterReports(reports: readonly ReportSummary[], { words, year, unfinished }: ListFilter): ReportSummary[] {
  const wanted = plain(words);
  return reports.filter(
    (report) =>
      (year === null || report.year === year) &&
      (!unfinished || isUnfinished(report)) &&
      [report.unit.name, report.unit.shortName].some((name) => plain(name ?? '').includes(wanted)),
  );
}

/** The years there are reports of, newest first. */
export const yearsOf = (reports: readonly ReportSummary[]): number[] =>
  [...new Set(reports.map(({ year }) => year))].sort((a, b) => b - a);
