/**
 * The one contract between a window and the desktop behind it. Electron's IPC and the browser shell carry the same
 * methods with the same validation; the renderer knows nothing else of the world outside.
 */
import { z } from 'zod';
import { editionIds, type EditionId } from './editions';
import { reportSchema, unitKinds, type Report, type Unit } from './report/report';

export interface About {
  readonly version: string;
  /** Which shell carries the window: only Electron can show the system's folder dialog. */
  readonly shell: 'electron' | 'browser';
  readonly libraryFolder: string;
  readonly exportFolder: string;
}

export interface ReportSummary {
  readonly id: string;
  readonly unit: Unit;
  readonly year: number;
  readonly edition: EditionId;
  /** ISO time of the last save. */
  readonly savedAt: string;
  readonly errors: number;
  readonly warnings: number;
  /** ISO time it was put into the bin, for reports there. */
  readonly binnedAt?: string;
}

/** A report file in the library that cannot be read; it is left untouched. */
export interface UnreadableReport {
  readonly file: string;
  readonly message: string;
}

export interface LibraryContent {
  readonly reports: readonly ReportSummary[];
  readonly bin: readonly ReportSummary[];
  readonly unreadable: readonly UnreadableReport[];
}

export interface OpenedReport {
  readonly id: string;
  readonly report: Report;
  readonly savedAt: string;
  /** Names the content on disk; a save says which content it replaces. */
  readonly revision: string;
}

export interface SavedReport {
  readonly savedAt: string;
  readonly revision: string;
}

export interface ExportRequest {
  readonly id: string;
  readonly word: boolean;
  readonly excel: boolean;
  /** Also the documents printed on request only. */
  readonly registration: boolean;
  /** True once the clerk agreed to replace existing files. */
  readonly overwrite: boolean;
}

export type ExportResult =
  | { readonly status: 'written'; readonly folder: string; readonly files: readonly string[] }
  /** Nothing was written: these files are there already. */
  | { readonly status: 'exists'; readonly folder: string; readonly files: readonly string[] };

export interface NewReportInput {
  readonly edition: EditionId;
  readonly year: number;
  readonly unit: Unit;
}

export interface Api {
  readonly about: () => Promise<About>;
  readonly listReports: () => Promise<LibraryContent>;
  readonly createReport: (input: NewReportInput) => Promise<OpenedReport>;
  readonly createSample: () => Promise<OpenedReport>;
  readonly openReport: (id: string) => Promise<OpenedReport>;
  /** @param overwrite true to replace content that was changed elsewhere since `revision` */
  readonly saveReport: (id: string, report: Report, revision: string, overwrite: boolean) => Promise<SavedReport>;
  readonly duplicateReport: (id: string) => Promise<OpenedReport>;
  /** Puts a report into the bin. */
  readonly binReport: (id: string) => Promise<void>;
  readonly restoreReport: (id: string) => Promise<void>;
  /** Removes a report in the bin for good. */
  readonly eraseReport: (id: string) => Promise<void>;
  /** Lets the clerk choose where exports go; null where the dialog was cancelled. Electron only. */
  readonly chooseExportFolder: () => Promise<string | null>;
  readonly exportReport: (request: ExportRequest) => Promise<ExportResult>;
}

export type ApiMethod = keyof Api;

const id = z.uuid();
const unit = z.looseObject({
  name: z.string().optional(),
  shortName: z.string().optional(),
  region: z.string().optional(),
  kind: z.enum(unitKinds).optional(),
});

/** Arguments of each method as they may come from a window. */
export const apiArguments = {
  about: z.tuple([]),
  listReports: z.tuple([]),
  createReport: z.tuple([
    z.strictObject({ edition: z.enum(editionIds), year: z.int().min(1900).max(9999), unit }),
  ]),
  createSample: z.tuple([]),
  openReport: z.tuple([id]),
  saveReport: z.tuple([id, reportSchema, z.string().max(100), z.boolean()]),
  duplicateReport: z.tuple([id]),
  binReport: z.tuple([id]),
  restoreReport: z.tuple([id]),
  eraseReport: z.tuple([id]),
  chooseExportFolder: z.tuple([]),
  exportReport: z.tuple([
    z.strictObject({ id, word: z.boolean(), excel: z.boolean(), registration: z.boolean(), overwrite: z.boolean() }),
  ]),
} satisfies { [Method in ApiMethod]: z.ZodType<Parameters<Api[Method]>> };

/** Reasons a method can fail for; `message` beside it is for people. */
export type ProblemCode =
  | 'not-found'
  | 'changed-elsewhere'
  | 'unreadable'
  | 'disk'
  | 'bad-call'
  | 'unexpected';

export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/** What comes back over the wire. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
