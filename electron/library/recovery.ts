/** What there is to go back to where a report is damaged or missing, and how it is put back. */
import { join } from 'node:path';
import { fileTexts } from '../../shared/messages/files';
import { readReport } from '../../shared/report/read';
import { diskErrorCode } from '../disk-error';
import { ProblemError } from '../problem-error';
import type { FileSystem } from './file-system';
import { reportFile } from './places';
import { isGood, previousFile, writeStored, type StoredContent, type StoredReport } from './stored-report';
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
  return result.ok ? (result.report) : undefined;
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
    if (report && (best === undefined || at > best.at)) best = { report, at };
    // Versions are older the further down the list; the first good one of them decides.
    if (report && file !== candidates[0]) break;
  }
  return best;
}

/** Renames the report's file to `report.damaged-<time>.json`: whatever it holds stays on disk. */
export async function setAside(files: FileSystem, folder: string): Promise<void> {
  const aside = join(folder, `report.damaged-${new Date().toISOString().replace(/[-:.]/gu, '')}.json`);
  await files.rename(join(folder, reportFile), aside).catch((error: unknown) => {
    if (diskErrorCode(error) !== 'ENOENT') throw error;
  });
}

/**
 * Sets a damaged report aside and writes its newest good state in its place.
 * @throws ProblemError not-found where there is none; then nothing was changed
 */
export async function recover(files: FileSystem, folder: string): Promise<StoredContent> {
  const good = await newestGood(files, folder);
  if (good === undefined) throw new ProblemError('not-found', fileTexts.nothingToRecover);
  await setAside(files, folder);
  return writeStored(files, join(folder, reportFile), good.report);
}
