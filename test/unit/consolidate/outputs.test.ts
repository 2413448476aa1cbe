/** What is written: by the command line, from outside. Files are validated, opened by LibreOffice, and read back. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { consolidateFiles } from '../../../electron/command-line/consolidate';
import { importFile } from '../../../electron/import';
import { readWorkbook } from '../../../electron/office/workbook';
import { cellKey, getEdition } from '../../../shared/editions';
import { figureCells } from '../../../shared/report/consolidate';
import { readReport } from '../../../shared/report/read';
import type { Report } from '../../../shared/report/report';
import { addedByHand, figuresOf, putReport } from '../../support/consolidation';
import { convert, validate, withDirectory } from '../../support/office';
import { unitReports } from '../../support/units';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly errors: string;
}

/** Work folders of runs go into `TMPDIR`, so that it can be seen that none stays. */
function consolidateIn(directory: string, ...words: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: root, encoding: 'utf8', env: { ...process.env, TMPDIR: join(directory, 'tmp') }, maxBuffer: 64 * 1024 * 1024 } as const;
    execFile(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'electron/cli.ts', 'consolidate', ...words], options, (error, out, errors) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, errors });
    });
  });
}

/** Two years of one district; the second follows from the first in every column but one. */
function district(): { readonly reports: Report[]; readonly previous: Report } {
  const reports = unitReports('2021', 8, 0, 2024, 3);
  const carried = reports[0]?.tables?.['requests']?.['2'] ?? {};
  const sums = addedByHand(reports);
  const previous: Report = {
    ...(unitReports('2021', 1, 0, 2023)[0] as Report),
    unit: { name: '南湖区' },
    tables: { requests: { '4': Object.fromEntries(Object.keys(carried).map((column) => [column, (sums.get(`requests/2/${column}`) ?? 0) + (column === 'research' ? 5 : 0)])) } },
  };
  return { reports, previous };
}

