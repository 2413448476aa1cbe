/** The command line from outside: a process, its output, its exit status and what it leaves on disk. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cli, runProcess, type Outcome } from '../../support/command-line';
import { editionIdsUnderTest } from '../../support/generate';
import { withDirectory } from '../../support/office';
import { someReport } from '../../support/reports';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Exit status 2, one clear Chinese line that names `place`, nothing on standard output. */
function expectRefusal({ status, lines, errorLines }: Outcome, place: string): void {
  expect(errorLines).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/u)]);
  expect(errorLines[0]).toContain(place);
  expect({ status, lines }).toEqual({ status: 2, lines: [] });
}

const save = async (directory: string, name: string, content: unknown): Promise<string> => {
  const file = join(directory, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('check', () => {
  it('is reached through npm', async () => {
    const outcome = await runProcess('npm', 'run', '-s', 'cli', '--', 'check', join(root, 'package.json'), '--json');
    expectRefusal(outcome, 'package.json');
  });

  it('prints one JSON object and says by its status whether there are errors', () =>
    withDirectory(async (directory) => {
      const report = someReport('2021');
      const clean = await cli('check', await save(directory, '甲.json', report), '--json');
      expect(clean).toEqual({ status: 0, lines: ['{"findings":[],"errors":0,"warnings":0}'], errorLines: [] });
      report.tables!['disputes']!['review']!['total'] = -1;
      const faulty = await cli('check', await save(directory, '乙.json', report), '--json');
      expect(faulty.status).toBe(1);
      const { findings, errors, warnings } = JSON.parse(faulty.lines.join('')) as { findings: Record<string, unknown>[]; errors: number; warnings: number };
      expect({ errors, warnings }).toEqual({ errors: 2, warnings: 0 });
      expect(findings.map(({ rule }) => rule)).toEqual(['disputes.row-total', 'value.negative']);
      expect(Object.keys(findings[0] ?? {})).toEqual(['rule', 'severity', 'at', 'message', 'left', 'right']);
      const words = await cli('check', join(directory, '乙.json'));
      expect(words.status).toBe(1);
      expect(words.lines.at(-1)).toContain('必须修改 2 处');
    }));
});

describe('new and export', () => {
  it.each(editionIdsUnderTest)('write exactly the files of %s', (edition) =>
    withDirectory(async (directory) => {
      const file = join(directory, '新 年报.json');
      const made = await cli('new', '--edition', edition, '--year', '2020', '--unit', '南湖区青石街道办事处', '--short-name', '青石街道', '--out', file);
      expect(made).toEqual({ status: 0, lines: [file], errorLines: [] });
      const out = join(directory, '导出');
      const exported = await cli('export', file, '--out', out);
      expect(exported).toMatchObject({ status: 0, errorLines: [] });
      const names = (await readdir(out)).sort();
      expect(exported.lines.sort()).toEqual(names.map((name) => join(out, name)));
      const titled = names.map((name) => name.replace(/^青石街道2020年/u, ''));
      expect(titled).toEqual(
        edition === '2019-wuchang'
          ? ['政府信息公开工作年度报告.docx', '政府信息公开工作年度数据统计表.docx', '政府信息公开工作年度数据统计表.xlsx', '政府信息公开工作机构登记表.docx']
          : ['政府信息公开工作年度报告.docx', '政府信息公开工作年度数据统计表.xlsx'],
      );
      const before = await readFile(join(out, names[0]!));
      expectRefusal(await cli('export', file, '--out', out), names[0]!);
      expect(await readFile(join(out, names[0]!))).toEqual(before);
      expect((await cli('export', file, '--out', out, '--force', '--word')).status).toBe(0);
    }),
  );

  it('print the registration form of a national edition on request', () =>
    withDirectory(async (directory) => {
      const file = await save(directory, 'a.json', someReport('2021'));
      const { lines } = await cli('export', file, '--out', directory, '--word', '--registration');
      expect(lines.map((line) => line.replace(/^.*年/u, ''))).toEqual(['政府信息公开工作年度报告.docx', '政府信息公开工作机构登记表.docx'].map((name) => name.replace(/^.*年/u, '')));
    }));
});

it.each(['--help', '-h', 'help'])('%s prints how to call it', async (word) => {
  const { status, lines, errorLines } = await cli(word);
  expect({ status, errorLines }).toEqual({ status: 0, errorLines: [] });
  expect(lines).toEqual([expect.stringMatching(/^用法.*consolidate/u)]);
});

describe('bad input', () => {
  const least = { format: 'disclosure-annual-report', version: 1, edition: '2021', year: 2024 };

  it.each([
    ['not JSON', '{"format": ', '第 1 行'],
    ['an empty file', '', '空'],
    ['another format', { ...least, format: 'x' }, 'format'],
    ['a newer version', { ...least, version: 2 }, '版本为 2'],
    ['an unknown edition', { ...least, edition: '1999' }, '1999'],
    ['a wrong cell', { ...least, tables: { requests: { '1': { total: {} } } } }, 'tables.requests.1.total'],
    ['a cut Office file', 'PK\u0003\u0004…', '不完整'],
  ])('%s is refused by check and export alike', (_name, content, words) =>
    withDirectory(async (directory) => {
      const file = await save(directory, '坏 文件.json', content);
      const out = join(directory, 'out');
      for (const outcome of [await cli('check', file, '--json'), await cli('export', file, '--out', out)]) {
        expectRefusal(outcome, file);
        expect(outcome.errorLines[0]).toContain(words);
      }
      expect(await readdir(directory)).toEqual(['坏 文件.json']);
    }),
  );

  it('no file, a folder, a folder that cannot be written: nothing is left behind', () =>
    withDirectory(async (directory) => {
      const file = await save(directory, 'a.json', least);
      await mkdir(join(directory, 'folder'));
      expectRefusal(await cli('check', join(directory, 'none.json')), 'none.json');
      expectRefusal(await cli('check', join(directory, 'folder')), 'folder');
      expectRefusal(await cli('export', file, '--out', join(file, 'below')), 'below');
      expectRefusal(await cli('export', file, '--out', '/proc/none'), '/proc/none');
      expectRefusal(await cli('new', '--edition', '2021', '--year', '2024', '--unit', '甲', '--out', join(file, 'b.json')), 'a.json');
      expectRefusal(await cli('new', '--edition', '2021', '--year', '2024', '--unit', '甲', '--out', file), 'a.json');
      expect((await readdir(directory)).sort()).toEqual(['a.json', 'folder']);
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(least);
    }));

  it.each([
    [[], '用法'],
    [['chek'], 'chek'],
    [['constructor'], 'constructor'],
    [['check'], '文件'],
    [['check', 'a.json', 'b.json'], 'b.json'],
    [['check', 'a.json', '--jsn'], '--jsn'],
    [['export', 'a.json'], '--out'],
    [['export', 'a.json', '--out'], '--out'],
    [['new', '--edition', '2030', '--year', '2024', '--unit', '甲', '--out', 'x.json'], '2030'],
    [['new', '--edition', '2021', '--year', '24', '--unit', '甲', '--out', 'x.json'], '24'],
    [['new', '--edition', '2021', '--year', '2024', '--unit', ' ', '--out', 'x.json'], '--unit'],
  ])('a wrong call: %j', async (words, place) => {
    expectRefusal(await cli(...words), place);
  });
});
