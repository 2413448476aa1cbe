/** Earlier versions: looked at, compared, restored; 定稿 and its end. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getEdition } from '../../shared/editions';
import { setCell } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { picture, startApp, type RunningApp } from '../support/app';
import { someReport } from '../support/reports';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;
const texts = {
  before: '全年主动公开信息120条。开展培训2次。\n依申请公开办理规范。\n监督保障有力。',
  after: '全年主动公开信息135条。开展培训2次。\n依申请公开办理规范。\n新增一项举措：设立公开专区。\n监督保障有力。',
};

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

const full: Report = { ...someReport('2021'), year: 2024, unit, sections: { overview: texts.before, problems: '一是。', other: '无' } };

/** A report with versions of work and of 定稿, and a present state that differs from both. */
async function withHistory(): Promise<string> {
  const { id, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
  const first = await app.api.saveReport(id, full, revision, false);
  const final = await app.api.finalizeReport(id, first.revision);
  const reopened = await app.api.reopenReport(id, final.revision);
  const figures = setCell(getEdition('2021'), full, { table: 'disputes', row: 'review', column: 'upheld' }, 901);
  const present: Report = {
    ...figures,
    sections: { ...full.sections, overview: texts.after },
    unit: { ...unit, region: '西湖区' },
    signature: { ...full.signature, date: '2025-01-28' },
    registration: { ...full.registration, staff: [{ ...full.registration?.staff?.[0], name: '赵四' }] },
  };
  await app.api.saveReport(id, present, reopened.revision, false);
  return id;
}
const present = async (id: string): Promise<Report> => (await app.api.openReport(id)).report;
const versions = (page: Page) => page.getByRole('navigation', { name: '历史版本' }).locator('.version');

describe('the history', () => {
  it('is reached from the report, lists what was kept and why, and shows every change', async () => {
    const id = await withHistory();
    const page = await app.open(`/report/${id}/unit`);
    await page.getByRole('link', { name: '历史版本' }).click();
    await versions(page).first().waitFor();
    expect(await page.locator('.version-kind').allInnerTexts()).toEqual(['取消定稿', '定稿', '自动保存']);
    await page.getByText('从“').waitFor();
    expect(await page.locator('.history-summary strong').innerText()).toBe('改了 6 处');
    const rows = await page.locator('.changes tbody tr').evaluateAll((elements) =>
      elements.map((element) => [...element.children].map((cell) => cell.textContent)),
    );
    const upheld = String(full.tables?.['disputes']?.['review']?.['upheld']);
    expect(rows).toContainEqual(['所在地区', '东湖区', '西湖区']);
    expect(rows).toContainEqual(['行政复议', '结果维持', upheld, '901']);
    expect(rows.filter(([row]) => row === '行政复议').map(([, column]) => column)).toEqual(['结果维持', '总计']);
    expect(rows.some(([name, before, after]) => name?.includes('登记表') && before === '张三' && after === '赵四')).toBe(true);
    expect(await page.locator('.section-changes del').allTextContents()).toEqual(['删去：120']);
    expect((await page.locator('.section-changes ins').allTextContents()).join('')).toContain('设立公开专区');
    await picture(page, 'safety-history');
    await page.locator('.history-content').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await picture(page, 'safety-history-texts');
  });

  it('compares two versions with each other, the earlier one first', async () => {
    const id = await withHistory();
    const page = await app.open(`/report/${id}/history`);
    await versions(page).last().click();
    await page.getByLabel('比较对象').click();
    await page.locator('.ant-select-item-option', { hasText: /定稿$/u }).first().click();
    await expect.poll(() => page.locator('.history-summary').innerText()).toMatch(/从“.*自动保存”到“.*定稿”/u);
    // The first version is the report before anything was filled in.
    expect(await page.locator('.changes-before').count()).toBeLessThan(await page.locator('.changes-after').count());
    await versions(page).nth(1).click();
    await page.getByLabel('比较对象').click();
    await page.locator('.ant-select-item-option', { hasText: '自动保存' }).click();
    await expect.poll(() => page.locator('.history-summary').innerText()).toMatch(/从“.*自动保存”到“.*定稿”/u);
    await picture(page, 'safety-history-two');
  });

  it('restores after a question, and the state before it can be restored again', async () => {
    const id = await withHistory();
    const before = await present(id);
    const page = await app.open(`/report/${id}/history`);
    await versions(page).first().waitFor();
    await page.getByRole('button', { name: '恢复到这个版本…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('现在的内容会先留成一个历史版本').waitFor();
    await picture(page, 'safety-history-restore');
    await dialog.getByRole('button', { name: '取消' }).click();
    expect((await present(id)).sections).toEqual(before.sections);
    await page.getByRole('button', { name: '恢复到这个版本…' }).click();
    await dialog.getByRole('button', { name: '恢复' }).click();
    await expect.poll(async () => (await present(id)).sections?.['overview']).toBe(texts.before);
    await expect.poll(() => page.locator('.version-kind').allInnerTexts()).toEqual(['恢复前', '取消定稿', '定稿', '自动保存']);
    await picture(page, 'safety-history-restored');
    await page.getByRole('link', { name: '回到填写' }).click();
    await page.getByRole('link', { name: '一、总体情况' }).click();
    expect(await page.getByRole('textbox', { name: '一、总体情况' }).inputValue()).toBe(texts.before);
    // What is typed afterwards is saved on top of the restored state.
    await page.getByRole('textbox', { name: '一、总体情况' }).fill('又写了。');
    await expect.poll(async () => (await present(id)).sections?.['overview']).toBe('又写了。');
  });

  it('says so where there is none yet, and why a version cannot be read', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open(`/report/${id}/history`);
    await page.getByText('还没有历史版本').waitFor();
    await picture(page, 'safety-history-none');
    const other = await withHistory();
    const [version] = (await readdir(join(app.libraryFolder, 'reports', other, 'versions'))).sort();
    await writeFile(join(app.libraryFolder, 'reports', other, 'versions', version!), '{"format": ');
    await page.evaluate((target) => {
      window.location.hash = `#/report/${target}/history`;
    }, other);
    await versions(page).last().click();
    await page.getByText('这个版本没有读出来').waitFor();
    expect(await page.getByRole('button', { name: '恢复到这个版本…' }).isDisabled()).toBe(true);
    await picture(page, 'safety-history-damaged');
  });
});

describe('定稿', () => {
  it('asks, shows itself everywhere, refuses changes, and is ended on purpose only', async () => {
    const id = await withHistory();
    const page = await app.open(`/report/${id}/unit`);
    await page.getByRole('button', { name: '定稿…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('定稿后内容不能再修改').waitFor();
    await picture(page, 'safety-final-ask');
    await dialog.getByRole('button', { name: '先不定稿' }).click();
    expect((await present(id)).final).toBeUndefined();
    await page.getByRole('button', { name: '定稿…' }).click();
    await dialog.getByRole('button', { name: '定稿', exact: true }).click();
    await page.locator('.notice-final').getByText(/已于 \d\d:\d\d 定稿，内容不能修改。/u).waitFor();
    expect((await present(id)).final).toBeDefined();
    expect(await page.getByLabel('所在地区').isDisabled()).toBe(true);
    await page.getByRole('link', { name: '一、总体情况' }).click();
    expect(await page.getByRole('textbox', { name: '一、总体情况' }).getAttribute('readonly')).not.toBeNull();
    await picture(page, 'safety-final-section');
    await page.getByRole('link', { name: '导出' }).click();
    expect(await page.locator('.export-run .ant-btn').isEnabled()).toBe(true);
    await picture(page, 'safety-final-export');

    await page.getByRole('link', { name: '历史版本' }).click();
    await expect.poll(() => page.locator('.version-kind').first().innerText()).toBe('定稿');
    await versions(page).last().click();
    expect(await page.getByRole('button', { name: '恢复到这个版本…' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: '回到填写' }).click();
    await page.getByRole('link', { name: '年报列表' }).click();
    await page.locator('.finding-tag-final').waitFor();
    await picture(page, 'safety-final-library');

    await page.locator('.report-link').first().click();
    await page.getByRole('button', { name: '取消定稿…' }).click();
    await dialog.getByText('历史版本里会记下这次取消').waitFor();
    await picture(page, 'safety-final-end');
    await page.keyboard.press('Escape');
    expect((await present(id)).final).toBeDefined();
    await page.getByRole('button', { name: '取消定稿…' }).click();
    await dialog.getByRole('button', { name: '取消定稿', exact: true }).click();
    await page.locator('.notice-final').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '单位和年度' }).click();
    await page.getByLabel('所在地区').fill('南湖区');
    await expect.poll(async () => (await present(id)).unit?.region).toBe('南湖区');
    expect((await app.api.listVersions(id)).map(({ kind }) => kind)).toContain('reopened');
  });

  it('made in another window keeps what this one could not save', async () => {
    const id = await withHistory();
    const page = await app.open(`/report/${id}/unit`);
    await page.getByLabel('所在地区').waitFor();
    const { revision } = await app.api.openReport(id);
    await app.api.finalizeReport(id, revision);
    await page.getByLabel('所在地区').fill('没有保存的区');
    await page.getByRole('button', { name: '保留这里的内容' }).click();
    const problem = page.locator('.notice-problem');
    await problem.getByText('已在别处定稿').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await picture(page, 'safety-final-elsewhere');
    expect(await page.getByLabel('所在地区').inputValue()).toBe('没有保存的区');
    await problem.getByRole('button', { name: '打开定稿的内容…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '打开', exact: true }).click();
    await expect.poll(() => page.getByLabel('所在地区').inputValue()).toBe('西湖区');
    await page.locator('.notice-final').waitFor();
  });
});
