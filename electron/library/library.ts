/**
 * The reports on disk. Layout below the library folder:
 *   reports/<id>/report.json            the report, sealed
 *   reports/<id>/report.previous.json   its content before the last save
 *   reports/<id>/versions/…             its history
 *   bin/<id>/…                          the same, put away; binned.json says since when
 *   open-by.json                        who has the library open
 */
import { randomUUID } from 'node:crypto';
import type { LibraryContent, OpenedReport, SavedReport, VersionKind, VersionSummary } from '../../shared/api';
import { fileTexts } from '../../shared/messages/files';
import { withoutLife } from '../../shared/report/content';
import type { Report } from '../../shared/report/report';
import { ProblemError } from '../problem-error';
import { erase, isThere, putIntoBin, takeFromBin } from './bin';
import { makeFolderDurably } from './durable-file';
import { disk, type FileSystem } from './file-system';
import { openLock } from './lock';
import { onDisk, placeOf, reportFile } from './places';
import { recover, replacedBy } from './recovery';
import { digestOf } from './seal';
import { readShelf, type KnownSummaries } from './shelf';
import { keepSecondCopy, readStored, writeStored, type Replaced, type StoredContent, type StoredReport } from './stored-report';
import { sweep } from './sweep';
import { UnansweredWrites } from './unanswered-writes';
import { hour, keepVersion, listVersions, nextWorkVersion, versionPath } from './versions';

/** What a writing operation may ask until its last moment: throws ProblemError where another program has taken over. */
export type Confirm = () => Promise<void>;

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
  /** Puts another report in the place of this one; the present state is kept. */
  replace(id: string, report: Report, revision: string): Promise<OpenedReport>;
  /** Keeps a state in the history, the present one where none is given, unless another program has the library. */
  keepVersion(id: string, kind: VersionKind, state?: StoredReport): Promise<void>;
  finalize(id: string, revision: string): Promise<OpenedReport>;
  reopen(id: string, revision: string): Promise<OpenedReport>;
  /**
   * Runs what writes to one report when no other write to it runs, where this program may write. To be confirmed once
   * more when new content lies ready beside the old, before it takes its place (see lock.ts).
   */
  inTurn<T>(id: string, operation: (confirm: Confirm) => Promise<T>): Promise<T>;
  /** Marks the present state as sent to the district; allowed in 定稿 too, whose content it does not touch. */
  markSubmitted(id: string, submitted: NonNullable<Report['submitted']>): Promise<OpenedReport>;
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

const saveFailed = (_place: string, reason: string): string => fileTexts.saveFailed(reason);

