/** The web page in a real Chromium: real headings and tables, everything in one file, no telephone number of anybody. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportHtml } from '../../electron/html';
import { getEdition, layoutTable } from '../../shared/editions';
import { statedOrComputed } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { wordOptions } from '../support/word-options';
import * as reports from '../support/word-reports';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

const pagesOf = (report: Report, oneFile = true): string[] =>
  exportHtml(report, { ...wordOptions(report), oneFile }).map(({ bytes }) => new TextDecoder().decode(bytes));

/** What a reader and a screen reader find on a page. */
async function read(html: string) {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  const found = await page.evaluate(() => {
    const text = (element: Element): string => (element.textContent ?? '').trim();
    return {
      language: document.documentElement.lang,
      title: document.title,
      headings: [...document.querySelectorAll('h1,h2,h3,h4,h5')].map((one) => `${one.tagName} ${text(one)}`),
      paragraphs: [...document.querySelectorAll('article p')].map(text),
      dates: [...document.querySelectorAll('time')].map((one) => one.dateTime),
      ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
      scripts: document.scripts.length + document.querySelectorAll('link,img,iframe').length,
      tables: [...document.querySelectorAll('table')].map((table) => ({
        name: table.getAttribute('aria-label'),
        rows: [...table.rows].map((row) =>
          [...row.cells].map((cell) => ({
            text: cell.innerHTML.replaceAll('<br>', '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
            columnSpan: cell.colSpan,
            rowSpan: cell.rowSpan,
            headers: (cell.getAttribute('headers') ?? '').split(' ').filter((id) => id !== '').map((id) => document.getElementById(id)?.textContent ?? `no ${id}`),
          })),
        ),
      })),
    };
  });
  await page.close();
  return { ...found, asked };
}

const street = (): Promise<Awaited<ReturnType<typeof read>>> => read(pagesOf(reports.streetReport)[0] ?? '');

describe('the web page', () => {
  test('never holds the registration form, its people or their telephone numbers', () => {
    for (const report of [reports.streetReport, reports.departmentReport]) {
      for (const oneFile of [true, false]) {
        const html = pagesOf(report, oneFile).join('\n');
        for (const secret of ['登记表', '附件3', '138 0000', '027-8000', '赵小', '钱方', 'clerk1@', '柳岸路8号']) expect(html).not.toContain(secret);
      }
    }
    const only = { ...wordOptions(reports.streetReport), documents: ['registration'] };
    expect(exportHtml(reports.streetReport, only)).toEqual([]);
  });

  test('is one file that fetches nothing and runs nothing', async () => {
    const { asked, scripts, language, title } = await street();
    expect(asked).toEqual([]);
    expect(scripts).toBe(0);
    expect(language).toBe('zh-CN');
    expect(title).toBe('柳岸街道2020年政府信息公开工作年度报告');
  });

  test('has the headings of the report by their levels, its text and its signature', async () => {
    const { headings, paragraphs, dates } = await street();
    expect(headings.slice(0, 4)).toEqual([
      'H1 柳岸街道2020年政府信息公开工作年度报告',
      'H2 一、总体情况',
      'H3 （三）平台建设情况',
      'H4 3、宣传引导',
    ]);
    expect(headings.filter((heading) => heading.startsWith('H1'))).toHaveLength(2);
    expect(headings).toContain('H2 七、其他需要报告的事项');
    expect(paragraphs).toContain('附件2');
    expect(paragraphs).toContain('江城市临湖区柳岸街道办事处');
    expect(paragraphs).toContain('2021年1月8日');
    expect(dates).toEqual(['2021-01-08']);
  });

  test.each([
    ['2019-wuchang', reports.streetReport],
    ['2019', reports.departmentReport],
    ['2021', reports.longReport],
  ] as const)('%s: real tables with every span and figure of the form; each figure names its headers', async (id, report) => {
    const { tables, ids } = await read(pagesOf(report)[0] ?? '');
    const forms = getEdition(id).tables;
    expect(tables.map(({ name }) => name)).toEqual(forms.map(({ name }) => name));
    expect(new Set(ids).size).toBe(ids.length);
    tables.forEach(({ rows }, index) => {
      const form = forms[index];
      if (!form) throw new Error('a table too many');
      const grid = layoutTable(form);
      expect(rows.map((row) => row.map(({ text, columnSpan, rowSpan }) => ({ text, columnSpan, rowSpan })))).toEqual(
        grid.rows.map((row) =>
          row.cells.map(({ text, columnSpan, rowSpan, figure }) => ({
            text: figure ? printedValue(statedOrComputed(report, form, figure.cell)) : text,
            columnSpan,
            rowSpan,
          })),
        ),
      );
      grid.rows.forEach((row, rowIndex) =>
        row.cells.forEach((cell, cellIndex) => {
          if (!cell.figure) return;
          const headers = rows[rowIndex]?.[cellIndex]?.headers ?? [];
          expect(headers).toContain(cell.figure.column.label);
          const label = row.cells.find(({ kind }) => kind === 'label');
          if (label) expect(headers).toContain(label.text);
          // Captions and headers of other parts of the table are not its own.
          const captions = headers.filter((header) => /^第二十条/u.test(header));
          expect(captions.length).toBeLessThanOrEqual(1);
        }),
      );
    });
  });

  test('carries any text as text', async () => {
    const { paragraphs, title } = await read(pagesOf(reports.unusualReport)[0] ?? '');
    expect(title).toBe('柳岸<𠮷>&"街道"办事处2024年政府信息公开工作年度报告');
    expect(paragraphs).toContain('<w:p>&amp; "引号" \'单引号\' ]]>');
    expect(paragraphs.some((text) => text.includes('😀👨‍👩‍👧'))).toBe(true);
  });
});
