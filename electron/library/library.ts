/**
 * The reports on disk. Layout below the library folder:
 *   reports/<id>/report.json            the report, sealed
 *   reports/<id>/report.previous.json   its content before the last save
 *   reports/<id>/versions/…             its history
 *   bin/<id>/…                          the same, put away; binned.json says since when
 *   open-by.json                        who has the library open
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type {
  LibraryContent,
  OpenedReport,
  SavedReport,
  VersionKind,
  VersionSummary,
} from '../../shared/api';
import { fileTexts } from '../../shared/messages/files';
import type { Report } from '../../shared/report/report';
import { diskErrorCode } from '../disk-error';
import { makeFolder } from '../make-folder';
import { ProblemError } from '../problem-error';
import { isLeftover, writeDurably } from './durable-file';
import { disk, type FileSystem } from './file-system';
import { openLock } from './lock';
import { binnedFile, isId, onDisk, placeOf, reportFile, type Shelf } from './places';
import { recover, setAside } from './recovery';
import { digestOf } from './seal';
import { readShelf } from './shelf';
import { readStored, writeStored, type StoredContent, type StoredReport } from './stored-report';
import { keepVersion, listVersions, versionPath, workVersionIsDue } from './versions';

/** Every method throws ProblemError. */
export interface Library {
  list(): Promise<LibraryContent>;
  create(report: Report): Promise<OpenedReport>;
  open(id: string): Promise<OpenedReport>;
  /** Saves durably; saves of one report happen one after the other. */
  save(id: string, report: Report, revision: string, overwrite: boolean): Promise<SavedReport>;
  duplicate(id: string): Promise<OpenedReport>;
  bin(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  erase(id: string): Promise<void>;
  recover(id: string): Promise<OpenedReport>;
  takeOver(): Promise<void>;
  versions(id: string): Promise<readonly VersionSummary[]>;
  readVersion(id: string, name: string): Promise<StoredReport>;
  restoreVersion(id: string, name: string, revision: string): Promise<OpenedReport>;
  /** Keeps the present state in the history, unless another program has the library. */
  keepVersion(id: string, kind: VersionKind): Promise<void>;
  finalize(id: string, revision: string): Promise<OpenedReport>;
  reopen(id: string, revision: string): Promise<OpenedReport>;
  /** Gives the library up to other programs. */
  close(): Promise<void>;
}

const opened = (id: string, { report, revision }: StoredContent): OpenedReport => ({
  id,
  report,
  revision,
  savedAt: report.savedAt ?? '',
});

const withoutFinal = (report: StoredReport): StoredReport => {
  const { final: _final, ...rest } = report;
  return rest;
};

/** What killed saves left behind; swept only by the program that may write. */
async function sweep(files: FileSystem, folder: string): Promise<void> {
  for (const id of (await files.list(join(folder, 'reports'))).filter(isId)) {
    for (const place of [placeOf(folder, 'reports', id), placeOf(folder, 'reports', id, 'versions')]) {
      const names = await files.list(place).catch(() => []);
      for (const name of names.filter(isLeftover)) await files.remove(join(place, name));
    }
  }
}

/** @param folder made where it is not there yet, unless it cannot be: then saves say why */
export async function openLibrary(folder: string, files: FileSystem = disk): Promise<Library> {
  const lock = await openLock(files, folder);
  const queue = new Map<string, Promise<unknown>>();
  /** Reports whose hourly version this program need not look up again before that time. */
  const nextWorkVersion = new Map<string, number>();

  const mayWrite = async (): Promise<void> => {
    const state = await lock.state();
    if (!state.held) throw new ProblemError('read-only', fileTexts.readOnlyLibrary);
  };
  if ((await lock.state()).held) {
    await sweep(files, folder).catch((error: unknown) => {
      // Nothing to sweep in a library that is not there, and none of its matter in one that cannot be written.
      if (diskErrorCode(error) === undefined) throw error;
    });
  }

  /** One writing operation at a time for each report. */
  const inTurn = async <T>(id: string, operation: () => Promise<T>): Promise<T> => {
    const before = queue.get(id) ?? Promise.resolve();
    const run = async (): Promise<T> => {
      await mayWrite();
      return onDisk(placeOf(folder, 'reports', id), operation);
    };
    const turn = before.then(run, run);
    queue.set(id, turn);
    try {
      return await turn;
    } finally {
      if (queue.get(id) === turn) queue.delete(id);
    }
  };

  const file = (id: string): string => placeOf(folder, 'reports', id, reportFile);
  const home = (id: string): string => placeOf(folder, 'reports', id);
  const read = (id: string): Promise<StoredContent> => readStored(files, file(id));

  const create = async (report: StoredReport): Promise<OpenedReport> => {
    await mayWrite();
    const id = randomUUID();
    await onDisk(home(id), () => makeFolder(home(id), 0o700, files));
    return opened(id, await writeStored(files, file(id), report));
  };

  /** Keeps the state a save is about to replace, when an hour of work has passed. */
  const keepHourOfWork = async (id: string, present: StoredReport): Promise<void> => {
    const now = Date.now();
    if ((nextWorkVersion.get(id) ?? 0) > now) return;
    nextWorkVersion.set(id, now + 60_000);
    if (workVersionIsDue(await listVersions(files, home(id)), now)) {
      await keepVersion(files, home(id), present, 'work', new Date(now));
    }
  };

  /** Present content, where it is the one `revision` names and may be changed. */
  const changeable = async (id: string, revision: string | undefined): Promise<StoredReport> => {
    const present = await read(id).catch((error: unknown) => {
      const damaged = error instanceof ProblemError && error.code === 'unreadable' && revision !== undefined;
      throw damaged ? new ProblemError('changed-elsewhere', fileTexts.changedElsewhere, { cause: error }) : error;
    });
    if (revision !== undefined && present.revision !== revision) {
      throw new ProblemError('changed-elsewhere', fileTexts.changedElsewhere);
    }
    if (present.report.final !== undefined) throw new ProblemError('final', fileTexts.isFinal);
    return present.report;
  };

  /** For a save that replaces whatever is there: a damaged file is set aside, a missing one made again. */
  const presentOrAside = async (id: string): Promise<StoredReport | undefined> => {
    try {
      return await changeable(id, undefined);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.code === 'unreadable') await setAside(files, home(id));
      else if (error.code === 'not-found') await makeFolder(home(id), 0o700, files);
      else throw error;
      return undefined;
    }
  };

