/** The desk around the form: looks, find, zero requests, deadline, overview, two pages side by side, about. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { palettes } from '../../renderer/app/palette';
import { newReport } from '../../shared/report/new-report';
import { sampleReport } from '../../shared/sample/street-2020';
import { states } from '../screenshots/states';
import { startApp, type RunningApp } from '../support/app';
import { pdfPages, withDirectory } from '../support/office';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.close());
beforeEach(() => app.reset());
afterEach(() => expect(app.complaints).toEqual([]));

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe('an office screen enlarged to 200 %', () => {
  const small = { width: 683, height: 384 };
  const seen = ['library-three', 'overview', 'unit', 'table-requests-filled', 'section-sentences', 'registration', 'export', 'history', 'consolidate-result'];
  it('is scrolled down only, and everything that can be pressed can be brought into sight', async () => {
    for (const { name, open } of states.filter((state) => seen.includes(state.name))) {
      await app.reset();
      const page = await open(app);
      await page.setViewportSize(small);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: name }).toBe(small.width);
      const lost = await page.locator('button:visible, a[href]:visible').evaluateAll((elements) =>
        elements.filter((element) => {
          element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          const box = element.getBoundingClientRect();
          // As far in sight as it can be: nothing cuts its middle off.
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          return x < 0 || x > innerWidth || y < 0 || y > innerHeight;
        }).map((element) => element.textContent || element.getAttribute('aria-label')),
      );
      expect(lost, name).toEqual([]);
    }
  }, 90_000);
});

describe('a table on an office screen enlarged to 200 %', () => {
  const places = (page: Page) =>
    page.evaluate(() => {
      const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
      const [table, head, bar, step, cell] = ['.statutory-table table', '.statutory-table thead', '.cell-bar', '.step-link[aria-current]', '.figure-cell input:focus'].map(box);
      return { inSight: innerHeight - (table?.top ?? innerHeight), head, bar, step, cell };
    });

  it('has more than half of the window, and its headings stay in sight', async () => {
    const open = states.find(({ name }) => name === 'table-requests-filled')?.open;
    if (!open) throw new Error('There is no such state.');
    const page = await open(app);
    await page.setViewportSize({ width: 683, height: 384 });
    await expect.poll(async () => (await places(page)).inSight).toBeGreaterThan(384 / 2);
    const { step } = await places(page);
    expect(step?.left).toBeGreaterThanOrEqual(0);
    expect(step?.right).toBeLessThanOrEqual(683);
    await page.locator('.figure-cell input').first().focus();
    await page.keyboard.press('Control+ArrowDown');
    for (let row = 0; row < 30; row += 1) await page.keyboard.press('ArrowDown');
    const { head, bar, cell } = await places(page);
    expect(bar?.top).toBeGreaterThanOrEqual(0);
    expect(head?.top).toBeCloseTo(bar?.bottom ?? 0, 0);
    expect(cell?.top).toBeGreaterThanOrEqual(head?.bottom ?? Infinity);
    expect(cell?.bottom).toBeLessThanOrEqual(384);
    // Another table is seen from its beginning.
    await page.locator('.step-link', { hasText: '二、' }).click();
    await page.locator('table[aria-label^="主动公开"]').waitFor();
    const { inSight } = await places(page);
    expect(inSight).toBeGreaterThan(384 / 2);
    expect(inSight).toBeLessThan(384);
  }, 60_000);
});

describe('looks', () => {
  it('follow the system until the clerk chooses, and the choice is kept', async () => {
    const page = await app.open('/settings');
    expect(await ground(page)).toBe(rgb(palettes.light.paper));
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => ground(page)).toBe(rgb(palettes.dark.paper));
    await page.emulateMedia({ contrast: 'more' });
    await expect.poll(() => ground(page)).toBe(rgb(palettes.contrast.paper));
    await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'light' });
    await page.getByRole('radio', { name: '深色' }).check();
    await expect.poll(() => ground(page)).toBe(rgb(palettes.dark.paper));
    await page.getByLabel('区里的期限').fill('1月21日');
    await expect.poll(() => app.api.desk()).toMatchObject({ scheme: 'dark', localDeadline: '01-21' });
    const other = await app.open('/');
    await expect.poll(() => ground(other)).toBe(rgb(palettes.dark.paper));
  }, 60_000);

  it('leave printed pages black on white', async () => {
    const { id } = await app.api.createSample();
    await app.api.changeDesk({ scheme: 'dark' });
    const page = await app.open(`/report/${id}/preview`);
    const sheet = page.locator('.sheet').first();
    await sheet.waitFor();
    expect(await sheet.evaluate((element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).color])).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate(() => document.documentElement.dataset['scheme'])).toBe('light');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.evaluate(() => document.documentElement.dataset['scheme'])).toBe('dark');
  }, 60_000);

  it.each(['large', 'largest'] as const)('text is %s and everything is still in the window', async (textSize) => {
    const { id } = await app.api.createSample();
    const normal = await app.open(`/report/${id}/unit`);
    const height = (page: Page): Promise<number> => page.getByLabel('单位全称').evaluate((input) => input.getBoundingClientRect().height);
    const before = await height(normal);
    await app.api.changeDesk({ textSize });
    const page = await app.open(`/report/${id}/unit`, { today: '2021-01-20' });
    await expect.poll(() => height(page)).toBeGreaterThan(before * 1.1);
    for (const route of [`/report/${id}/unit`, '/']) {
      await page.goto(`${page.url().split('#')[0] ?? ''}#${route}`);
      await page.locator('.wizard, .library').waitFor();
      const frame = await page.locator('.wizard, .library').evaluate((whole) => {
        const { left, top, right, bottom } = whole.getBoundingClientRect();
        return [left, top, Math.round(right - innerWidth), Math.round(bottom - innerHeight)];
      });
      expect(frame).toEqual([0, 0, 0, 0]);
    }
    await page.goto(`${page.url().split('#')[0] ?? ''}#/report/${id}/unit`);
    // A list opens at its field, however large the text is.
    const field = page.locator('.ant-select').first();
    await field.click();
    const list = page.locator('.ant-select-dropdown');
    await list.waitFor();
    const [fieldBox, listBox] = [await field.boundingBox(), await list.boundingBox()];
    expect(Math.abs((fieldBox?.x ?? 0) - (listBox?.x ?? 999))).toBeLessThan(4);
    // Nothing in the top bar lies over anything else.
    const boxes = await page.locator('.top-bar > *').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ left, right }) => [left, right] as const));
    for (const [index, [left]] of boxes.entries()) if (index > 0) expect(left).toBeGreaterThanOrEqual((boxes[index - 1]?.[1] ?? 0) - 1);
  }, 60_000);

  it('the name of the unit is whole in a window of 1024 pixels', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/unit`, { today: '2021-01-20' });
    await page.setViewportSize({ width: 1024, height: 768 });
    const cut = await page.locator('.top-bar-unit').evaluate((name) => name.scrollWidth > name.clientWidth);
    expect(cut).toBe(false);
    expect(await page.locator('.top-bar-deadline').textContent()).toBe('还有 11 天');
  }, 60_000);
});

describe('find', () => {
  it('goes to a cell and to words by keyboard alone', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/unit`);
    await page.keyboard.press('Control+f');
    await page.getByLabel('找什么').fill('法律服务机构 国家秘密');
    await page.keyboard.press('Enter');
    await page.locator('.statutory-table').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '')).toMatch(/3\.3\.1/u);
    await page.keyboard.press('Control+f');
    await page.getByLabel('找什么').fill('网格员');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => {
      const field = document.activeElement;
      return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
    })).toBe('网格员');
    await page.keyboard.press('Alt+PageUp');
    await page.keyboard.press('Control+f');
    await page.getByLabel('找什么').fill('没有这样的话');
    await page.getByText('没有找到。').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 60_000);
});

describe('零申请', () => {
  it('asks, fills both tables and the sentences, and is taken back by one undo', async () => {
    const { id } = await app.api.createImported(newReport({ edition: sampleReport.edition, year: 2020, unit: { name: '临江街道办事处', kind: 'street' } }));
    const page = await app.open(`/report/${id}/table.requests`);
    const before = (await app.api.openReport(id)).report;
    await page.getByRole('button', { name: '零申请' }).click();
    await page.getByRole('button', { name: '都没有，填零' }).click();
    await expect.poll(async () => (await app.api.openReport(id)).report.tables?.['disputes']?.['review']?.['total']).toBe(0);
    const { report } = await app.api.openReport(id);
    expect(report.tables?.['requests']?.['3.7']?.['total']).toBe(0);
    expect(Object.values(report.sections ?? {}).join('')).toContain('未收到政府信息公开申请');
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => ({ ...(await app.api.openReport(id)).report, savedAt: before.savedAt }))
      .toEqual(before);
  }, 60_000);

  it('is not offered where there was a request', async () => {
    const report = { ...sampleReport, tables: { ...sampleReport.tables, requests: { ...sampleReport.tables?.['requests'], 1: { naturalPerson: 2 } } } };
    const { id } = await app.api.createImported(report);
    const page = await app.open(`/report/${id}/table.disputes`);
    const button = page.getByRole('button', { name: '零申请' });
    expect(await button.isDisabled()).toBe(true);
    expect(await button.getAttribute('title')).toContain('不是零申请');
  }, 60_000);
});

describe('pages beside the list', () => {
  it('the overview reads a unit over the years', async () => {
    for (const [year, count] of [[2019, 4], [2020, 9]] as const) {
      await app.api.createImported({
        ...sampleReport,
        year,
        tables: { ...sampleReport.tables, requests: { ...sampleReport.tables?.['requests'], 1: { naturalPerson: count, enterprise: 0, research: 0, publicWelfare: 0, legalService: 0, total: count } } },
      });
    }
    const page = await app.open('/overview');
    const chart = page.getByRole('img', { name: /收到的申请.*2019年 4 件，2020年 9 件/u });
    await chart.waitFor();
    const table = page.getByRole('region', { name: '收到的申请（按申请人）' });
    expect(await table.getByRole('row', { name: /^合计/u }).textContent()).toBe('合计49');
    expect(await table.getByRole('row', { name: /^比上年/u }).textContent()).toBe('比上年—+5');
    const heights = await chart.locator('g rect').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    expect(heights[1]).toBeCloseTo(((heights[0] ?? 0) * 9) / 4, 3);

    // On paper: black on white from a dark screen, charts with their tables, nothing of the window.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => ground(page)).toBe(rgb(palettes.dark.paper));
    await withDirectory(async (directory) => {
      const pdf = join(directory, 'overview.pdf');
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const printed = (await pdfPages(pdf)).map((text) => text.replaceAll(/\s/gu, ''));
      const all = printed.join('');
      for (const text of [sampleReport.unit?.name ?? '', '收到的申请（按申请人）', '办理结果', '行政复议和行政诉讼', '比上年']) expect(all).toContain(text);
      for (const text of ['新建年报', '回收站', '打开示例年报', '年报保存在']) expect(all).not.toContain(text);
      // No block is torn: each heading stands on the page of its table's last line.
      for (const text of printed) expect(text.match(/单位：件/gu)?.length).toBe(text.match(/比上年/gu)?.length);
    });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await table.getByRole('row', { name: /^合计/u }).evaluate((row) => [getComputedStyle(row).color, getComputedStyle(document.body).backgroundColor]);
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  }, 60_000);

  it('the unit is asked for once', async () => {
    const page = await app.open('/');
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByLabel('单位全称').fill('江城市东湖区临江街道办事处');
    await page.getByRole('button', { name: '开始填写' }).click();
    await page.locator('.wizard').waitFor();
    await expect.poll(async () => (await app.api.desk()).unit?.name).toBe('江城市东湖区临江街道办事处');
    const [made] = (await app.api.listReports()).reports;
    await app.api.binReport(made?.id ?? '');
    const again = await app.open('/');
    await again.getByRole('button', { name: '新建年报' }).click();
    expect(await again.getByLabel('单位全称').inputValue()).toBe('江城市东湖区临江街道办事处');
  }, 60_000);

  it('about says version and places', async () => {
    const page = await app.open('/settings');
    // The list is written where the whole app is built.
    const licence = { name: '某个软件', version: '1.2.3', licence: 'MIT', text: 'Permission is hereby granted' };
    await page.route('**/licences.json', (route) => route.fulfill({ json: [licence] }));
    await page.getByRole('link', { name: '帮助' }).click();
    await page.getByRole('link', { name: '关于' }).click();
    await page.getByText('版本 1.0.0').first().waitFor();
    await page.getByText('某个软件 1.2.3（MIT）').click();
    await page.getByText('Permission is hereby granted').waitFor();
    await page.locator('.about dd').first().waitFor();
    expect(await page.locator('.about dd').allTextContents()).toEqual([app.libraryFolder, app.exportFolder]);
  }, 60_000);

  it('two pages stand side by side in the window', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/preview`);
    await page.locator('.ant-segmented-item', { hasText: '两页并排' }).click();
    const boxes = await page.locator('.sheet-box').evaluateAll((sheets) => sheets.slice(0, 2).map((sheet) => sheet.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes[1]?.top).toBe(boxes[0]?.top);
    expect(boxes[1]?.left).toBeGreaterThan(boxes[0]?.right ?? Infinity);
    expect(boxes[0]?.height).toBeLessThan(768);
  }, 60_000);
});
