/** Folders of files read by real worker threads: mixed formats, faulty files, killed and hanging workers, cancel, resume. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cellShares, consolidate, fileDetail } from '../../../electron/consolidate/consolidate';
import { startWorker } from '../../../electron/consolidate/start-worker';
import { writeOutputs } from '../../../electron/consolidate/write-outputs';
import { consolidationLines, notedFiles } from '../../../electron/command-line/consolidate-lines';
import { readWorkbook } from '../../../electron/office/workbook';
import { readUnits } from '../../../electron/consolidate/read-units';
import type { ReadTask, WorkerMessage, WorkerTask } from '../../../electron/consolidate/worker';
import type { Report } from '../../../shared/report/report';
import { addedByHand, figuresOf, putReport, readFolder, type Format } from '../../support/consolidation';
import { withDirectory } from '../../support/office';
import { unitReports } from '../../support/units';

const formats: readonly Format[] = ['json', 'xlsx', 'docx'];

async function putAll(folder: string, reports: readonly Report[]): Promise<void> {
  for (const [index, report] of reports.entries()) await putReport(folder, report.unit?.name ?? '', report, formats[index % 3] ?? 'json');
}

/** A real worker, told what to do with certain files instead of reading them, when it comes to them. */
const workerThat = (act: (task: ReadTask, worker: Worker) => boolean) => (): Worker => {
  const worker = startWorker();
  const post = worker.postMessage.bind(worker);
  const waiting: ReadTask[] = [];
  const begin = ([task]: readonly ReadTask[]): void => {
    if (task && !act(task, worker)) post(task);
  };
  worker.postMessage = (task: WorkerTask): void => {
    if (task === 'end') return post(task);
    waiting.push(task);
    if (waiting.length === 1) begin(waiting);
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message === 'ready') return;
    waiting.shift();
    begin(waiting);
  });
  return worker;
};

const countingWorker = (read: string[]) =>
  workerThat(({ file }) => {
    read.push(file);
    return false;
  });

describe('60 units of all forms in mixed formats', () => {
  const reports = { '2021': unitReports('2021', 20, 0, 2024), '2019': unitReports('2019', 20, 20, 2024), '2019-wuchang': unitReports('2019-wuchang', 20, 40, 2024) };

  it('come to what an independent addition gives', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, 'units');
      for (const list of Object.values(reports)) await putAll(folder, list);
      const reading = await readFolder(folder);
      const both = await consolidate(reading, []);
      expect(both.edition).toBe('2019');
      expect(both.counted).toBe(40);
      expect(figuresOf(both.report)).toEqual(addedByHand([...reports['2019'], ...reports['2019-wuchang']]));
      expect(both.findings).toEqual([]);
      expect(both.files.filter(({ status }) => status === 'other-edition')).toHaveLength(20);
      const newer = await consolidate(reading, [], { edition: '2021' });
      expect(newer.counted).toBe(20);
      expect(figuresOf(newer.report)).toEqual(addedByHand(reports['2021']));

      const cell = { table: 'disputes', row: 'review', column: 'pending' };
      const { shares, total } = await cellShares(newer, cell);
      const own = reports['2021'].flatMap(({ unit, tables }) => ({ unit: unit?.name, value: tables?.['disputes']?.['review']?.['pending'] }));
      const behind = own.filter(({ value }) => value !== 0).sort((one, other) => Number(other.value) - Number(one.value));
      expect(shares.map(({ value }) => value)).toEqual(behind.map(({ value }) => value));
      expect(total).toBe(behind.length);
      expect(new Set(shares.map(({ unit }) => unit))).toEqual(new Set(behind.map(({ unit }) => unit)));
      await reading.journal.discard();
    }));
});