  const move = async (id: string, from: Shelf, to: Shelf): Promise<void> => {
    await makeFolder(join(folder, to), 0o700, files);
    await files.rename(placeOf(folder, from, id), placeOf(folder, to, id));
  };

  const readVersion = async (id: string, name: string): Promise<StoredReport> => {
    const place = versionPath(home(id), name);
    if (place === undefined) throw new ProblemError('not-found', fileTexts.reportGone);
    return (await readStored(files, place)).report;
  };

  return {
    create,
    open: async (id) => opened(id, await read(id)),
    async list() {
      const [reports, binned, state] = await Promise.all([
        readShelf(files, folder, 'reports'),
        readShelf(files, folder, 'bin'),
        lock.state(),
      ]);
      return { reports: reports.read, bin: binned.read, unreadable: [...reports.unreadable, ...binned.unreadable], lock: state };
    },
    save: (id, report, revision, overwrite) =>
      inTurn(id, async () => {
        const present = overwrite ? await presentOrAside(id) : await changeable(id, revision);
        if (present) await keepHourOfWork(id, present);
        const stored = await writeStored(files, file(id), withoutFinal(report), overwrite ? undefined : revision);
        return { savedAt: stored.report.savedAt ?? '', revision: stored.revision };
      }),
    duplicate: async (id) => create(withoutFinal((await read(id)).report)),
    bin: (id) =>
      inTurn(id, async () => {
        const note = JSON.stringify({ binnedAt: new Date().toISOString() });
        await writeDurably(files, join(home(id), binnedFile), note);
        await move(id, 'reports', 'bin');
      }),
    restore: (id) =>
      inTurn(id, async () => {
        await move(id, 'bin', 'reports');
        await files.remove(join(home(id), binnedFile));
      }),
    erase: (id) => inTurn(id, () => files.removeFolder(placeOf(folder, 'bin', id))),
    recover: (id) => inTurn(id, async () => opened(id, await recover(files, home(id)))),
    takeOver: () => onDisk(folder, () => lock.takeOver()),
    versions: (id) => onDisk(home(id), () => listVersions(files, home(id))),
    readVersion,
    restoreVersion: (id, name, revision) =>
      inTurn(id, async () => {
        const present = await changeable(id, revision);
        const earlier = await readVersion(id, name);
        await keepVersion(files, home(id), present, 'restore');
        return opened(id, await writeStored(files, file(id), withoutFinal(earlier), revision));
      }),
    async keepVersion(id, kind) {
      if (!(await lock.state()).held) return;
      await inTurn(id, async () => keepVersion(files, home(id), (await read(id)).report, kind));
    },
    finalize: (id, revision) =>
      inTurn(id, async () => {
        const present = await changeable(id, revision);
        const final = { at: new Date().toISOString(), digest: digestOf(JSON.stringify(present)) };
        await keepVersion(files, home(id), { ...present, final }, 'final');
        return opened(id, await writeStored(files, file(id), { ...present, final }, revision));
      }),
    reopen: (id, revision) =>
      inTurn(id, async () => {
        const { report } = await read(id);
        await keepVersion(files, home(id), report, 'reopened');
        return opened(id, await writeStored(files, file(id), withoutFinal(report), revision));
      }),
    close: () => lock.release(),
  };
}
