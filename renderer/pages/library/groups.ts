/** How the list is ordered. Pure. */
import type { ReportSummary } from '../../../shared/api';
import { sameUnit } from '../../../shared/report/names';
import type { Unit } from '../../../shared/report/report';
import { unitName } from '../../app/step-names';

export interface ReportGroup {
  /** The unit's full name, which tells two units of one short name apart. */
  readonly name: string;
  readonly reports: readonly ReportSummary[];
}

const groupName = (unit: Unit): string => unit.name?.trim() || unitName(unit);

const newestFirst = (a: ReportSummary, b: ReportSummary): number =>
  b.year - a.year || b.savedAt.localeCompare(a.savedAt);

const latest = (reports: readonly ReportSummary[]): string =>
  reports.reduce((time, { savedAt }) => (savedAt > time ? savedAt : time), '');

/** Reports by unit: the unit worked on last comes first, its newest year first. */
export function groupReports(reports: readonly ReportSummary[]): ReportGroup[] {
  const groups = new Map<string, ReportSummary[]>();
  for (const report of reports) {
    const name = groupName(report.unit);
    groups.set(name, [...(groups.get(name) ?? []), report]);
  }
  return [...groups]
    .map(([name, members]) => ({ name, reports: members.sort(newestFirst) }))
    .sort((a, b) => latest(b.reports).localeCompare(latest(a.reports)));
}

/** The unit a new report is most likely about: that of the report saved last. */
export function likelyUnit(reports: readonly ReportSummary[]): Unit {
  const [newest] = [...reports].sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  return newest?.unit ?? { kind: 'street' };
}

/** The report of the same unit and year, if there is one. */
export const sameReport = (reports: readonly ReportSummary[], unit: Unit, year: number): ReportSummary | undefined =>
  reports.find((report) => report.year === year && sameUnit(report.unit, unit));
