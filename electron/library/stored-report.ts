/** One report on disk, as a lowdb database whose adapter writes durably and never accepts a file of the wrong shape. */
import { dirname, join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { fileTexts } from '../../shared/messages/files';
import { readingTexts } from '../../shared/messages/reading';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/report';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import { keepAs, writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { digestOf, sealState, sealed } from './seal';

/** A report as the library keeps it: the report file with what the library knows of it beside its keys. */
export type StoredReport = Report & { readonly savedAt?: string };

/** The content before the last save, beside the report: what is offered first where the report is damaged. */
export const previousFile = 'report.previous.json';

export interface StoredContent {
  readonly report: StoredReport;
  /** Digest of the file's whole text. */
  readonly revision: string;
}

/** Reads and writes one report file. */
class ReportFile implements Adapter<StoredReport> {
  /** Digest of the content on disk as last read or written here. */
  revision = '';
  /** The text a write is about to replace; null where there is none. */
  replaced: string | null = null;

  constructor(
    private readonly files: FileSystem,
    private readonly file: string,
  ) {}

  /** The text on disk now; null where the file is gone. */
  async text(): Promise<string | null> {
    try {
      return await this.files.read(this.file);
    } catch (error) {
      if (diskErrorCode(error) === 'ENOENT') return null;
      throw new ProblemError('disk', fileTexts.cannotRead(this.file, diskReason(error)), { cause: error });
    }
  }

  async read(): Promise<StoredReport> {
    const text = await this.text();
    if (text === null) throw new ProblemError('not-found', fileTexts.reportGone);
    const result = readReport(text);
    if (!result.ok) throw new ProblemError('unreadable', fileTexts.cannotRead(this.file, result.problem.message));
    if (sealState(text) === 'broken') {
      throw new ProblemError('unreadable', fileTexts.cannotRead(this.file, readingTexts.brokenSeal));
    }
    this.revision = digestOf(text);
    return withoutDigest(result.report);
  }

  async write(report: StoredReport): Promise<void> {
    const text = sealed(report);
    try {
      await writeDurably(this.files, this.file, text, () => this.keepPrevious());
    } catch (error) {
      throw new ProblemError('disk', fileTexts.saveFailed(diskReason(error)), { cause: error });
    }
    this.revision = digestOf(text);
  }

  /** Only a good file is worth keeping: a damaged one must not push out the last good copy. */
  private async keepPrevious(): Promise<void> {
    const text = this.replaced;
    if (text === null || !isGood(text)) return;
    await keepAs(this.files, this.file, join(dirname(this.file), previousFile));
  }
}

/** True for text that reads as a report and is what was written. */
export const isGood = (text: string): boolean => sealState(text) !== 'broken' && readReport(text).ok;

const withoutDigest = (report: Report): StoredReport => {
  const { digest: _digest, ...rest } = report;
  return rest;
};

/** @throws ProblemError not-found, unreadable or disk */
export async function readStored(files: FileSystem, file: string): Promise<StoredContent> {
  const adapter = new ReportFile(files, file);
  return { report: await adapter.read(), revision: adapter.revision };
}

/**
 * Writes a report; when this returns it is on disk.
 * @param replaces digest of the content it replaces, or undefined to write whatever is there
 * @throws ProblemError changed-elsewhere where other content is there now, not-found where the file is gone, disk
 */
export async function writeStored(
  files: FileSystem,
  file: string,
  report: StoredReport,
  replaces?: string,
): Promise<StoredContent> {
  const adapter = new ReportFile(files, file);
  const text = await adapter.text();
  if (replaces !== undefined) {
    if (text === null) throw new ProblemError('not-found', fileTexts.reportGone);
    if (digestOf(text) !== replaces) throw new ProblemError('changed-elsewhere', fileTexts.changedElsewhere);
  }
  adapter.replaced = text;
  const database = new Low<StoredReport>(adapter, report);
  database.data = { ...withoutDigest(report), savedAt: new Date().toISOString() };
  await database.write();
  return { report: database.data, revision: adapter.revision };
}
