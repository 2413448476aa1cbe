/** A section's page: marks under the words, figures that follow the tables, drafted sentences, last year's text. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cellsOf, getEdition } from '../../shared/editions';
import { fillZeros, setCells } from '../../shared/report/cells';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import { picture, startApp, type RunningApp } from '../support/app';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const unit = { name: '青柳区云桥街道办事处', shortName: '云桥街道', kind: 'street' as const };

async function created(report: Report): Promise<string> {
  const { id, revision } = await app.api.createReport({ edition: report.edition, year: report.year, unit: report.unit ?? {} });
  await app.api.saveReport(id, report, revision, true);
  return id;
}

/** Five received, four answered, one carried forward. */
const withTables = (year: number, sections: Record<string, string>): Report => {
  const edition = getEdition('2021');
  const blank: Report = { ...newReport({ edition: '2021', year, unit }), sections };
  const zeros = edition.tables.reduce<Report>((report, table) => fillZeros(edition, report, table, cellsOf(table)), blank);
  const figures = { '1': 5, '3.1': 4, '4': 1 };
  const changes = Object.entries(figures).map(([row, value]) => ({ cell: { table: 'requests', row, column: 'naturalPerson' }, value }));
  return setCells(edition, zeros, changes);
};

const editor = (page: Page) => page.locator('.section-editor textarea');
const onDisk = async (id: string): Promise<Report> => (await app.api.openReport(id)).report;
const saved = (page: Page) => page.getByText(/已保存/u).first().waitFor();

describe('the page of a section', () => {
  it('marks words of a finding exactly where they stand, scrolled or not', async () => {
    const filler = Array.from({ length: 40 }, (_, index) => `第${index + 1}段写的是日常工作，按时发布，及时更新，便于群众查询和监督。`).join('\n');
    const id = await created(withTables(2024, { overview: `${filler}\n全年新收政府信息公开申请9件。` }));
    const page = await app.open(`/report/${id}/section.overview`);
    const mark = page.locator('.marked-text-copy .is-warning').first();
    await mark.waitFor({ state: 'attached' });
    await page.locator('.section-aside .finding-line').first().click();
    // The selection of the finding's words and their mark are one on top of the other.
    await expect.poll(() => editor(page).evaluate((area: HTMLTextAreaElement) => area.scrollTop)).toBeGreaterThan(100);
    const shown = await mark.boundingBox();
    const box = await editor(page).boundingBox();
    expect(shown && box && shown.y > box.y && shown.y < box.y + box.height).toBe(true);
    const widths = await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('.section-editor textarea');
      const copy = document.querySelector<HTMLElement>('.marked-text-copy');
      return [area?.clientWidth, copy?.clientWidth, area?.scrollHeight, copy?.scrollHeight, area?.scrollTop, copy?.scrollTop];
    });
    expect(widths[1]).toBe(widths[0]);
    expect(Math.abs((widths[3] ?? 0) - (widths[2] ?? 0))).toBeLessThanOrEqual(2);
    expect(widths[5]).toBe(widths[4]);
    await picture(page, 'section-marks');
  });

  it('drafts sentences whose figures follow the tables, in the window, on disk and after a restart', async () => {
    const id = await created(withTables(2024, { overview: '一、本年情况。' }));
    const page = await app.open(`/report/${id}/section.overview`);
    await editor(page).click();
    await page.keyboard.press('Control+End');
    await page.getByText('数据句').click();
    await picture(page, 'section-sentences');
    await page.getByRole('button', { name: '插入“收到申请”这一句' }).click();
    const text = '一、本年情况。本年新收政府信息公开申请5件，上年结转0件。';
    expect(await editor(page).inputValue()).toBe(text);
    expect(await page.locator('.marked-text-copy .is-live').allInnerTexts()).toEqual(['5', '0']);
    await saved(page);
    await expect.poll(async () => (await onDisk(id)).liveFigures?.['overview']?.length).toBe(2);

    await page.goto(page.url().replace('section.overview', 'table.requests'));
    await page.locator('input[aria-label*="本年新收"][aria-label$="自然人"]').first().fill('12');
    await page.goto(page.url().replace('table.requests', 'section.overview'));
    expect(await editor(page).inputValue()).toBe(text.replace('5件', '12件'));
    await picture(page, 'section-live');

    // Typed over, the figure is the clerk's own.
    await editor(page).evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('12');
      area.setSelectionRange(at, at + 2);
      area.focus();
    });
    await page.keyboard.type('13');
    await expect.poll(async () => (await onDisk(id)).sections?.['overview']).toContain('13件');
    expect((await onDisk(id)).liveFigures?.['overview']?.length).toBe(1);
    expect(app.complaints).toEqual([]);
  });

  it('takes an inserted sentence out again by undo', async () => {
    const id = await created(withTables(2024, { overview: '开头。' }));
    const page = await app.open(`/report/${id}/section.overview`);
    await editor(page).click();
    await page.keyboard.press('Control+End');
    await page.getByText('数据句').click();
    await page.getByRole('button', { name: '插入“收到申请”这一句' }).click();
    await page.keyboard.press('Control+z');
    expect(await editor(page).inputValue()).toBe('开头。');
    await expect.poll(async () => (await onDisk(id)).liveFigures).toBeUndefined();
  });

  it('links a figure again when typing in it is undone', async () => {
    const id = await created(withTables(2024, { overview: '开头。' }));
    const page = await app.open(`/report/${id}/section.overview`);
    await editor(page).click();
    await page.keyboard.press('Control+End');
    await page.getByText('数据句').click();
    await page.getByRole('button', { name: '插入“收到申请”这一句' }).click();
    const whole = await editor(page).inputValue();
    await editor(page).evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('5件');
      area.setSelectionRange(at, at);
    });
    await page.keyboard.type('8');
    await expect.poll(() => page.locator('.marked-text-copy .is-live').count()).toBe(1);
    await page.keyboard.press('Control+z');
    expect(await editor(page).inputValue()).toBe(whole);
    await expect.poll(() => page.locator('.marked-text-copy .is-live').count()).toBe(2);
  });

  it('shows what the unit wrote last year, and takes it over only when asked', async () => {
    await created(withTables(2023, { overview: '去年我们建立了公开清单。\n并按季度更新。' }));
    const id = await created(withTables(2024, {}));
    const page = await app.open(`/report/${id}/section.overview`);
    await page.getByText('上年写的').click();
    await page.locator('blockquote').getByText('并按季度更新。').waitFor();
    await picture(page, 'section-last-year');
    expect(await editor(page).inputValue()).toBe('');
    await page.getByRole('button', { name: '插入到光标处' }).click();
    expect(await editor(page).inputValue()).toBe('去年我们建立了公开清单。\n并按季度更新。');
  });
});
