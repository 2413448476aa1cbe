/** The window in English: chosen on the page of settings, kept, on every page; the form and every file stay Chinese. */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editions } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { picture, startApp, type RunningApp } from '../support/app';
import { pdfImages, withDirectory } from '../support/office';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Every text of a value, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** What people wrote and the languages' own names; examples of what is to be typed in Chinese. */
const others = ['中文', '江城市东湖区临江街道办事处', '仿宋、楷体、思源、方正', '例如：文中是备案件数，与台账核对无误', '年月日'];

/** Words in Chinese that a page shows, or names something by, and that are neither the form's nor the report's. */
async function chineseOn(page: Page, reports: readonly Report[]): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement?.closest('noscript, style') === null) found.push(texts.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['title', 'aria-label', 'aria-description', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return [...found, document.title];
  });
  // Names of files are Chinese as the files are.
  const besidesFiles = shown.map((text) => text.replaceAll(/[^\s/]+\.(?:docx|xlsx|pdf|html|zip)/gu, ''));
  const words = new Set(besidesFiles.flatMap((text) => text.match(/[\u3400-\u9fff]{2,}/gu) ?? []));
  const official = [...textsIn(editions), ...textsIn(reports), ...others];
  // The form's words are shown in parts too, without numbers and brackets.
  return [...words].filter((word) => !official.some((text) => text.includes(word)));
}

