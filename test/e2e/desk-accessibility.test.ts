/** axe-core over every page and state in light, dark and high contrast; the focus is seen wherever Tab leads. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../electron/problem-error';
import { getEdition } from '../../shared/editions';
import { allSteps } from '../../renderer/report/steps';
import { sampleReport } from '../../shared/sample/street-2020';
import { states } from '../screenshots/states';
import { hiddenFocus, useLook, violations } from '../support/accessibility';
import { startApp, type RunningApp } from '../support/app';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.close());
beforeEach(() => app.reset());

/** All rules in light; in the other looks those about colours. Ends in light. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  const found: string[] = [];
  for (const line of await violations(page, 'all')) found.push(`${name}, light: ${line}`);
  for (const look of ['dark', 'contrast'] as const) {
    await useLook(page, look);
    for (const line of await violations(page, 'colours')) found.push(`${name}, ${look}: ${line}`);
  }
  await useLook(page, 'light');
  expect.soft(found.join('\n')).toBe('');
}

/** A report with something of everything: findings of each kind, text that is no figure, a wrong total. */
async function spoiledSample(): Promise<string> {
  const opened = await app.api.createSample();
  const table = Object.entries(opened.report.tables ?? {})[0];
  if (!table) throw new Error('The sample has no tables.');
  const [tableId, rows] = table;
  const [[rowId, row] = ['', {}]] = Object.entries(rows);
  const [column = ''] = Object.keys(row ?? {});
  const report = {
    ...opened.report,
    tables: { ...opened.report.tables, [tableId]: { ...rows, [rowId]: { ...row, [column]: '三' } } },
    sections: { ...opened.report.sections, overview: '2020年，本街道收到申请999件。' },
  };
  await app.api.saveReport(opened.id, report, opened.revision, false);
  return opened.id;
}

it('what is wrong is found', async () => {
  const page = await app.open('/');
  await page.locator('.library-empty').waitFor();
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      '<button></button><a href="#x" style="outline:0;border:0">看不见</a>',
    );
    document.querySelector<HTMLElement>('.library-empty h2')?.style.setProperty('color', 'var(--line)');
  });
  const found = (await violations(page, 'all')).join('\n');
  expect(found).toContain('button-name');
  expect(found).toContain('color-contrast');
  expect((await hiddenFocus(page, 40)).join('\n')).toContain('看不见');
}, 60_000);

describe('the list and the pages beside it', () => {
  it('empty, and the dialog for a new report', async () => {
    const page = await app.open('/');
    await page.locator('.library-empty').waitFor();
    await expectAccessible(page, 'empty library');
    expect.soft(await hiddenFocus(page, 40)).toEqual([]);
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'new report');
  }, 60_000);

  it('filled, with a damaged list, a bin and another program in front', async () => {
    const one = await app.api.createSample();
    const other = await app.api.createSample();
    await app.api.binReport((await app.api.createSample()).id);
    await app.api.finalizeReport(other.id, other.revision);
    const page = await app.open('/');
    await page.locator('.report-row').first().waitFor();
    await expectAccessible(page, 'library');
    expect.soft(await hiddenFocus(page, 40)).toEqual([]);
    for (const route of ['/bin', '/import', '/backup', '/overview', '/consolidate', '/settings', '/help', '/about']) {
      await page.goto(`${page.url().split('#')[0] ?? ''}#${route}`);
      await page.locator('.library-content').waitFor();
      await page.waitForTimeout(400);
      await expectAccessible(page, route);
      expect.soft(await hiddenFocus(page, 40), route).toEqual([]);
    }
    app.faults.openReport = () => Promise.reject(new ProblemError('disk', '磁盘没有回答。'));
    const broken = await app.open(`/report/${one.id}`);
    await broken.locator('.error-screen').waitFor();
    await expectAccessible(broken, 'report that cannot be opened');
    app.faults.listReports = () => Promise.reject(new ProblemError('disk', '磁盘没有回答。'));
    const unread = await app.open('/');
    await unread.locator('.library-problem').waitFor();
    await expectAccessible(unread, 'list that cannot be read');
    delete app.faults.listReports;
    const content = await app.api.listReports();
    app.faults.listReports = () =>
      Promise.resolve({ ...content, lock: { held: false, by: '另一台电脑', since: '2026-01-04T08:00:00.000Z', stale: false } });
    delete app.faults.openReport;
    const locked = await app.open('/');
    await locked.locator('.notice').waitFor();
    await expectAccessible(locked, 'library another program has');
  }, 90_000);
});

/** Pages that say something else once they were used. */
describe('what goes in and out, as far as it can be brought', () => {
  const later = [
    'bin', 'import-changed', 'import-doubtful', 'import-failed', 'consolidate-reading', 'consolidate-failed', 'consolidate-result',
    'consolidate-files', 'consolidate-file', 'consolidate-drill-down', 'consolidate-findings', 'backup-preview', 'library-sixty', 'export-written',
  ];
  it.each(later)('%s', async (name) => {
    const state = states.find((one) => one.name === name);
    if (!state) throw new Error(`no state ${name}`);
    await expectAccessible(await state.open(app), name);
  }, 60_000);
});

describe('a report', () => {
  it('every step', async () => {
    const id = await spoiledSample();
    const page = await app.open(`/report/${id}/unit`);
    for (const step of [...allSteps(getEdition(sampleReport.edition)), 'preview', 'history']) {
      await page.goto(`${page.url().split('#')[0] ?? ''}#/report/${id}/${step}`);
      await page.locator('.wizard h1').first().waitFor();
      await page.waitForTimeout(300);
      await expectAccessible(page, step);
      expect.soft(await hiddenFocus(page, 30), step).toEqual([]);
    }
  }, 240_000);

  it('what is opened over it', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/table.requests`);
    for (const [key, name] of [['Control+f', '在年报里查找'], ['F1', '使用手册'], ['Control+/', '快捷键']] as const) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      if (key === 'Control+f') await page.getByLabel('找什么').fill('自然人');
      await page.waitForTimeout(300);
      await expectAccessible(page, name);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
  }, 60_000);

  it('定稿, and the pages beside the form', async () => {
    const opened = await app.api.createSample();
    await app.api.finalizeReport(opened.id, opened.revision);
    const page = await app.open(`/report/${opened.id}/table.requests`);
    await page.getByRole('button', { name: '对照' }).or(page.locator('.top-bar-action').first()).first().click();
    await page.locator('.preview-beside .sheet-box').first().waitFor();
    await expectAccessible(page, 'final report');
  }, 60_000);
});
