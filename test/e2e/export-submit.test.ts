/** 报送 from the window: the package, the mark, and what is changed while it is made or afterwards. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { picture, startApp, type RunningApp } from '../support/app';
import { someReport } from '../support/reports';

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

const create = async (): Promise<string> => {
  const { id, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
  await app.api.saveReport(id, { ...someReport('2021'), year: 2024, unit }, revision, false);
  return id;
};

describe('报送', () => {
  it('makes the package, marks the report, and says of a change afterwards that there was one', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/export`);
    const part = page.getByRole('region', { name: '报送' });
    await part.getByRole('button', { name: '生成报送材料' }).click();
    await part.getByText(/^已报送（.+），内容没有再改动。$/u).waitFor();
    await picture(page, 'export-submitted');
    const [file] = await part.locator('.export-file').allInnerTexts();
    await access(file ?? '');
    expect(file).toBe(join(app.exportFolder, '临江街道2024年政府信息公开工作年度报告报送材料.zip'));

    await page.getByRole('link', { name: '一、总体情况' }).click();
    await page.getByRole('textbox', { name: '一、总体情况' }).fill('报送以后写的一段话。');
    await page.getByRole('link', { name: /导出/u }).first().click();
    await part.getByText(/^报送后有改动（/u).waitFor();
    await picture(page, 'export-changed-after');
    await page.getByRole('link', { name: '年报列表' }).click();
    await page.getByText('报送后有改动', { exact: true }).waitFor();
  });

  it('loses nothing that is typed on another page while the package is being made', async () => {
    const id = await create();
    let packed: () => void = () => undefined;
    const isPacked = new Promise<void>((resolve) => (packed = resolve));
    let answer: () => void = () => undefined;
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    app.faults.submitReport = async (request) => {
      const result = await app.api.submitReport(request);
      packed();
      await mayAnswer;
      return result;
    };
    const page = await app.open(`/report/${id}/export`);
    await page.getByRole('button', { name: '生成报送材料' }).click();
    await page.getByRole('link', { name: '一、总体情况' }).click();
    const editor = page.getByRole('textbox', { name: '一、总体情况' });
    await editor.fill('打包时写的一段话。');
    await isPacked;
    await editor.fill('打包时写的一段话，还在接着写。');
    answer();
    const onDisk = async () => (await app.api.openReport(id)).report;
    await expect.poll(async () => (await onDisk()).sections?.['overview']).toBe('打包时写的一段话，还在接着写。');
    expect((await onDisk()).submitted).toBeDefined();
    expect(await editor.inputValue()).toBe('打包时写的一段话，还在接着写。');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('link', { name: /导出/u }).first().click();
    await page.getByText(/^报送后有改动（/u).waitFor();
  });
});
