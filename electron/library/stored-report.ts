/** One report on disk, as a lowdb database whose adapter writes durably and never accepts a file of the wrong shape. */
import { dirname, join } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import { fileTexts } from '../../shared/messages/files';
import { readingTexts } from '../../shared/messages/reading';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/report';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import { keepAs, moveAside, writeDurably } from './durable-file';
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

/** What a write finds in the place of the report's file. */
export type Replaced = 'good' | 'damaged' | 'nothing';

export interface WriteOptions {
  readonly replaced: Replaced;
  /** Asked when the new content is on disk beside the old, and before it takes its place; throws where it may not. */
  readonly confirm?: () => Promise<void>;
  /** Told the revision that is about to be written: a write that fails may have got as far as that. */
  readonly begin?: (revision: string) => void;
}

/** Reads and writes one report file. */
class ReportFile implements Adapter<StoredReport> {
  /** Digest of the content on disk as last read or written here. */
  revision = '';

  constructor(
    private readonly files: FileSystem,
    private readonly file: string,
    private readonly options: WriteOptions = { replaced: 'nothing' },
  ) {}

  async read(): Promise<StoredReport> {
    let text: string;
    try {
      text = await this.files.read(this.file);
    } catch (error) {
      if (diskErrorCode(error) === 'ENOENT') {
        throw new ProblemError('not-found', fileTexts.reportGone, { cause: error });
      }
      throw new ProblemError('disk', fileTexts.cannotRead(this.file, diskReason(error)), { cause: error });
    }
    if (sealState(text) === 'broken') {
      throw new ProblemError('unreadable', fileTexts.cannotRead(this.file, readingTexts.brokenSeal));
    }
    const result = readReport(text);
    if (!result.ok) throw new ProblemError('unreadable', fileTexts.cannotRead(this.file, result.problem.message));
    this.revision = digestOf(text);
    return withoutDigest(result.report);
  }

  async write(report: StoredReport): Promise<void> {
    const text = sealed(report);
    this.revision = digestOf(text);
    this.options.begin?.(this.revision);
    try {
      await writeDurably(this.files, this.file, text, async () => {
        await this.options.confirm?.();
        await this.keepReplaced();
      });
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw new ProblemError('disk', fileTexts.saveFailed(diskReason(error)), { cause: error });
    }
  }

  /** A damaged file must not push out the last good copy, and whatever it holds stays on disk. */
  private async keepReplaced(): Promise<void> {
    const folder = dirname(this.file);
    switch (this.options.replaced) {
      case 'good':
        return keepAs(this.files, this.file, join(folder, previousFile));
      case 'damaged':
        return moveAside(this.files, this.file, join(folder, damagedName()));
      case 'nothing':
    }
  }
}

/** Name a damaged report is kept under beside the one that takes its place. */
export const damagedName = (): string => `report.damaged-${new Date().toISOString().replace(/[-:.]/gu, '')}.json`;

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
 * @throws ProblemError disk, and what `confirm` throws
 */
export async function writeStored(
  files: FileSystem,
  file: string,
  report: StoredReport,
  options: WriteOptions,
): Promise<StoredContent> {
  const adapter = new ReportFile(files, file, options);
  const database = new Low<StoredReport>(adapter, report);
  database.data = { ...withoutDigest(report), savedAt: new Date().toISOString() };
  await database.write();
  return { report: database.data, revision: adapter.revision };
}

/** Writes what a new report begins with once more, as the content before its first save. Throws the system's error. */
export const keepSecondCopy = (files: FileSystem, file: string, report: StoredReport): Promise<void> =>
  writeDurably(files, join(dirname(file), previousFile), sealed(report));
