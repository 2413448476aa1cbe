/** What comes out of reading a file as a report: the report, and what a person has to know before taking it over. */
import type { Place } from './checks/finding';
import type { CellReference } from './editions';
import type { CellValue, Report } from './report/report';

/**
 * `report-file`: a report file. `workbook`: our workbook with the report carried inside. `visible`: our workbook read
 * from its visible cells. `tables`: any other file in which the official tables were found by their labels.
 */
export type ImportOrigin = 'report-file' | 'workbook' | 'visible' | 'tables';

/** A cell of our workbook that somebody changed in Excel after it was exported. */
export interface HandChange {
  readonly at: CellReference | { readonly field: string };
  readonly before: CellValue;
  readonly after: CellValue;
  /** Where it stands in the file, for people: `数据统计表 D7`. */
  readonly source: string;
}

export interface ImportNote {
  /** `found`: read without doubt. `missing`: not in the file. `doubtful`: read, but to be looked at. */
  readonly kind: 'found' | 'missing' | 'doubtful';
  /** For people. */
  readonly message: string;
  readonly at?: Place;
  readonly source?: string;
}

export interface ImportedReport {
  readonly origin: ImportOrigin;
  /** What the file says, hand changes included. */
  readonly report: Report;
  /** True where neither the file nor its name says the year, and today's date stands for it. */
  readonly isYearGuessed?: boolean;
  /** The report as exported, where the file carries it; hand changes are not in it. */
  readonly exported?: Report;
  /** Empty where nothing was changed by hand or nothing is known of what was exported. */
  readonly changes: readonly HandChange[];
  readonly notes: readonly ImportNote[];
}

/** `message` is for people and says what to do; it does not name the file. */
export type ImportResult =
  | { readonly ok: true; readonly imported: ImportedReport }
  | { readonly ok: false; readonly message: string };
