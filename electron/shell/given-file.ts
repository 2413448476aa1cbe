/** A report file the program was started with: brought into the library, where it can be worked on. The file itself is never written to. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { messages } from '../../shared/messages/shell';
import { compareReports, countChanges } from '../../shared/report/compare';
import { sameUnit } from '../../shared/report/names';
import type { Report } from '../../shared/report/report';
import { diskReason } from '../disk-error';
import { importFile } from '../import';
import type { Library } from '../library/library';
import { ProblemError } from '../problem-error';

/** Megabytes; the largest real report is far below one. */
const largest = 50;

async function readGivenFile(file: string): Promise<Report> {
  const refuse = (reason: string, cause?: unknown): ProblemError =>
    new ProblemError('unreadable', messages.cannotOpenFileDetail(basename(file), reason), { cause });
  let bytes: Uint8Array;
  try {
    if ((await stat(file)).size > largest * 1024 * 1024) throw refuse(messages.fileTooLarge(largest));
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw refuse(diskReason(error), error);
  }
  const result = importFile(bytes, basename(file));
  if (!result.ok) throw refuse(result.message);
  return result.imported.report;
}

/**
 * @returns id of the report with this content: one that is in the library already, else a new one; no report is replaced
 * @throws ProblemError
 */
export async function takeIntoLibrary(library: Library, file: string): Promise<string> {
  const report = await readGivenFile(file);
  const { reports } = await library.list();
  for (const { id } of reports.filter(({ unit, year }) => year === report.year && sameUnit(unit, report.unit ?? {}))) {
    const there = await library.open(id);
    if (there.report.edition === report.edition && countChanges(compareReports(there.report, report)) === 0) return id;
  }
  return (await library.create(report)).id;
}
