/** How a changed unit changes the report. Pure. */
import type { Report, Unit } from '../../../shared/report/report';

const same = (a: string | undefined, b: string | undefined): boolean => (a ?? '').trim() === (b ?? '').trim();

/** Changes the unit; a signature that was empty or the unit's old name follows the new name. */
export function changeUnit(report: Report, change: Partial<Unit>): Report {
  const before = report.unit?.name;
  const unit = { ...report.unit, ...change };
  const signed = report.signature?.name;
  const follows = change.name !== undefined && (same(signed, '') || same(signed, before));
  return {
    ...report,
    unit,
    ...(follows ? { signature: { ...report.signature, name: unit.name } } : {}),
  };
}

export const changeSignature = (report: Report, change: Partial<NonNullable<Report['signature']>>): Report => ({
  ...report,
  signature: { ...report.signature, ...change },
});
