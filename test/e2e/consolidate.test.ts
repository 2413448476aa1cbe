/** The district's side in a real Chromium: a folder of units' files read, looked through, decided about, written out. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportExcel } from '../../electron/excel';
import { exportWord } from '../../electron/word';
import { cellsOf, getEdition } from '../../shared/editions';
import { fillZeros, setCells, withCell } from '../../shared/report/cells';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import { picture, startApp, type RunningApp } from '../support/app';
import { validate, withDirectory } from '../support/office';
import { wordOptions } from '../support/word-options';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  await app.api.endConsolidation();
});
afterAll(() => app.close());

const edition = getEdition('2021');
/** A unit that received and answered so many requests. */
function unitReport(name: string, received: number): Report {
  const blank: Report = { ...newReport({ edition: '2021', year: 2024, unit: { name } }), sections: { problems: '人手不足，下一步加强培训。' } };
  const zeros = edition.tables.reduce<Report>((report, table) => fillZeros(edition, report, table, cellsOf(table)), blank);
  const cell = (row: string) => ({ table: 'requests', row, column: 'naturalPerson' });
  return setCells(edition, zeros, [
    { cell: cell('1'), value: received },
    { cell: cell('3.1'), value: received },
  ]);
}

describe('the consolidation page', () => {
  it('reads a folder, shows what became of every file, sums, and writes the results', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, '各单位 2024');
      await mkdir(folder);
      const put = async (name: string, bytes: Uint8Array | string): Promise<void> => writeFile(join(folder, name), bytes);
      const workbook = async (report: Report) => (await exportExcel(report)).bytes;
      await put('云桥.xlsx', await workbook(unitReport('青柳区云桥街道办事处', 3)));
      const river = unitReport('青柳区临河街道办事处', 4);
      const [word] = await exportWord(river, wordOptions(river, false));
      await put('临河.docx', word?.bytes ?? '');
      await put('石桥.json', JSON.stringify(unitReport('青柳区石桥街道办事处', 5)));
      const wrong = unitReport('青柳区南坡街道办事处', 7);
      await put('南坡.json', JSON.stringify(withCell(wrong, { table: 'requests', row: '1', column: 'total' }, 9)));
      await put('重复一.json', JSON.stringify(unitReport('青柳区东门街道办事处', 11)));
      await put('重复二.json', JSON.stringify(unitReport('青柳区东门街道办事处', 12)));
      await put('去年.json', JSON.stringify({ ...unitReport('青柳区西门街道办事处', 1), year: 2023 }));
      await put('坏的.xlsx', 'not a workbook');

      const page = await app.open('/consolidate');
      await page.getByRole('button', { name: '开始汇总' }).click();
      await page.getByText('请先选各单位年报所在的文件夹').waitFor();
      await picture(page, 'consolidate-start');
      await page.getByLabel('文件夹').fill(folder);
      await page.getByLabel('汇总单位').fill('青柳区');
      await page.getByLabel('单位名单').fill('青柳区云桥街道办事处\n临河街道\n青柳区石桥街道办事处\n青柳区南坡街道办事处\n青柳区东门街道办事处\n青柳区北岗街道办事处');
      await page.getByRole('button', { name: '开始汇总' }).click();
      await page.getByText('未报单位').first().waitFor();
      await page.getByText('4 份，共 8 个文件').waitFor();
      expect(await page.locator('.consolidate-missing').innerText()).toContain('青柳区北岗街道办事处');
      expect(await page.locator('.bars', { hasText: '按申请人' }).innerText()).toContain('19');
      await picture(page, 'consolidate-overview');

      await page.getByText('文件', { exact: true }).click();
      await page.getByText('重复待选').first().waitFor();
      await picture(page, 'consolidate-files');
      await page.getByRole('button', { name: '用这一份：重复一.json' }).click();
      await page.getByText('概况').click();
      await page.getByText('5 份，共 8 个文件').waitFor();

      await page.getByText('合计数', { exact: true }).click();
      const sum = page.locator('.sums-figure button[aria-label*="本年新收"][aria-label*="自然人"]').first();
      expect(await sum.innerText()).toBe('30');
      await sum.click();
      await page.getByText('共 5 个单位有数').waitFor();
      expect(await page.locator('.consolidate-shares .bars').innerText()).toMatch(/东门[\s\S]*11[\s\S]*南坡[\s\S]*7/u);
      await picture(page, 'consolidate-shares');
      await page.keyboard.press('Escape');

      await page.getByText('同时给有错的单位生成').click();
      await page.getByRole('button', { name: '生成汇总表' }).click();
      await page.getByText('已生成 2 个文件').waitFor();
      const [book] = (await readdir(app.exportFolder)).filter((name) => name.endsWith('.xlsx'));
      expect(book).toContain('青柳区2024年');
      expect(await validate(join(app.exportFolder, book ?? ''))).toEqual([]);
      await picture(page, 'consolidate-sums');

      await page.getByRole('button', { name: '生成本级年报' }).click();
      await page.locator('.wizard').waitFor();
      const [summary] = (await app.api.listReports()).reports;
      const { report } = await app.api.openReport(summary?.id ?? '');
      expect(report.tables?.['requests']?.['1']?.['naturalPerson']).toBe(30);
      expect(report.unit?.name).toBe('青柳区');
      expect(app.complaints).toEqual([]);
    }), 90_000);

  it('says what is wrong with a folder', async () => {
    const page = await app.open('/consolidate');
    await page.getByLabel('文件夹').fill('/没有/这个 文件夹');
    await page.getByRole('button', { name: '开始汇总' }).click();
    await page.getByRole('alert').getByText('没有').waitFor();
  });
});
