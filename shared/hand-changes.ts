/** Changes somebody made in an exported workbook, applied to the report as it was exported. */
import type { HandChange } from './imported';
import { withCell } from './report/cells';
import { setField } from './report/registration';
import type { Report } from './report/report';

const registration = 'registration.';

function applied(report: Report, { at, after }: HandChange): Report {
  if (!('field' in at)) return withCell(report, at, after);
  const value = after === null ? '' : `${after}`;
  if (at.field.startsWith(registration)) return setField(report, at.field.slice(registration.length), value);
  if (at.field === 'year') return typeof after === 'number' ? { ...report, year: after } : report;
  return { ...report, unit: { ...report.unit, [at.field.replace(/^unit\./u, '')]: value } };
}

/** @param changes those to take over; the others stay as exported */
export const applyHandChanges = (exported: Report, changes: readonly HandChange[]): Report =>
  changes.reduce(applied, exported);
