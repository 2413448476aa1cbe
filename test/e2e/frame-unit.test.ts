import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

const onDisk = async (id: string) => (await app.api.openReport(id)).report;
const title = (page: Page) => page.locator('.title-preview-text');
const edition = (page: Page, name: RegExp) => page.getByRole('radio', { name });

describe('unit and signature', () => {
  it('the title is shown as it will be printed, and the signature follows the name', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open(`/report/${id}/unit`);
    await expect.poll(() => title(page).innerText()).toBe(`${unit.name}2024年政府信息公开工作年度报告`);
    await page.getByLabel('单位全称').fill('江城市滨河街道办事处');
    await expect.poll(() => title(page).innerText()).toBe('江城市滨河街道办事处2024年政府信息公开工作年度报告');
    expect(await page.getByLabel('落款单位').inputValue()).toBe('江城市滨河街道办事处');
    await page.getByLabel('落款单位').fill('滨河街道党政办公室');
    await page.getByLabel('单位全称').fill('江城市滨江街道办事处');
    expect(await page.getByLabel('落款单位').inputValue()).toBe('滨河街道党政办公室');
    await page.getByRole('radio', { name: '部门' }).check();
    await page.getByLabel('单位全称').fill('');
    await page.getByText('填写单位全称后，这里显示标题。').waitFor();
    await page.getByLabel('单位简称').fill('滨江');
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await onDisk(id)).unit).toEqual({ ...unit, name: '', shortName: '滨江', kind: 'department' });
  });

  it('a date is typed or picked, shown in Chinese, and stored as ISO', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open(`/report/${id}/unit`, { today: '2025-01-10' });
    const date = page.getByLabel('落款日期');
    await date.fill('2025.1.20');
    await date.blur();
    expect(await date.inputValue()).toBe('2025年1月20日');
    await expect.poll(async () => (await onDisk(id)).signature?.date).toBe('2025-01-20');
    await page.getByRole('button', { name: '打开日历' }).click();
    await page.locator('.date-calendar').waitFor();
    await picture(page, 'frame-unit-calendar');
    await page.locator('.ant-picker-cell-in-view', { hasText: /^15$/u }).click();
    await expect.poll(async () => (await onDisk(id)).signature?.date).toBe('2025-01-15');
    expect(await date.inputValue()).toBe('2025年1月15日');
  });

  it('a date before the end of the year, or one that is none, is told beside the field', async () => {
    const { id, report, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    await app.api.saveReport(id, { ...report, signature: { name: unit.name, date: '2025年1月' } }, revision, false);
    const page = await app.open(`/report/${id}/unit`, { today: '2025-01-10' });
    await page.getByText('“2025年1月”不是完整的日期').waitFor();
    await picture(page, 'frame-unit-date-unreadable');
    const date = page.getByLabel('落款日期');
    await date.fill('2024-12-20');
    await page.getByText('早于统计期限的最后一天').waitFor();
    const described = await date.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described ?? ''}"]`).innerText()).toContain('早于统计期限的最后一天');
    await picture(page, 'frame-unit-date-early');
  });
});

describe('the edition of a report', () => {
  it('can be changed without losing anything, and changed back', async () => {
    const sample = await app.api.createSample();
    const before = await onDisk(sample.id);
    const page = await app.open(`/report/${sample.id}/unit`);
    const steps = page.getByRole('navigation', { name: '填写步骤' }).getByRole('link');
    const count = await steps.count();
    expect(await title(page).innerText()).toBe('石洞街道2020年政府信息公开工作年度报告');

    await edition(page, /^2021年格式/u).check();
    await page.getByText('2021年格式不是2020年度的版本').waitFor();
    const unplaced = page.locator('.unplaced');
    await unplaced.waitFor();
    expect(await unplaced.innerText()).toMatch(/现在有 \d+ 处内容在2021年格式里没有位置/u);
    expect(await steps.count()).not.toBe(count);
    expect(await title(page).innerText()).toContain('石洞街道办事处2020年');
    await unplaced.scrollIntoViewIfNeeded();
    await picture(page, 'frame-unit-edition-changed');
    await unplaced.getByRole('link', { name: '查看' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('检查');
    await expect.poll(async () => (await onDisk(sample.id)).edition).toBe('2021');

    await page.getByRole('link', { name: '单位和年度' }).click();
    await edition(page, /^2019年格式（武昌区）/u).check();
    await expect.poll(() => steps.count()).toBe(count);
    expect(await page.locator('.unplaced').count()).toBe(0);
    await expect.poll(async () => (await onDisk(sample.id)).edition).toBe('2019-wuchang');
    const after = await onDisk(sample.id);
    expect({ ...after, savedAt: '' }).toEqual({ ...before, savedAt: '' });
  });

  it('stays when the year changes, and says that it is unusual', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open(`/report/${id}/unit`, { today: '2025-01-10' });
    await page.getByLabel('报告年度').click();
    await page.locator('.ant-select-item-option', { hasText: '2020年' }).click();
    await page.getByText('2021年格式不是2020年度的版本，一般用2019年格式（试行）').waitFor();
    expect(await page.locator('.top-bar').innerText()).toContain('2020年年报');
    await expect.poll(async () => (await onDisk(id)).year).toBe(2020);
    expect((await onDisk(id)).edition).toBe('2021');
  });
});
