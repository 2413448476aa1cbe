/** What a file holds and the edition has no place for: it stays in the report until the clerk removes it. */
import type { Finding, Place } from '../../shared/checks/finding';
import type { Report } from '../../shared/report/report';

export const isLeftover = (finding: Finding): boolean =>
  finding.rule === 'table.unknown' || finding.rule === 'text.unplaced';

const without = <T>(record: Record<string, T> | undefined, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => name !== key));

/** Removes the table, row, cell or section a leftover's place names. */
export function removeLeftover(report: Report, place: Place): Report {
  if ('section' in place) return { ...report, sections: without(report.sections, place.section) };
  if (!('table' in place)) return report;
  const { table, row, column } = place;
  const rows = report.tables?.[table];
  if (row === undefined || !rows) return { ...report, tables: without(report.tables, table) };
  const left = column === undefined ? without(rows, row) : { ...rows, [row]: without(rows[row], column) };
  return { ...report, tables: { ...report.tables, [table]: left } };
}

/** The text of a section that has no place, for reading and copying before it is removed. */
export const leftoverText = (report: Report, finding: Finding): string | undefined => {
  const [place] = finding.at;
  return place && 'section' in place ? report.sections?.[place.section] : undefined;
};