describe('consolidate', () => {
  it('writes the workbook, the report and letters, and says what became of every file', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, 'units');
      await mkdir(join(directory, 'tmp'));
      const { reports, previous } = district();
      const [first, second] = reports as [Report, Report];
      // Wrong totals, and a name that looks like a formula.
      (first.tables?.['requests']?.['1'] ?? {})['total'] = 7;
      second.unit = { ...second.unit, name: '=1+1街道办事处' };
      for (const [index, report] of reports.entries()) await putReport(folder, `${index}`, report, index % 2 === 0 ? 'xlsx' : 'json');
      await writeFile(join(folder, 'bad.xlsx'), 'PK');
      const names = reports.map(({ unit }) => unit?.name ?? '').filter((name) => !name.startsWith('='));
      // # 甲 and 甲办 in GBK, as Notepad on Chinese Windows writes it.
      await writeFile(join(directory, 'list.txt'), Buffer.from([0x23, 0x20, 0xbc, 0xd7, 0x0d, 0x0a, 0xbc, 0xd7, 0xb0, 0xec, 0x0d, 0x0a]));
      await writeFile(join(directory, 'list-utf8.txt'), `\ufeff${names.join('\r\n')}\r\n丁办 # 今年新设\r\n`);
      await writeFile(join(directory, 'previous.json'), JSON.stringify(previous));
      const out = join(directory, 'out', '汇总.xlsx');
      const words = [folder, '--out', out, '--units', join(directory, 'list-utf8.txt'), '--previous', join(directory, 'previous.json'), '--name', '南湖区'];
      const outcome = await consolidateIn(directory, ...words, '--json', '--report', join(directory, 'out', '区.json'), '--notices', join(directory, 'out', '通知'));
      expect(outcome.status, outcome.errors).toBe(0);
      expect(outcome.errors).toMatch(/正在读取 9\/9/u);
      const summary = JSON.parse(outcome.out) as {
        files: { file: string; status: string; match: string; errors: number }[];
        missing: unknown;
        sums: Report['tables'];
        findings: { rule: string; left: number; right: number }[];
      };
      expect(summary.files.map(({ status }) => status)).toEqual([...reports.map(() => 'counted'), 'unreadable']);
      expect(summary.files[0]).toMatchObject({ file: '0.xlsx', errors: 2 });
      expect(summary.files.find(({ file }) => file === '1.json')).toMatchObject({ match: 'unlisted' });
      expect(summary.missing).toEqual([{ unit: '丁办', files: [] }]);
      const sums = addedByHand(reports);
      expect(figuresOf({ tables: summary.sums } as Report)).toEqual(sums);
      const rules = summary.findings.map(({ rule }) => rule);
      expect(rules).toEqual(expect.arrayContaining(['requests.balance', 'requests.row-total', 'years.carry-over']));
      expect(summary.findings.find(({ rule }) => rule === 'years.carry-over')).toMatchObject({ left: sums.get('requests/2/research'), right: (sums.get('requests/2/research') ?? 0) + 5 });
      expect(await readdir(join(directory, 'tmp'))).toEqual(expect.not.arrayContaining([expect.stringContaining('disclosure-annual-report')]) as string[]);

      const report = readReport(await readFile(join(directory, 'out', '区.json'), 'utf8'));
      if (!report.ok) throw new Error(report.problem.message);
      expect(figuresOf(report.report)).toEqual(sums);
      expect(report.report).toMatchObject({ unit: { name: '南湖区', kind: 'government' }, sections: {}, year: 2024, edition: '2021' });

      const letters = await readdir(join(directory, 'out', '通知'));
      expect(letters).toEqual([`${first.unit?.name}2024年退回修改通知.docx`]);
      const letter = strFromU8(unzipSync(await readFile(join(directory, 'out', '通知', letters[0] ?? '')))['word/document.xml'] ?? new Uint8Array());
      const spoken = letter.replace(/<[^>]+>/gu, '');
      expect(spoken).toContain(`${first.unit?.name}：`);
      expect(spoken).toContain('总计是 7');
      expect(spoken).toContain(`南湖区${new Date().getFullYear()}年`);
      // The signature is kept on a page with the text above it.
      const [above] = letter.split('<w:p>').filter((_, index, all) => all[index + 1]?.includes('"Signature"') ?? false);
      expect(above).toContain('<w:keepNext/>');
      for (const file of [out, join(directory, 'out', '通知', letters[0] ?? '')]) expect(await validate(file)).toEqual([]);

      // Our own import takes the workbook for the district's report, exactly.
      const read = importFile(await readFile(out), '汇总.xlsx');
      expect(read.ok && figuresOf(read.imported.report)).toEqual(sums);
      // It has no registration form, and nobody misses one.
      expect(read.ok && read.imported.notes.filter(({ kind }) => kind !== 'found')).toEqual([]);
      // LibreOffice recalculates: every sum of the rows is the sum of the form.
      const { grids } = readWorkbook(await readFile(await convert(out, 'xlsx', join(directory, 'tmp'))));
      expect(grids.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(['汇总表', '分单位一览', '审核问题', '未报单位']);
      const units = grids.find(({ name }) => name === '分单位一览')?.cells ?? [];
      const totals = units.filter(({ row, number }) => row === 3 && number !== undefined);
      expect(totals.map(({ number }) => number)).toEqual(figureCells(getEdition('2021')).map((cell) => sums.get(cellKey(cell))));
      expect(totals.every(({ formula }) => formula?.includes('SUM') ?? false)).toBe(true);
      const names2 = units.filter(({ column, row }) => column === 1 && row > 3);
      expect(names2[0]).toMatchObject({ text: first.unit?.name });
      expect(names2.find(({ text }) => text.startsWith('='))).toMatchObject({ text: '=1+1街道办事处' });
      expect(names2.every(({ formula }) => formula === undefined)).toBe(true);
      const findings = grids.find(({ name }) => name === '审核问题')?.cells.map(({ text }) => text) ?? [];
      expect(findings).toEqual(expect.arrayContaining(['（合计数）', '申请人合计', first.unit?.name]));
      const missing = grids.find(({ name }) => name === '未报单位')?.cells.map(({ text }) => text) ?? [];
      expect(missing).toEqual(expect.arrayContaining(['丁办', 'bad.xlsx', '名单外']));

      // Not overwritten unasked; with --force the same comes out, and the files of before are not read as units'.
      const before = await readFile(out);
      const again = await consolidateIn(directory, ...words);
      expect(again).toMatchObject({ status: 2, out: '', errors: expect.stringContaining('--force') as string });
      expect(await readFile(out)).toEqual(before);
      const gbkList = await consolidateIn(directory, folder, '--out', join(folder, '汇总.xlsx'), '--units', join(directory, 'list.txt'));
      expect(gbkList.status, gbkList.errors).toBe(0);
      expect(gbkList.out).toContain('甲办');
      const inside = await consolidateIn(directory, folder, '--out', join(folder, '汇总.xlsx'), '--force');
      expect(inside.out).toContain('计入 8 份年报');
      expect(inside.out).toContain('[汇总结果] 汇总.xlsx');
    }), 240_000);

  it.each([
    [[], '文件夹'],
    [['.', '..', '--out', 'x.xlsx'], '..'],
    [['.'], '--out'],
    [['no-such-folder', '--out', 'x.xlsx'], 'no-such-folder'],
    [['package.json', '--out', 'x.xlsx'], 'package.json'],
    [['build', '--out', 'x.xlsx', '--year', '24'], '24'],
    [['build', '--out', 'x.xlsx', '--units', 'no-such-list.txt'], 'no-such-list.txt'],
  ])('a wrong call: %j', async (words, place) => {
    const printed: string[] = [];
    await expect(consolidateFiles(words, (line) => printed.push(line))).rejects.toThrow(place);
    expect(printed).toEqual([]);
  });

  it('writes nothing where nothing can be counted or the place takes no file', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, 'units');
      await mkdir(join(directory, 'tmp'));
      await mkdir(folder);
      await writeFile(join(folder, 'a.json'), '{}');
      const none = await consolidateIn(directory, folder, '--out', join(directory, 'a.xlsx'));
      expect(none).toMatchObject({ status: 2, out: '' });
      const [report] = unitReports('2021', 1, 0, 2024) as [Report];
      (report.tables?.['requests']?.['1'] ?? {})['total'] = 7;
      await putReport(folder, 'b', report, 'json');
      const full = await consolidateIn(directory, folder, '--out', join(directory, 'a.xlsx'), '--notices', join(folder, 'a.json', 'below'));
      expect(full).toMatchObject({ status: 2, out: '', errors: expect.stringContaining('below') as string });
      expect((await readdir(directory)).sort()).toEqual(['tmp', 'units']);
      expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json']);
    }));
});
