/** What a library shows, without what differs from run to run, and whether its files are in order. */
import { basename } from 'node:path';
import { expect } from 'vitest';
import { isLeftover } from '../../electron/library/durable-file';
import type { FileSystem } from '../../electron/library/file-system';
import { openLibrary } from '../../electron/library/library';
import { previousFile, readStored } from '../../electron/library/stored-report';
import { readShelf, type KnownSummaries } from '../../electron/library/shelf';
import { versionPath } from '../../electron/library/versions';
import { isErased } from '../../electron/library/bin';
import type { Report } from '../../shared/report/report';
import type { MemoryDisk } from './memory-disk';
import { numberOf } from './states';

export const folder = '/书 库';
export const reportName = '甲';
/** Small states keep thousands of runs quick. */
export const largest = 600;

export const homeOf = (id: string, shelf: 'reports' | 'bin' = 'reports'): string => `${folder}/${shelf}/${id}`;

/** The state a report is in, whole; throws for anything that was never saved. */
export function stateNumber(report: Report): number {
  const number = numberOf(reportName, report, largest);
  if (number === undefined) throw new Error(`no state that was ever saved: ${JSON.stringify(report).slice(0, 200)}`);
  return number;
}

/** Kept between looks: checking a report takes longer than all the rest. */
const summaries: KnownSummaries = new Map();

/** What the list shows: state of each report by shelf, 定稿 marked, and how many cannot be read but brought back. */
export async function look(files: FileSystem): Promise<string> {
  const shown: string[] = [];
  for (const shelf of ['reports', 'bin'] as const) {
    const { read, unreadable } = await readShelf(files, folder, shelf, summaries);
    for (const { id, final } of read) {
      const { report } = await readStored(files, `${homeOf(id, shelf)}/report.json`);
      shown.push(`${shelf === 'bin' ? 'bin ' : ''}${stateNumber(report)}${final ? ' final' : ''}`);
    }
    for (const { recoverableFrom } of unreadable) shown.push(recoverableFrom === undefined ? 'unreadable' : 'damaged');
  }
  return shown.sort().join(', ');
}

/** Contents found whole before: a copy of a disk shares them. */
const known = new WeakSet<Buffer>();

/** After the library was opened for writing: no temporary file is there, and every copy kept of a report is whole. */
export async function expectInOrder(disk: MemoryDisk): Promise<void> {
  const library = await openLibrary(folder, disk);
  await library.close();
  for (const path of disk.paths()) {
    expect(path.split('/').some((name) => isLeftover(name) || isErased(name)), path).toBe(false);
    if (basename(path) === previousFile || path.includes('/versions/')) {
      const bytes = disk.bytes(path);
      if (!known.has(bytes)) stateNumber((await readStored(disk, path)).report);
      known.add(bytes);
    }
    if (path.includes('/versions/')) expect(versionPath('', basename(path)), path).toBeDefined();
  }
}
