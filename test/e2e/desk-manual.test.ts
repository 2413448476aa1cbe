/** The manual: its pictures are made here from the app as it is, and it is opened inside the app without a network. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManual } from '../../build/manual';
import { sampleReport } from '../../shared/sample/street-2020';
import { getEdition } from '../../shared/editions';
import { startApp, type RunningApp } from '../support/app';
import { ofYear } from '../support/street-years';

const manualFolder = fileURLToPath(new URL('../../docs/manual', import.meta.url));
const today = '2021-01-11';
const edition = getEdition(sampleReport.edition);
let app: RunningApp;

async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 767);
  await writeFile(join(manualFolder, 'images', `${name}.png`), await page.screenshot({ caret: 'hide', animations: 'disabled' }));
}

beforeAll(async () => {
  app = await startApp();
  await mkdir(join(manualFolder, 'images'), { recursive: true });
}, 180_000);
afterAll(() => app.close());

describe('the manual', () => {
  it('has pictures of the app as it is', async () => {
    await app.reset();
    const about = await app.api.about();
    // Temporary folders have other names every time.
    app.faults.about = () => Promise.resolve({ ...about, libraryFolder: 'D:\\年报', exportFolder: 'D:\\年报导出' });
    // So are times of saving.
    const savedAt = `${today}T01:20:00.000Z`;
    app.faults.openReport = async (id) => ({ ...(await app.api.openReport(id)), savedAt });
    app.faults.saveReport = async (...given) => ({ ...(await app.api.saveReport(...given)), savedAt });
    app.faults.backupStatus = async () => ({ ...(await app.api.backupStatus()), folder: 'D:\\年报备份' });
    const page = await app.open('/', { today });
    await page.locator('.library-empty').waitFor();
    await page.locator('.library-folder').waitFor();
    await takePicture(page, 'empty');
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByLabel('单位全称').fill('江城市东湖区临江街道办事处');
    await page.getByLabel('单位简称').fill('临江街道');
    await takePicture(page, 'new-report');

    for (const report of [ofYear(2018, [3, 1, 2, 0]), ofYear(2019, [5, 2, 4, 1])]) await app.api.createImported(report);
    const spoiled = ofYear(2020, [6, 1, 5, 1]);
    const { id } = await app.api.createImported({
      ...spoiled,
      sections: { ...spoiled.sections, requestsWork: '2020年，我街道收到政府信息公开申请8件，均已按时答复。' },
    });
    const show = async (route: string, ready: string): Promise<void> => {
      await page.goto(`${page.url().split('#')[0] ?? ''}#${route}`);
      await page.locator(ready).first().waitFor();
      await page.waitForTimeout(500);
    };
    await page.reload();
    const [section = ''] = edition.sections.filter(({ sentences }) => sentences && sentences.length > 0).map((one) => one.id);
    await show(`/report/${id}/section.${section}`, '.wizard-content textarea, .wizard-content [contenteditable]');
    await takePicture(page, 'section');
    await show(`/report/${id}/table.requests`, '.figure-cell input');
    await page.locator('.figure-cell input').nth(2).click();
    await takePicture(page, 'table');
    await show(`/report/${id}/review`, '.finding-line');
    await takePicture(page, 'review');
    await show(`/report/${id}/export`, '.sheet-box');
    await takePicture(page, 'export');
    await show(`/report/${id}/preview`, '.sheet-box');
    await takePicture(page, 'preview');
    await show('/overview', '.year-bars svg');
    await takePicture(page, 'overview');
    await show('/backup', '.library-content h2');
    await takePicture(page, 'backup');
    await show('/settings', '.settings');
    await takePicture(page, 'settings');
    expect(app.complaints).toEqual([]);
  }, 120_000);

  it('names every picture there is, and no other', async () => {
    const named: string[] = [];
    const chapters = await readManual(await readFile(join(manualFolder, 'manual.md'), 'utf8'), named);
    const there = await readdir(join(manualFolder, 'images'));
    expect(named.toSorted()).toEqual(there.map((name) => `images/${name}`).toSorted());
    expect(chapters.every(({ title, markup }) => title !== '' && markup !== '')).toBe(true);
  });

  it('opens beside the work with F1 and gives the focus back', async () => {
    await app.reset();
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/unit`);
    const name = page.getByLabel('单位全称');
    await name.focus();
    await page.keyboard.press('F1');
    const drawer = page.getByRole('dialog', { name: '使用手册' });
    await drawer.getByRole('button', { name: '填写表格' }).click();
    await drawer.getByRole('heading', { name: '填写表格' }).waitFor();
    const picture = drawer.locator('img').first();
    await picture.waitFor();
    expect(await picture.evaluate(async (image: HTMLImageElement) => {
      image.loading = 'eager';
      await image.decode();
      return image.naturalWidth;
    })).toBe(1366);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: '快捷键' }).getByText('Ctrl+F').waitFor();
    expect(app.complaints).toEqual([]);
  }, 60_000);
});
