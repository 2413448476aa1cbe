/**
 * A whole street report by keyboard alone, from an empty library to the official files; and how many keys its figures take
 * beside typing them into a sheet, where each cell takes its digits and one key to move on.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../support/app';
import { streetDisclosure, streetRegistration, streetRequestColumns, streetRequestRows, streetSections, streetUnit } from '../support/street-report';
import { checkStreetFiles } from '../support/street-steps';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.close());

/** A keyboard that counts. Characters of the clerk's own sentences count one each, as in any other program. */
class Keyboard {
  count = 0;

  constructor(readonly page: Page) {}

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
    this.count += times;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.count += [...text].length;
  }

  /** Tab until the element with the focus has the name, or begins with it. */
  async tabTo(name: string, most = 60): Promise<void> {
    for (let step = 0; step < most; step += 1) {
      await this.press('Tab');
      const found = await this.page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return '';
        const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : undefined;
        const labelled = element.getAttribute('aria-labelledby');
        return element.getAttribute('aria-label') ?? (labelled && document.getElementById(labelled)?.textContent) ?? label ?? element.textContent ?? '';
      });
      if (found.trim().startsWith(name)) return;
    }
    throw new Error(`Tab never came to “${name}”.`);
  }

  /** To the next step, whose heading then has the focus. */
  async nextStep(): Promise<void> {
    const before = this.page.url();
    await this.press('Alt+PageDown');
    await this.page.waitForFunction((url) => location.href !== url && document.activeElement?.tagName === 'H1', before);
  }
}

const zeros = (count: number): string[] => Array.from({ length: count }, () => '0');

it('is filled in and exported without a mouse, with fewer keys for its figures than a sheet takes', async ({ annotate }) => {
  const page = await app.open('/', { today: '2021-01-11' });
  const keys = new Keyboard(page);
  await page.locator('.library-empty').waitFor();
  await keys.tabTo('新建年报');
  await keys.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'new-unit-name');
  await keys.type(streetUnit.name);
  await keys.press('Tab');
  await keys.type(streetUnit.shortName);
  await keys.tabTo('所在地区');
  await keys.type(streetUnit.region);
  await keys.tabTo('2019年格式');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await page.locator('.wizard').waitFor();
  const edition = (await app.api.listReports()).reports[0]?.edition;
  expect(edition).toBe('2019-wuchang');

  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  for (const [index, [heading, text]] of streetSections.entries()) {
    if (index > 0) await keys.nextStep();
    await keys.tabTo(heading);
    await keys.type(text);
  }

  let figures = 0;
  await keys.nextStep();
  let before = keys.count;
  await page.locator('.statutory-table').waitFor();
  // Into the grid: the first cell takes the focus of the whole table.
  for (let step = 0; step < 20 && !(await page.evaluate(() => document.activeElement?.hasAttribute('data-cell'))); step += 1) await keys.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('规章');
  for (const [index, figure] of streetDisclosure.flatMap(([, ...row]) => row).entries()) {
    if (index > 0) await keys.press('Tab');
    await keys.type(figure);
  }
  figures += keys.count - before;
  await expect
    .poll(() => page.locator('.figure-cell input:not([readonly])').evaluateAll((cells) => cells.map((cell) => (cell as HTMLInputElement).value)))
    .toEqual(streetDisclosure.flatMap(([, ...row]) => row));

  await keys.nextStep();
  before = keys.count;
  await keys.tabTo('零申请');
  await keys.press('Enter');
  await page.waitForFunction((name) => document.activeElement?.textContent === name, '都没有，填零');
  await keys.press('Enter');
  await expect.poll(async () => {
    const [made] = (await app.api.listReports()).reports;
    return made && (await app.api.openReport(made.id)).report.tables?.['disputes']?.['review']?.['total'];
  }).toBe(0);
  figures += keys.count - before;

  const typed = [...streetDisclosure.flatMap(([, ...row]) => row), ...zeros((streetRequestRows.length - 1) * (streetRequestColumns - 1)), ...zeros(12)];
  const inASheet = typed.reduce((sum, figure) => sum + figure.length + 1, 0);

  await keys.nextStep();
  await keys.nextStep();
  for (const [field, text] of streetRegistration) {
    await keys.tabTo(field);
    await keys.type(text);
  }
  await keys.press('Control+f');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '找什么');
  await keys.type('填表时间');
  await keys.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('id') === 'registration.filledOn');
  await keys.type('2020-12-17');
  await keys.press('Enter');
  await keys.press('Control+f');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '找什么');
  await keys.type('落款日期');
  await keys.press('Enter');
  await page.waitForFunction(() => location.hash.endsWith('/unit') && document.activeElement instanceof HTMLInputElement);
  await keys.type('2020-12-17');
  await keys.press('Enter');

  for (let step = 0; step < 20 && !page.url().endsWith('/export'); step += 1) await keys.press('Alt+PageDown');
  await page.locator('.file-option').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  for (let step = 0; step < 40; step += 1) {
    await keys.press('Tab');
    if (await page.evaluate(() => document.activeElement?.tagName === 'BUTTON' && document.activeElement.textContent === '导出')) break;
  }
  await keys.press('Enter');
  await page.getByText('已导出 4 个文件').waitFor();
  await checkStreetFiles(app.exportFolder);
  expect(app.complaints).toEqual([]);
  await annotate(`${keys.count} key presses for the report; for its figures ${figures}, in a sheet ${inASheet}`);
  expect(figures).toBeLessThan(inASheet);
}, 180_000);
