/**
 * Who has the library open. A library may lie on a share or a stick: the second program that opens it reads only, until
 * the first gives it up or a clerk takes it over.
 *
 * Each time a program takes the library a new term begins, named in the mark. No save of an earlier term can land any
 * more, without any locking by the file system:
 * - a save writes its temporary file, then asks whether the mark still names its term, then renames;
 * - whoever takes the library writes the mark, then sweeps temporary files away, then begins to save.
 * A save that asked before the mark changed has its temporary file swept and fails, or was renamed before and is seen by
 * the new holder; one that asks later is refused.
 */
import { randomUUID } from 'node:crypto';
import { hostname, uptime, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { LibraryLock } from '../../shared/api';
import { fileTexts } from '../../shared/messages/files';
import { diskErrorCode } from '../disk-error';
import { ProblemError } from '../problem-error';
import { makeFolderDurably, writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { sealed, sealState } from './seal';

export const lockFile = 'open-by.json';

/** Milliseconds between two touches of the mark by its holder. */
const touchEvery = 10_000;
/** Milliseconds after which a mark counts as stale: seen untouched here so long, or untouched so long by the clocks, which differ. */
const staleAfter = 45_000;
const longAgo = 3_600_000;

const markSchema = z.object({
  /** Names the term. */
  token: z.string(),
  host: z.string(),
  user: z.string(),
  process: z.number(),
  since: z.string(),
});
type Mark = z.infer<typeof markSchema>;

export interface Lock {
  /** Whether this program may write, and if not, who has the library. Throws the system's error. */
  state(): Promise<LibraryLock>;
  /**
   * The term this program may write in; it takes the library where nobody has it.
   * @throws ProblemError read-only, or the system's error
   */
  claim(): Promise<string>;
  /** @throws ProblemError read-only where the term is over, or the system's error */
  confirm(term: string): Promise<void>;
  /** Makes this program the holder, whoever was it before. Throws the system's error. */
  takeOver(): Promise<void>;
  /** Gives the library up and removes the mark where it is this program's. */
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

/** Errors of reading that pass by themselves; after any other there is no mark that could be read. */
const passing = new Set(['EMFILE', 'ENFILE', 'EAGAIN']);

/**
 * The mark; null where there is none, or a damaged one, which names no holder. Throws the system's error where it cannot
 * be read.
 */
async function readMark(files: FileSystem, file: string): Promise<Mark | null> {
  let text: string;
  try {
    text = await files.read(file);
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
  if (sealState(text) !== 'whole') return null;
  const parsed = markSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** The same where a mark that cannot be read for good must not lock everybody out: it counts as damaged. */
const readableMark = (files: FileSystem, file: string): Promise<Mark | null> =>
  readMark(files, file).catch((error: unknown) => {
    const code = diskErrorCode(error);
    if (code === undefined || passing.has(code)) throw error;
    return null;
  });

const readOnly = (): ProblemError => new ProblemError('read-only', fileTexts.readOnlyLibrary);

/**
 * Takes the library in `folder` unless another program has it. Where that fails for the disk's sake the library opens
 * all the same; `claim` says why it cannot be written.
 * @param sweep removes the temporary files of saves
 */
export async function openLock(files: FileSystem, folder: string, sweep: () => Promise<void>): Promise<Lock> {
  const file = join(folder, lockFile);
  const own = { host: hostname(), user: userName(), process: process.pid };
  /** Terms whose mark was written here, and the one that has begun. */
  const written = new Set<string>();
  let term: string | undefined;
  let taking: Promise<string> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let watched: { readonly token: string; readonly touched: number; readonly from: number } | undefined;

  /** A program of this machine that has ended left its mark behind; others are judged by their touches. */
  const isStale = async (mark: Mark): Promise<boolean> => {
    if (mark.host === own.host && !isRunning(mark.process)) return true;
    const touched = await files.modified(file).catch((error: unknown) => {
      if (diskErrorCode(error) === undefined) throw error;
      return undefined;
    });
    // Given up this moment, or out of reach: nothing says that its holder has gone.
    if (touched === undefined) return false;
    const now = Date.now();
    // A mark from before this machine was started, whatever program has that number now.
    if (mark.host === own.host && touched < now - uptime() * 1000) return true;
    if (watched?.token !== mark.token || watched.touched !== touched) {
      watched = { token: mark.token, touched, from: performance.now() };
    }
    return now - touched > longAgo || performance.now() - watched.from > staleAfter;
  };

  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };

  const touch = async (): Promise<void> => {
    const mark = await readableMark(files, file);
    if (mark === null) return;
    if (mark.token === term) await files.touch(file);
    else stop();
  };

  const take = async (): Promise<string> => {
    const token = randomUUID();
    term = undefined;
    await makeFolderDurably(files, folder);
    written.add(token);
    await writeDurably(files, file, sealed({ token, ...own, since: new Date().toISOString() }));
    await sweep();
    term = token;
    stop();
    // A touch that fails (the stick is out) is tried again at the next turn; saves say what is wrong.
    timer = setInterval(() => void touch().catch(() => undefined), touchEvery);
    timer.unref();
    return token;
  };

  const takeOver = (): Promise<string> => {
    taking ??= take().finally(() => {
      taking = undefined;
    });
    return taking;
  };

  const takeUnlessHeld = async (): Promise<void> => {
    const mark = await readableMark(files, file);
    if (mark === null || (await isStale(mark))) await takeOver();
  };

  const confirm = async (asked: string): Promise<void> => {
    const mark = await readMark(files, file);
    if (mark?.token !== asked || term !== asked) throw readOnly();
  };

  await takeUnlessHeld().catch((error: unknown) => {
    if (diskErrorCode(error) === undefined) throw error;
  });

  return {
    async state() {
      const mark = await readableMark(files, file);
      if (mark === null || written.has(mark.token)) return { held: true };
      const by =
        mark.host === hostname() ? fileTexts.thisComputer(mark.user) : [mark.user, mark.host].filter(Boolean).join('@');
      return { held: false, by, since: mark.since, stale: await isStale(mark) };
    },
    async claim() {
      if (taking) return taking;
      const mark = await readableMark(files, file);
      if (mark !== null && mark.token === term) return term;
      // Nobody's, or this program's own from an attempt that failed half way.
      if (mark === null || written.has(mark.token)) return takeOver();
      throw readOnly();
    },
    confirm,
    async takeOver() {
      const mark = await readableMark(files, file);
      if (mark === null || mark.token !== term) await takeOver();
    },
    async release() {
      stop();
      term = undefined;
      const mark = await readableMark(files, file);
      if (mark !== null && written.has(mark.token)) await files.remove(file);
    },
  };
}
