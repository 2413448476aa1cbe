/**
 * The one contract between a window and the desktop behind it. Electron's IPC and the browser shell carry the same
 * methods with the same validation; the renderer knows nothing else of the world outside.
 */
import { z } from 'zod';
import { backupArguments, type BackupApi } from './backup';
import { consolidationArguments, type ConsolidationApi } from './consolidation-api';
import { deskArguments, type DeskApi } from './desk';
import { editionIds, type EditionId } from './editions';
import { defaultFonts, fontSets, type FontSet } from './messages/word';
import type { ImportResult } from './imported';
import { reportSchema, unitKinds, type Report, type Unit } from './report/report';

/** How this PC prints: kept from one export to the next. */
export interface Printing {
  readonly fonts: FontSet;
  /** A line for the signature of the head of the unit. */
  readonly headSignature: boolean;
}

export const printingSchema = z.object({ fonts: z.enum(fontSets), headSignature: z.boolean() });

export const defaultPrinting: Printing = { fonts: defaultFonts, headSignature: false };

export interface About {
  readonly version: string;
  /** Which shell carries the window: only Electron can show the system's folder dialog. */
  readonly shell: 'electron' | 'browser';
  readonly libraryFolder: string;
  readonly exportFolder: string;
  readonly printing: Printing;
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
  /** Cells of the tables nobody has filled in; absent where there are none. */
  readonly blanks?: number;
  /** True where the report is 定稿. */
  readonly final: boolean;
  /** `changed`: its content is another one than was sent. Absent where it was never sent. */
  readonly submitted?: 'same' | 'changed';
  /** ISO time it was put into the bin, for reports there. */
  readonly binnedAt?: string;
}

/** A report in the library that cannot be read; its file is left untouched. */
export interface UnreadableReport {
  readonly id: string;
  readonly file: string;
  readonly message: string;
  /** ISO time of the newest good state there is, where there is one to go back to. */
  readonly recoverableFrom?: string;
  /** True where it lies in the bin. */
  readonly binned?: true;
}

/**
 * Why a state of a report was kept. `work`: an hour had passed; `final` and `reopened`: 定稿 and its end; `overwritten`:
 * the clerk chose to replace what another window had saved.
 */
export const versionKinds = ['work', 'export', 'restore', 'final', 'reopened', 'import', 'overwritten', 'submitted'] as const;
export type VersionKind = (typeof versionKinds)[number];

export interface VersionSummary {
  /** Names the version among those of its report. */
  readonly name: string;
  readonly kind: VersionKind;
  /** ISO time at which the state was kept. */
  readonly at: string;
}

/** Who may write to the library. */
export type LibraryLock =
  | { readonly held: true }
  | {
      readonly held: false;
      /** User and computer that have the library open. */
      readonly by: string;
      /** ISO time since when. */
      readonly since: string;
      /** True where that program has not been heard of for a while. */
      readonly stale: boolean;
    };

