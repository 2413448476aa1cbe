/** What is kept of one file that was read: a short entry in memory, everything else in the journal. */
import type { ListedChange, ListedFinding } from '../../shared/consolidation';
import type { EditionId } from '../../shared/editions';
import type { ImportOrigin } from '../../shared/imported';
import type { CellValue } from '../../shared/report/report';

/** What decides about a file among the others. */
export interface UnitEntry {
  readonly file: string;
  /** Size and time of the last change: another file of this name is read again. */
  readonly key: string;
  /** Why it cannot be read; the rest is then empty. */
  readonly problem?: string;
  readonly unit: string;
  readonly shortName: string;
  readonly edition?: EditionId;
  readonly year?: number;
  /** True where nothing said the year, and the day it was read stands for it. */
  readonly isYearGuessed?: boolean;
  readonly origin?: ImportOrigin;
  /** True for the result of a consolidation. */
  readonly consolidated: boolean;
  /** True where there is a figure or text in its tables. */
  readonly begun: boolean;
  /** The same for the same figures, of whatever edition and kind of file. */
  readonly digest: string;
  /** How many of its figures are other than 0. */
  readonly filled: number;
  /** All its figures together: of no meaning but that the sum of reports has the sum of theirs. */
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
  readonly handChanges: number;
  readonly doubts: number;
  readonly texts: number;
}

export interface UnitRecord extends UnitEntry {
  /** In the order of `figureCells` of its edition. */
  readonly figures: readonly CellValue[];
  readonly findings: readonly ListedFinding[];
  readonly changes: readonly ListedChange[];
  readonly doubtNotes: readonly string[];
}

export const unreadable = (file: string, key: string, problem: string): UnitRecord => ({
  file,
  key,
  problem,
  unit: '',
  shortName: '',
  consolidated: false,
  begun: false,
  digest: '',
  filled: 0,
  total: 0,
  errors: 0,
  warnings: 0,
  handChanges: 0,
  doubts: 0,
  texts: 0,
  figures: [],
  findings: [],
  changes: [],
  doubtNotes: [],
});

/** The entry of a record, without what stays on disk. */
export function entryOf(record: UnitRecord): UnitEntry {
  const { figures: _figures, findings: _findings, changes: _changes, doubtNotes: _doubtNotes, ...entry } = record;
  return entry;
}
