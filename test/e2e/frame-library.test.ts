import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { picture, startApp, type RunningApp } from '../support/app';
import { ProblemError } from '../../electron/problem-error';

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

const create = (year: number) => app.api.createReport({ edition: '2021', year, unit });
const row = (page: Page, year: number) => page.getByRole('link', { name: `打开临江街道${year}年年报` });
const step = (page: Page) => page.locator('[aria-current="step"]');

describe('an empty library', () => {
  it('offers the two ways to start, and the sample opens as a finished report', async () => {
    const page = await app.open();
    await page.getByRole('heading', { name: '还没有年报' }).waitFor();
    expect(await page.getByRole('button', { name: '新建年报' }).count()).toBe(1);
    await picture(page, 'frame-library-empty');
    await page.getByRole('button', { name: '打开示例年报' }).click();
    await page.locator('.wizard').waitFor();
    expect((await app.api.listReports()).reports).toHaveLength(1);
    expect(await page.locator('.top-bar').innerText()).toContain('2020年年报');
    expect(await step(page).innerText()).toContain('检查');
  });
});

describe('a new report', () => {
  it('starts from last year unless the clerk says otherwise', async () => {
    const last = await create(2023);
    const tables = { requests: { '4': { naturalPerson: 3, total: 3 } } };
    await app.api.saveReport(last.id, { ...last.report, tables, sections: { overview: '去年的话。' } }, last.revision, false);
    const page = await app.open('/', { today: '2025-01-10' });
    await page.getByRole('button', { name: '新建年报' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('radio', { name: '从2023年的年报开始' }).isChecked()).toBe(true);
    await picture(page, 'frame-new-report-from-last-year');
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await page.locator('.wizard').waitFor();
    const made = (await app.api.listReports()).reports.find(({ year }) => year === 2024);
    const { report } = await app.api.openReport(made?.id ?? '');
    expect(report.tables?.['requests']?.['2']).toMatchObject({ naturalPerson: 3, total: 3 });
    expect(report.sections).toEqual({});

    await page.goto(page.url().replace(/#.*$/u, '#/'));
    await page.getByRole('button', { name: '新建年报' }).click();
    await dialog.getByRole('radio', { name: '从空白开始' }).check();
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await page.locator('.wizard').waitFor();
    const blank = (await app.api.listReports()).reports.filter(({ year }) => year === 2024);
    const opened = await Promise.all(blank.map(({ id }) => app.api.openReport(id)));
    expect(opened.filter((one) => Object.keys(one.report.tables ?? {}).length === 0)).toHaveLength(1);
  });

  it('asks for no more than the name, proposes year and edition, and says when the choice is unusual', async () => {
    const page = await app.open('/', { today: '2025-01-10' });
    await page.getByRole('button', { name: '新建年报' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const name = dialog.getByLabel('单位全称');
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await dialog.getByRole('radio', { name: /^2021年格式/u }).isChecked()).toBe(true);
    expect(await dialog.locator('.year-select').innerText()).toContain('2024年');
    await picture(page, 'frame-new-report');

    await dialog.getByRole('button', { name: '开始填写' }).click();
    await dialog.getByText('请填写单位全称。').waitFor();
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    await picture(page, 'frame-new-report-name-missing');

    await dialog.getByLabel('报告年度').click();
    await page.locator('.ant-select-item-option', { hasText: '2020年' }).click();
    expect(await dialog.getByRole('radio', { name: /^2019年格式（试行）/u }).isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: /^2019年格式（武昌区）/u }).check();
    await dialog.getByText('是地方版本').waitFor();
    await dialog.getByLabel('报告年度').click();
    await page.locator('.ant-select-item-option', { hasText: '2023年' }).click();
    // What the clerk chose stays chosen.
    expect(await dialog.getByRole('radio', { name: /^2019年格式（武昌区）/u }).isChecked()).toBe(true);
    await dialog.getByText('2019年格式（武昌区）不是2023年度的版本').waitFor();
    await picture(page, 'frame-new-report-unusual');

    await name.fill('江城市临江街道办事处');
    await dialog.getByLabel('单位简称').fill('临江街道');
    await name.press('Enter');
    await page.locator('.wizard').waitFor();
    expect(await page.title()).toBe('临江街道2023年年报 - 政府信息公开年报');
    expect(await step(page).innerText()).toContain('一、总体情况');
    const [made] = (await app.api.listReports()).reports;
    expect(made).toMatchObject({
      year: 2023,
      edition: '2019-wuchang',
      unit: { name: '江城市临江街道办事处', shortName: '临江街道', kind: 'street' },
    });
  });

  it('takes the unit over from the report saved last, and leads to one that is there already', async () => {
    const { id } = await create(2024);
    const page = await app.open('/', { today: '2025-01-10' });
    await page.getByRole('button', { name: '新建年报' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('单位全称').inputValue()).toBe(unit.name);
    expect(await dialog.getByLabel('所在地区').inputValue()).toBe('东湖区');
    await dialog.getByText('临江街道2024年年报已经有了').waitFor();
    await picture(page, 'frame-new-report-existing');
    await dialog.getByRole('button', { name: '打开已有的' }).click();
    await page.locator('.wizard').waitFor();
    expect(page.url()).toContain(id);
  });

  it('tells a failure inside the dialog and keeps what was typed', async () => {
    app.faults.createReport = () => Promise.reject(new ProblemError('disk', '无法写入：磁盘空间不足。'));
    const page = await app.open();
    await page.getByRole('button', { name: '新建年报' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('单位全称').fill('江城市临江街道办事处');
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await dialog.getByText('无法写入：磁盘空间不足。').waitFor();
    delete app.faults.createReport;
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await page.locator('.wizard').waitFor();
  });
});

describe('the list', () => {
  it('shows newest year first and opens a report by click and by Enter', async () => {
    await create(2022);
    await create(2023);
    await app.api.createSample();
    const page = await app.open();
    await row(page, 2023).waitFor();
    const years = await page.locator('.report-group', { hasText: unit.name }).locator('.report-year').allInnerTexts();
    expect(years).toEqual(['2023年', '2022年']);
    await picture(page, 'frame-library');
    // Anywhere on the row, not only on its words.
    await page.locator('.report-link').first().click({ position: { x: 500, y: 6 } });
    await page.locator('.wizard').waitFor();
    await page.getByRole('link', { name: '年报列表' }).click();
    await row(page, 2022).press('Enter');
    await page.locator('.wizard').waitFor();
    expect(await page.title()).toContain('2022年年报');
  });

  it('duplicates a report and puts the focus on the copy', async () => {
    const { id } = await create(2023);
    const page = await app.open();
    await page.getByRole('button', { name: '复制：临江街道2023年年报' }).click();
    await page.getByText('已复制临江街道2023年年报').waitFor();
    await expect.poll(() => row(page, 2023).count()).toBe(2);
    const copy = (await app.api.listReports()).reports.find((report) => report.id !== id);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''))
      .toContain(copy?.id);
    await picture(page, 'frame-library-duplicated');
  });

  it('puts a report away without asking, and takes it back with one click', async () => {
    await create(2022);
    await create(2023);
    const page = await app.open();
    // An impatient double click puts away one report, not two.
    await page.getByRole('button', { name: '删除：临江街道2023年年报' }).dblclick();
    await page.getByText('已移到回收站').waitFor();
    await expect.poll(() => row(page, 2023).count()).toBe(0);
    await expect.poll(() => row(page, 2022).evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await app.api.listReports()).bin).toHaveLength(1);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await picture(page, 'frame-library-removed');
    await page.getByRole('button', { name: '撤销' }).click();
    await row(page, 2023).waitFor();
    expect((await app.api.listReports()).reports).toHaveLength(2);
  });

  it('restores from the bin, and erases for good only after a question', async () => {
    for (const year of [2021, 2022]) await app.api.binReport((await create(year)).id);
    const page = await app.open('/bin');
    await page.getByRole('button', { name: '恢复：临江街道2022年年报' }).click();
    await page.getByText('已恢复临江街道2022年年报').waitFor();
    await picture(page, 'frame-bin');
    const erase = page.getByRole('button', { name: '彻底删除：临江街道2021年年报' });
    await erase.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('删除后不能恢复。').waitFor();
    await picture(page, 'frame-bin-erase');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await app.api.listReports()).bin).toHaveLength(1);
    await erase.click();
    await dialog.getByRole('button', { name: '彻底删除' }).click();
    await page.getByText('回收站是空的。').waitFor();
    const { bin, reports } = await app.api.listReports();
    expect([bin.length, reports.length]).toEqual([0, 1]);
  });

  it('tells a failed action and shows what is true afterwards', async () => {
    await create(2023);
    app.faults.binReport = () => Promise.reject(new ProblemError('disk', '无法写入：没有权限。'));
    const page = await app.open();
    await page.getByRole('button', { name: '删除：临江街道2023年年报' }).click();
    await page.getByText('无法写入：没有权限。').waitFor();
    await row(page, 2023).waitFor();
  });

  it('lists files it cannot read and leaves them alone', async () => {
    await create(2023);
    const folder = join(app.libraryFolder, 'reports', '3f1c2c1e-8d8b-4d55-9d1c-6a1c5f0d2b11');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'report.json'), '{"format": "disclosure-annual-rep');
    const page = await app.open();
    await page.getByRole('heading', { name: '有 1 份年报打不开' }).waitFor();
    const text = await page.locator('.damaged li').innerText();
    expect(text).toContain(folder);
    expect(text).toContain('JSON');
    await row(page, 2023).waitFor();
    await picture(page, 'frame-library-unreadable');
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe('{"format": "disclosure-annual-rep');
  });

  it('says why it could not be read, and tries again', async () => {
    await create(2023);
    app.faults.listReports = () => Promise.reject(new ProblemError('disk', '无法读取：磁盘读写出错。'));
    const page = await app.open();
    await page.getByText('无法读取：磁盘读写出错。').waitFor();
    await picture(page, 'frame-library-failed');
    delete app.faults.listReports;
    await page.getByRole('button', { name: '重试' }).click();
    await row(page, 2023).waitFor();
    expect(await page.getByText('年报列表没有读出来').count()).toBe(0);
  });
});