export interface LibraryContent {
  readonly reports: readonly ReportSummary[];
  readonly bin: readonly ReportSummary[];
  readonly unreadable: readonly UnreadableReport[];
  readonly lock: LibraryLock;
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

export interface ExportRequest extends Printing {
  readonly id: string;
  readonly word: boolean;
  readonly pdf: boolean;
  readonly html: boolean;
  readonly excel: boolean;
  /** 审核情况说明, for the file. */
  readonly reviewNote: boolean;
  /** Ids of the documents to print, in order. */
  readonly documents: readonly string[];
  /** All documents in one file, with sections. */
  readonly oneFile: boolean;
  /** True once the clerk agreed to replace existing files. */
  readonly overwrite: boolean;
}

export type SubmitRequest = Pick<ExportRequest, 'id' | 'documents' | 'oneFile' | 'overwrite' | keyof Printing>;

export type SubmitResult = ExportResult & {
  /** The report with its mark, where the package was written. */
  readonly opened: OpenedReport | null;
};

export type ExportResult =
  | { readonly status: 'written'; readonly folder: string; readonly files: readonly string[] }
  /** Nothing was written: these files are there already. */
  | { readonly status: 'exists'; readonly folder: string; readonly files: readonly string[] };

export interface NewReportInput {
  readonly edition: EditionId;
  readonly year: number;
  readonly unit: Unit;
}

export interface Api extends BackupApi, ConsolidationApi, DeskApi {
  readonly about: () => Promise<About>;
  readonly listReports: () => Promise<LibraryContent>;
  readonly createReport: (input: NewReportInput) => Promise<OpenedReport>;
  /** A new report carried over from last year's (see `carryOver`), which is in the library. */
  readonly createFromPrevious: (id: string, input: NewReportInput) => Promise<OpenedReport>;
  readonly createSample: () => Promise<OpenedReport>;
  /**
   * Reads a file as a report; nothing is stored.
   * @param content the file's bytes in Base64
   */
  readonly readImport: (fileName: string, content: string) => Promise<ImportResult>;
  /** Puts a report that was read from a file into the library as a new one. */
  readonly createImported: (report: Report) => Promise<OpenedReport>;
  /** Puts it in the place of one that is there, whose present state is kept as a version. */
  readonly replaceByImport: (id: string, report: Report, revision: string) => Promise<OpenedReport>;
  readonly openReport: (id: string) => Promise<OpenedReport>;
  /** The unit's report of a year, the one saved last where there are several; null where there is none. */
  readonly findReport: (unit: Unit, year: number) => Promise<OpenedReport | null>;
  /** @param overwrite true to replace content that was changed elsewhere since `revision` */
  readonly saveReport: (id: string, report: Report, revision: string, overwrite: boolean) => Promise<SavedReport>;
  readonly duplicateReport: (id: string) => Promise<OpenedReport>;
  /** Puts a report into the bin. */
  readonly binReport: (id: string) => Promise<void>;
  readonly restoreReport: (id: string) => Promise<void>;
  /** Sets a damaged report aside and puts its newest good state in its place. */
  readonly recoverReport: (id: string) => Promise<OpenedReport>;
  /** Makes this program the one that writes, in place of the one that has the library open. */
  readonly takeOverLibrary: () => Promise<void>;
  /** Newest first. */
  readonly listVersions: (id: string) => Promise<readonly VersionSummary[]>;
  readonly readVersion: (id: string, name: string) => Promise<Report>;
  /** Makes an earlier state the present one; the present one is kept as a version. */
  readonly restoreVersion: (id: string, name: string, revision: string) => Promise<OpenedReport>;
  /** 定稿: keeps the state, and refuses changes until the report is reopened. */
  readonly finalizeReport: (id: string, revision: string) => Promise<OpenedReport>;
  /** Ends 定稿; that it was ended is kept in the history. */
  readonly reopenReport: (id: string, revision: string) => Promise<OpenedReport>;
  /** Removes a report in the bin for good, with all its versions. */
  readonly eraseReport: (id: string) => Promise<void>;
  /** Lets the clerk choose where exports go; null where the dialog was cancelled. Electron only. */
  readonly chooseExportFolder: () => Promise<string | null>;
  readonly setPrinting: (printing: Printing) => Promise<void>;
  readonly exportReport: (request: ExportRequest) => Promise<ExportResult>;
  /** Makes the package for the district and marks the report as sent. */
  readonly submitReport: (request: SubmitRequest) => Promise<SubmitResult>;
}

export type ApiMethod = keyof Api;

/** Bytes of a file to import; a report with all its files is far below. */
export const largestImport = 10 * 1024 * 1024;

const id = z.uuid();
const revision = z.string().max(100);
const documentList = z.array(z.string().max(60)).max(20);
const versionName = z.string().max(60);
const year = z.int().min(1900).max(9999);
const unit = z.looseObject({
  name: z.string().optional(),
  shortName: z.string().optional(),
  region: z.string().optional(),
  kind: z.enum(unitKinds).optional(),
});

const newReportInput = z.strictObject({ edition: z.enum(editionIds), year, unit });

/** Arguments of each method as they may come from a window. */
export const apiArguments = {
  ...backupArguments,
  ...consolidationArguments,
  ...deskArguments,
  about: z.tuple([]),
  listReports: z.tuple([]),
  createReport: z.tuple([newReportInput]),
  createFromPrevious: z.tuple([id, newReportInput]),
  createSample: z.tuple([]),
  readImport: z.tuple([z.string().max(260), z.base64().max(Math.ceil((largestImport * 4) / 3) + 4)]),
  createImported: z.tuple([reportSchema]),
  replaceByImport: z.tuple([id, reportSchema, revision]),
  openReport: z.tuple([id]),
  findReport: z.tuple([unit, year]),
  saveReport: z.tuple([id, reportSchema, revision, z.boolean()]),
  duplicateReport: z.tuple([id]),
  binReport: z.tuple([id]),
  restoreReport: z.tuple([id]),
  recoverReport: z.tuple([id]),
  takeOverLibrary: z.tuple([]),
  listVersions: z.tuple([id]),
  readVersion: z.tuple([id, versionName]),
  restoreVersion: z.tuple([id, versionName, revision]),
  finalizeReport: z.tuple([id, revision]),
  reopenReport: z.tuple([id, revision]),
  eraseReport: z.tuple([id]),
  chooseExportFolder: z.tuple([]),
  setPrinting: z.tuple([printingSchema]),
  submitReport: z.tuple([
    z.strictObject({
      ...printingSchema.shape,
      id,
      documents: documentList,
      oneFile: z.boolean(),
      overwrite: z.boolean(),
    }),
  ]),
  exportReport: z.tuple([
    z.strictObject({
      ...printingSchema.shape,
      id,
      word: z.boolean(),
      pdf: z.boolean(),
      html: z.boolean(),
      excel: z.boolean(),
      reviewNote: z.boolean(),
      documents: documentList,
      oneFile: z.boolean(),
      overwrite: z.boolean(),
    }),
  ]),
} satisfies { [Method in ApiMethod]: z.ZodType<Parameters<Api[Method]>> };

/** Reasons a method can fail for; `message` beside it is for people. */
export type ProblemCode =
  | 'not-found'
  | 'changed-elsewhere'
  /** What is on disk is damaged; what the window holds is whole. */
  | 'damaged'
  /** Another program has the library open. */
  | 'read-only'
  /** The report is 定稿. */
  | 'final'
  | 'unreadable'
  /** A backup asks for a password, or for another one. */
  | 'wrong-password'
  | 'not-a-backup'
  /** No folder a backup can go to or come from. */
  | 'bad-folder'
  /** Made by a newer program. */
  | 'newer-version'
  /** Nothing on this machine makes a PDF. */
  | 'no-pdf'
  | 'disk'
  | 'bad-call'
  | 'unexpected';

export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
}

/** What comes back over the wire. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
