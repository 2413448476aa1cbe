/**
 * What a backup holds: one line of JSON for each report of both shelves, with the texts of its file and its versions
 * exactly as they are on disk, seals included. Damaged and set-aside files stay out.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { backupTexts } from '../../shared/messages/backup';
import { readReport } from '../../shared/report/read';
import { diskErrorCode } from '../disk-error';
import { ProblemError } from '../problem-error';
import type { FileSystem } from './file-system';
import { binnedFile, isId, placeOf, reportFile, type Shelf } from './places';
import { lastingErrors, newestGood } from './recovery';
import { digestOf, sealed, sealState } from './seal';
import { readBinnedAt } from './shelf';
import { isGood, type StoredReport } from './stored-report';
import { listVersions, versionPath } from './versions';

const entrySchema = z.object({
  id: z.string().refine(isId, { error: 'id' }),
  shelf: z.enum(['reports', 'bin']),
  /** ISO time, or empty where it is not known. */
  binnedAt: z.string().optional(),
  report: z.string(),
  versions: z.array(
    z.object({ name: z.string().refine((name) => versionPath('', name) !== undefined, { error: 'name' }), text: z.string() }),
  ),
});

/** One report as a backup holds it. */
export type BackedUpReport = z.infer<typeof entrySchema>;

const shelves: readonly Shelf[] = ['reports', 'bin'];

/** Names in a folder; none where it is not there. */
export async function namesIn(files: FileSystem, folder: string): Promise<string[]> {
  try {
    return await files.list(folder);
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * @returns undefined where the file is gone, null where it cannot be read for good: a dying disk is when a backup of
 * all the rest matters most. Any other error is thrown; it may pass, and the backup is made then.
 */
async function textOf(files: FileSystem, file: string): Promise<string | null | undefined> {
  try {
    return await files.read(file);
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === 'ENOENT') return undefined;
    if (code !== undefined && lastingErrors.has(code)) return null;
    throw error;
  }
}

export interface Place {
  readonly id: string;
  readonly shelf: Shelf;
}

/** Every report there is, each once; a report that moves meanwhile is found on one shelf or the other. */
export async function placesIn(files: FileSystem, library: string): Promise<Place[]> {
  const found = new Map<string, Shelf>();
  for (const shelf of ['reports', 'bin', 'reports'] as const) {
    for (const id of (await namesIn(files, join(library, shelf))).filter(isId)) found.set(id, shelf);
  }
  return [...found].map(([id, shelf]) => ({ id, shelf })).sort((a, b) => a.id.localeCompare(b.id));
}

interface Collected {
  readonly entries: readonly BackedUpReport[];
  /** Reports whose own file is damaged, in `entries` or not. */
  readonly damaged: number;
}

/** Reads all that a backup is to hold. Throws the system's error. */
export async function collect(files: FileSystem, library: string): Promise<Collected> {
  const entries: BackedUpReport[] = [];
  let damaged = 0;
  for (const { id, shelf } of await placesIn(files, library)) {
    const other = shelves.filter((one) => one !== shelf);
    for (const place of [shelf, ...other]) {
      const home = placeOf(library, place, id);
      const text = await textOf(files, join(home, reportFile));
      // Moved to the other shelf since it was listed.
      if (text === undefined && place === shelf && (await namesIn(files, home)).length === 0) continue;
      const good = typeof text === 'string' && isGood(text) ? text : undefined;
      const report = good ?? (await newestGoodText(files, home));
      // A folder with neither was made for a report that was never written.
      if (good === undefined && (text !== undefined || report !== undefined)) damaged += 1;
      if (report !== undefined) {
        const versions = await goodVersions(files, home);
        const binnedAt = place === 'bin' ? await readBinnedAt(files, join(home, binnedFile)) : undefined;
        entries.push({ id, shelf: place, ...(binnedAt === undefined ? {} : { binnedAt }), report, versions });
      }
      break;
    }
  }
  return { entries, damaged };
}

async function newestGoodText(files: FileSystem, home: string): Promise<string | undefined> {
  const state = await newestGood(files, home);
  if (state === undefined) return undefined;
  const { digest: _digest, ...report } = state.report;
  return sealed(report);
}

async function goodVersions(files: FileSystem, home: string): Promise<BackedUpReport['versions']> {
  const versions: BackedUpReport['versions'] = [];
  for (const { name } of await listVersions(files, home)) {
    const path = versionPath(home, name);
    // A version may be thinned away between the listing and the reading.
    const text = path === undefined ? undefined : await textOf(files, path);
    if (typeof text === 'string' && isGood(text)) versions.push({ name, text });
  }
  return versions;
}

/**
 * Changes whenever a backup would hold something else, and costs one small file a report.
 * @returns empty where there is no report
 */
export async function fingerprintOf(files: FileSystem, library: string): Promise<string> {
  const places = await placesIn(files, library);
  if (places.length === 0) return '';
  const hash = createHash('sha256');
  for (const { id, shelf } of places) {
    const home = placeOf(library, shelf, id);
    const text = await textOf(files, join(home, reportFile));
    const versions = (await listVersions(files, home)).map(({ name }) => name);
    hash.update(JSON.stringify([id, shelf, digestOf(text ?? ''), versions]));
  }
  return hash.digest('hex');
}

export const contentOf = (entries: readonly BackedUpReport[]): Buffer =>
  Buffer.concat(entries.map((entry) => Buffer.from(`${JSON.stringify(entry)}\n`)));

/**
 * Reads a backup's content.
 * @throws ProblemError unreadable where anything in it is not as this program writes it, newer-version where a report
 * is of a newer program: then nothing of it is used
 */
export function entriesIn(content: Buffer): BackedUpReport[] {
  const entries: BackedUpReport[] = [];
  // Line by line: the whole of it as one text may be longer than a text can be.
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf(0x0a, start);
    if (end < 0) throw new ProblemError('unreadable', backupTexts.damaged);
    entries.push(readEntry(content.toString('utf8', start, end)));
    start = end + 1;
  }
  if (new Set(entries.map(({ id }) => id)).size !== entries.length) {
    throw new ProblemError('unreadable', backupTexts.damaged);
  }
  return entries;
}

function readEntry(line: string): BackedUpReport {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProblemError('unreadable', backupTexts.damaged, { cause: error });
    throw error;
  }
  const parsed = entrySchema.safeParse(document);
  if (!parsed.success) throw new ProblemError('unreadable', backupTexts.damaged, { cause: parsed.error });
  for (const text of [parsed.data.report, ...parsed.data.versions.map((version) => version.text)]) reportIn(text);
  return parsed.data;
}

/**
 * The report a text of a backup holds, without its seal.
 * @throws ProblemError unreadable, or newer-version where only a newer program knows it
 */
export function reportIn(text: string): StoredReport {
  const result = readReport(text);
  if (!result.ok) {
    const newer = result.problem.kind === 'newer-version' || result.problem.kind === 'unknown-edition';
    throw newer
      ? new ProblemError('newer-version', backupTexts.newerVersion)
      : new ProblemError('unreadable', backupTexts.damaged);
  }
  if (sealState(text) === 'broken') throw new ProblemError('unreadable', backupTexts.damaged);
  const { digest: _digest, ...report } = result.report;
  return report;
}
