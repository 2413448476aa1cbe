/** Writing a file so that it is there whole or not at all, whatever happens to the process or the power. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Codes Windows gives while an antivirus or indexer holds a file; they pass. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
const longestWait = 100;
const tries = 40;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Renames over an existing file; on Windows tries again while something holds it, for about three seconds. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt >= tries || !passing.has(String(codeOf(error)))) throw error;
      await delay(Math.min(10 * attempt, longestWait));
    }
  }
}

/** Flushes a folder's entries. Windows cannot open a folder for that; NTFS journals its entries by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const temporaryMark = '.writing-';

/**
 * Writes a file through a temporary one beside it: write, flush, rename over, flush the folder. When this returns the
 * content is on disk; when it throws the file is as it was. Readable by the user only.
 * @throws the system's error (ENOSPC, EACCES …)
 */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `${basename(file)}${temporaryMark}${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameOver(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
}
