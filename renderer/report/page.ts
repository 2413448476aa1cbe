import type { Edition } from '../../shared/editions';
import type { Finding } from '../../shared/checks/finding';
import type { Report } from '../../shared/report/report';

/** What every page of the wizard is given. */
export interface PageProps {
  readonly edition: Edition;
  readonly report: Report;
  /** Findings of the report that are still open: 已核实 ones are left out. */
  readonly findings: readonly Finding[];
  /** Gives a changed report to the store; the save follows by itself. */
  readonly change: (update: (report: Report) => Report) => void;
  /** Goes to the place of a finding and puts the focus there. */
  readonly goTo: (finding: Finding) => void;
}
