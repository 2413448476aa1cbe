/** What is said of files that are not read, and of a package that was changed after it was made. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportExcel } from '../../../electron/excel';
import { consolidate, fileDetail } from '../../../electron/consolidate/consolidate';
import { findFiles } from '../../../electron/consolidate/find-files';
import { makeSubmission } from '../../../electron/submission';
import type { Report } from '../../../shared/report/report';
import { readFolder } from '../../support/consolidation';
import { withDirectory } from '../../support/office';
import { unitReports } from '../../support/units';
import { wordOptions } from '../../support/word-options';

test('hidden files, companions of macOS and linked folders are called what they are', () =>
  withDirectory(async (directory) => {
    const folder = join(directory, 'units');
    await mkdir(join(folder), { recursive: true });
    await mkdir(join(directory, '别处'));
    await writeFile(join(directory, '别处', '白沙.xlsx'), 'x');
    for (const name of ['.民政局.xlsx', '._白沙.xlsx', '~$白沙.xlsx', '.~lock.白沙.xlsx#', '.DS_Store', '青石.xlsx']) await writeFile(join(folder, name), 'x');
    await symlink(join(directory, '别处'), join(folder, '链接'));
    await symlink(join(directory, '别处', '白沙.xlsx'), join(folder, '白沙.xlsx'));
    await symlink(join(directory, '没有'), join(folder, '断开'));
    const found = Object.fromEntries((await findFiles([folder], [])).map(({ file, kind, reason }) => [file, [kind, reason]]));
    expect(found).toEqual({
      '.民政局.xlsx': ['other-kind', expect.stringMatching(/以“\.”开头.*隐藏.*去掉/u)],
      '._白沙.xlsx': ['other-kind', expect.stringContaining('macOS')],
      '~$白沙.xlsx': ['temporary', expect.stringContaining('临时文件')],
      '.~lock.白沙.xlsx#': ['temporary', expect.stringContaining('临时文件')],
      '.DS_Store': ['other-kind', expect.stringContaining('不是可汇总的文件')],
      '青石.xlsx': ['report', ''],
      '白沙.xlsx': ['report', ''],
      链接: ['other-kind', expect.stringMatching(/文件夹的链接.*直接选择/u)],
      断开: ['other-kind', expect.stringContaining('不是可汇总的文件')],
    });
  }));

test('a package whose workbook was exchanged counts with a word about it', () =>
  withDirectory(async (directory) => {
    const folder = join(directory, 'units');
    await mkdir(folder);
    const [report, other] = unitReports('2021', 2, 700, 2024) as [Report, Report];
    const files = unzipSync((await makeSubmission(report, undefined, wordOptions(report), new Date(2025, 0, 12))).bytes);
    const name = Object.keys(files).find((one) => one.endsWith('.xlsx')) ?? '';
    const changed = (await exportExcel({ ...report, tables: other.tables ?? {} })).bytes;
    await writeFile(join(folder, '一.zip'), zipSync({ ...files, [name]: changed }));
    const reading = await readFolder(folder);
    const consolidated = await consolidate(reading, []);
    expect(consolidated.files).toMatchObject([{ status: 'counted', reason: expect.stringContaining('有 1 处需要核对') as string }]);
    expect((await fileDetail(consolidated, '一.zip'))?.doubts).toEqual([expect.stringContaining(`“${name}”与报送清单上的校验值不一致`)]);
    await reading.journal.discard();
  }));