/** @param folder made where it is not there yet, unless it cannot be: then saves say why */
export async function openLibrary(folder: string, files: FileSystem = disk): Promise<Library> {
  const lock = await openLock(files, folder, () => sweep(files, folder));
  const queue = new Map<string, Promise<unknown>>();
  const unanswered = new UnansweredWrites();
  /** When this program next has to look whether a version of work is due, for each report. */
  const nextLook = new Map<string, number>();
  const summaries: KnownSummaries = new Map();

  const file = (id: string): string => placeOf(folder, 'reports', id, reportFile);
  const home = (id: string): string => placeOf(folder, 'reports', id);
  const read = (id: string): Promise<StoredContent> => readStored(files, file(id));

  /** One writing operation at a time for each report, and only while this program has the library. */
  const inTurn = async <T>(
    id: string,
    operation: (confirm: Confirm) => Promise<T>,
    failed?: (place: string, reason: string) => string,
  ): Promise<T> => {
    const run = (): Promise<T> =>
      onDisk(home(id), async () => {
        const term = await lock.claim();
        const confirm = (): Promise<void> => lock.confirm(term);
        try {
          return await operation(confirm);
        } catch (error) {
          // A library taken over meanwhile is the reason behind whatever else went wrong.
          await confirm();
          throw error;
        }
      }, failed);
    const turn = (queue.get(id) ?? Promise.resolve()).then(run, run);
    queue.set(id, turn);
    try {
      return await turn;
    } finally {
      if (queue.get(id) === turn) queue.delete(id);
    }
  };

  /** @param known the revision the window knows, which a write that fails may leave behind without its knowledge */
  const write = async (
    id: string,
    report: StoredReport,
    replaced: Replaced,
    confirm: Confirm,
    known?: string,
  ): Promise<StoredContent> => {
    const begin = (revision: string): void => unanswered.begin(id, known, revision);
    const stored = await writeStored(files, file(id), report, { replaced, confirm, begin });
    unanswered.answered(id);
    return stored;
  };

  const create = (report: StoredReport): Promise<OpenedReport> => {
    const id = randomUUID();
    return inTurn(id, async (confirm) => {
      await makeFolderDurably(files, home(id));
      try {
        const created = await write(id, report, 'nothing', confirm);
        // A second copy from the start: the report's own file may be lost before its first save.
        await keepSecondCopy(files, file(id), created.report);
        return opened(id, created);
      } catch (error) {
        // The window is told that there is no new report. What cannot be removed is whole, or an empty folder.
        await files.removeFolder(home(id)).catch(() => undefined);
        throw error;
      }
    });
  };

  /** Keeps the state a save is about to replace, when an hour of work has passed. */
  const keepHourOfWork = async (id: string, present: StoredReport): Promise<void> => {
    const now = Date.now();
    const next = nextLook.get(id);
    // Farther ahead than an hour: the clock was set back.
    if (next !== undefined && now < next && next <= now + hour) return;
    const due = nextWorkVersion(await listVersions(files, home(id)), now);
    if (due <= now) await keepVersion(files, home(id), present, 'work', new Date(now));
    nextLook.set(id, due <= now ? now + hour : due);
  };

  /** Present content, where it is the one `revision` names, as far as the window can know. */
  const presentAt = async (id: string, revision: string): Promise<StoredContent> => {
    const present = await read(id).catch(async (error: unknown) => {
      if (!(error instanceof ProblemError) || error.code !== 'unreadable') throw error;
      throw (await replacedBy(files, home(id))) === undefined
        ? new ProblemError('newer-version', fileTexts.newerThere, { cause: error })
        : new ProblemError('damaged', fileTexts.damagedThere, { cause: error });
    });
    if (present.revision !== revision && !unanswered.has(id, revision, present.revision)) {
      throw new ProblemError('changed-elsewhere', fileTexts.changedElsewhere);
    }
    return present;
  };

  const unlessFinal = (present: StoredContent): StoredReport => {
    if (present.report.final !== undefined) throw new ProblemError('final', fileTexts.isFinal);
    return present.report;
  };

  const changeable = async (id: string, revision: string): Promise<StoredReport> =>
    unlessFinal(await presentAt(id, revision));

  /** For a save that replaces whatever is there: one put into the bin comes back, a folder that is gone is made again. */
  const replaceable = async (
    id: string,
    revision: string,
    confirm: Confirm,
  ): Promise<{ replaced: Replaced; present?: StoredReport }> => {
    if (!(await isThere(files, home(id)))) {
      if (await isThere(files, placeOf(folder, 'bin', id))) await takeFromBin(files, folder, id, confirm);
      else await makeFolderDurably(files, home(id));
    }
    const replaced = await replacedBy(files, home(id));
    if (replaced === 'good') {
      const present = await read(id);
      const report = unlessFinal(present);
      // What this window never saw is somebody's work: it stays in the history.
      if (present.revision !== revision && !unanswered.has(id, revision, present.revision)) {
        await keepVersion(files, home(id), report, 'overwritten');
      }
      return { replaced, present: report };
    }
    if (replaced === undefined) throw new ProblemError('newer-version', fileTexts.newerThere);
    return { replaced };
  };

  const readVersion = (id: string, name: string): Promise<StoredReport> => {
    const place = versionPath(home(id), name);
    if (place === undefined) return Promise.reject(new ProblemError('not-found', fileTexts.reportGone));
    return readStored(files, place).then(({ report }) => report);
  };

  return {
    create,
    open: async (id) => opened(id, await read(id)),
    async list() {
      const [reports, binned, state] = await Promise.all([
        readShelf(files, folder, 'reports', summaries),
        readShelf(files, folder, 'bin', summaries),
        onDisk(folder, () => lock.state(), fileTexts.cannotRead),
      ]);
      return { reports: reports.read, bin: binned.read, unreadable: [...reports.unreadable, ...binned.unreadable], lock: state };
    },
    save: (id, report, revision, overwrite) =>
      inTurn(id, async (confirm) => {
        const { replaced, present }: { replaced: Replaced; present?: StoredReport } = overwrite
          ? await replaceable(id, revision, confirm)
          : { replaced: 'good', present: await changeable(id, revision) };
        if (present) await keepHourOfWork(id, present);
        // That it was sent is the library's to know: the window may have begun this save before it heard of it.
        const submitted = present?.submitted ?? report.submitted;
        const stored = await write(id, { ...withoutFinal(report), ...(submitted ? { submitted } : {}) }, replaced, confirm, revision);
        return { savedAt: stored.report.savedAt ?? '', revision: stored.revision };
      }, saveFailed),
    duplicate: async (id) => create(withoutLife((await read(id)).report)),
    bin: (id) => inTurn(id, (confirm) => putIntoBin(files, folder, id, confirm)),
    restore: (id) => inTurn(id, (confirm) => takeFromBin(files, folder, id, confirm)),
    erase: (id) => inTurn(id, (confirm) => erase(files, folder, id, confirm)),
    recover: (id) =>
      inTurn(id, async (confirm) => {
        if (!(await isThere(files, home(id)))) await takeFromBin(files, folder, id, confirm);
        return opened(id, await recover(files, home(id), { confirm }));
      }),
    takeOver: () => onDisk(folder, () => lock.takeOver()),
    versions: (id) => onDisk(home(id), () => listVersions(files, home(id)), fileTexts.cannotRead),
    readVersion,
    restoreVersion: (id, name, revision) =>
      inTurn(id, async (confirm) => {
        const present = await changeable(id, revision);
        const earlier = await readVersion(id, name);
        await keepVersion(files, home(id), present, 'restore');
        // That it was sent stays true, whatever stands in it now.
        const { submitted } = present;
        const restored = { ...withoutLife(earlier), ...(submitted ? { submitted } : {}) };
        return opened(id, await write(id, restored, 'good', confirm, revision));
      }),
    replace: (id, report, revision) =>
      inTurn(id, async (confirm) => {
        const present = await changeable(id, revision);
        await keepVersion(files, home(id), present, 'import');
        const { submitted } = present;
        const replaced = { ...withoutLife(report), ...(submitted ? { submitted } : {}) };
        return opened(id, await write(id, replaced, 'good', confirm, revision));
      }),
    async keepVersion(id, kind, state) {
      if (!(await onDisk(folder, () => lock.state(), fileTexts.cannotRead)).held) return;
      await inTurn(id, async () => keepVersion(files, home(id), state ?? (await read(id)).report, kind));
    },
    finalize: (id, revision) =>
      inTurn(id, async (confirm) => {
        const found = await presentAt(id, revision);
        // 定稿 that failed only when it was already in place.
        if (found.revision !== revision && found.report.final !== undefined) return opened(id, found);
        const present = unlessFinal(found);
        const final = { at: new Date().toISOString(), digest: digestOf(JSON.stringify(present)) };
        await keepVersion(files, home(id), { ...present, final }, 'final');
        return opened(id, await write(id, { ...present, final }, 'good', confirm, revision));
      }),
    reopen: (id, revision) =>
      inTurn(id, async (confirm) => {
        const present = await presentAt(id, revision);
        if (present.report.final === undefined) return opened(id, present);
        await keepVersion(files, home(id), present.report, 'reopened');
        return opened(id, await write(id, withoutFinal(present.report), 'good', confirm, revision));
      }),
    markSubmitted: (id, submitted) =>
      inTurn(id, async (confirm) => {
        const present = await read(id);
        const marked = await write(id, { ...present.report, submitted }, 'good', confirm);
        // The mark is no other content: a window that has not heard of it may go on saving.
        unanswered.begin(id, present.revision, marked.revision);
        return opened(id, marked);
      }),
    inTurn,
    close: () => onDisk(folder, () => lock.release()),
  };
}
