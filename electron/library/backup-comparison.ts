/** A report of a backup beside the one of the same id in the library: what is here, and what can be done. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BackupEntry, BackupPreview, ReportHere, RestoreAction } from '../../shared/backup';
import type { VersionSummary } from '../../shared/api';
import { diskErrorCode } from '../disk-error';
import { entriesIn, reportIn, type BackedUpReport } from './backup-content';
import type { UnpackedBackup } from './backup-file';
import { isLeftover } from './durable-file';
import type { FileSystem } from './file-system';
import { placeOf, reportFile, type Shelf } from './places';
import { replacedBy } from './recovery';
import { readStored, type Replaced, type StoredReport } from './stored-report';
import { listVersions, needlessVersions, parseName } from './versions';

/** A report of the library. */
export interface PresentReport {
  readonly shelf: Shelf;
  readonly home: string;
  /** undefined unless it is good. */
  readonly report: StoredReport | undefined;
  /** undefined where its file is there and may be right, but cannot be read. */
  readonly replaced: Replaced | undefined;
  readonly versions: readonly VersionSummary[];
}

/** The report of that id, wherever it is; null where there is none. Throws the system's error. */
export async function findPresent(files: FileSystem, library: string, id: string): Promise<PresentReport | null> {
  for (const shelf of ['reports', 'bin'] as const) {
    const home = placeOf(library, shelf, id);
    const names = await files.list(home).catch((error: unknown) => {
      if (diskErrorCode(error) === 'ENOENT') return [];
      throw error;
    });
    // A folder made for a report that was never written holds nothing of anybody's.
    if (names.every(isLeftover)) continue;
    const replaced = await replacedBy(files, home);
    const report = replaced === 'good' ? (await readStored(files, join(home, reportFile))).report : undefined;
    return { shelf, home, replaced, report, versions: await listVersions(files, home) };
  }
  return null;
}

/**
 * True where bringing `coming` would change nothing a clerk knows of. When a state was saved is no part of it; a
 * present report that is 定稿 may say the same as one that was not yet.
 */
export function isSame(present: StoredReport, coming: StoredReport): boolean {
  const { savedAt: _here, final: hereFinal, ...here } = present;
  const { savedAt: _there, final: thereFinal, ...there } = coming;
  return isDeepStrictEqual(here, there) && (hereFinal !== undefined || thereFinal === undefined);
}

const newestFirst = (a: VersionSummary, b: VersionSummary): number => b.at.localeCompare(a.at);

/**
 * States of the backup the history here lacks and has room for, newest first: none that thinning would remove at once
 * or that would push out one that is here.
 */
export function missingVersions(
  here: readonly VersionSummary[],
  backup: BackedUpReport['versions'],
  now: number,
): BackedUpReport['versions'] {
  const needlessHere = new Set(needlessVersions(here, now).map(({ name }) => name));
  const candidates = backup
    .flatMap((version) => {
      const summary = parseName(version.name);
      return summary ? [{ version, summary }] : [];
    })
    .filter(({ summary }) => !here.some(({ name }) => name === summary.name))
    .sort((a, b) => newestFirst(a.summary, b.summary));
  let history = [...here];
  const missing: BackedUpReport['versions'] = [];
  for (const { version, summary } of candidates) {
    const longer = [...history, summary].sort(newestFirst);
    if (needlessVersions(longer, now).some(({ name }) => !needlessHere.has(name))) continue;
    history = longer;
    missing.push(version);
  }
  return missing;
}

function describeHere(present: PresentReport, coming: StoredReport): ReportHere {
  const { report } = present;
  const inBin = present.shelf === 'bin';
  if (report === undefined) {
    const state = present.replaced === undefined ? 'closed' : 'damaged';
    return { inBin, savedAt: '', final: false, state, same: false, newer: null };
  }
  const same = isSame(report, coming);
  const [hereAt, thereAt] = [report.savedAt ?? '', coming.savedAt ?? ''];
  const newer = same || hereAt === thereAt ? null : hereAt > thereAt ? 'here' : 'backup';
  return { inBin, savedAt: hereAt, final: report.final !== undefined, state: 'good', same, newer };
}

function possible(
  here: ReportHere | null,
  inBin: boolean,
  missing: number,
): { readonly actions: readonly RestoreAction[]; readonly suggested: RestoreAction | null } {
  if (here === null) return { actions: ['add'], suggested: 'add' };
  if (here.state === 'damaged') return { actions: ['replace', 'copy'], suggested: 'replace' };
  if (here.state === 'closed') return { actions: ['copy'], suggested: null };
  const history: RestoreAction[] = missing > 0 ? ['history'] : [];
  const suggested = history[0] ?? null;
  const outOfBin = here.inBin && !inBin;
  if (here.same) return { actions: [...(outOfBin ? ['replace' as const] : []), ...history], suggested };
  if (here.final) return { actions: ['copy', ...history], suggested };
  // What was put into the bin here was put there by somebody; it comes out only when asked.
  const wanted = here.newer === 'backup' && !outOfBin;
  return { actions: ['replace', 'copy', ...history], suggested: wanted ? 'replace' : suggested };
}

/** Looks at a backup beside the library. Changes nothing; throws the system's error. */
export async function previewOf(
  files: FileSystem,
  library: string,
  backup: UnpackedBackup,
  now: number,
): Promise<BackupPreview> {
  const entries: BackupEntry[] = [];
  for (const entry of entriesIn(backup.content)) {
    const coming = reportIn(entry.report);
    const present = await findPresent(files, library, entry.id);
    const here = present && describeHere(present, coming);
    const missing = present ? missingVersions(present.versions, entry.versions, now).length : 0;
    const inBin = entry.shelf === 'bin';
    entries.push({
      id: entry.id,
      unit: coming.unit ?? {},
      year: coming.year,
      edition: coming.edition,
      savedAt: coming.savedAt ?? '',
      final: coming.final !== undefined,
      inBin,
      versions: entry.versions.length,
      missingVersions: missing,
      here,
      ...possible(here, inBin, missing),
    });
  }
  entries.sort((a, b) => b.year - a.year || b.savedAt.localeCompare(a.savedAt));
  const { createdAt, encryption } = backup.header;
  return { revision: backup.revision, createdAt, encrypted: encryption !== null, entries };
}
