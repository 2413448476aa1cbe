/**
 * `npm run bench`, part "consolidate": 1,000 workbooks read, checked and summed, by this program, by a plain loop over
 * exceljs and by one over SheetJS, each in a process of its own, in one run. All read the visible cells; their sums are
 * compared before any time is told. `npm run bench:consolidate -- --files 20000`: the curve from 100 files to so many.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, mkdirSync, linkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs, promisify } from 'node:util';
import { build } from 'vite';
import type { Outcome } from './consolidate-contender';
import { distinctUnits, linked, workbooks } from './consolidate-units';

const run = promisify(execFile);
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
const contender = fileURLToPath(new URL('consolidate-contender.ts', import.meta.url));

/** The worker thread as it ships: bundled, so that it starts without translating TypeScript first. */
async function bundledWorker(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../electron/consolidate/worker.ts', import.meta.url)),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}

async function measured(name: string, folder: string, worker: string): Promise<Outcome> {
  const { stdout } = await run(process.execPath, [tsx, contender, name, folder, worker], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Outcome;
}

/** Folder with the first files of another one, by hard links. */
function firstOf(folder: string, count: number): string {
  const some = `${folder}-${count}`;
  mkdirSync(some);
  for (const file of readdirSync(folder).slice(0, count)) linkSync(join(folder, file), join(some, file));
  return some;
}

const peers = [
  ['this program, checked cell by cell with the report inside', 'ours'],
  ['plain loop over exceljs', 'exceljs'],
  ['plain loop over SheetJS 0.18.5', 'sheetjs'],
] as const;

const rounds = 3;

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-consolidate-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const benchConsolidate = (count = 1000): Promise<void> =>
  inFolder(async (folder) => {
    const all = join(folder, 'units');
    const worker = await bundledWorker(join(folder, 'worker'));
    await workbooks(all, '2021', count);
    const some = firstOf(all, Math.min(count, 100));
    const [expected, ...others] = await Promise.all(peers.map(([, name]) => measured(name, some, worker)));
    for (const other of others) {
      if (!isDeepStrictEqual(other.sums, expected?.sums)) throw new Error('the sums differ: a comparison of times would mean nothing');
    }
    console.log(`\nconsolidate: ${count} workbooks read, checked and summed; the sums of all three are equal; the middle one of ${rounds} rounds`);
    // In turns, so that a machine that slows down slows all of them.
    const outcomes = peers.map((): Outcome[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, [, name]] of peers.entries()) outcomes[index]?.push(await measured(name, all, worker));
    }
    const secondsOf = (index: number): number => median(outcomes[index]?.map(({ seconds }) => seconds) ?? []);
    for (const [index, [label]] of peers.entries()) {
      const seconds = secondsOf(index);
      const ratio = seconds / secondsOf(0);
      const peak = Math.max(...(outcomes[index] ?? []).map((outcome) => outcome.peak));
      console.log(`${seconds.toFixed(2).padStart(10)} s ${(count / seconds).toFixed(0).padStart(7)}/s ${peak.toFixed(0).padStart(6)} MB ${ratio.toFixed(1).padStart(7)} × ${label}`);
    }
  });

const distinct = 2000;

export const benchCurve = (most: number): Promise<void> =>
  inFolder(async (folder) => {
    const worker = await bundledWorker(join(folder, 'worker'));
    const paths = await distinctUnits(join(folder, 'distinct'), Math.min(distinct, most));
    console.log(`\nconsolidate: files of all editions, ${paths.length} different ones, one in twenty faulty; workbook written`);
    for (const count of [100, 1000, 5000, 20_000, most].filter((one, index, all) => one <= most && all.indexOf(one) === index)) {
      const links = join(folder, String(count));
      linked(links, paths, count);
      const { seconds, peak, counted, writeSeconds = 0, megabytes = 0, longestBlock = 0 } = await measured('curve', links, worker);
      rmSync(links, { recursive: true });
      console.log(
        `${String(count).padStart(7)} files ${(seconds - writeSeconds).toFixed(1).padStart(7)} s read and summed (${(count / (seconds - writeSeconds)).toFixed(0)}/s), ${writeSeconds.toFixed(1)} s written (${megabytes.toFixed(1)} MB), ` +
          `${peak.toFixed(0)} MB at most, ${counted} counted, longest wait of the main thread ${longestBlock.toFixed(0)} ms`,
      );
    }
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { files: { type: 'string', default: '20000' }, peers: { type: 'boolean', default: false } } });
  if (values.peers) await benchConsolidate();
  await benchCurve(Number(values.files));
}
