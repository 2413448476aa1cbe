/** Backups of the library: made by hand and by themselves, looked at, and brought back. */
import { dirname, resolve } from 'node:path';
import type { BackupApi, BackupFile, BackupStatus } from '../../shared/backup';
import { backupTexts } from '../../shared/messages/backup';
import { diskErrorCode, diskReason } from '../disk-error';
import { makeFolder } from '../make-folder';
import { ProblemError } from '../problem-error';
import { previewOf } from './backup-comparison';
import { entriesIn } from './backup-content';
import { openDailyBackup } from './backup-daily';
import { backupDisk, type BackupFileSystem } from './backup-disk';
import { largestFile, unpackBackup, type UnpackedBackup } from './backup-file';
import { openBackupMaker } from './backup-maker';
import { isFolder, openBackupPlaces } from './backup-places';
import { restore, sweepIncoming, type Restoring } from './backup-restore';
import type { Library } from './library';
import type { Settings } from './settings';

/** Every method throws ProblemError. */
export interface Backups extends Omit<BackupApi, 'chooseBackupFolder' | 'chooseBackupFile'> {
  /** Lets windows name a folder the clerk picked in the system's dialog. */
  pickFolder(folder: string): void;
  /** What a file the clerk picked in the system's dialog is. */
  pickFile(file: string): Promise<BackupFile>;
  /** Looks from now on by itself whether a daily backup is due. */
  start(): void;
  /** Stops that, and makes the last one of the day where something changed. */
  close(): Promise<void>;
}

export interface BackupOptions {
  readonly library: Library;
  readonly libraryFolder: string;
  readonly settings: Settings;
  /** Where backups made by hand go while no folder was chosen; made when it is needed. */
  readonly defaultFolder: string;
  /** True where windows may name folders nobody picked in a dialog, because there is none: see `backup-places.ts`. */
  readonly typedFolders: boolean;
  readonly files?: BackupFileSystem;
  readonly now?: () => Date;
}

export function openBackups(options: BackupOptions): Backups {
  const { library, libraryFolder, settings, defaultFolder, typedFolders } = options;
  const { files = backupDisk, now = () => new Date() } = options;
  const places = openBackupPlaces(files, libraryFolder, typedFolders);
  const maker = openBackupMaker(files, libraryFolder, settings, now);
  const restoring: Restoring = { files, library, folder: libraryFolder, now };
  let turn: Promise<unknown> = Promise.resolve();

  /** Backups and restores one after the other. */
  const inTurn = <T>(operation: () => Promise<T>): Promise<T> => {
    const mine = turn.then(operation, operation);
    turn = mine;
    return mine;
  };

  const knownFolders = async (): Promise<string[]> => {
    const { folder } = await maker.state();
    return [...new Set([...(folder === null ? [] : [folder]), defaultFolder, ...places.named].map((one) => resolve(one)))];
  };
  const check = async (folder: string): Promise<string> => places.check(folder, await knownFolders());
  const daily = openDailyBackup(files, maker, now, check, inTurn);

  /** The folder for backups made by hand; it may be a stick, and only the one in the documents is made. */
  const ownFolder = async (): Promise<string> => {
    const { folder } = await maker.state();
    if (folder !== null) return check(folder);
    try {
      await makeFolder(defaultFolder, 0o700, files);
    } catch (error) {
      throw new ProblemError('disk', backupTexts.cannotWrite(defaultFolder, diskReason(error)), { cause: error });
    }
    return defaultFolder;
  };

  const unpack = async (token: string, password: string | null): Promise<UnpackedBackup> => {
    const file = places.fileOf(token);
    let bytes: Uint8Array;
    try {
      if ((await files.describe(file)).bytes > largestFile) {
        throw new ProblemError('not-a-backup', backupTexts.notABackup);
      }
      bytes = await files.readBytes(file);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      if (diskErrorCode(error) === 'ENOENT') throw new ProblemError('not-found', backupTexts.fileGone, { cause: error });
      throw new ProblemError('disk', backupTexts.cannotRead(file, diskReason(error)), { cause: error });
    }
    return unpackBackup(bytes, password);
  };

  const backupStatus = async (): Promise<BackupStatus> => {
    const [{ folder, keep, last, lastDaily, problem }, fingerprint] = await Promise.all([
      maker.state(),
      maker.fingerprint(),
    ]);
    return {
      daily: { folder, keep },
      folder: folder ?? defaultFolder,
      lastAt: last?.at ?? null,
      lastFile: last?.file ?? null,
      lastDailyAt: lastDaily?.at ?? null,
      changed: fingerprint !== '' && fingerprint !== last?.fingerprint,
      problem: problem ?? null,
    };
  };

  return {
    backupStatus,
    async setDailyBackup({ folder, keep }) {
      const place = folder === null ? null : await check(folder);
      const { origin } = await maker.state();
      await settings.changeBackup({ folder: place, keep, origin, problem: undefined });
      await daily.run('closing');
      return backupStatus();
    },
    backUpNow: ({ folder, password }) =>
      inTurn(async () => maker.make('manual', folder === null ? await ownFolder() : await check(folder), password)),
    async listBackups(folder) {
      if (folder !== null) return places.list(await check(folder));
      const lists: BackupFile[][] = [];
      for (const known of await knownFolders()) if (await isFolder(files, known)) lists.push(await places.list(known));
      return lists.flat().sort((a, b) => (b.about?.createdAt ?? '').localeCompare(a.about?.createdAt ?? ''));
    },
    async previewBackup(token, password) {
      const backup = await unpack(token, password);
      try {
        return await previewOf(files, libraryFolder, backup, now().getTime());
      } catch (error) {
        if (error instanceof ProblemError) throw error;
        throw new ProblemError('disk', backupTexts.cannotRead(libraryFolder, diskReason(error)), { cause: error });
      }
    },
    restoreBackup: ({ token, password, revision, choices }) =>
      inTurn(async () => {
        const backup = await unpack(token, password);
        if (backup.revision !== revision) throw new ProblemError('changed-elsewhere', backupTexts.otherContent);
        const entries = entriesIn(backup.content);
        const [first] = entries;
        if (first) await library.inTurn(first.id, () => sweepIncoming(restoring));
        return restore(restoring, entries, choices);
      }),
    pickFolder: (folder) => places.pick(folder),
    async pickFile(file) {
      places.pick(dirname(file));
      return places.describe(file);
    },
    start: () => daily.start(),
    close: () => daily.close(),
  };
}
