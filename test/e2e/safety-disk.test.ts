/** Trouble with the disk: a save that fails, a report whose file is damaged. Nothing typed is ever dropped. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../electron/problem-error';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/report';
import { picture, startApp, type RunningApp } from '../support/app';
import { someReport } from '../support/reports';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江/街道', kind: 'street', region: '东湖区' } as const;
const pulledOut = new ProblemError('disk', '没有保存成功：磁盘读写出错，磁盘可能已损坏或被拔出。内容还在窗口里，请不要关闭。');

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

const create = async (): Promise<{ id: string; file: string }> => {
  const { id, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
  await app.api.saveReport(id, { ...someReport('2021'), year: 2024, unit }, revision, false);
  return { id, file: join(app.libraryFolder, 'reports', id, 'report.json') };
};
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');
const saveCopy = async (page: Page, place = '.notice-problem'): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(place).getByRole('button', { name: '另存到…' }).click(),
  ]);
  return download;
};
const reportIn = async (download: Download): Promise<Report> => {
  const result = readReport(await textOf(download));
  if (!result.ok) throw new Error(result.problem.message);
  return result.report;
};

describe('a save that fails', () => {
  it('is told all the time, can be tried again, and the content saved elsewhere as a report file', async () => {
    const { id } = await create();
    const page = await app.open(`/report/${id}/section.overview`);
    const editor = page.getByRole('textbox', { name: '一、总体情况' });
    await editor.waitFor();
    app.faults.saveReport = () => Promise.reject(pulledOut);
    await editor.fill('最后写的一段话。');
    await page.locator('.notice-problem').getByText('被拔出').waitFor();
    await picture(page, 'safety-disk-failed');
    // Also on the pages beside the steps.
    await page.getByRole('link', { name: '历史版本' }).click();
    await page.locator('.history .notice-problem').getByText('被拔出').waitFor();
    await page.getByRole('link', { name: '回到填写' }).click();
    const download = await saveCopy(page);
    expect(download.suggestedFilename()).toBe('临江_街道2024年政府信息公开工作年度报告.json');
    const saved = await reportIn(download);
    expect(saved.sections?.['overview']).toBe('最后写的一段话。');
    expect({ ...saved, sections: {}, savedAt: '' }).toEqual({ ...(await app.api.openReport(id)).report, sections: {}, savedAt: '' });
    delete app.faults.saveReport;
    await page.locator('.notice-problem').getByRole('button', { name: '重试' }).click();
    await page.locator('.notice-problem').waitFor({ state: 'hidden' });
    expect((await app.api.openReport(id)).report.sections?.['overview']).toBe('最后写的一段话。');
  });

  it('can be saved elsewhere when leaving, too', async () => {
    const { id } = await create();
    const page = await app.open(`/report/${id}/section.overview`);
    app.faults.saveReport = () => Promise.reject(pulledOut);
    await page.getByRole('textbox', { name: '一、总体情况' }).fill('最后写的一段话。');
    await page.locator('.notice-problem').waitFor();
    await page.getByRole('link', { name: '年报列表' }).click();
    await page.getByRole('dialog').getByText('没有保存的修改会丢失').waitFor();
    await picture(page, 'safety-disk-leaving');
    expect((await reportIn(await saveCopy(page, '.ant-modal'))).sections?.['overview']).toBe('最后写的一段话。');
  });

  it('because the report was deleted elsewhere can be put back with what is in the window', async () => {
    const { id } = await create();
    const page = await app.open(`/report/${id}/section.overview`);
    const editor = page.getByRole('textbox', { name: '一、总体情况' });
    await editor.waitFor();
    await app.api.binReport(id);
    await app.api.eraseReport(id);
    await editor.fill('最后写的一段话。');
    const problem = page.locator('.notice-problem');
    await problem.getByText('已不在列表里').waitFor();
    await picture(page, 'safety-disk-gone');
    await problem.getByRole('button', { name: '放回列表' }).click();
    await problem.waitFor({ state: 'hidden' });
    expect((await app.api.openReport(id)).report.sections?.['overview']).toBe('最后写的一段话。');
  });
});

describe('a report whose file is damaged', () => {
  it('is brought back to its newest good content, and the damaged file is kept', async () => {
    const { id, file } = await create();
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, whole.length / 2));
    const page = await app.open();
    await page.getByRole('heading', { name: '有 1 份年报打不开' }).waitFor();
    await picture(page, 'safety-damaged');
    await page.getByRole('button', { name: '复制文件位置' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
    await page.getByRole('button', { name: /^恢复到 \d\d:\d\d 的内容$/u }).click();
    await page.locator('.recovered').getByText(/已恢复.*2024年年报，内容是 \d\d:\d\d 保存的。/u).waitFor();
    await picture(page, 'safety-damaged-recovered');
    const kept = (await readdir(join(file, '..'))).find((name) => name.startsWith('report.damaged-'));
    expect(await readFile(join(file, '..', kept!), 'utf8')).toBe(whole.slice(0, whole.length / 2));
    await page.locator('.recovered').getByRole('button', { name: '打开' }).click();
    await page.locator('.wizard').waitFor();
    expect((await app.api.openReport(id)).report.unit?.region).toBe('东湖区');
  });

  it('with nothing good left is said so, and left alone', async () => {
    const { file } = await create();
    const folder = join(file, '..');
    for (const name of await readdir(folder, { recursive: true })) {
      if (name.endsWith('.json')) await writeFile(join(folder, name), '{"format": "disclosure');
    }
    const page = await app.open();
    await page.locator('.damaged').getByText('没有找到完好的内容').waitFor();
    expect(await page.getByRole('button', { name: /^恢复到/u }).count()).toBe(0);
    expect(await page.locator('.damaged').innerText()).toContain(file);
    await picture(page, 'safety-damaged-lost');
    expect(await readFile(file, 'utf8')).toBe('{"format": "disclosure');
  });

  it('tells why bringing it back did not work', async () => {
    const { file } = await create();
    await writeFile(file, '{');
    app.faults.recoverReport = () => Promise.reject(new ProblemError('disk', '无法写入：磁盘空间不足。'));
    const page = await app.open();
    await page.getByRole('button', { name: /^恢复到/u }).click();
    await page.getByText('无法写入：磁盘空间不足。').waitFor();
    expect(await page.locator('.damaged').isVisible()).toBe(true);
  });
});