it('is chosen in the settings and then on every page, with nothing of Chinese but the form and the report', { timeout: 120_000 }, async () => {
  const { id } = await app.api.createSample();
  const { report, revision } = await app.api.openReport(id);
  // Something to correct, something to verify, something blank.
  const [table = '', rows = {}] = Object.entries(report.tables ?? {}).at(-1) ?? [];
  const [row = '', cells = {}] = Object.entries(rows)[0] ?? [];
  const negative = { ...cells, [Object.keys(cells)[0] ?? '']: -1 };
  const wrong: Report = {
    ...report,
    tables: { ...report.tables, requests: {}, [table]: { ...rows, [row]: negative } },
    sections: { ...report.sections, problems: '' },
  };
  await app.api.saveReport(id, wrong, revision, false);
  const written = [report, wrong];

  const page = await app.open('/settings');
  const errors = app.complaints.length;
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('heading', { name: 'Appearance' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  expect((await app.api.desk()).language).toBe('en');
  expect(await chineseOn(page, written)).toEqual([]);

  const go = async (route: string): Promise<void> => {
    await page.evaluate((address) => {
      location.hash = address;
    }, route);
    await page.locator('.loading').waitFor({ state: 'detached' });
    await page.waitForTimeout(150);
    expect({ route, chinese: await chineseOn(page, written) }).toEqual({ route, chinese: [] });
    await picture(page, `english-${route.split('/').at(-1) || 'library'}`);
  };
  for (const route of ['/', '/bin', '/overview', '/import', '/consolidate', '/backup', '/about', '/help']) await go(route);
  await go('/');
  await page.getByRole('button', { name: 'New report' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await chineseOn(page, written)).toEqual([]);
  await page.keyboard.press('Escape');

  const steps = ['unit', 'section.overview', 'section.problems', 'table.disclosure', 'table.requests', 'registration', 'review', 'export', 'preview', 'history'];
  for (const step of steps) await go(`/report/${id}/${step}`);

  await go(`/report/${id}/review`);
  await page.getByText('is not written yet').waitFor();
  await page.getByRole('button', { name: /: why$/u }).first().click();
  await page.getByText('What to do', { exact: true }).waitFor();
  expect(await chineseOn(page, written)).toEqual([]);
  await picture(page, 'english-why');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+/');
  await page.getByText('Cell below').waitFor();
  expect(await chineseOn(page, written)).toEqual([]);
  await picture(page, 'english-keys');
  // The list of licences is made when the program is packaged.
  expect(app.complaints.slice(errors).filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

it('keeps a reason with the finding in Chinese, as documents print it', async () => {
  const [first] = (await app.api.listReports()).reports;
  const id = first?.id ?? '';
  const page = await app.open(`/report/${id}/review`);
  await page.getByText('before the last day counted').waitFor();
  await page.getByRole('button', { name: 'Verified' }).first().click();
  await page.getByRole('textbox').fill('数据已经统计到年底');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(async () => (await app.api.openReport(id)).report.acknowledgements?.length).toBe(1);
  const [kept] = (await app.api.openReport(id)).report.acknowledgements ?? [];
  expect(kept?.message).toMatch(/^[^A-Za-z]*请核对日期。$/u);
});

/** The parts of an office file, but for the moment it was made at; test/render compares whole files with the clock stopped. */
const partsOf = (bytes: Buffer): [string, string][] =>
  Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, '')]);

it('exports the same files in either language, and says in English what went wrong', async () => {
  const [first] = (await app.api.listReports()).reports;
  const route = `/report/${first?.id ?? ''}/export`;
  const exported = async (page: Page, button: string, files: RegExp): Promise<Buffer[]> => {
    await page.locator('.export-run').getByRole('button', { name: button }).click();
    // Errors are left in it, which is asked about.
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.getByRole('heading', { name: files }).waitFor();
    const paths = await page.locator('.export-file').allInnerTexts();
    return Promise.all(paths.map((path) => readFile(path)));
  };
  const page = await app.open(route);
  const english = await exported(page, 'Export', /^Exported \d files$/u);
  // Once more: the files are there, and the question about them is English too.
  await page.locator('.export-run').getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export all the same' }).click();
  await page.locator('.ant-modal-confirm-title', { hasText: 'of the same name in the folder' }).waitFor();
  await page.keyboard.press('Escape');

  app.faults.exportReport = () => Promise.reject(new Error('odd'));
  await page.locator('.export-run').getByRole('button', { name: 'Export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export all the same' }).click();
  await page.getByText('Something unexpected went wrong: odd').waitFor();
  delete app.faults.exportReport;

  await page.evaluate(() => {
    location.hash = '/settings';
  });
  await page.getByRole('radio', { name: '中文' }).check();
  await page.getByRole('heading', { name: '外观' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await rm(app.exportFolder, { recursive: true });
  await page.evaluate((address) => {
    location.hash = address;
  }, route);
  const chinese = await exported(page, '导出', /^已导出 \d 个文件$/u);
  expect(english.length).toBeGreaterThan(1);
  expect(chinese.map(partsOf)).toEqual(english.map(partsOf));
});

it('shows and prints the same pages in either language', async () => {
  const { id } = await app.api.createSample();
  const pages = async (language: 'zh' | 'en'): Promise<Buffer[]> => {
    await app.api.changeDesk({ language });
    const page = await app.open(`/report/${id}/preview`);
    // A window that remembers nothing learns of its language from the program, and loads once more.
    await page.getByRole('button', { name: language === 'zh' ? '打印…' : 'Print…' }).waitFor();
    const sheets = page.locator('.sheet-box');
    await sheets.first().waitFor();
    // A whole page is in sight at once.
    await page.setViewportSize({ width: 1366, height: 1400 });
    await page.evaluate(() => document.fonts.ready);
    const shown: Buffer[] = [];
    for (let index = 0; index < (await sheets.count()); index += 1) shown.push(await sheets.nth(index).locator('.sheet').screenshot());
    return withDirectory(async (folder) => {
      const pdf = join(folder, 'printed.pdf');
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      await pdfImages(pdf, join(folder, 'page'));
      const printed = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
      return [...shown, ...(await Promise.all(printed.map((name) => readFile(join(folder, name)))))];
    });
  };
  const [chinese, english] = [await pages('zh'), await pages('en')];
  expect(chinese.length).toBeGreaterThan(8);
  expect(english.map((image, index) => chinese[index]?.equals(image))).toEqual(chinese.map(() => true));
});

it('loads no English where Chinese is spoken, and English from its first paint where it is chosen', async () => {
  await app.reset();
  await app.api.changeDesk({ language: 'zh' });
  const page = await app.open('/');
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(asked.filter((name) => /\/en-[^/]*\.js$/u.test(name))).toEqual([]);
  await app.api.changeDesk({ language: 'en' });
  // A window that remembers nothing learns of it from the program, once.
  const other = await app.open('/');
  await other.getByRole('button', { name: 'New report' }).waitFor();
  await other.reload();
  await other.locator('.library').waitFor();
  expect(await other.locator('.library').innerText()).toContain('Reports');
  expect(await readFile(join(app.assetsFolder, 'index.html'), 'utf8')).toContain('lang="zh-CN"');
  await app.api.changeDesk({ language: 'zh' });
});
