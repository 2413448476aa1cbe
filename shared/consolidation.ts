/**
 * Consolidation (汇总): many units' reports into the district's one. What the screens, the command line and the engine
 * say to each other about it. Every file that was found is listed with what became of it; nothing is left out silently.
 */
import type { Finding } from './checks/finding';
import type { CellReference, EditionId, Severity } from './editions';
import type { CellValue, Report } from './report/report';

/**
 * What became of a file. Only the figures of `counted` ones are in the sums.
 * `same`: another file of the same unit holds the same figures and is counted. `duplicate`: the unit's files hold
 * different figures; none counts until somebody chooses one. `consolidated`: a consolidation lying among units' reports.
 * `excluded`: left out by the person.
 */
export const fileStatuses = [
  'counted',
  'duplicate',
  'same',
  'other-year',
  'other-edition',
  'no-unit',
  'no-figures',
  'consolidated',
  'unreadable',
  'other-kind',
  'temporary',
  'excluded',
] as const;
export type FileStatus = (typeof fileStatuses)[number];

export interface ConsolidatedFile {
  /** Path below the folder that was read, with / between folders; names the file everywhere here. */
  readonly file: string;
  readonly status: FileStatus;
  /** For people: why it is not counted, or what to know of one that is. Empty where there is nothing to say. */
  readonly reason: string;
  /** As the file states it; empty where it does not. */
  readonly unit: string;
  /** The unit of the list it was matched with. */
  readonly listed?: string;
  /** `assigned`: by the person. `unlisted`: 名单外. Absent where there is no list. */
  readonly match?: 'exact' | 'likely' | 'assigned' | 'unlisted';
  /** Units of the list an unlisted one might be, best first. */
  readonly suggestions?: readonly string[];
  readonly edition?: EditionId;
  readonly year?: number;
  readonly errors: number;
  readonly warnings: number;
  /** Cells and fields somebody changed in Excel after the export. */
  readonly handChanges: number;
  /** Notes of the import that ask to be looked at. */
  readonly doubts: number;
  /** Cells that hold text where a figure belongs: they count as nothing. */
  readonly texts: number;
}

/** A finding as the lists show it. The blanks of one table are one line with their `count`. */
export interface ListedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** For people: which cell, line, section or field. */
  readonly place: string;
  readonly left?: CellValue;
  readonly right?: CellValue;
  /** left − right where both are figures. */
  readonly difference?: number;
  readonly message: string;
  readonly count: number;
}

export interface ListedChange {
  /** For people: which cell or field. */
  readonly place: string;
  /** `数据统计表 D7`. */
  readonly source: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Everything known of one file. */
export interface FileDetail {
  readonly findings: readonly ListedFinding[];
  readonly changes: readonly ListedChange[];
  readonly doubts: readonly string[];
}

/** What the person decided; the files are not read again for it. */
export interface ConsolidationChoices {
  /** Reporting year; the most frequent one where absent. */
  readonly year?: number;
  /** Form of the sums; the one that takes most of the files where absent. */
  readonly edition?: EditionId;
  /** Name of the district, for the report and the letters. */
  readonly name?: string;
  /** Files left out. */
  readonly exclude?: readonly string[];
  /** Files to count all the same: one of several of a unit, one without a unit's name, a consolidation. */
  readonly choose?: readonly string[];
  /** Which unit of the list a file is of, by file. */
  readonly assign?: Readonly<Record<string, string>>;
}

/** A unit of the list none of whose files is counted. */
export interface MissingUnit {
  readonly unit: string;
  /** Its files, where it has sent some that are not counted. */
  readonly files: readonly string[];
}

export interface Consolidation {
  readonly year: number;
  readonly edition: EditionId;
  /** In the order of the lists: counted ones with errors first, then the other counted ones, then those not counted. */
  readonly files: readonly ConsolidatedFile[];
  readonly counted: number;
  /** Units of the list; 0 where there is none. */
  readonly listed: number;
  readonly missing: readonly MissingUnit[];
  /** The district's report: the sum of every cell, no text. */
  readonly report: Report;
  /** What the checks find in the sums, and between them and last year's consolidation. */
  readonly findings: readonly Finding[];
}

/** A unit behind a figure of the sums. */
export interface CellShare {
  readonly file: string;
  readonly unit: string;
  /** Text counts as nothing. */
  readonly value: CellValue;
}

export interface CellShares {
  readonly cell: CellReference;
  /** Units with a figure other than 0, or with text, largest first. */
  readonly shares: readonly CellShare[];
  /** How many there are; more than `shares` where the list was cut. */
  readonly total: number;
}

export interface ConsolidationProgress {
  readonly done: number;
  readonly total: number;
  /** File that was read last. */
  readonly current: string;
}

/** Where the results go; what is absent is not made. */
export interface ConsolidationOutputs {
  readonly workbook: string;
  readonly report?: string;
  /** Folder of the letters to units with errors. */
  readonly notices?: string;
  readonly overwrite: boolean;
}

export type ConsolidationWritten =
  | { readonly status: 'written'; readonly files: readonly string[] }
  /** Nothing was written: these are there already. */
  | { readonly status: 'exists'; readonly files: readonly string[] };
