/**
 * The reports on disk. Layout below the library folder:
 *   reports/<id>/report.json      one folder for each report, room for its versions beside it
 *   bin/<id>/report.json          the same, put away; bin/<id>/binned.json says since when
 * The list is always made from the reports themselves, so it cannot disagree with them.
 */
import { randomUUID } from 'node:crypto';
import { readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryContent, OpenedReport, ReportSummary, SavedReport, UnreadableReport } from '../../shared/api';
import { runChecks } from '../../shared/checks/run';
import { fileTexts } from '../../shared/messages/files';
import type { Report } from '../../shared/report/report';
import { diskErrorCode, diskReason } from '../disk-error';
import { makeFolder } from '../make-folder';
import { ProblemError } from '../problem-error';
import { writeDurably } from './durable-file';
import { readStored, writeStored, type StoredContent } from './stored-report';

const reportFile = 'report.json';
const binnedFile = 'binned.json';
const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

type Shelf = 'reports' | 'bin';

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
}

/** @param folder made where it is not there yet. Every method throws ProblemError. */
export function openLibrary(folder: string): Library {
  const queue = new Map<string, Promise<unknown>>();

  const pathOf = (shelf: Shelf, id: string, ...rest: string[]): string => {
    if (!idPattern.test(id)) throw new ProblemError('not-found', fileTexts.reportGone);
    return join(folder, shelf, id, ...rest);
  };

  /** One operation at a time for each report. */
  const inTurn = async <T>(id: string, operation: () => Promise<T>): Promise<T> => {
    const before = queue.get(id) ?? Promise.resolve();
    const turn = before.then(operation, operation);
    queue.set(id, turn);
    try {
      return await turn;
    } finally {
      if (queue.get(id) === turn) queue.delete(id);
    }
  };

  const onDisk = async <T>(place: string, operation: () => Promise<T>): Promise<T> => {
    try {
      return await operation();
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      if (diskErrorCode(error) === 'ENOENT') throw new ProblemError('not-found', fileTexts.reportGone, { cause: error });
      throw new ProblemError('disk', fileTexts.cannotWrite(place, diskReason(error)), { cause: error });
    }
  };

  const opened = (id: string, { report, revision }: StoredContent): OpenedReport => ({
    id,
    report,
    revision,
    savedAt: report.savedAt ?? '',
  });

  const create = async (report: Report): Promise<OpenedReport> => {
    const id = randomUUID();
    const place = pathOf('reports', id);
    await onDisk(place, () => makeFolder(place, 0o700));
    return opened(id, await writeStored(join(place, reportFile), report));
  };

  const open = async (id: string): Promise<OpenedReport> =>
    opened(id, await readStored(pathOf('reports', id, reportFile)));

  const move = (id: string, from: Shelf, to: Shelf): Promise<void> =>
    onDisk(pathOf(from, id), async () => {
      await makeFolder(join(folder, to), 0o700);
      await rename(pathOf(from, id), pathOf(to, id));
    });

  return {
    create,
    open,
    async list() {
      const [reports, binned] = await Promise.all([readShelf(folder, 'reports'), readShelf(folder, 'bin')]);
      return { reports: reports.read, bin: binned.read, unreadable: [...reports.unreadable, ...binned.unreadable] };
    },
    save: (id, report, revision, overwrite) =>
      inTurn(id, async () => {
        const file = pathOf('reports', id, reportFile);
        const stored = await writeStored(file, report, overwrite ? undefined : revision);
        return { savedAt: stored.report.savedAt ?? '', revision: stored.revision };
      }),
    duplicate: async (id) => create((await open(id)).report),
    bin: (id) =>
      inTurn(id, async () => {
        const note = JSON.stringify({ binnedAt: new Date().toISOString() });
        await onDisk(pathOf('reports', id), () => writeDurably(pathOf('reports', id, binnedFile), note));
        await move(id, 'reports', 'bin');
      }),
    restore: (id) =>
      inTurn(id, async () => {
        await move(id, 'bin', 'reports');
        await onDisk(pathOf('reports', id), () => rm(pathOf('reports', id, binnedFile), { force: true }));
      }),
    erase: (id) =>
      inTurn(id, () => onDisk(pathOf('bin', id), () => rm(pathOf('bin', id), { recursive: true }))),
  };
}

interface ShelfContent {
  read: ReportSummary[];
  unreadable: UnreadableReport[];
}

async function readShelf(folder: string, shelf: Shelf): Promise<ShelfContent> {
  const place = join(folder, shelf);
  const content: ShelfContent = { read: [], unreadable: [] };
  let names: string[];
  try {
    names = await readdir(place);
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return content;
    throw new ProblemError('disk', fileTexts.cannotRead(place, diskReason(error)), { cause: error });
  }
  for (const id of names.filter((name) => idPattern.test(name))) {
    try {
      const { report } = await readStored(join(place, id, reportFile));
      const binnedAt = shelf === 'bin' ? await readBinnedAt(join(place, id, binnedFile)) : undefined;
      content.read.push({ ...summary(id, report), ...(binnedAt === undefined ? {} : { binnedAt }) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      content.unreadable.push({ file: join(place, id, reportFile), message: error.message });
    }
  }
  content.read.sort((a, b) => b.year - a.year || b.savedAt.localeCompare(a.savedAt));
  return content;
}

function summary(id: string, report: StoredContent['report']): ReportSummary {
  const findings = runChecks(report);
  return {
    id,
    unit: report.unit ?? {},
    year: report.year,
    edition: report.edition,
    savedAt: report.savedAt ?? '',
    errors: findings.filter((finding) => finding.severity === 'error').length,
    warnings: findings.filter((finding) => finding.severity === 'warning').length,
  };
}

async function readBinnedAt(file: string): Promise<string> {
  const note: unknown = await readFile(file, 'utf8').then(JSON.parse, () => null);
  return typeof note === 'object' && note !== null && 'binnedAt' in note && typeof note.binnedAt === 'string'
    ? note.binnedAt
    : '';
}
