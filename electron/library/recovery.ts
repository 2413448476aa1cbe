/** What there is to go back to where a report is damaged or missing, and how it is put back. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileTexts } from '../../shared/messages/files';
import { readReport } from '../../shared/report/read';
import { diskErrorCode } from '../disk-error';
import { ProblemError } from '../problem-error';
import { moveAside } from './durable-file';
import type { FileSystem } from './file-system';
import { reportFile } from './places';
import { sealState } from './seal';
import {
  damagedName,
  isGood,
  previousFile,
  readStored,
  writeStored,
  type Replaced,
  type StoredContent,
  type StoredReport,
  type WriteOptions,
} from './stored-report';
import { listVersions, versionPath } from './versions';

export interface GoodState {
  readonly report: StoredReport;
  /** ISO time of the save it comes from. */
  readonly at: string;
}

/** Errors of reading that come of what lies on the disk and not of the moment. */
export const lastingErrors: ReadonlySet<string> = new Set(['EIO', 'EBADMSG', 'EUCLEAN', 'EFBIG', 'EISDIR', 'ELOOP', 'UNKNOWN']);

/** Reads once more what cannot be read for good: a bad contact passes, and nothing older is to be taken for its sake. */
const twice = <T>(read: () => Promise<T>): Promise<T> =>
  read().catch((error: unknown) => {
    if (!lastingErrors.has(diskErrorCode(error) ?? '')) throw error;
    return read();
  });

/** A good report; undefined where there is none. Throws the system's error where it cannot be read just now. */
async function readGood(files: FileSystem, file: string): Promise<StoredReport | undefined> {
  const text = await twice(() => files.read(file)).catch((error: unknown) => {
    const code = diskErrorCode(error);
    if (code !== 'ENOENT' && !lastingErrors.has(code ?? '')) throw error;
    return null;
  });
  if (text === null || !isGood(text)) return undefined;
  const result = readReport(text);
  return result.ok ? result.report : undefined;
}

/**
 * The newest state of the report in `folder` that reads and is what was written, its own file aside. The state before
 * the last save goes before a version of the same time, unless that is the same 定稿. Throws the system's error where
 * something cannot be read just now: what is older must not pass for the newest.
 */
export async function newestGood(files: FileSystem, folder: string): Promise<GoodState | undefined> {
  const previous = await readGood(files, join(folder, previousFile));
  const version = await newestGoodVersion(files, folder);
  const newest = version !== undefined && isNewer(version, previous) ? version : previous;
  return newest && { report: newest, at: newest.savedAt ?? '' };
}

function isNewer(version: StoredReport, previous: StoredReport | undefined): boolean {
  const [at = '', before = ''] = [version.savedAt, previous?.savedAt];
  if (previous === undefined || at > before) return true;
  const { final: _final, ...content } = version;
  return at === before && isDeepStrictEqual(content, previous);
}

async function newestGoodVersion(files: FileSystem, folder: string): Promise<StoredReport | undefined> {
  const versions = await twice(() => listVersions(files, folder)).catch((error: unknown) => {
    if (!lastingErrors.has(diskErrorCode(error) ?? '')) throw error;
    return [];
  });
  for (const { name } of versions) {
    const path = versionPath(folder, name);
    const report = path && (await readGood(files, path));
    if (report) return report;
  }
  return undefined;
}

/**
 * What a write would replace. Damaged is what is not as it was written, or cannot be read for good; a whole file that
 * only a newer program understands is not.
 * @returns undefined for that one; throws the system's error where the file cannot be read just now
 */
export async function replacedBy(files: FileSystem, folder: string): Promise<Replaced | undefined> {
  let text: string;
  try {
    text = await twice(() => files.read(join(folder, reportFile)));
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') return 'nothing';
    if (lastingErrors.has(code)) return 'damaged';
    throw error;
  }
  const result = readReport(text);
  switch (sealState(text)) {
    case 'broken':
      return 'damaged';
    case 'whole':
      return result.ok ? 'good' : undefined;
    case 'unsealed':
      if (result.ok) return 'good';
      return result.problem.kind === 'newer-version' || result.problem.kind === 'unknown-edition' ? undefined : 'damaged';
  }
}

/**
 * @returns the state a damaged or missing report can be brought back to; undefined where it needs none, has none, or
 * that cannot be said just now
 */
export async function recoverable(files: FileSystem, folder: string): Promise<GoodState | undefined> {
  try {
    const replaced = await replacedBy(files, folder);
    return replaced === 'damaged' || replaced === 'nothing' ? await newestGood(files, folder) : undefined;
  } catch (error) {
    if (diskErrorCode(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * Keeps the report's file, whatever it holds and where there is one, as `report.damaged-<time>.json` as well; it may be
 * gone from its own place then. Throws the system's error.
 */
export async function setAside(files: FileSystem, folder: string): Promise<void> {
  await moveAside(files, join(folder, reportFile), join(folder, damagedName())).catch((error: unknown) => {
    if (diskErrorCode(error) !== 'ENOENT') throw error;
  });
}

/**
 * Writes the newest good state of a damaged report in its place; the damaged file stays beside it as
 * `report.damaged-<time>.json`. A report that is not damaged stays as it is.
 * @throws ProblemError not-found where there is no good state, and as reading and writing do, or the system's error; then
 * nothing was changed
 */
export async function recover(
  files: FileSystem,
  folder: string,
  options: Pick<WriteOptions, 'confirm'>,
): Promise<StoredContent> {
  const file = join(folder, reportFile);
  const replaced = await replacedBy(files, folder);
  if (replaced === undefined || replaced === 'good') return readStored(files, file);
  const good = await newestGood(files, folder);
  if (good === undefined) throw new ProblemError('not-found', fileTexts.nothingToRecover);
  return writeStored(files, file, good.report, { ...options, replaced });
}
