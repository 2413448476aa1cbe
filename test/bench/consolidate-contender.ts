/**
 * One way to read a folder of workbooks, check and sum them, in a process of its own so that its memory is its own:
 * `tsx test/bench/consolidate-contender.ts ours|exceljs|sheetjs|curve FOLDER WORKER`. Prints one line of JSON.
 */
import { readdirSync, readFileSync, mkdtempSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { consolidate } from '../../electron/consolidate/consolidate';
import { readUnits, type ReadFile } from '../../electron/consolidate/read-units';
import { workerOptions } from '../../electron/consolidate/start-worker';
import { writeOutputs } from '../../electron/consolidate/write-outputs';
import { addressOf } from '../../electron/excel/addresses';
import { planStatistics } from '../../electron/excel/statistics-plan';
import { runChecks } from '../../shared/checks/run';
import { cellKey, getEdition } from '../../shared/editions';
import { documentTexts } from '../../shared/messages/documents';
import { countedFigures, figureCells, FigureSums } from '../../shared/report/consolidate';
import { newReport } from '../../shared/report/new-report';
import type { CellValue, Report } from '../../shared/report/report';

const edition = '2021';
const [name = '', folder = '', worker = ''] = process.argv.slice(2);
const startWorker = (): Worker => new Worker(worker, workerOptions);

export interface Outcome {
  readonly seconds: number;
  /** Mebibytes the process had at most. */
  readonly peak: number;
  readonly sums: Report['tables'];
  readonly counted: number;
  readonly writeSeconds?: number;
  readonly megabytes?: number;
  /** Longest time the main thread answered nothing, in milliseconds. */
  readonly longestBlock?: number;
}

type Done = Omit<Outcome, 'seconds' | 'peak'>;

/** Whoever writes a loop of one's own knows where the figures stand. */
const addresses = figureCells(getEdition(edition)).map((cell) => {
  const place = planStatistics(getEdition(edition)).places.get(cellKey(cell));
  return { cell, address: place ? addressOf(place.top, place.left) : '' };
});

/** @param read the value of a cell in one file */
function plainLoop(folder: string, open: (bytes: Buffer) => Promise<(address: string) => CellValue>): () => Promise<Done> {
  return async () => {
    const sums = new FigureSums(edition);
    const files = readdirSync(folder);
    for (const file of files) {
      const valueAt = await open(readFileSync(join(folder, file)));
      const tables: NonNullable<Report['tables']> = {};
      for (const { cell, address } of addresses) ((tables[cell.table] ??= {})[cell.row] ??= {})[cell.column] = valueAt(address);
      const report: Report = { ...newReport({ edition, year: 2024, unit: {} }), tables };
      runChecks(report);
      sums.add(edition, countedFigures(report));
    }
    return { sums: sums.tables(), counted: files.length };
  };
}

async function withExceljs(folder: string): Promise<() => Promise<Done>> {
  const { default: exceljs } = await import('exceljs');
  return plainLoop(folder, async (bytes) => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.getWorksheet(documentTexts.statisticsSheet);
    return (address) => {
      const cell = sheet?.getCell(address);
      const value = cell?.formula ? cell.result : cell?.value;
      return typeof value === 'number' || typeof value === 'string' ? value : null;
    };
  });
}

async function withSheetjs(folder: string): Promise<() => Promise<Done>> {
  const { read } = await import('xlsx');
  return plainLoop(folder, (bytes) => {
    const sheet = read(bytes).Sheets[documentTexts.statisticsSheet];
    return Promise.resolve((address) => {
      const value: unknown = (sheet?.[address] as { v?: unknown } | undefined)?.v;
      return typeof value === 'number' || typeof value === 'string' ? value : null;
    });
  });
}

async function ours(folder: string): Promise<Done> {
  const work = mkdtempSync(join(tmpdir(), 'bench-journal-'));
  const reading = await readUnits({ sources: [folder], workFolder: work, program: 'bench', startWorker });
  const { report, counted } = await consolidate(reading, []);
  await reading.journal.discard();
  return { sums: report.tables, counted };
}

/** The same unit stands in many links of its file; here each is a unit of its own. */
const apart = (files: readonly ReadFile[]): ReadFile[] =>
  files.map((file, index) => (file.entry && file.entry.unit !== '' ? { ...file, entry: { ...file.entry, unit: `${file.entry.unit}${index}`, shortName: '' } } : file));

/** Everything from the folder to the district's workbook. */
async function curve(folder: string): Promise<Done> {
  const work = mkdtempSync(join(tmpdir(), 'bench-journal-'));
  let last = performance.now();
  let longestBlock = 0;
  const timer = setInterval(() => {
    longestBlock = Math.max(longestBlock, performance.now() - last);
    last = performance.now();
  }, 1);
  const reading = await readUnits({ sources: [folder], workFolder: work, program: 'bench', startWorker });
  const consolidated = await consolidate({ ...reading, files: apart(reading.files) }, []);
  const start = performance.now();
  const workbook = join(`${work}-out`, '汇总.xlsx');
  await writeOutputs(consolidated, { workbook, overwrite: false }, { date: '2025-01-31' });
  clearInterval(timer);
  const writeSeconds = (performance.now() - start) / 1000;
  const megabytes = statSync(workbook).size / 1024 / 1024;
  await reading.journal.discard();
  await rm(`${work}-out`, { recursive: true });
  return { sums: consolidated.report.tables, counted: consolidated.counted, writeSeconds, megabytes, longestBlock };
}


const contenders: Readonly<Record<string, () => Promise<() => Promise<Done>>>> = {
  ours: () => Promise.resolve(() => ours(folder)),
  exceljs: () => withExceljs(folder),
  sheetjs: () => withSheetjs(folder),
  curve: () => Promise.resolve(() => curve(folder)),
};
// From nothing: exceljs and SheetJS are loaded in their time, as our threads are in ours.
const start = performance.now();
const done = await (await contenders[name]?.())?.();
if (!done) throw new Error(`unknown contender ${name}`);
const outcome: Outcome = { seconds: (performance.now() - start) / 1000, peak: process.resourceUsage().maxRSS / 1024, ...done };
console.log(JSON.stringify(outcome));
