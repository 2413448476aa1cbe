/** The list of reports, always made from the reports themselves. */
import { join } from 'node:path';
import type { ReportSummary, UnreadableReport } from '../../shared/api';
import { runChecks } from '../../shared/checks/run';
import { fileTexts } from '../../shared/messages/files';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import type { FileSystem } from './file-system';
import { binnedFile, isId, reportFile, type Shelf } from './places';
import { newestGood } from './recovery';
import { readStored, type StoredReport } from './stored-report';

export interface ShelfContent {
  readonly read: ReportSummary[];
  readonly unreadable: UnreadableReport[];
}

/** @throws ProblemError disk where the folder itself cannot be read */
export async function readShelf(files: FileSystem, library: string, shelf: Shelf): Promise<ShelfContent> {
  const place = join(library, shelf);
  const content: ShelfContent = { read: [], unreadable: [] };
  let names: string[];
  try {
    names = await files.list(place);
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return content;
    throw new ProblemError('disk', fileTexts.cannotRead(place, diskReason(error)), { cause: error });
  }
  for (const id of names.filter(isId)) {
    const file = join(place, id, reportFile);
    try {
      const { report } = await readStored(files, file);
      const binnedAt = shelf === 'bin' ? await readBinnedAt(files, join(place, id, binnedFile)) : undefined;
      content.read.push({ ...summary(id, report), ...(binnedAt === undefined ? {} : { binnedAt }) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const good = await newestGood(files, join(place, id));
      // A folder made for a report that was never written, by a start that was cut off: nothing was lost.
      if (error.code === 'not-found' && good === undefined) continue;
      content.unreadable.push({
        id,
        file,
        message: error.message,
        ...(good === undefined ? {} : { recoverableFrom: good.at }),
      });
    }
  }
  content.read.sort((a, b) => b.year - a.year || b.savedAt.localeCompare(a.savedAt));
  return content;
}

function summary(id: string, report: StoredReport): ReportSummary {
  const findings = runChecks(report);
  return {
    id,
    unit: report.unit ?? {},
    year: report.year,
    edition: report.edition,
    savedAt: report.savedAt ?? '',
    errors: findings.filter((finding) => finding.severity === 'error').length,
    warnings: findings.filter((finding) => finding.severity === 'warning').length,
    final: report.final !== undefined,
  };
}

/** Empty where the note is missing or damaged: a report in the bin is no less there without its date. */
async function readBinnedAt(files: FileSystem, file: string): Promise<string> {
  const note: unknown = await files.read(file).then(JSON.parse, () => null);
  return typeof note === 'object' && note !== null && 'binnedAt' in note && typeof note.binnedAt === 'string'
    ? note.binnedAt
    : '';
}
