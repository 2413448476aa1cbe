/** Backups in the contract between a window and the desktop: types, methods and the arguments of each. */
import { z } from 'zod';
import type { EditionId } from './editions';
import type { Unit } from './report/report';

/** Characters a password must have at least. The page asks for it again before it is used: nobody can recover it. */
export const shortestBackupPassword = 8;
const longestPassword = 200;
/** Daily backups that are kept. */
export const fewestDailyBackups = 1;
export const mostDailyBackups = 60;
export const defaultDailyBackups = 14;

/** `daily`: made by itself, and removed by itself once enough newer ones are there. `manual`: never removed. */
export type BackupKind = 'manual' | 'daily';

export interface DailyBackupSettings {
  /** Absolute path; null where no daily backup is wanted. It must be there: it is never made, because it may be a stick. */
  readonly folder: string | null;
  /** How many days of backups are kept, one a day. */
  readonly keep: number;
}

export interface BackupStatus {
  readonly daily: DailyBackupSettings;
  /** Where `backUpNow` puts a file when no folder is named: the daily folder, else the one in the user's documents. */
  readonly folder: string;
  /** ISO time and file of the newest backup made on this computer, by hand or by itself; null where there is none. */
  readonly lastAt: string | null;
  readonly lastFile: string | null;
  /** ISO time of the newest daily backup; null where there is none. */
  readonly lastDailyAt: string | null;
  /** True where something has changed since the newest backup, or there are reports and no backup. */
  readonly changed: boolean;
  /** Why the daily backup does not succeed at present, and since when; null where it does or is off. */
  readonly problem: { readonly message: string; readonly since: string } | null;
}

export interface BackupRequest {
  /** null for `BackupStatus.folder`. */
  readonly folder: string | null;
  /** null for a backup everybody can read. */
  readonly password: string | null;
}

export interface BackupWritten {
  readonly file: string;
  readonly bytes: number;
  /** Reports in it, of both shelves. */
  readonly reports: number;
  /** Reports whose file is damaged: in the backup with their newest good state, or not at all where there is none. */
  readonly damaged: number;
}

/** A backup file the window may name by its token; the window never names a path. */
export interface BackupFile {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  readonly bytes: number;
  /** What the file says of itself; null where it cannot be read, and `problem` says why. */
  readonly about: {
    /** ISO time. */
    readonly createdAt: string;
    readonly kind: BackupKind;
    readonly reports: number;
    readonly encrypted: boolean;
  } | null;
  readonly problem: string | null;
}

/** The report of the same id in this library. */
export interface ReportHere {
  readonly inBin: boolean;
  readonly savedAt: string;
  readonly final: boolean;
  /**
   * `damaged`: it is not as it was written; replacing it sets its file aside and loses nothing. `closed`: this program
   * cannot read it at present (no permission, or a newer program wrote it), so it is left alone.
   */
  readonly state: 'good' | 'damaged' | 'closed';
  /** True where both say the same. */
  readonly same: boolean;
  /** Which of the two was saved later; null where both were saved at the same time or say the same. */
  readonly newer: 'here' | 'backup' | null;
}

/**
 * What can be done with a report of a backup. `add`: it is not here and is put where it was, on the shelf or in the
 * bin. `replace`: its present state is kept in its history and then replaced; out of the bin where the backup has it
 * on the shelf. `copy`: a new report beside the present one, not 定稿. `history`: only states missing in the history
 * here are added. Every action but `copy` brings the same history; `copy` brings all of it.
 */
export const restoreActions = ['add', 'replace', 'copy', 'history'] as const;
export type RestoreAction = (typeof restoreActions)[number];

export interface BackupEntry {
  readonly id: string;
  readonly unit: Unit;
  readonly year: number;
  readonly edition: EditionId;
  readonly savedAt: string;
  readonly final: boolean;
  /** True where it lay in the bin when the backup was made. */
  readonly inBin: boolean;
  /** States in its history. */
  readonly versions: number;
  /** Those of them the history here lacks and has room for. */
  readonly missingVersions: number;
  /** null where it is not in this library. */
  readonly here: ReportHere | null;
  /** Empty where there is nothing to bring. */
  readonly actions: readonly RestoreAction[];
  /** What loses nothing and is most likely wanted; null to leave things as they are. */
  readonly suggested: RestoreAction | null;
}

