/**
 * The history of one report: whole states beside it in `versions/`, each a sealed report file named by its time and
 * why it was kept. Thinned with age and bounded in number.
 */
import { join } from 'node:path';
import { versionKinds, type VersionKind, type VersionSummary } from '../../shared/api';
import { diskErrorCode } from '../disk-error';
import { makeFolderDurably, writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { sealed } from './seal';
import type { StoredReport } from './stored-report';

export const versionsFolder = 'versions';
const namePattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-([a-z]+)\.json$/u;

export const hour = 3_600_000;
const day = 24 * hour;

/** Versions kept at the most; deliberate ones outlive those of mere work. */
const mostVersions = 100;

/** What a version's name says; undefined where it is no version's. */
export function parseName(name: string): VersionSummary | undefined {
  const [, year, month, date, hours, minutes, seconds, milliseconds, kindName] = namePattern.exec(name) ?? [];
  const kind = versionKinds.find((one) => one === kindName);
  if (kind === undefined) return undefined;
  return { name, kind, at: `${year}-${month}-${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z` };
}

const nameOf = (at: Date, kind: VersionKind): string => `${at.toISOString().replace(/[-:.]/gu, '')}-${kind}.json`;

/** Path of a version; undefined where the name is no version's. */
export const versionPath = (folder: string, name: string): string | undefined =>
  parseName(name) && join(folder, versionsFolder, name);

/** Versions of the report in `folder`, newest first. */
export async function listVersions(files: FileSystem, folder: string): Promise<VersionSummary[]> {
  const names = await files.list(join(folder, versionsFolder)).catch((error: unknown) => {
    if (diskErrorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => parseName(name) ?? [])
    .sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * Which versions age has made needless: of mere work, one an hour is kept for two days, one a day for sixty, one a
 * month after that; then the oldest ones above the limit, work first.
 */
export function needlessVersions(versions: readonly VersionSummary[], now: number): VersionSummary[] {
  const seen = new Set<string>();
  const thinned = versions.filter(({ kind, at }) => {
    if (kind !== 'work') return false;
    const age = now - Date.parse(at);
    const slot = at.slice(0, age < 2 * day ? 13 : age < 60 * day ? 10 : 7);
    return seen.has(slot) || !seen.add(slot);
  });
  const kept = versions.filter((version) => !thinned.includes(version));
  const excess = [...kept.filter(({ kind }) => kind === 'work'), ...kept.filter(({ kind }) => kind !== 'work')]
    .sort((a, b) => Number(a.kind !== 'work') - Number(b.kind !== 'work') || a.at.localeCompare(b.at))
    .slice(0, Math.max(0, kept.length - mostVersions));
  return [...thinned, ...excess];
}

/** Keeps a state of the report in `folder` and thins what is there. Throws the system's error. */
export async function keepVersion(
  files: FileSystem,
  folder: string,
  report: StoredReport,
  kind: VersionKind,
  now = new Date(),
): Promise<void> {
  const place = join(folder, versionsFolder);
  await makeFolderDurably(files, place);
  await writeDurably(files, join(place, nameOf(now, kind)), sealed(report));
  const needless = needlessVersions(await listVersions(files, folder), now.getTime());
  for (const { name } of needless) await files.remove(join(place, name));
}

/**
 * When the next version of work is due: an hour after the newest version, whatever it was kept for; `now` or before
 * where it is due already. Versions from a time when the clock was ahead do not count.
 */
export function nextWorkVersion(versions: readonly VersionSummary[], now: number): number {
  const times = versions.map(({ at }) => Date.parse(at)).filter((at) => at <= now);
  return times.length === 0 ? now : Math.max(...times) + hour;
}
