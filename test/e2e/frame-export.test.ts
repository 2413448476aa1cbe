import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../electron/problem-error';
import { getEdition } from '../../shared/editions';
import { setCell } from '../../shared/report/cells';
import { picture, startApp, type RunningApp } from '../support/app';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;
const word = '临江街道2024年政府信息公开工作年度报告.docx';
const excel = '临江街道2024年政府信息公开工作年度数据统计表.xlsx';
const form = '临江街道2024年政府信息公开工作机构登记表.docx';

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

/** A report with one figure that cannot be, so that there is something to correct. */
async function wrongReport(): Promise<string> {
  const { id, report, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
  const cell = { table: 'disclosure', row: 'licensing', column: 'decisions' };
  await app.api.saveReport(id, setCell(getEdition('2021'), report, cell, -1), revision, false);
  return id;
}
const create = async (): Promise<string> => (await app.api.createReport({ edition: '2021', year: 2024, unit })).id;
const run = (page: Page) => page.locator('.export-run').getByRole('button');
const exists = (name: string): Promise<boolean> =>
  access(join(app.exportFolder, name)).then(
    () => true,
    () => false,
  );

describe('export', () => {
  it('names the files and the folder first, then writes them and gives their paths', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/export`);
    await page.getByText(word).waitFor();
    expect(await page.locator('.file-choice li').allInnerTexts()).toEqual([word, excel]);
    await page.getByText(app.exportFolder, { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '更改…' }).count()).toBe(0);
    expect(await page.locator('.export-unfilled').innerText()).toContain('一、总体情况');
    await picture(page, 'frame-export');
    await run(page).click();
    await page.getByRole('heading', { name: '已导出 2 个文件' }).waitFor();
    const paths = [join(app.exportFolder, word), join(app.exportFolder, excel)];
    expect(await page.locator('.export-file').allInnerTexts()).toEqual(paths);
    for (const path of paths) expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    expect(await exists(form)).toBe(false);
    await picture(page, 'frame-export-done');
    await page.getByRole('button', { name: '复制路径' }).first().click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paths[0]);
  });

  it('writes only what is chosen', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/export`);
    await page.getByRole('checkbox', { name: 'Excel 文件' }).uncheck();
    await page.getByRole('checkbox', { name: '政府信息公开工作机构登记表' }).check();
    await run(page).click();
    await page.getByRole('heading', { name: '已导出 2 个文件' }).waitFor();
    expect([await exists(word), await exists(form), await exists(excel)]).toEqual([true, true, false]);
    await page.getByRole('checkbox', { name: 'Word 文件' }).uncheck();
    await page.getByText('请至少选一份文档、一种文件。').waitFor();
    expect(await run(page).isDisabled()).toBe(true);
  });

  it('of a report with errors asks first, and leads to them', async () => {
    const id = await wrongReport();
    const page = await app.open(`/report/${id}/export`);
    await run(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.ant-modal-confirm-title', { hasText: '还有 1 处必须修改，仍要导出？' }).waitFor();
    await picture(page, 'frame-export-errors');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await exists(word)).toBe(false);
    await run(page).click();
    await dialog.getByRole('button', { name: '仍要导出' }).click();
    await page.getByRole('heading', { name: '已导出 2 个文件' }).waitFor();
    await page.getByRole('link', { name: '去检查' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('检查');
  });

  it('never replaces a file unasked', async () => {
    const id = await create();
    await mkdir(app.exportFolder, { recursive: true });
    await writeFile(join(app.exportFolder, word), 'edited by hand');
    const page = await app.open(`/report/${id}/export`);
    await run(page).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.ant-modal-confirm-title', { hasText: '已经有 1 个同名文件' }).waitFor();
    expect(await dialog.locator('.path-list').innerText()).toBe(join(app.exportFolder, word));
    await picture(page, 'frame-export-exists');
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await readFile(join(app.exportFolder, word), 'utf8')).toBe('edited by hand');
    expect(await exists(excel)).toBe(false);
    expect(await run(page).isEnabled()).toBe(true);
    await run(page).click();
    await dialog.getByRole('button', { name: '替换' }).click();
    await page.getByRole('heading', { name: '已导出 2 个文件' }).waitFor();
    expect((await readFile(join(app.exportFolder, word))).subarray(0, 2).toString()).toBe('PK');
  });

  it('exports what is typed, and nothing while that cannot be saved', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    app.faults.saveReport = () => Promise.reject(new ProblemError('disk', '没有保存成功：磁盘空间不足。'));
    await page.getByLabel('单位简称').fill('滨河街道');
    await page.locator('.saving-problem').waitFor();
    await page.getByRole('link', { name: '导出' }).click();
    await run(page).click();
    await page.getByText('年报还没有保存成功，所以没有导出').waitFor();
    await picture(page, 'frame-export-unsaved');
    expect(await exists(word)).toBe(false);
    delete app.faults.saveReport;
    await run(page).click();
    await page.getByRole('heading', { name: '已导出 2 个文件' }).waitFor();
    expect(await exists(word.replace('临江', '滨河'))).toBe(true);
  });

  it('tells why it failed', async () => {
    const id = await create();
    app.faults.exportReport = () =>
      Promise.reject(new ProblemError('disk', '无法写入“D:\\年报”：文件正被其他程序占用，请关闭后重试。'));
    const page = await app.open(`/report/${id}/export`);
    await run(page).click();
    await page.getByText('文件正被其他程序占用').waitFor();
    await picture(page, 'frame-export-failed');
    expect(await run(page).isEnabled()).toBe(true);
  });

  it('goes to another folder where the shell can ask for one', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/export`, { shell: 'electron' });
    await page.getByRole('button', { name: '更改…' }).click();
    await expect.poll(() => page.locator('.export-folder-path').innerText()).toMatch(/chosen$/u);
    await picture(page, 'frame-export-folder');
  });

  it('offers to read the folder again where that failed', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    app.faults.about = () => Promise.reject(new ProblemError('disk', '磁盘读写出错'));
    await page.getByRole('link', { name: '导出' }).click();
    await page.getByText('读不到导出位置：磁盘读写出错').waitFor();
    delete app.faults.about;
    await page.locator('.export-folder-problem').getByRole('button', { name: '重试' }).click();
    await page.getByText(app.exportFolder, { exact: true }).waitFor();
  });
});