export interface BackupPreview {
  /** Names the content that was looked at; a restore says which it means. */
  readonly revision: string;
  /** ISO time. */
  readonly createdAt: string;
  readonly encrypted: boolean;
  /** Newest year first. */
  readonly entries: readonly BackupEntry[];
}

export interface RestoreChoice {
  readonly id: string;
  readonly action: RestoreAction;
}

export interface RestoreRequest {
  readonly token: string;
  readonly password: string | null;
  readonly revision: string;
  readonly choices: readonly RestoreChoice[];
}

export interface RestoreOutcome {
  /** `newId`: where the report is now; another id than `id` for a copy. */
  readonly done: readonly (RestoreChoice & { readonly newId: string })[];
  /**
   * Each with its reason. It is whole all the same: as it was, or already as it was to be where only the last step
   * failed. A new preview says which, and choosing the same again goes on.
   */
  readonly failed: readonly (RestoreChoice & { readonly message: string })[];
}

export interface BackupApi {
  readonly backupStatus: () => Promise<BackupStatus>;
  /**
   * Sets where and how many daily backups are kept, and makes one at once where it is due; what goes wrong with that
   * is `problem` of the status. Daily backups have no password: one would have to be stored beside them.
   */
  readonly setDailyBackup: (settings: DailyBackupSettings) => Promise<BackupStatus>;
  /** Lets the clerk pick a folder for the three methods that take one; null where cancelled. Electron only. */
  readonly chooseBackupFolder: () => Promise<string | null>;
  /** Writes a backup beside those that are there; no file is ever replaced. */
  readonly backUpNow: (request: BackupRequest) => Promise<BackupWritten>;
  /**
   * Backups in a folder, newest first.
   * @param folder null for the known ones: the daily folder, the one in the documents and those named since the start
   */
  readonly listBackups: (folder: string | null) => Promise<readonly BackupFile[]>;
  /** Lets the clerk pick a backup file; null where cancelled. Electron only. */
  readonly chooseBackupFile: () => Promise<BackupFile | null>;
  /** What a backup holds beside what is here. Changes nothing. Problems: `wrong-password`, `unreadable` and others. */
  readonly previewBackup: (token: string, password: string | null) => Promise<BackupPreview>;
  /** Each chosen report is brought wholly or left as it was. */
  readonly restoreBackup: (request: RestoreRequest) => Promise<RestoreOutcome>;
}

const folder = z.string().trim().min(1).max(4096);
const token = z.uuid();
/** A password may be typed wrong in any length; only a new one must be long enough. */
const givenPassword = z.string().max(longestPassword).nullable();

/** Arguments of each method as they may come from a window. */
export const backupArguments = {
  backupStatus: z.tuple([]),
  setDailyBackup: z.tuple([
    z.strictObject({ folder: folder.nullable(), keep: z.int().min(fewestDailyBackups).max(mostDailyBackups) }),
  ]),
  chooseBackupFolder: z.tuple([]),
  backUpNow: z.tuple([
    z.strictObject({
      folder: folder.nullable(),
      password: z.string().min(shortestBackupPassword).max(longestPassword).nullable(),
    }),
  ]),
  listBackups: z.tuple([folder.nullable()]),
  chooseBackupFile: z.tuple([]),
  previewBackup: z.tuple([token, givenPassword]),
  restoreBackup: z.tuple([
    z.strictObject({
      token,
      password: givenPassword,
      revision: z.string().max(100),
      choices: z.array(z.strictObject({ id: z.uuid(), action: z.enum(restoreActions) })).max(10_000),
    }),
  ]),
} satisfies { [Method in keyof BackupApi]: z.ZodType<Parameters<BackupApi[Method]>> };
