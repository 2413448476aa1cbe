/** Backup files in a folder: their names, writing one beside the others, listing them, removing old daily ones. */
import { join } from 'node:path';
import type { BackupKind, BackupFile } from '../../shared/backup';
import { backupNames, backupTexts } from '../../shared/messages/backup';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import type { BackupFileSystem } from './backup-disk';
import { backupExtension, isWhole, largestHeader, readHeader, type BackupHeader } from './backup-file';
import { isLeftover, writeDurably } from './durable-file';

const two = (number: number): string => String(number).padStart(2, '0');

/** Local calendar day, as clerks count days. */
export const dayOf = (time: Date): string => `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;

const nameOf = (kind: BackupKind, time: Date, count: number): string => {
  const stamp = `${dayOf(time)}-${two(time.getHours())}${two(time.getMinutes())}`;
  return `${backupNames.fileName[kind](stamp)}${count === 1 ? '' : `-${count}`}${backupExtension}`;
};

/** True for what the program itself called a daily backup, and for what a cut-off write of one left behind. */
function isDailyName(name: string): boolean {
  const before = backupNames.fileName.daily('');
  const end = name.indexOf(backupExtension);
  const rest = name.slice(end + backupExtension.length);
  return (
    name.startsWith(before) &&
    /^\d{8}-\d{4}(?:-\d+)?$/u.test(name.slice(before.length, Math.max(0, end))) &&
    (rest === '' || isLeftover(rest))
  );
}

/**
 * A name nobody has, reserved by an empty file: another computer may write to the same share in the same minute.
 * Throws the system's error.
 */
async function reserve(files: BackupFileSystem, folder: string, kind: BackupKind, time: Date): Promise<string> {
  for (let count = 1; ; count += 1) {
    const file = join(folder, nameOf(kind, time, count));
    try {
      await (await files.open(file, 'wx', 0o600)).close();
      return file;
    } catch (error) {
      if (diskErrorCode(error) !== 'EEXIST' || count >= 99) throw error;
    }
  }
}

/**
 * Writes a backup into a folder under a name of its own and reads it back: a worn-out stick says that it wrote.
 * @returns the file's path
 * @throws ProblemError disk; then nothing of it is left
 */
export async function writeBackup(
  files: BackupFileSystem,
  folder: string,
  kind: BackupKind,
  time: Date,
  bytes: Uint8Array,
): Promise<string> {
  let file: string | undefined;
  try {
    file = await reserve(files, folder, kind, time);
    await writeDurably(files, file, bytes);
    const written = await files.readBytes(file);
    if (!isWhole(written) || Buffer.compare(written, bytes) !== 0) {
      throw new ProblemError('disk', backupTexts.notAsWritten(folder));
    }
    return file;
  } catch (error) {
    // Where even removing fails the folder itself is gone; the first error says why.
    if (file !== undefined) await files.remove(file).catch(() => undefined);
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('disk', backupTexts.cannotWrite(folder, diskReason(error)), { cause: error });
  }
}

/** Milliseconds for which an empty file may be a name another computer has reserved and is about to fill. */
const reservedFor = 600_000;

async function headerOf(files: BackupFileSystem, file: string): Promise<BackupHeader> {
  return readHeader(await files.readStart(file, largestHeader)).header;
}

/**
 * A backup file as the window sees it.
 * @returns null where there is nothing of that name any more, or nothing but a reserved name
 */
export async function describeBackup(
  files: BackupFileSystem,
  folder: string,
  name: string,
): Promise<Omit<BackupFile, 'token'> | null> {
  const file = join(folder, name);
  let bytes = 0;
  try {
    const found = await files.describe(file);
    if (found.isFolder) return null;
    if (found.bytes === 0) {
      const reserved = Date.now() - found.changedAt < reservedFor;
      return reserved ? null : { name, folder, bytes, about: null, problem: backupTexts.damaged };
    }
    bytes = found.bytes;
    const { createdAt, kind, reports, encryption } = await headerOf(files, file);
    return { name, folder, bytes, about: { createdAt, kind, reports, encrypted: encryption !== null }, problem: null };
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return null;
    const problem = error instanceof ProblemError ? error.message : backupTexts.cannotRead(file, diskReason(error));
    return { name, folder, bytes, about: null, problem };
  }
}

/**
 * Backups in a folder, newest first; those that say nothing of themselves last.
 * @throws ProblemError disk
 */
export async function backupsIn(files: BackupFileSystem, folder: string): Promise<Omit<BackupFile, 'token'>[]> {
  let names: string[];
  try {
    names = await files.list(folder);
  } catch (error) {
    throw new ProblemError('disk', backupTexts.cannotRead(folder, diskReason(error)), { cause: error });
  }
  const found: Omit<BackupFile, 'token'>[] = [];
  for (const name of names.filter((one) => one.endsWith(backupExtension))) {
    const backup = await describeBackup(files, folder, name);
    if (backup !== null) found.push(backup);
  }
  return found.sort(
    (a, b) => (b.about?.createdAt ?? '').localeCompare(a.about?.createdAt ?? '') || a.name.localeCompare(b.name),
  );
}

/**
 * Removes daily backups above the number to keep: of one day the newest, of those the newest days. Only files that
 * both bear a daily backup's name and say that this program made them are removed: a renamed one stays, and so do
 * those of another computer in the same folder.
 * @param written just made; it stays whatever the clock says
 * @throws ProblemError disk
 */
export async function removeOldDaily(
  files: BackupFileSystem,
  folder: string,
  origin: string,
  keep: number,
  written: string,
): Promise<void> {
  try {
    const own: { readonly file: string; readonly createdAt: string }[] = [];
    for (const name of (await files.list(folder)).filter(isDailyName)) {
      const file = join(folder, name);
      const header = await headerOf(files, file).catch((error: unknown) => {
        if (error instanceof ProblemError || diskErrorCode(error) === 'ENOENT') return undefined;
        throw error;
      });
      if (header?.origin !== origin || header.kind !== 'daily' || file === written) continue;
      if (isLeftover(name)) await files.remove(file);
      else own.push({ file, createdAt: header.createdAt });
    }
    const days = new Set([dayOf(new Date((await headerOf(files, written)).createdAt))]);
    for (const { file, createdAt } of own.sort((a, b) => b.createdAt.localeCompare(a.createdAt))) {
      const day = dayOf(new Date(createdAt));
      if (days.has(day) || days.size >= keep) await files.remove(file);
      else days.add(day);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('disk', backupTexts.cannotTidy(folder, diskReason(error)), { cause: error });
  }
}
