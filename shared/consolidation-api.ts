/** What a window asks of the desktop about a consolidation. There is one at a time, held behind the window. */
import { z } from 'zod';
import type { OpenedReport } from './api';
import type {
  CellShares,
  Consolidation,
  ConsolidationChoices,
  ConsolidationProgress,
  FileDetail,
} from './consolidation';
import { editionIds, type CellReference } from './editions';

export interface ConsolidationStart {
  /** Folder of the units' files. */
  readonly folder: string;
  /** The units that have to report, one a line; empty where there is no list. */
  readonly units: string;
  readonly choices: ConsolidationChoices;
}

export type ConsolidationState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly folder: string; readonly progress: ConsolidationProgress }
  | { readonly kind: 'failed'; readonly folder: string; readonly message: string }
  | {
      readonly kind: 'done';
      readonly folder: string;
      readonly units: string;
      readonly choices: ConsolidationChoices;
      readonly consolidation: Consolidation;
    };

export interface ConsolidationFiles {
  /** Letters to the units with errors. */
  readonly notices: boolean;
  readonly overwrite: boolean;
}

export type ConsolidationResult =
  | { readonly status: 'written'; readonly folder: string; readonly files: readonly string[] }
  | { readonly status: 'exists'; readonly folder: string; readonly files: readonly string[] };

export interface ConsolidationApi {
  /** Lets the clerk choose the folder of the units' files; null where the dialog was cancelled. Electron only. */
  readonly chooseConsolidationFolder: () => Promise<string | null>;
  /** Makes an empty folder for files dropped onto the window, and says where; what was dropped before is gone. */
  readonly beginDrop: () => Promise<string>;
  /** @param path below that folder, with / between folders  @param content Base64 */
  readonly putDropped: (path: string, content: string) => Promise<void>;
  /** Begins to read; `consolidationState` says how far it is. One that was read before is given up. */
  readonly startConsolidation: (start: ConsolidationStart) => Promise<void>;
  readonly consolidationState: () => Promise<ConsolidationState>;
  /** Stops reading, or gives up what was read. */
  readonly endConsolidation: () => Promise<void>;
  /** Decides again over what was read, without reading again. */
  readonly decideConsolidation: (choices: ConsolidationChoices) => Promise<Consolidation>;
  /** Units behind a figure of the sums. */
  readonly consolidationShares: (cell: CellReference) => Promise<CellShares>;
  readonly consolidationDetail: (file: string) => Promise<FileDetail | null>;
  /** Writes the district's workbook, and letters, into the export folder. */
  readonly writeConsolidation: (files: ConsolidationFiles) => Promise<ConsolidationResult>;
  /** Puts the district's own report into the library, to be filled in and printed like any other. */
  readonly takeConsolidatedReport: () => Promise<OpenedReport>;
}

/** Bytes of a dropped file. No report comes near it. */
export const largestDropped = 10 * 1024 * 1024;

const file = z.string().max(4000);
const unitName = z.string().max(400);
/** A province has some 20,000 units. */
const most = 100_000;

const choices = z.strictObject({
  year: z.int().min(1900).max(9999).exactOptional(),
  edition: z.enum(editionIds).exactOptional(),
  name: z.string().max(200).exactOptional(),
  exclude: z.array(file).max(most).exactOptional(),
  choose: z.array(file).max(most).exactOptional(),
  assign: z.record(file, unitName).exactOptional(),
});

const name = z.string().max(100);

export const consolidationArguments = {
  chooseConsolidationFolder: z.tuple([]),
  beginDrop: z.tuple([]),
  putDropped: z.tuple([z.string().min(1).max(1000), z.base64().max(Math.ceil((largestDropped * 4) / 3) + 4)]),
  startConsolidation: z.tuple([z.strictObject({ folder: file, units: z.string().max(5_000_000), choices })]),
  consolidationState: z.tuple([]),
  endConsolidation: z.tuple([]),
  decideConsolidation: z.tuple([choices]),
  consolidationShares: z.tuple([z.strictObject({ table: name, row: name, column: name })]),
  consolidationDetail: z.tuple([file]),
  writeConsolidation: z.tuple([z.strictObject({ notices: z.boolean(), overwrite: z.boolean() })]),
  takeConsolidatedReport: z.tuple([]),
};
