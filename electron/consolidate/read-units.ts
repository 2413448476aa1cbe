/** Reads all files by worker threads; the main thread only passes names on and takes short entries back. */
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { ConsolidationProgress } from '../../shared/consolidation';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { inChinese } from '../../shared/messages/language';
import { diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import { fileKey } from './file-key';
import { findFiles, type FoundFile } from './find-files';
import { Journal, type JournalPlace } from './journal';
import { Reader } from './reader';
import { entryOf, unreadable, type UnitEntry } from './records';

/** A file as it was found and, where it could be tried, read. */
export interface ReadFile {
  readonly found: FoundFile;
  readonly entry?: UnitEntry;
  /** Where its record stands. */
  readonly place?: JournalPlace;
}

export interface Reading {
  /** Every file that was found, in the order of their paths. */
  readonly files: readonly ReadFile[];
  readonly journal: Journal;
}

export interface ReadingOptions {
  /** Folders and files. */
  readonly sources: readonly string[];
  /** What this consolidation will write; it is not read. */
  readonly outputs?: readonly string[];
  /** Folder of the journal. */
  readonly workFolder: string;
  /** Name and version of this program. */
  readonly program: string;
  readonly onProgress?: (progress: ConsolidationProgress) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds a file may take. */
  readonly timeLimit?: number;
  /** How many threads; as many as the machine has cores where absent. */
  readonly threads?: number;
  readonly startWorker?: () => Worker;
}

const usualTimeLimit = 60_000;
/** More threads than this only wait for the disk. */
const mostThreads = 8;
/** Files a thread has: the one it reads and the next, so that it never waits for one. */
const filesAtHand = 2;
/** Files for which starting another thread pays. */
const filesForThread = 20;

/**
 * @throws ProblemError where a source cannot be read, nothing was found, or the journal cannot be written
 * @throws the signal's reason when it was cancelled; what was read until then is in the journal
 */
export async function readUnits(options: ReadingOptions): Promise<Reading> {
  const { sources, outputs = [], workFolder, program, signal } = options;
  const found = await findFiles(sources, outputs);
  if (!found.some(({ kind }) => kind === 'report')) {
    throw new ProblemError('not-found', texts.nothingFound(sources.join(' ')));
  }
  signal?.throwIfAborted();
  const journal = await Journal.open(workFolder, program);
  try {
    return { files: await readAll(found, journal, options), journal };
  } catch (error) {
    await journal.close();
    throw error;
  }
}

async function readAll(found: readonly FoundFile[], journal: Journal, options: ReadingOptions): Promise<ReadFile[]> {
  const { onProgress, signal, timeLimit = usualTimeLimit, startWorker: start } = options;
  const files: ReadFile[] = found.map((one) => ({ found: one }));
  const tasks = [...files.entries()].filter(([, file]) => file.found.kind === 'report').values();
  const total = found.filter(({ kind }) => kind === 'report').length;
  let done = 0;
  const threads = options.threads ?? Math.min(mostThreads, availableParallelism());
  const readers = Array.from({ length: Math.max(1, Math.min(threads, Math.ceil(total / filesForThread))) }, () => {
    return new Reader({ timeLimit, ...(start ? { start } : {}) });
  });
  /** Takes the next file until none is left. */
  const lane = async (reader: Reader): Promise<void> => {
    for (const [index, { found: one }] of tasks) {
      const read = await readOne(reader, journal, one);
      signal?.throwIfAborted();
      files[index] = { found: one, ...read };
      done += 1;
      onProgress?.({ done, total, current: one.file });
    }
  };
  const stop = async (): Promise<void> => {
    await Promise.all(readers.map((reader) => reader.close()));
  };
  const cancel = (): void => void stop();
  signal?.addEventListener('abort', cancel);
  const lanes = readers.flatMap((reader) => Array.from({ length: filesAtHand }, () => lane(reader)));
  const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
  signal?.removeEventListener('abort', cancel);
  await stop();
  signal?.throwIfAborted();
  if (failed?.status === 'rejected') throw failed.reason;
  await journal.flush();
  return files;
}

async function readOne(reader: Reader, journal: Journal, { file, path }: FoundFile): Promise<Pick<ReadFile, 'entry' | 'place'>> {
  if (journal.has(file)) {
    try {
      const known = journal.find(file, fileKey(await stat(path)));
      if (known) return { entry: known.entry, place: known };
    } catch (error) {
      return { entry: entryOf(unreadable(file, '', inChinese(() => diskReason(error)))) };
    }
  }
  const { entry, line } = await reader.read({ path, file });
  if (line === undefined) return { entry };
  await journal.room();
  return { entry, place: journal.append(entry, line) };
}
