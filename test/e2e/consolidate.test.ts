/** The district's side in a real Chromium: a folder of units' files read, looked through, decided about, written out. */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { picture, startApp, type RunningApp } from '../support/app';
import { districtUnits, putDistrict } from '../support/district-folder';
import { validate, withDirectory } from '../support/office';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  await app.reset();
  await app.api.endConsolidation();
});
afterAll(() => app.close());

describe('the consolidation page', () => {
  it('cancelled, says so and keeps what was typed in', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, '各单位');
      await putDistrict(folder);
      const page = await app.open('/consolidate');
      const entries = { 文件夹: folder, 汇总单位: '青柳区', 单位名单: districtUnits };
      for (const [label, text] of Object.entries(entries)) await page.getByLabel(label).fill(text);
      // As long as this answers so, it reads.
      app.faults.consolidationState = () => Promise.resolve({ kind: 'reading', folder, progress: { done: 1, total: 8, current: '甲.xlsx' } });
      await page.getByRole('button', { name: '开始汇总' }).click();
      await page.getByRole('button', { name: '取消' }).waitFor();
      delete app.faults.consolidationState;
      await page.getByRole('button', { name: '取消' }).click();
      await page.getByText('已取消，没有写出文件').waitFor();
      for (const [label, text] of Object.entries(entries)) expect(await page.getByLabel(label).inputValue()).toBe(text);
      await page.getByRole('button', { name: '开始汇总' }).click();
      await page.getByText('4 份，共 8 个文件').waitFor();
      expect(await page.getByText('已取消').count()).toBe(0);
    }), 60_000);

  it('reads a folder, shows what became of every file, sums, and writes the results', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, '各单位 2024');
      await putDistrict(folder);

      const page = await app.open('/consolidate');
      await page.getByRole('button', { name: '开始汇总' }).click();
      await page.getByText('请先选各单位年报所在的文件夹').waitFor();
      await picture(page, 'consolidate-start');
      await page.getByLabel('文件夹').fill(folder);
      await page.getByLabel('汇总单位').fill('青柳区');
      await page.getByLabel('单位名单').fill(districtUnits);
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

  it('takes a folder and files dropped onto it, with everything below, and lets go of them afterwards', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, '各单位 2024');
      await putDistrict(folder);
      const more = join(directory, '后来送来');
      await putDistrict(join(more, '第二批'));
      const page = await app.open('/consolidate');
      const form = page.locator('.consolidate-start');
      await form.waitFor();
      const drop = async (...files: string[]): Promise<void> => {
        const box = await form.boundingBox();
        const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 40, data: { items: [], files, dragOperationsMask: 1 } };
        const session = await page.context().newCDPSession(page);
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
      };
      // Files first, then another mind: a folder in a folder.
      await drop(join(folder, '云桥.xlsx'), join(folder, '石桥.json'));
      await expect.poll(() => page.getByLabel('文件夹').inputValue()).toBe('拖进来的 2 个文件');
      await picture(page, 'consolidate-dropped');
      await drop(more, join(folder, '坏的.xlsx'));
      await expect.poll(() => page.getByLabel('文件夹').inputValue()).toBe('拖进来的 9 个文件');
      await page.getByRole('button', { name: '开始汇总' }).click();
      await page.getByText('4 份，共 9 个文件').waitFor();
      await page.getByText('文件', { exact: true }).click();
      await page.getByText('后来送来/第二批/南坡.json').waitFor();
      const taken = await page.locator('.consolidate-head .consolidate-path').innerText();
      await access(taken);
      await page.getByRole('button', { name: '换一个文件夹…' }).click();
      await form.waitFor();
      await expect(access(taken)).rejects.toThrow();
      expect(await page.getByLabel('文件夹').inputValue()).toBe('');
      expect(app.complaints).toEqual([]);
    }), 60_000);

  it('says what is wrong with a folder', async () => {
    const page = await app.open('/consolidate');
    await page.getByLabel('文件夹').fill('/没有/这个 文件夹');
    await page.getByRole('button', { name: '开始汇总' }).click();
    await page.getByRole('alert').getByText('没有').waitFor();
  });
});
