/**
 * Brings reports of a backup into the library, each wholly or not at all. A report that is not here is made ready
 * beside the shelves and put on its shelf by one rename. One that is here keeps its state in its history before it is
 * replaced. What was cut off is gone on with by choosing the same again.
 */
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { RestoreAction, RestoreChoice, RestoreOutcome } from '../../shared/backup';
import { backupTexts } from '../../shared/messages/backup';
import { problemOf, ProblemError } from '../problem-error';
import { findPresent, isSame, missingVersions, type PresentReport } from './backup-comparison';
import { namesIn, reportIn, type BackedUpReport } from './backup-content';
import { takeFromBin } from './bin';
import { flushFolder, makeFolderDurably, renameOver, writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import type { Confirm, Library } from './library';
import { binnedFile, onDisk, placeOf, reportFile } from './places';
import { setAside } from './recovery';
import { sealed } from './seal';
import { readStored, type StoredReport } from './stored-report';
import { keepVersion, listVersions, versionPath, versionsFolder } from './versions';

/** Folder of the library in which reports are made ready; what a cut-off restore left in it is swept by the next. */
const incomingFolder = 'incoming';
const privateFile = 0o600;

export interface Restoring {
  readonly files: FileSystem;
  readonly library: Library;
  /** Where that library lies. */
  readonly folder: string;
  readonly now: () => Date;
}

/** Never throws: what is said of one report must not hide what became of the others. */
export async function restore(
  restoring: Restoring,
  entries: readonly BackedUpReport[],
  choices: readonly RestoreChoice[],
): Promise<RestoreOutcome> {
  const done: RestoreOutcome['done'][number][] = [];
  const failed: RestoreOutcome['failed'][number][] = [];
  for (const choice of choices) {
    try {
      const entry = entries.find(({ id }) => id === choice.id);
      if (!entry) throw new ProblemError('not-found', backupTexts.notInBackup);
      done.push({ ...choice, newId: await bring(restoring, entry, choice.action) });
    } catch (error) {
      failed.push({ ...choice, message: problemOf(error).message });
    }
  }
  return { done, failed };
}

/** Removes what cut-off restores left behind. */
export async function sweepIncoming({ files, folder }: Restoring): Promise<void> {
  const incoming = join(folder, incomingFolder);
  await onDisk(incoming, async () => {
    for (const name of await namesIn(files, incoming)) await files.removeFolder(join(incoming, name));
  });
}

/** @returns the id the report has now */
async function bring(restoring: Restoring, entry: BackedUpReport, action: RestoreAction): Promise<string> {
  const { files, library, folder } = restoring;
  if (action === 'copy') {
    const id = randomUUID();
    const { final: _final, ...report } = reportIn(entry.report);
    const copy: BackedUpReport = { ...entry, id, shelf: 'reports', report: sealed(report) };
    await library.inTurn(id, (confirm) => place(restoring, copy, confirm));
    return id;
  }
  await library.inTurn(entry.id, async (confirm) => {
    const present = await findPresent(files, folder, entry.id);
    if (action === 'add') {
      if (present) throw new ProblemError('changed-elsewhere', backupTexts.alreadyHere);
      return place(restoring, entry, confirm);
    }
    if (!present) throw new ProblemError('changed-elsewhere', backupTexts.notHere);
    if (action === 'history') return mergeHistory(restoring, present.home, entry);
    return replace(restoring, present, entry, confirm);
  });
  return entry.id;
}

async function writeFlushed(files: FileSystem, file: string, text: string): Promise<void> {
  const handle = await files.open(file, 'wx', privateFile);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a report that is not here on its shelf, with all its history. */
async function place({ files, folder }: Restoring, entry: BackedUpReport, confirm: Confirm): Promise<void> {
  const ready = join(folder, incomingFolder, entry.id);
  const shelf = join(folder, entry.shelf);
  const home = placeOf(folder, entry.shelf, entry.id);
  try {
    await makeFolderDurably(files, ready);
    await writeFlushed(files, join(ready, reportFile), entry.report);
    if (entry.binnedAt && entry.shelf === 'bin') {
      await writeFlushed(files, join(ready, binnedFile), sealed({ binnedAt: entry.binnedAt }));
    }
    await writeVersions(files, ready, entry.versions);
    await flushFolder(files, ready);
    await makeFolderDurably(files, shelf);
    await confirm();
    // Only a folder without a report can be there: see `findPresent`. Windows renames over no folder.
    if ((await namesIn(files, shelf)).includes(entry.id)) await files.removeFolder(home);
    await renameOver(files, ready, home);
  } catch (error) {
    // What cannot be removed now is swept by the next restore; the first error says why.
    await files.removeFolder(ready).catch(() => undefined);
    throw error;
  }
  await flushFolder(files, shelf);
}

async function writeVersions(
  files: FileSystem,
  home: string,
  versions: BackedUpReport['versions'],
): Promise<void> {
  const paths = versions.flatMap(({ name, text }) => {
    const path = versionPath(home, name);
    return path === undefined ? [] : [{ path, text }];
  });
  if (paths.length === 0) return;
  const history = join(home, versionsFolder);
  await makeFolderDurably(files, history);
  for (const { path, text } of paths) await writeFlushed(files, path, text);
  await flushFolder(files, history);
}

/** Adds the states the history here lacks; none that is here is lost. */
async function mergeHistory({ files, now }: Restoring, home: string, entry: BackedUpReport): Promise<void> {
  const here = await listVersions(files, home);
  for (const { name, text } of missingVersions(here, entry.versions, now().getTime())) {
    const path = versionPath(home, name);
    if (path === undefined) continue;
    await makeFolderDurably(files, dirname(path));
    await writeDurably(files, path, text);
  }
}

/** Keeps the present state in the history, once: a restore that was cut off may have kept it already. */
async function keepPresent({ files, now }: Restoring, present: PresentReport, report: StoredReport): Promise<void> {
  const last = present.versions.find(({ kind }) => kind === 'import');
  const path = last && versionPath(present.home, last.name);
  if (path !== undefined) {
    const kept = await readStored(files, path).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code !== 'disk') return undefined;
      throw error;
    });
    if (isDeepStrictEqual(kept?.report, report)) return;
  }
  await keepVersion(files, present.home, report, 'import', now());
}

/** Makes the backup's state the present one. */
async function replace(
  restoring: Restoring,
  present: PresentReport,
  entry: BackedUpReport,
  confirm: Confirm,
): Promise<void> {
  const { files, folder } = restoring;
  const { home, report, replaced } = present;
  if (replaced === undefined) throw new ProblemError('unreadable', backupTexts.isClosed);
  const same = report !== undefined && isSame(report, reportIn(entry.report));
  if (report?.final !== undefined && !same) throw new ProblemError('final', backupTexts.isFinal);
  if (report !== undefined && !same) await keepPresent(restoring, present, report);
  await mergeHistory(restoring, home, entry);
  if (!same) {
    const file = join(home, reportFile);
    await writeDurably(files, file, entry.report, async () => {
      await confirm();
      // Whatever a damaged file holds stays on disk.
      if (report === undefined) await setAside(files, home);
    });
  }
  if (present.shelf === 'bin' && entry.shelf === 'reports') await takeFromBin(files, folder, entry.id);
}
