import type { Edition } from '../../shared/editions';
import type { Finding } from '../../shared/checks/finding';
import type { Report } from '../../shared/report/report';
import type { StepNote } from './history';

/** What every page of the wizard is given. */
export interface PageProps {
  readonly edition: Edition;
  readonly report: Report;
  /** Findings of the report that are still open: 已核实 ones are left out. */
  readonly findings: readonly Finding[];
  /** Gives a changed report to the store, which saves it and can take it back; a note names the step. */
  readonly change: (update: (report: Report) => Report, note?: StepNote) => void;
  /** Goes to the place of a finding and puts the focus there. */
  readonly goTo: (finding: Finding) => void;
}
