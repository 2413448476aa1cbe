/** What a report says, apart from when it was saved, locked, sent or looked at. */
import type { Report } from './report';

/** Keys of the report file that are about its life and not about its content. */
const life: ReadonlySet<string> = new Set(['savedAt', 'digest', 'final', 'submitted', 'acknowledgements', 'liveFigures']);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      // Blank and absent say the same.
      .filter(([, below]) => below !== null && below !== undefined && below !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, below]) => [key, sorted(below)]),
  );
}

/** The same text for the same content, in whatever order its keys came. */
export const contentOf = (report: Report): string =>
  JSON.stringify(sorted(Object.fromEntries(Object.entries(report).filter(([key]) => !life.has(key)))));

/** The report as the beginning of another one: nobody has locked or sent that. */
export function withoutLife(report: Report): Report {
  const { final: _final, submitted: _submitted, ...rest } = report;
  return rest;
}
