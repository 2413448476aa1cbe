/** Makes backups, and remembers in the settings which were made and why they cannot be made. */
import type { BackupKind, BackupWritten } from '../../shared/backup';
import { backupTexts } from '../../shared/messages/backup';
import { diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import { collect, contentOf, fingerprintOf } from './backup-content';
import type { BackupFileSystem } from './backup-disk';
import { packBackup } from './backup-file';
import { writeBackup } from './backup-folder';
import type { BackupState, Settings } from './settings';

export interface BackupMaker {
  /**
   * Writes one file into a folder that is there.
   * @throws ProblemError not-found where there is no report yet, disk
   */
  make(kind: BackupKind, folder: string, password: string | null): Promise<BackupWritten>;
  /** What the library is now; empty where there is no report. @throws ProblemError disk */
  fingerprint(): Promise<string>;
  state(): Promise<BackupState>;
  /** Never fails: what the settings cannot take is remembered until the end of the program. */
  remember(change: Partial<BackupState>): Promise<void>;
}

/** @param library folder of the library */
export function openBackupMaker(
  files: BackupFileSystem,
  library: string,
  settings: Settings,
  now: () => Date,
): BackupMaker {
  let unsaved: Partial<BackupState> = {};

  const reading = async <T>(read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw new ProblemError('disk', backupTexts.cannotRead(library, diskReason(error)), { cause: error });
    }
  };
  const fingerprint = (): Promise<string> => reading(() => fingerprintOf(files, library));
  const state = async (): Promise<BackupState> => ({ ...(await settings.backup()), ...unsaved });
  const remember = async (change: Partial<BackupState>): Promise<void> => {
    unsaved = { ...unsaved, ...change };
    try {
      await settings.changeBackup(unsaved);
      unsaved = {};
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  };

  return {
    fingerprint,
    state,
    remember,
    async make(kind, folder, password) {
      const time = now();
      // Taken first: what changes meanwhile makes the next fingerprint another one.
      const before = await fingerprint();
      const { entries, damaged } = await reading(() => collect(files, library));
      if (entries.length === 0) throw new ProblemError('not-found', backupTexts.nothingToBackUp);
      const { origin } = await state();
      const about = { createdAt: time.toISOString(), kind, origin, reports: entries.length };
      const bytes = await packBackup(contentOf(entries), about, password);
      const file = await writeBackup(files, folder, kind, time, bytes);
      const made = { at: about.createdAt, file, fingerprint: before };
      await remember(kind === 'daily' ? { origin, last: made, lastDaily: made, problem: undefined } : { origin, last: made });
      return { file, bytes: bytes.length, reports: entries.length, damaged };
    },
  };
}
