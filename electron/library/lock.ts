/**
 * Who has the library open. A library may lie on a share or a stick: the second program that opens it reads only.
 * The holder refreshes its mark; a mark nobody refreshes any more is stale and may be taken over.
 */
import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { LibraryLock } from '../../shared/api';
import { diskErrorCode } from '../disk-error';
import { makeFolder } from '../make-folder';
import { writeDurably } from './durable-file';
import type { FileSystem } from './file-system';

const fileName = 'open-by.json';
/** Milliseconds between two refreshes, and after which a mark counts as stale. */
const refreshEvery = 10_000;
const staleAfter = 45_000;

const markSchema = z.object({
  token: z.string(),
  host: z.string(),
  user: z.string(),
  process: z.number(),
  since: z.string(),
  seen: z.string(),
});
type Mark = z.infer<typeof markSchema>;

export interface Lock {
  /** Whether this program may write, and if not, who has the library. */
  state(): Promise<LibraryLock>;
  /** Makes this program the holder, whoever was it before. */
  takeOver(): Promise<void>;
  /** Stops refreshing and removes the mark where it is this program's. */
  release(): Promise<void>;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's user list has no name.
    return '';
  }
}

const isRunning = (process_: number): boolean => {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return diskErrorCode(error) === 'EPERM';
  }
};

/** Takes the library in `folder` unless another program has it. */
export async function openLock(files: FileSystem, folder: string): Promise<Lock> {
  const file = join(folder, fileName);
  const token = randomUUID();
  const own = { token, host: hostname(), user: userName(), process: process.pid, since: new Date().toISOString() };
  let timer: NodeJS.Timeout | undefined;

  const read = async (): Promise<Mark | null> => {
    try {
      return markSchema.parse(JSON.parse(await files.read(file)));
    } catch (error) {
      // A mark that cannot be read names no holder; one that is half a line after a power cut least of all.
      if (diskErrorCode(error) !== undefined || error instanceof SyntaxError || error instanceof z.ZodError) return null;
      throw error;
    }
  };

  const write = (): Promise<void> =>
    writeDurably(files, file, `${JSON.stringify({ ...own, seen: new Date().toISOString() })}\n`);

  /** A program of this machine that has ended left its mark behind; others are judged by their last refresh. */
  const isStale = (mark: Mark): boolean =>
    (mark.host === own.host && !isRunning(mark.process)) || Date.now() - Date.parse(mark.seen) > staleAfter;

  const refresh = async (): Promise<void> => {
    const mark = await read();
    if (mark !== null && mark.token !== token) return stop();
    await write();
  };

  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };

  const takeOver = async (): Promise<void> => {
    await makeFolder(folder, 0o700, files);
    await write();
    stop();
    // A refresh that fails (the stick is out) is tried again at the next turn; saves say what is wrong.
    timer = setInterval(() => void refresh().catch(() => undefined), refreshEvery);
    timer.unref();
  };

  const found = await read();
  if (found === null || isStale(found)) {
    // A library that cannot be written still opens; its saves will say why.
    await takeOver().catch((error: unknown) => {
      if (diskErrorCode(error) === undefined) throw error;
    });
  }

  return {
    async state() {
      const mark = await read();
      if (mark === null || mark.token === token) return { held: true };
      return { held: false, by: [mark.user, mark.host].filter(Boolean).join('@'), since: mark.since, stale: isStale(mark) };
    },
    takeOver,
    async release() {
      stop();
      const mark = await read();
      if (mark?.token === token) await files.remove(file);
    },
  };
}
