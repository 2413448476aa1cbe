/**
 * Which folders and files of the disk a window may reach for backups. It names folders the clerk picked in the
 * system's dialog, or in the browser shell typed (there the window is a page of the same user on the same machine, and
 * a system dialog does not exist); it names files only by tokens given out here.
 */
import { randomUUID } from 'node:crypto';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { BackupFile } from '../../shared/backup';
import { backupTexts } from '../../shared/messages/backup';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import type { BackupFileSystem } from './backup-disk';
import { backupExtension } from './backup-file';
import { backupsIn, describeBackup } from './backup-folder';

export interface BackupPlaces {
  /** A folder the system's dialog gave. */
  pick(folder: string): void;
  /**
   * A folder a window named, as an absolute path.
   * @throws ProblemError bad-folder where it is not there, no folder, in the library, or nobody picked it
   */
  check(folder: string, known: readonly string[]): Promise<string>;
  /** Folders picked or named since the start. */
  readonly named: ReadonlySet<string>;
  /** @throws ProblemError disk */
  list(folder: string): Promise<BackupFile[]>;
  /** @throws ProblemError not-found where it is no backup's file or gone */
  describe(file: string): Promise<BackupFile>;
  /** @throws ProblemError not-found for a token nobody was given */
  fileOf(token: string): string;
}

const contains = (folder: string, place: string): boolean => {
  const way = relative(folder, place);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/**
 * True for a folder that is there; false where it is not, or is a file.
 * @throws ProblemError disk for any other reason
 */
export async function isFolder(files: BackupFileSystem, folder: string): Promise<boolean> {
  try {
    return (await files.describe(folder)).isFolder;
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw new ProblemError('disk', backupTexts.cannotRead(folder, diskReason(error)), { cause: error });
  }
}

/** @param typed true where a window may name folders nobody picked in a dialog */
export function openBackupPlaces(files: BackupFileSystem, library: string, typed: boolean): BackupPlaces {
  const named = new Set<string>();
  const pathOf = new Map<string, string>();
  const tokenOf = new Map<string, string>();

  const withToken = (backup: Omit<BackupFile, 'token'>): BackupFile => {
    const file = resolve(backup.folder, backup.name);
    const token = tokenOf.get(file) ?? randomUUID();
    tokenOf.set(file, token);
    pathOf.set(token, file);
    return { ...backup, token };
  };

  return {
    named,
    pick: (folder) => named.add(resolve(folder)),
    async check(folder, known) {
      if (!isAbsolute(folder)) throw new ProblemError('bad-folder', backupTexts.notAbsolute);
      const place = resolve(folder);
      if (!typed && !named.has(place) && !known.some((one) => resolve(one) === place)) {
        throw new ProblemError('bad-folder', backupTexts.notPicked);
      }
      if (contains(resolve(library), place)) throw new ProblemError('bad-folder', backupTexts.insideLibrary);
      if (!(await isFolder(files, place))) throw new ProblemError('bad-folder', backupTexts.folderGone(place));
      named.add(place);
      return place;
    },
    list: async (folder) => (await backupsIn(files, folder)).map(withToken),
    async describe(file) {
      if (!file.endsWith(backupExtension)) throw new ProblemError('not-a-backup', backupTexts.notABackup);
      const backup = await describeBackup(files, dirname(file), basename(file));
      if (backup === null) throw new ProblemError('not-found', backupTexts.fileGone);
      return withToken(backup);
    },
    fileOf(token) {
      const file = pathOf.get(token);
      if (file === undefined) throw new ProblemError('not-found', backupTexts.fileGone);
      return file;
    },
  };
}
