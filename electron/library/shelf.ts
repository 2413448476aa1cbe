/** The list of reports, always made from the reports themselves. */
import { join } from 'node:path';
import type { ReportSummary, UnreadableReport } from '../../shared/api';
import { acknowledgementOf } from '../../shared/checks/acknowledgements';
import { runChecks } from '../../shared/checks/run';
import { tallyFindings } from '../../shared/checks/tally';
import { getEdition } from '../../shared/editions';
import { fileTexts } from '../../shared/messages/files';
import { blankCells } from '../../shared/report/blanks';
import { contentOf } from '../../shared/report/content';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';
import type { FileSystem } from './file-system';
import { binnedFile, isId, reportFile, type Shelf } from './places';
import { isLeftover } from './durable-file';
import { recoverable } from './recovery';
import { digestOf, sealState } from './seal';
import { readStored, type StoredReport } from './stored-report';

export interface ShelfContent {
  readonly read: ReportSummary[];
  readonly unreadable: UnreadableReport[];
}

/** Summaries of contents as they were last listed: checking a report takes longer than reading it. */
export type KnownSummaries = Map<string, { readonly revision: string; readonly summary: ReportSummary }>;

/**
 * @param known summaries of earlier lists, used where the content is the same, and renewed
 * @throws ProblemError disk where the folder itself cannot be read
 */
export async function readShelf(
  files: FileSystem,
  library: string,
  shelf: Shelf,
  known: KnownSummaries,
): Promise<ShelfContent> {
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
      const { report, revision } = await readStored(files, file);
      const before = known.get(id);
      const summary = before?.revision === revision ? before.summary : summarize(id, report);
      known.set(id, { revision, summary });
      const binnedAt = shelf === 'bin' ? await readBinnedAt(files, join(place, id, binnedFile)) : undefined;
      content.read.push({ ...summary, ...(binnedAt === undefined ? {} : { binnedAt }) });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // A folder made for a report that was never written, or moved to the other shelf this moment: nothing was lost.
      if (error.code === 'not-found' && (await isEmpty(files, join(place, id)))) continue;
      const good = await recoverable(files, join(place, id));
      content.unreadable.push({
        id,
        file,
        message: error.code === 'not-found' ? fileTexts.fileMissing(file) : error.message,
        ...(good === undefined ? {} : { recoverableFrom: good.at }),
        ...(shelf === 'bin' ? { binned: true } : {}),
      });
    }
  }
  content.read.sort((a, b) => b.year - a.year || b.savedAt.localeCompare(a.savedAt));
  return content;
}

function summarize(id: string, report: StoredReport): ReportSummary {
  const blanks = blankCells(getEdition(report.edition), report).length;
  const tally = tallyFindings(runChecks(report).filter((finding) => !acknowledgementOf(report, finding)));
  return {
    id,
    unit: report.unit ?? {},
    year: report.year,
    edition: report.edition,
    savedAt: report.savedAt ?? '',
    errors: tally.error,
    warnings: tally.warning,
    ...(blanks === 0 ? {} : { blanks }),
    final: report.final !== undefined,
    ...(report.submitted === undefined
      ? {}
      : { submitted: digestOf(contentOf(report)) === report.submitted.digest ? 'same' : 'changed' }),
  };
}

/** True for a folder that is gone too. One that cannot be listed is not empty. */
async function isEmpty(files: FileSystem, folder: string): Promise<boolean> {
  try {
    return (await files.list(folder)).every(isLeftover);
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT';
  }
}

/** Empty where the note is missing or damaged: a report in the bin is no less there without its date. */
export async function readBinnedAt(files: FileSystem, file: string): Promise<string> {
  const text = await files.read(file).catch((error: unknown) => {
    if (diskErrorCode(error) === undefined) throw error;
    return '';
  });
  if (sealState(text) === 'broken') return '';
  let note: unknown;
  try {
    note = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
  return typeof note === 'object' && note !== null && 'binnedAt' in note && typeof note.binnedAt === 'string'
    ? note.binnedAt
    : '';
}