describe('a folder with faulty files among good ones', () => {
  const reports = unitReports('2021', 12, 100, 2024);
  const [first, second, third, fourth, fifth, sixth, ...good] = reports as [Report, Report, Report, Report, Report, Report, ...Report[]];
  let directory = '';
  let folder = '';

  beforeAll(async () => {
    directory = join(fileURLToPath(new URL('../../../out/', import.meta.url)), `consolidate-${process.pid}`);
    folder = join(directory, 'units');
    await mkdir(folder, { recursive: true });
    const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
    await putAll(folder, good);
    await putReport(folder, 'cut', first, 'xlsx');
    const whole = await readFile(join(folder, 'cut.xlsx'));
    await put('cut.xlsx', whole.subarray(0, whole.length / 2));
    await put('old.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]));
    await put('empty.docx', '');
    await put('page.html', '<html><body><p>通知</p></body></html>');
    await put('not.json', '{"format":"other"}');
    await put('photo.png', 'x');
    await put('inside.rar', 'Rar!');
    await put('~$good.xlsx', 'x');
    await put('.~lock.good.xlsx#', 'x');
    await putReport(folder, 'year', { ...second, year: 2022 }, 'xlsx');
    await putReport(folder, 'nameless', { ...third, unit: {}, signature: {} }, 'json');
    await putReport(folder, 'blank', { ...third, tables: {} }, 'xlsx');
    // One unit twice with the same figures, another one twice with different ones.
    await putReport(folder, 'twice-a', fourth, 'docx');
    await putReport(folder, 'twice-b', fourth, 'xlsx');
    await putReport(folder, 'double-a', fifth, 'json');
    const other = structuredClone(fifth);
    (other.tables?.['disclosure'] ?? {})['licensing'] = { decisions: 123_456 };
    await putReport(folder, 'deep/double-b', other, 'xlsx');
    const text = structuredClone(sixth);
    (text.tables?.['disclosure'] ?? {})['licensing'] = { decisions: '12件' };
    (text.tables?.['disputes']?.['review'] ?? {})['total'] = 1;
    await putReport(folder, 'text', text, 'xlsx');
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('each is listed with its reason, and only good figures are in the sums', async () => {
    const reading = await readFolder(folder);
    const consolidated = await consolidate(reading, []);
    const status = Object.fromEntries(consolidated.files.map((file) => [file.file, file.status]));
    expect(status).toMatchObject({
      'cut.xlsx': 'unreadable', 'old.xlsx': 'unreadable', 'empty.docx': 'unreadable', 'page.html': 'unreadable', 'not.json': 'unreadable',
      'photo.png': 'other-kind', 'inside.rar': 'other-kind', '~$good.xlsx': 'temporary', '.~lock.good.xlsx#': 'temporary',
      'year.xlsx': 'other-year', 'nameless.json': 'no-unit', 'blank.xlsx': 'no-figures',
      'twice-a.docx': 'same', 'twice-b.xlsx': 'counted', 'double-a.json': 'duplicate', 'deep/double-b.xlsx': 'duplicate', 'text.xlsx': 'counted',
    });
    for (const file of consolidated.files) if (file.status !== 'counted') expect(file.reason).toMatch(/[\u4e00-\u9fff]/u);
    // Errors first.
    expect(consolidated.files[0]).toMatchObject({ file: 'text.xlsx', errors: 2, texts: 1 });
    expect(consolidated.files[0]?.reason).toContain('1 格填的是文字');
    expect(consolidated.counted).toBe(good.length + 2);
    const text = structuredClone(sixth);
    (text.tables?.['disclosure'] ?? {})['licensing'] = { decisions: '12件' };
    (text.tables?.['disputes']?.['review'] ?? {})['total'] = 1;
    expect(figuresOf(consolidated.report)).toEqual(addedByHand([...good, fourth, text]));
    expect(consolidated.findings.map(({ rule }) => rule)).toEqual(['disputes.row-total', 'sums.incomplete']);
    const detail = await fileDetail(consolidated, 'text.xlsx');
    expect(detail?.findings.map(({ rule, severity }) => [rule, severity])).toContainEqual(['value.not-a-number', 'error']);
    expect(await fileDetail(consolidated, 'photo.png')).toBeUndefined();

    const chosen = await consolidate(reading, [], { choose: ['deep/double-b.xlsx', 'nameless.json'], exclude: ['text.xlsx'] });
    expect(chosen.counted).toBe(good.length + 3);
    expect(chosen.findings).toEqual([]);
    await reading.journal.discard();
  });

  it('a worker that is killed or hangs costs its file, and the next run reads that again', async () => {
    const [killed, hanging] = ['twice-b.xlsx', 'text.xlsx'];
    const start = workerThat(({ file }, worker) => {
      if (file === killed) void worker.terminate();
      return file === killed || file === hanging;
    });
    const reading = await readFolder(folder, { startWorker: start, timeLimit: 1500, threads: 1 });
    const consolidated = await consolidate(reading, []);
    const reasons = Object.fromEntries(consolidated.files.map(({ file, status, reason }) => [file, [status, reason]]));
    expect(reasons[killed]).toEqual(['unreadable', expect.stringContaining('读取时出错')]);
    expect(reasons[hanging]).toEqual(['unreadable', expect.stringContaining('已放弃')]);
    expect(consolidated.counted).toBe(good.length + 1);
    await reading.journal.close();
    const read: string[] = [];
    const again = await readFolder(folder, { startWorker: countingWorker(read) });
    expect(read.sort()).toEqual([killed, hanging].sort());
    expect((await consolidate(again, [])).counted).toBe(good.length + 2);
    await again.journal.discard();
  });

  it('cancelled, what was read is kept and the rest is read the next time', async () => {
    const controller = new AbortController();
    const first: string[] = [];
    const second: string[] = [];
    const progress: number[] = [];
    const stopped = vi.fn();
    const cancelled = readFolder(folder, {
      signal: controller.signal,
      startWorker: () => {
        const worker = countingWorker(first)();
        worker.terminate = () => Promise.resolve(stopped() as number);
        return worker;
      },
      threads: 1,
      onProgress: ({ done }) => {
        progress.push(done);
        if (done === 5) controller.abort();
      },
    });
    await expect(cancelled).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
    expect(progress).toEqual([1, 2, 3, 4, 5]);
    // A thread stopped in the middle of a file can end the program (see Reader.close).
    expect(stopped).not.toHaveBeenCalled();
    const reading = await readFolder(folder, { startWorker: countingWorker(second) });
    expect(second.filter((file) => first.slice(0, 5).includes(file))).toEqual([]);
    expect((await consolidate(reading, [])).counted).toBe(good.length + 2);
    await reading.journal.discard();
  });

  it('killed, a run goes on where it stopped; a file that was changed meanwhile is read again', async () => {
    const script = `
      const { readUnits } = await import(${JSON.stringify(new URL('../../../electron/consolidate/read-units.ts', import.meta.url).href)});
      await readUnits({ sources: [${JSON.stringify(folder)}], workFolder: ${JSON.stringify(`${folder}-work`)}, program: 'test 1', threads: 1,
        onProgress: ({ done }) => { if (done === 6) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 20); } });`;
    const file = join(directory, 'run.mts');
    await writeFile(file, script);
    const tsx = fileURLToPath(new URL('../../../node_modules/tsx/dist/cli.mjs', import.meta.url));
    await new Promise((resolve) => spawn(process.execPath, [tsx, file], { stdio: 'inherit' }).on('exit', resolve));
    const journal = await readFile(join(`${folder}-work`, 'journal.jsonl'), 'utf8');
    const lines = journal.split('\n').slice(1, -1);
    expect(lines.length).toBeGreaterThanOrEqual(5);
    const before = lines.map((line) => (JSON.parse(line) as { file: string }).file);
    // As a kill in the middle of a write leaves it.
    await writeFile(join(`${folder}-work`, 'journal.jsonl'), `${journal}${lines[0]?.slice(0, 40)}`);
    const changed = before[0] ?? '';
    await utimes(join(folder, changed), new Date(), new Date());
    const read: string[] = [];
    const reading = await readFolder(folder, { startWorker: countingWorker(read) });
    expect(read).toContain(changed);
    expect(read.filter((one) => before.slice(1).includes(one))).toEqual([]);
    expect((await consolidate(reading, [])).counted).toBe(good.length + 2);
    await reading.journal.discard();
  });

  it('another program does not trust what an earlier one read, and two runs do not share a journal', async () => {
    const one = await readFolder(folder);
    const read: string[] = [];
    const beside = await readFolder(folder, { startWorker: countingWorker(read) });
    expect(read.length).toBeGreaterThan(15);
    await beside.journal.discard();
    await one.journal.close();
    read.length = 0;
    const other = await readFolder(folder, { program: 'test 2', startWorker: countingWorker(read) });
    expect(read.length).toBeGreaterThan(15);
    await other.journal.discard();
  });
});

it('a workbook changed by hand counts as it is seen, and is listed with what was changed', () =>
  withDirectory(async (directory) => {
    const folder = join(directory, 'units');
    const [report] = unitReports('2021', 1, 300, 2024) as [Report];
    await putReport(folder, 'changed', report, 'xlsx');
    const workbook = new exceljs.Workbook();
    const file = join(folder, 'changed.xlsx');
    await workbook.xlsx.readFile(file);
    const [place = ''] = workbook.definedNames.getRanges('disclosure_licensing_decisions').ranges;
    const [, sheet = '', address = ''] = /^'?([^'!]+)'?!(.+)$/u.exec(place) ?? [];
    workbook.getWorksheet(sheet)!.getCell(address.replaceAll('$', '')).value = 4321;
    await workbook.xlsx.writeFile(file);
    const reading = await readFolder(folder);
    const consolidated = await consolidate(reading, []);
    expect(consolidated.report.tables?.['disclosure']?.['licensing']?.['decisions']).toBe(4321);
    expect(consolidated.files[0]).toMatchObject({ status: 'counted', handChanges: 1, reason: expect.stringContaining('导出以后改动过 1 处') as string });
    const detail = await fileDetail(consolidated, 'changed.xlsx');
    const before = report.tables?.['disclosure']?.['licensing']?.['decisions'];
    expect(detail?.changes).toEqual([{ place: expect.stringContaining('行政许可') as string, source: expect.stringContaining('数据统计表') as string, before, after: 4321 }]);
    // The command line says it, and the district's workbook has it beside what the checks found.
    const lines = consolidationLines(consolidated, await notedFiles(consolidated), []);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^changed\\.xlsx \\[导出后改动\\].*行政许可.*${String(before)} → 4321$`, 'u')));
    const out = join(directory, 'out.xlsx');
    await writeOutputs(consolidated, { workbook: out, overwrite: false }, { date: '2025-01-31' });
    const cells = readWorkbook(await readFile(out)).grids.find(({ name }) => name === '审核问题')?.cells ?? [];
    const row = cells.find(({ text }) => text === '改动')?.row;
    expect(cells.filter((cell) => cell.row === row).map(({ text }) => text)).toEqual(expect.arrayContaining(['changed.xlsx', String(before), '4321']));
    await reading.journal.discard();
  }));

it('a folder that cannot be read, or with nothing in it, is said and leaves nothing', () =>
  withDirectory(async (directory) => {
    await expect(readFolder(join(directory, 'none'))).rejects.toThrow('none');
    await mkdir(join(directory, 'empty'));
    await writeFile(join(directory, 'empty', '说明.txt'), 'x');
    await expect(readFolder(join(directory, 'empty'))).rejects.toThrow('没有可以汇总的年报');
    await rename(join(directory, 'empty'), join(directory, 'moved'));
    await expect(readUnits({ sources: [join(directory, 'moved', '说明.txt')], workFolder: join(directory, 'work'), program: 'test 1' })).rejects.toThrow('没有可以汇总');
    await expect(readFile(join(directory, 'work'))).rejects.toThrow('ENOENT');
  }));
