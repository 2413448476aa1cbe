/**
 * `npm run bench`, part "save": one durable save in libraries of growing size, beside lowdb's own file adapter over one
 * file that holds them all and write-file-atomic on one file a report, in one run on one disk. The library does more
 * than either: it flushes the folder too, keeps the state before, and makes sure that nobody else changed anything.
 */
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { openLibrary } from '../../electron/library/library';
import { sealed } from '../../electron/library/seal';
import type { Report } from '../../shared/report/report';
import { someReport } from '../support/reports';
import { summarize, type Measured } from './measure';

/** It comes without types. */
const writeFileAtomic = createRequire(import.meta.url)('write-file-atomic') as (file: string, text: string) => Promise<void>;

const report = someReport('2021');
/** A report as it is after another key press. */
const typed = (count: number): Report => ({ ...report, sections: { ...report.sections, overview: `第${count}次` } });

const sizes = [1, 100, 10_000] as const;
const rounds = 400;
const warmUp = 20;
/** As many as a library ever keeps of one report. */
const mostVersions = 100;

interface Contender {
  readonly name: string;
  readonly save: (round: number) => Promise<unknown>;
  readonly close?: () => Promise<void>;
}

/** A library of so many equal reports, one of them with a full history. */
async function library(folder: string, reports: number): Promise<Contender> {
  const opened = await openLibrary(folder);
  const { id, ...created } = await opened.create(report);
  const home = join(folder, 'reports', id);
  for (let count = 1; count < reports; count += 1) {
    await cp(home, join(folder, 'reports', randomUUID()), { recursive: true });
  }
  await mkdir(join(home, 'versions'));
  for (let count = 0; count < mostVersions; count += 1) {
    const minute = new Date(Date.now() - 60_000 * (count + 1)).toISOString().replace(/[-:.]/gu, '');
    await writeFile(join(home, 'versions', `${minute}-export.json`), sealed(report));
  }
  let { revision } = created;
  return {
    name: `this program, ${reports} reports`,
    save: async (round) => {
      ({ revision } = await opened.save(id, typed(round), revision, false));
    },
    close: () => opened.close(),
  };
}

/** All reports in one file, as lowdb's documentation shows it. */
async function lowdb(folder: string, reports: number): Promise<Contender> {
  const database = new Low<{ reports: Report[] }>(new JSONFile(join(folder, `lowdb-${reports}.json`)), { reports: [] });
  database.data.reports = Array.from({ length: reports }, () => report);
  await database.write();
  return {
    name: `lowdb JSONFile, ${reports} reports in one file, not flushed`,
    save: async (round) => {
      database.data.reports[0] = typed(round);
      await database.write();
    },
  };
}

const atomic = (folder: string): Contender => ({
  name: 'write-file-atomic, one file, folder not flushed',
  save: (round) => writeFileAtomic(join(folder, 'atomic.json'), sealed(typed(round))),
});

function shuffled<T>(all: readonly T[]): T[] {
  return all.map((one) => ({ one, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** In turns and in changing order, so that whatever else the machine does meets all alike. */
async function sideBySide(contenders: readonly Contender[], times: number, first: number): Promise<Measured[]> {
  const taken = contenders.map((): number[] => []);
  for (let round = 0; round < times + first; round += 1) {
    for (const [index, { save }] of shuffled([...contenders.entries()])) {
      const start = performance.now();
      await save(round);
      if (round >= first) taken[index]?.push(performance.now() - start);
    }
  }
  return contenders.map(({ name }, index) => summarize(name, taken[index] ?? []));
}

export async function benchSave(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-save-'));
  const libraries: Contender[] = [];
  try {
    for (const reports of sizes) libraries.push(await library(join(folder, `${reports}`), reports));
    const results = await sideBySide([...libraries, atomic(folder)], rounds, warmUp);
    // By themselves and last: what they write without flushing is flushed with the next save of whoever flushes.
    for (const [reports, times] of [[1, rounds], [100, rounds], [10_000, 10]] as const) {
      results.push(...(await sideBySide([await lowdb(folder, reports)], times, times / 10)));
    }
    const [own] = results;
    console.log(`\nsave: a report of ${(sealed(report).length / 1024).toFixed(0)} KB with ${mostVersions} versions`);
    for (const { name, median, ninetyNinth } of results) {
      const ratio = median / (own?.median ?? median);
      console.log(`${median.toFixed(2).padStart(10)} ms ${ninetyNinth.toFixed(2).padStart(10)} ms (99 %) ${ratio.toFixed(2).padStart(8)} × ${name}`);
    }
  } finally {
    for (const { close } of libraries) await close?.();
    await rm(folder, { recursive: true, force: true });
  }
}
