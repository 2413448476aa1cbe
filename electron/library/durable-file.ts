/** Writing a file so that it is there whole or not at all, whatever happens to the process or the power. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { diskErrorCode } from '../disk-error';
import { makeFolder } from '../make-folder';
import type { FileSystem } from './file-system';

/** Codes Windows gives while an antivirus or indexer holds a file; they pass. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
const longestWait = 100;
const tries = 40;

/** Renames over an existing file; on Windows tries again while something holds it, for about three seconds. */
export async function renameOver(files: FileSystem, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt >= tries || !passing.has(diskErrorCode(error) ?? '')) throw error;
      await delay(Math.min(10 * attempt, longestWait));
    }
  }
}

/** Flushes a folder's entries. Windows cannot open a folder for that; NTFS journals its entries by itself. */
export async function flushFolder(files: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it for the user alone, and flushes the entry of each one made. Throws the system's error. */
export async function makeFolderDurably(files: FileSystem, folder: string): Promise<void> {
  await makeFolder(folder, 0o700, {
    async makeFolder(path, mode) {
      await files.makeFolder(path, mode);
      await flushFolder(files, dirname(path));
    },
  });
}

const temporaryMark = '.writing-';

/** True for what a killed save leaves behind. */
export const isLeftover = (name: string): boolean => name.includes(temporaryMark);

const temporaryBeside = (file: string): string =>
  join(dirname(file), `${basename(file)}${temporaryMark}${randomBytes(6).toString('hex')}`);

/** Removes a temporary file; where even that fails, the next start sweeps it, and the first error says why. */
async function discard(files: FileSystem, temporary: string): Promise<void> {
  await files.remove(temporary).catch(() => undefined);
}

async function writeTemporary(files: FileSystem, temporary: string, content: string | Uint8Array): Promise<void> {
  const handle = await files.open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    // The first error says why; one of closing a file that is given up says nothing more.
    await handle.close().catch(() => undefined);
    throw error;
  }
  await handle.close();
}

/**
 * Writes a file through a temporary one beside it: write, flush, rename over, flush the folder. When this returns the
 * content is on disk; when it throws the file is as it was, or whole with the new content. Readable by the user only.
 * @param before done between flush and rename, once more where the temporary file was swept away meanwhile and is
 * written again; e.g. keeping the content that is about to be replaced, or asking whether it may still be replaced
 * @throws the system's error (ENOSPC, EACCES …), and what `before` throws
 */
export async function writeDurably(
  files: FileSystem,
  file: string,
  content: string | Uint8Array,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const temporary = temporaryBeside(file);
    try {
      await writeTemporary(files, temporary, content);
      await before();
      await renameOver(files, temporary, file);
      break;
    } catch (error) {
      await discard(files, temporary);
      if (!isFirst || diskErrorCode(error) !== 'ENOENT') throw error;
    }
  }
  await flushFolder(files, dirname(file));
}

/** Codes of file systems that know no second name for a file (FAT and exFAT on sticks, some shares), or none for this one. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL']);

/** Gives a file a second name, replacing what had it. @returns false where the file system has no such thing */
async function linkAs(files: FileSystem, file: string, second: string): Promise<boolean> {
  const temporary = temporaryBeside(second);
  try {
    await files.link(file, temporary);
    await renameOver(files, temporary, second);
    // POSIX: renaming one name of a file over another of its names does nothing and leaves both.
    await discard(files, temporary);
    return true;
  } catch (error) {
    await discard(files, temporary);
    if (!noLinks.has(diskErrorCode(error) ?? '')) throw error;
    return false;
  }
}

/**
 * Keeps a file that is about to be replaced under a second name as well, replacing what had that. Its content is not
 * copied, so this costs nothing; only where the file system has no links it is written again.
 */
export async function keepAs(files: FileSystem, file: string, kept: string): Promise<void> {
  if (!(await linkAs(files, file, kept))) await writeDurably(files, kept, await files.read(file));
}

/** The same for a file that may be unreadable: where there are no links it is renamed, and its place is empty. */
export async function moveAside(files: FileSystem, file: string, aside: string): Promise<void> {
  if (!(await linkAs(files, file, aside))) await renameOver(files, file, aside);
}
