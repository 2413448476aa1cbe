/** What there is to go back to where a report is damaged or missing, and how it is put back. */
import { join } from 'node:path';
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

async function readGood(files: FileSystem, file: string): Promise<StoredReport | undefined> {
  const text = await files.read(file).catch((error: unknown) => {
    if (diskErrorCode(error) === undefined) throw error;
    return null;
  });
  if (text === null || !isGood(text)) return undefined;
  const result = readReport(text);
  return result.ok ? result.report : undefined;
}

/** The newest state of the report in `folder` that reads and is what was written, its own file aside. */
export async function newestGood(files: FileSystem, folder: string): Promise<GoodState | undefined> {
  const versions = await listVersions(files, folder).catch((error: unknown) => {
    if (diskErrorCode(error) === undefined) throw error;
    return [];
  });
  const candidates = [
    join(folder, previousFile),
    ...versions.flatMap(({ name }) => versionPath(folder, name) ?? []),
  ];
  let best: GoodState | undefined;
  for (const file of candidates) {
    const report = await readGood(files, file);
    const at = report?.savedAt ?? '';
    // Of two states of one save the version wins: it may say besides that the report was 定稿.
    if (report && (best === undefined || at >= best.at)) best = { report, at };
    // Versions are older the further down the list; the first good one of them decides.
    if (report && file !== candidates[0]) break;
  }
  return best;
}

/** Errors of reading that come of what lies on the disk and not of the moment. */
export const lastingErrors: ReadonlySet<string> = new Set(['EIO', 'EBADMSG', 'EUCLEAN', 'EFBIG', 'EISDIR', 'ELOOP', 'UNKNOWN']);

/**
 * What a write would replace. Damaged is what is not as it was written, or cannot be read for good; a whole file that
 * only a newer program understands is not.
 * @returns undefined where the file is there and may be right: it cannot be read just now, or not by this program
 */
export async function replacedBy(files: FileSystem, folder: string): Promise<Replaced | undefined> {
  let text: string;
  try {
    text = await files.read(join(folder, reportFile));
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') return 'nothing';
    return lastingErrors.has(code) ? 'damaged' : undefined;
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

/** @returns the state a damaged or missing report can be brought back to; undefined where it needs none or has none */
export async function recoverable(files: FileSystem, folder: string): Promise<GoodState | undefined> {
  const replaced = await replacedBy(files, folder);
  return replaced === 'damaged' || replaced === 'nothing' ? newestGood(files, folder) : undefined;
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
 * @throws ProblemError not-found where there is no good state, and as reading and writing do; then nothing was changed
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
