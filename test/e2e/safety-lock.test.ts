/** One program writes: what others show while it does, and how one of them becomes the one. */
import { randomUUID } from 'node:crypto';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sealed } from '../../electron/library/seal';
import { someReport } from '../support/reports';
import { picture, startApp, type RunningApp } from '../support/app';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(async () => {
  const complaints = [...app.complaints];
  await app.reset();
  expect(complaints).toEqual([]);
});
afterAll(() => app.close());

/** Leaves the mark of another program in the library, as one on another computer would. */
async function openElsewhere(silent = false): Promise<void> {
  const file = join(app.libraryFolder, 'open-by.json');
  const mark = { token: randomUUID(), host: 'PC-07', user: 'wangfang', process: 4711, since: new Date().toISOString() };
  await writeFile(file, sealed(mark));
  const hoursAgo = new Date(Date.now() - 7_200_000);
  if (silent) await utimes(file, hoursAgo, hoursAgo);
}
const createFull = async (): Promise<string> => {
  const { id, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
  await app.api.saveReport(id, { ...someReport('2021'), year: 2024, unit }, revision, false);
  return id;
};
const regionOnDisk = async (id: string): Promise<string | undefined> =>
  (await app.api.openReport(id)).report.unit?.region;
const banner = (page: Page) => page.locator('.notice-calm');
const takeOver = async (page: Page): Promise<void> => {
  await banner(page).getByRole('button', { name: '接管…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '接管' }).click();
};

describe('while another program has the library', () => {
  it('the list says who, and what would change something cannot be pressed', async () => {
    await createFull();
    const binned = await app.api.createReport({ edition: '2021', year: 2020, unit });
    await app.api.binReport(binned.id);
    await openElsewhere();
    const page = await app.open();
    await expect.poll(() => banner(page).innerText()).toMatch(/^年报正在 wangfang@PC-07 打开（自 \d\d:\d\d 起），这里只能查看。/u);
    for (const name of ['新建年报', '复制：临江街道2024年年报', '删除：临江街道2024年年报']) {
      const button = page.getByRole('button', { name });
      expect(await button.isDisabled()).toBe(true);
      expect(await button.getAttribute('title')).toBe('年报正在别处打开，这里只能查看');
    }
    await picture(page, 'safety-lock-library');
    await page.getByRole('link', { name: /^回收站/u }).click();
    expect(await page.getByRole('button', { name: /^恢复：/u }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^彻底删除：/u }).isDisabled()).toBe(true);
  });

  it('every page of a report can be read, and nothing on it can be changed', async () => {
    const id = await createFull();
    await openElsewhere();
    let saves = 0;
    app.faults.saveReport = (...call) => {
      saves += 1;
      return app.api.saveReport(...call);
    };
    const page = await app.open(`/report/${id}/section.overview`);
    await banner(page).waitFor();
    const before = JSON.stringify((await app.api.openReport(id)).report);
    const steps = page.getByRole('navigation', { name: '填写步骤' }).getByRole('link');
    for (const index of Array.from({ length: await steps.count() }, (_, position) => position)) {
      await steps.nth(index).click();
      // Select is antd's own control; the rest are inputs.
      const inputs = page.locator('.wizard-content').locator('input, textarea, select');
      if (new URL(page.url()).hash.endsWith('/export')) continue;
      for (const state of await inputs.evaluateAll((elements) =>
        elements.map((element) => {
          const { readOnly, disabled } = element as HTMLInputElement;
          return readOnly || disabled;
        }),
      )) {
        expect(state).toBe(true);
      }
      await picture(page, `safety-lock-step-${index}`);
    }
    await page.getByRole('link', { name: '三、收到和处理政府信息公开申请情况' }).click();
    const cell = page.getByRole('grid').locator('input:not([tabindex="-1"])').first();
    await cell.click();
    await page.keyboard.type('77');
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+s');
    expect(JSON.stringify((await app.api.openReport(id)).report)).toBe(before);
    expect(saves).toBe(0);
    expect(await page.getByRole('button', { name: '定稿…' }).isDisabled()).toBe(true);
  });

  it('its text can be selected and copied', async () => {
    const id = await createFull();
    await openElsewhere();
    const page = await app.open(`/report/${id}/section.overview`);
    await banner(page).waitFor();
    const editor = page.getByRole('textbox', { name: '一、总体情况' });
    await editor.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await editor.inputValue());
  });

  it('taking over asks first, and then everything can be written', async () => {
    const id = await createFull();
    await openElsewhere();
    const page = await app.open(`/report/${id}/unit`);
    await banner(page).getByRole('button', { name: '接管…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('wangfang@PC-07 不能再保存').waitFor();
    await picture(page, 'safety-lock-take-over');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await app.api.listReports()).lock.held).toBe(false);
    await takeOver(page);
    await banner(page).waitFor({ state: 'hidden' });
    await page.getByLabel('所在地区').fill('西湖区');
    await expect.poll(() => regionOnDisk(id)).toBe('西湖区');
  });

  it('one that is silent is said to be gone', async () => {
    await createFull();
    await openElsewhere(true);
    const page = await app.open();
    await banner(page).getByText('那边已经没有响应').waitFor();
    await picture(page, 'safety-lock-stale');
    await banner(page).getByRole('button', { name: '接管…' }).click();
    await page.getByRole('dialog').getByText('最后一次保存的内容都在').waitFor();
  });

  it('what it saves is shown, and writing goes on by itself when it has closed', async () => {
    const id = await createFull();
    const page = await app.open(`/report/${id}/unit`);
    await page.getByLabel('所在地区').waitFor();
    const { report, revision } = await app.api.openReport(id);
    await app.api.saveReport(id, { ...report, unit: { ...report.unit, region: '那边的区' } }, revision, false);
    await openElsewhere();
    await page.reload();
    await banner(page).waitFor();
    await expect.poll(() => page.getByLabel('所在地区').inputValue()).toBe('那边的区');
    await app.api.takeOverLibrary();
    await banner(page).waitFor({ state: 'hidden', timeout: 15_000 });
    await page.getByLabel('所在地区').fill('这边的区');
    await expect.poll(() => regionOnDisk(id)).toBe('这边的区');
  });
});

describe('a save refused because another program took the library', () => {
  it('keeps the content in the window, to be saved elsewhere or after taking over', async () => {
    const id = await createFull();
    const page = await app.open(`/report/${id}/section.overview`);
    const editor = page.getByRole('textbox', { name: '一、总体情况' });
    await editor.waitFor();
    await openElsewhere();
    await editor.fill('最后写的一段话。');
    await page.locator('.notice-problem').getByText('只在这个窗口里').waitFor();
    await banner(page).waitFor();
    await picture(page, 'safety-lock-refused');
    expect(await editor.inputValue()).toBe('最后写的一段话。');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.notice-problem').getByRole('button', { name: '另存到…' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^临江街道2024年.*报告\.json$/u);
    await takeOver(page);
    await page.locator('.notice-problem').waitFor({ state: 'hidden' });
    expect((await app.api.openReport(id)).report.sections?.['overview']).toBe('最后写的一段话。');
  });

  it('is asked about on leaving', async () => {
    const id = await createFull();
    const page = await app.open(`/report/${id}/section.overview`);
    const editor = page.getByRole('textbox', { name: '一、总体情况' });
    await editor.waitFor();
    await openElsewhere();
    await editor.fill('最后写的一段话。');
    await page.locator('.notice-problem').waitFor();
    await page.getByRole('link', { name: '年报列表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('没有保存的修改会丢失').waitFor();
    await picture(page, 'safety-lock-leaving');
    await dialog.getByRole('button', { name: '留在这里' }).click();
    expect(await editor.inputValue()).toBe('最后写的一段话。');
  });
});
