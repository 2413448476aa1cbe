/** One report on disk, as a lowdb database whose adapter writes durably and never accepts a file of the wrong shape. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Low, type Adapter } from 'lowdb';
import { fileTexts } from '../../shared/messages/files';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/report';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import { writeDurably } from './durable-file';

/** A report as the library keeps it: the report file with the time of the save beside its keys. */
export type StoredReport = Report & { readonly savedAt?: string };

const digest = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Reads and writes one report file; remembers which content it saw last. */
class ReportFile implements Adapter<StoredReport> {
  /** Digest of the content on disk as last read or written here. */
  revision = '';

  constructor(private readonly file: string) {}

  /** Content and digest as they are on disk now; null where the file is gone. */
  async current(): Promise<{ content: string; revision: string } | null> {
    try {
      const content = await readFile(this.file, 'utf8');
      return { content, revision: digest(content) };
    } catch (error) {
      if (diskErrorCode(error) === 'ENOENT') return null;
      throw new ProblemError('disk', fileTexts.cannotRead(this.file, diskReason(error)), { cause: error });
    }
  }

  async read(): Promise<StoredReport> {
    const current = await this.current();
    if (current === null) throw new ProblemError('not-found', fileTexts.reportGone);
    const result = readReport(current.content);
    if (!result.ok) throw new ProblemError('unreadable', fileTexts.cannotRead(this.file, result.problem.message));
    this.revision = current.revision;
    return result.report;
  }

  async write(report: StoredReport): Promise<void> {
    const content = `${JSON.stringify(report, null, 2)}\n`;
    try {
      await writeDurably(this.file, content);
    } catch (error) {
      throw new ProblemError('disk', fileTexts.saveFailed(diskReason(error)), { cause: error });
    }
    this.revision = digest(content);
  }
}

export interface StoredContent {
  readonly report: StoredReport;
  readonly revision: string;
}

/** @throws ProblemError not-found, unreadable or disk */
export async function readStored(file: string): Promise<StoredContent> {
  const adapter = new ReportFile(file);
  return { report: await adapter.read(), revision: adapter.revision };
}

/**
 * Writes a report; when this returns it is on disk.
 * @param replaces digest of the content it replaces, or undefined to write whatever is there
 * @throws ProblemError changed-elsewhere where other content is there now, not-found where the file is gone, disk
 */
export async function writeStored(file: string, report: Report, replaces?: string): Promise<StoredContent> {
  const adapter = new ReportFile(file);
  if (replaces !== undefined) {
    const current = await adapter.current();
    if (current === null) throw new ProblemError('not-found', fileTexts.reportGone);
    if (current.revision !== replaces) throw new ProblemError('changed-elsewhere', fileTexts.changedElsewhere);
  }
  const database = new Low<StoredReport>(adapter, report);
  database.data = { ...report, savedAt: new Date().toISOString() };
  await database.write();
  return { report: database.data, revision: adapter.revision };
}
