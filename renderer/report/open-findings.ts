/** What several parts of the screen ask of the open report at every key press: worked out once. */
import { acknowledgementOf } from '../../shared/checks/acknowledgements';
import type { Finding } from '../../shared/checks/finding';
import type { Report } from '../../shared/report/report';
import { useReportStore } from './store';

/** Remembers the result for the things it was last asked about; reports and findings are never changed in place. */
export function lastOf<Things extends readonly unknown[], Result>(make: (...things: Things) => Result): (...things: Things) => Result {
  let last: { readonly things: Things; readonly result: Result } | undefined;
  return (...things) => {
    if (!last || last.things.some((thing, index) => thing !== things[index])) last = { things, result: make(...things) };
    return last.result;
  };
}

/** Without any 已核实 the list stays the same one while it says the same: what shows it is not painted at every key. */
const withoutAcknowledged = lastOf((report: Report, findings: readonly Finding[]) =>
  report.acknowledgements ? findings.filter((finding) => !acknowledgementOf(report, finding)) : findings,
);

export interface OpenFindings {
  readonly report: Report;
  /** Those that are still open: 已核实 ones are left out. */
  readonly findings: readonly Finding[];
}

/** @returns undefined while no report is open, as in the moment in which it is left */
export function useOpenFindings(): OpenFindings | undefined {
  const report = useReportStore(({ open }) => open?.report);
  const findings = useReportStore(({ open }) => open?.findings);
  return report && findings && { report, findings: withoutAcknowledged(report, findings) };
}
