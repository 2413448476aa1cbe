/** import, and check and export of an Office file, from outside. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cli } from '../../support/command-line';
import { compoundFile } from '../../support/hostile';
import { withDirectory } from '../../support/office';
import { exported, withoutHiddenSheet } from '../../support/round-trip';
import { someReport } from '../../support/reports';

// Each call is a process of its own; on a busy machine one takes ten seconds.
vi.setConfig({ testTimeout: 180_000 });

const report = someReport('2021');

describe('import', () => {
  it('gives back the very report of our workbook, says so, and overwrites nothing unasked', () =>
    withDirectory(async (directory) => {
      const file = join(directory, '表 格.xlsx');
      const out = join(directory, '读回', '年报.json');
      await writeFile(file, await exported(report));
      const first = await cli('import', file, '--out', out);
      expect(first).toEqual({ status: 0, lines: [expect.stringContaining('没有改动'), out], errorLines: [] });
      const written = await readFile(out, 'utf8');
      expect(JSON.parse(written)).toEqual(report);
      const again = await cli('import', file, '--out', out);
      expect({ status: again.status, lines: again.lines }).toEqual({ status: 2, lines: [] });
      expect(again.errorLines).toEqual([expect.stringContaining('已经存在')]);
      expect(await readFile(out, 'utf8')).toBe(written);
      expect((await cli('import', file, '--out', out, '--force')).status).toBe(0);
    }));

  it('says what was not in the file', () =>
    withDirectory(async (directory) => {
      const file = join(directory, 'a.xlsx');
      await writeFile(file, withoutHiddenSheet(await exported(report)));
      const { status, lines } = await cli('import', file, '--out', join(directory, 'a.json'));
      expect(status).toBe(0);
      expect(lines.filter((line) => line.startsWith('[没有找到]'))).toHaveLength(5);
      expect(lines.join('')).toContain('一、总体情况');
    }));

  it('writes nothing where the file cannot be read', () =>
    withDirectory(async (directory) => {
      const file = join(directory, '旧.xlsx');
      await writeFile(file, compoundFile('Root Entry', 'Workbook'));
      const outcomes = [
        await cli('import', file, '--out', join(directory, 'x', 'a.json')),
        await cli('import', join(directory, '没有.xlsx'), '--out', join(directory, 'a.json')),
        await cli('import', directory, '--out', join(directory, 'a.json')),
        await cli('import', file),
        await cli('check', file, '--json'),
        await cli('export', file, '--out', join(directory, 'y')),
      ];
      for (const { status, lines, errorLines } of outcomes) {
        expect({ status, lines, errors: errorLines.length }).toEqual({ status: 2, lines: [], errors: 1 });
        expect(errorLines[0]).toMatch(/[\u4e00-\u9fff]/u);
      }
      expect(outcomes[0]?.errorLines[0]).toMatch(/旧\.xlsx.*另存为/u);
      expect(await readdir(directory)).toEqual(['旧.xlsx']);
    }));
});

describe('check and export', () => {
  it('take a workbook as they take the report file', () =>
    withDirectory(async (directory) => {
      const faulty = structuredClone(report);
      const row = faulty.tables?.['disputes']?.['review'];
      if (row) row['total'] = 1_000_000;
      const [json, workbook] = [join(directory, 'a.json'), join(directory, 'a.xlsx')];
      await writeFile(json, JSON.stringify(faulty));
      await writeFile(workbook, await exported(faulty));
      const [one, other] = [await cli('check', json, '--json'), await cli('check', workbook, '--json')];
      expect(other).toEqual(one);
      expect(one.status).toBe(1);
      const out = join(directory, '导出');
      const { status, lines } = await cli('export', workbook, '--out', out);
      expect(status).toBe(0);
      expect(lines.sort()).toEqual((await readdir(out)).sort().map((name) => join(out, name)));
    }));
});
