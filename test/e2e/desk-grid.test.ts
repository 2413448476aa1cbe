/** The tables as a desk: blocks of cells, the clipboard of workbooks, undo over the whole report, looks that are kept. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cellKey, cellsOf, columnOf, editions, rowOf, type CellReference } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { picture, startApp, type RunningApp } from '../support/app';
import { convert, withDirectory } from '../support/office';
import { someReport } from '../support/reports';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道' };

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

const blank: Report = { format: 'disclosure-annual-report', version: 1, edition: '2021', year: 2024, unit };

async function openTable(table: string, report: Report = blank): Promise<{ readonly id: string; readonly page: Page }> {
  const { id } = await app.api.createImported(report);
  const page = await app.open(`/report/${id}/table.${table}`);
  await page.locator('[data-cell]').first().waitFor();
  return { id, page };
}

const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const shown = (page: Page, ...keys: string[]): Promise<string[]> => Promise.all(keys.map((key) => cell(page, key).inputValue()));
const activeCell = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['cell'] : undefined));
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** What is on disk, once everything is. */
async function saved(page: Page, id: string): Promise<Report> {
  await page.keyboard.press('Control+S');
  await page.getByText('已保存').first().waitFor();
  await expect.poll(() => page.locator('.saving-state').innerText()).toContain('已保存');
  return onDisk(id);
}
const onDisk = async (id: string): Promise<Report> => {
  const { savedAt: _when, ...report } = (await app.api.openReport(id)).report;
  return report;
};
const putOnClipboard = (page: Page, html: string, text: string): Promise<void> =>
  page.evaluate(
    ([rich, plain]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([rich], { type: 'text/html' }),
          'text/plain': new Blob([plain], { type: 'text/plain' }),
        }),
      ]),
    [html, text] as const,
  );

/** What LibreOffice makes of a sheet for the clipboard: a table with its spans and the whole figures behind the shown ones. */
async function libreOfficeTable(fill: (sheet: ExcelJS.Worksheet) => void): Promise<string> {
  return withDirectory(async (directory) => {
    const workbook = new ExcelJS.Workbook();
    fill(workbook.addWorksheet('台账'));
    const file = join(directory, 'ledger.xlsx');
    await workbook.xlsx.writeFile(file);
    // Chromium takes no style sheets onto its clipboard; the table says all there is to know.
    return (await readFile(await convert(file, 'html', directory), 'utf8')).replace(/<style.*?<\/style>/gsu, '');
  });
}

describe('blocks of cells by keyboard alone', () => {
  it('are selected, summed up, filled, cleared, cut and taken back', async () => {
    const { page } = await openTable('requests');
    await cell(page, 'requests/1/naturalPerson').focus();
    await press(page, '3', 'Tab', '4', 'Shift+Tab', 'Shift+ArrowRight', 'Shift+ArrowDown');
    const status = page.locator('.range-status');
    expect(await status.innerText()).toContain('选了 4 格');
    expect(await status.innerText()).toContain('数字 2 个，合计 7');
    expect(await page.locator('[role="gridcell"][aria-selected="true"]').count()).toBe(4);
    const four = ['1/naturalPerson', '1/enterprise', '2/naturalPerson', '2/enterprise'].map((key) => `requests/${key}`);
    await press(page, 'Control+D');
    expect(await shown(page, ...four)).toEqual(['3', '4', '3', '4']);
    await press(page, 'Delete');
    expect(await shown(page, ...four)).toEqual(['', '', '', '']);
    await press(page, 'Control+Z');
    expect(await shown(page, ...four)).toEqual(['3', '4', '3', '4']);
    await cell(page, 'requests/1/naturalPerson').focus();
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', '9', 'Control+Enter');
    expect(await shown(page, ...four)).toEqual(['9', '9', '9', '9']);
    await cell(page, 'requests/1/naturalPerson').focus();
    await press(page, '1', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+R');
    expect(await shown(page, 'requests/1/enterprise', 'requests/1/research')).toEqual(['1', '1']);
    await press(page, 'Control+X');
    expect(await shown(page, 'requests/1/naturalPerson', 'requests/1/research')).toEqual(['', '']);
    await cell(page, 'requests/3.1/naturalPerson').focus();
    await press(page, 'Control+V');
    expect(await shown(page, 'requests/3.1/naturalPerson', 'requests/3.1/research')).toEqual(['1', '1']);
    await press(page, 'Control+Shift+End');
    expect(await status.innerText()).toContain('选了 161 格');
    await press(page, 'Control+A');
    expect(await status.innerText()).toContain('选了 175 格');
    await press(page, 'Escape');
    expect(await status.count()).toBe(0);
    await press(page, 'Control+ArrowDown', 'Control+ArrowRight');
    expect(await activeCell(page)).toBe('requests/4/total');
    await press(page, 'PageUp', 'Home', 'PageDown');
    expect(await activeCell(page)).toBe('requests/4/naturalPerson');
  });

  it('are filled in cell by cell: Enter goes down in them, Tab along, Shift back, and what is selected stays', async () => {
    const { page } = await openTable('requests');
    const status = page.locator('.range-status');
    await cell(page, 'requests/1/naturalPerson').focus();
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
    const way: (string | undefined)[] = [];
    for (const key of ['1', '2', '3', '4']) {
      await press(page, key);
      await press(page, 'Enter');
      way.push(await activeCell(page));
    }
    expect(way).toEqual(['requests/2/naturalPerson', 'requests/1/enterprise', 'requests/2/enterprise', 'requests/1/naturalPerson']);
    expect(await shown(page, 'requests/1/naturalPerson', 'requests/2/naturalPerson', 'requests/1/enterprise', 'requests/2/enterprise')).toEqual(['1', '2', '3', '4']);
    expect(await status.innerText()).toContain('选了 4 格');
    expect(await status.innerText()).toContain('10');
    await press(page, 'Tab');
    expect(await activeCell(page)).toBe('requests/1/enterprise');
    await press(page, 'Tab');
    expect(await activeCell(page)).toBe('requests/2/naturalPerson');
    await press(page, 'Shift+Tab', 'Shift+Enter');
    expect(await activeCell(page)).toBe('requests/2/naturalPerson');
    // The figure of the active cell, wherever it stands in the block.
    await press(page, '7', 'Control+Enter');
    expect(await shown(page, 'requests/1/naturalPerson', 'requests/2/naturalPerson', 'requests/1/enterprise', 'requests/2/enterprise')).toEqual(['7', '7', '7', '7']);
    await press(page, 'Delete');
    expect(await shown(page, 'requests/1/naturalPerson', 'requests/2/enterprise')).toEqual(['', '']);
    await press(page, 'ArrowDown');
    expect(await status.count()).toBe(0);
    expect(await activeCell(page)).toBe('requests/3.1/naturalPerson');
  });

  it('are selected with the mouse: dragging, and Shift with a click', async () => {
    const { page } = await openTable('requests', someReport('2021'));
    await cell(page, 'requests/1/naturalPerson').hover();
    await page.mouse.down();
    await cell(page, 'requests/2/research').hover();
    await page.mouse.up();
    expect(await page.locator('.range-status').innerText()).toContain('选了 6 格');
    await cell(page, 'requests/3.1/total').click({ modifiers: ['Shift'] });
    expect(await page.locator('.range-status').innerText()).toContain('选了 21 格');
    await picture(page, 'desk-grid-range');
    await cell(page, 'requests/1/naturalPerson').click();
    expect(await page.locator('.range-status').count()).toBe(0);
  });

  it('copied and pasted onto themselves leave every byte as it was, totals included', async () => {
    for (const [edition, table] of [['2021', 'requests'], ['2019', 'disclosure'], ['2021', 'disputes']] as const) {
      const { id, page } = await openTable(table, someReport(edition));
      const before = JSON.stringify(await onDisk(id));
      await page.locator('[data-cell]').first().focus();
      await press(page, 'Control+A', 'Control+C');
      const copied = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return item?.types ?? [];
      });
      expect(copied).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
      if (table === 'disclosure') {
        // Several blocks below one another are pasted block by block.
        await cell(page, 'disclosure/regulations/newlyMade').click();
        await press(page, 'Shift+ArrowDown', 'Shift+End', 'Control+C');
      }
      await press(page, 'Control+V');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(JSON.stringify(await saved(page, id))).toBe(before);
      await page.context().close();
    }
  });
});

describe('a block copied from a workbook in LibreOffice', () => {
  it('goes in with its merged cells and its whole figures, in one step', async () => {
    const html = await libreOfficeTable((sheet) => {
      sheet.addRow([12, null, null]);
      sheet.addRow([1234, null, null]);
      for (const row of [1, 2]) {
        sheet.mergeCells(row, 1, row, 3);
        sheet.getCell(row, 1).numFmt = '#,##0';
      }
    });
    expect(html).toContain('colspan=3');
    const { page } = await openTable('disclosure');
    await cell(page, 'disclosure/penalties/decisions').focus();
    await putOnClipboard(page, html, '12\t\t\r\n1,234\t\t\r\n');
    await press(page, 'Control+V');
    expect(await shown(page, 'disclosure/penalties/decisions', 'disclosure/coercion/decisions')).toEqual(['12', '1234']);
    const rounded = html.replace(/sdval="12"/u, 'sdval="59237.2449"').replace(/<tr>\s*<td[^>]*sdval="1234".*?<\/tr>/su, '');
    await cell(page, 'disclosure/fees/amount').focus();
    await putOnClipboard(page, rounded.replace(/ colspan=3/gu, ''), '12');
    await press(page, 'Control+V');
    expect(await shown(page, 'disclosure/fees/amount')).toEqual(['59237.2449']);
    await press(page, 'Control+Z', 'Control+Z');
    expect(await shown(page, 'disclosure/penalties/decisions', 'disclosure/fees/amount')).toEqual(['', '']);
  });

  it('with its headers and labels, text and another total is shown first, and says what is left out', async () => {
    const html = await libreOfficeTable((sheet) => {
      sheet.addRow(['台账', '自然人', '商业企业', '科研', '公益', '法律', '其他', '合计']);
      sheet.addRow(['本年新收', 3, 1, 0, 0, 0, 2, 7]);
      sheet.addRow(['上年结转', 1, 0, 0, 0, '无法统计', 0, 1]);
    });
    const { id, page } = await openTable('requests');
    await cell(page, 'requests/1/naturalPerson').focus();
    await putOnClipboard(page, html, '');
    await press(page, 'Control+V');
    const dialog = page.getByRole('dialog', { name: '粘贴前请看一下' });
    await dialog.waitFor();
    const text = await dialog.innerText();
    expect(text).toContain('前面的 1 行、1 列是文字');
    expect(text).toContain('11 格放进表里');
    expect(text).toContain('1 格不是数字，照原样放进去，会标出来');
    expect(text).toContain('2 格是合计，由程序计算，不粘贴');
    expect(text).toContain('7，程序算出 6');
    await picture(page, 'desk-grid-paste');
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('.cell-bar').innerText()).toContain('已粘贴 12 格；另外 2 格是合计');
    expect(await activeCell(page)).toBe('requests/1/naturalPerson');
    expect((await saved(page, id)).tables?.['requests']?.['1']).toMatchObject({ naturalPerson: 3, enterprise: 1, otherOrganization: 2 });
    expect((await saved(page, id)).tables?.['requests']?.['2']).toMatchObject({ legalService: '无法统计' });
    await press(page, 'Control+Z');
    expect(await shown(page, 'requests/1/naturalPerson', 'requests/2/legalService')).toEqual(['', '']);
  });
});

describe('undo over the whole report', () => {
  it('gives back every byte after 200 random edits on all pages', async () => {
    const start = { ...someReport('2021'), unit };
    const { id, page } = await openTable('requests', start);
    const before = JSON.stringify(await onDisk(id));
    const edited = await page.evaluate(async (report) => {
      let seed = 20250115;
      const random = (below: number): number => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return Math.floor((seed / 2147483648) * below);
      };
      const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      const steps = ['table.requests', 'table.disclosure', 'table.disputes', 'section.overview', 'section.problems', 'registration', 'unit'];
      let edits = 0;
      while (edits < 200) {
        window.location.hash = `#/report/${report}/${steps[random(steps.length)]}`;
        await painted();
        await painted();
        const fields = [
          ...document.querySelectorAll<HTMLInputElement>(
            '.wizard-content input[type="text"]:not([readonly]):not([role="combobox"]), .wizard-content textarea:not([aria-hidden="true"])',
          ),
        ].filter((field) => field.offsetParent !== null);
        for (let turn = 0; turn < 10 && edits < 200; turn += 1) {
          const field = fields[random(fields.length)];
          if (!field) break;
          field.focus();
          field.setSelectionRange(random(field.value.length + 1), field.value.length);
          const text = field.dataset['cell'] === undefined ? `改${random(1000)}` : String(random(1000));
          document.execCommand(random(6) === 0 ? 'delete' : 'insertText', false, text);
          edits += 1;
        }
      }
      return edits;
    }, id);
    expect(edited).toBe(200);
    const after = JSON.stringify(await saved(page, id));
    expect(after).not.toBe(before);
    const back = page.getByRole('button', { name: '撤销' });
    const forth = page.getByRole('button', { name: '重做' });
    const clickAll = (name: string): Promise<number> =>
      page.evaluate(async (label) => {
        const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`);
        let clicks = 0;
        while (button && button.getAttribute('aria-disabled') === 'false' && clicks < 500) {
          button.click();
          clicks += 1;
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
        return clicks;
      }, name);
    const steps = await clickAll('撤销');
    expect(steps).toBeGreaterThan(100);
    expect(await back.getAttribute('title')).toBe('没有可以撤销的操作');
    expect(JSON.stringify(await saved(page, id))).toBe(before);
    expect(await clickAll('重做')).toBe(steps);
    expect(await forth.getAttribute('aria-disabled')).toBe('true');
    expect(JSON.stringify(await saved(page, id))).toBe(after);
  }, 120_000);

  it('names the step, goes to its place, and leaves a text its own undo while one types', async () => {
    const { page } = await openTable('requests');
    const back = page.getByRole('button', { name: '撤销' });
    await cell(page, 'requests/1/naturalPerson').focus();
    await press(page, '5', 'Tab');
    expect(await back.getAttribute('title')).toBe('撤销：填写 一、本年新收政府信息公开申请数量·自然人（Ctrl+Z）');
    await page.getByRole('link', { name: /一、总体情况/u }).click();
    const text = page.getByRole('textbox', { name: '一、总体情况' });
    await text.focus();
    await page.keyboard.type('abc');
    expect(await back.getAttribute('title')).toBe('撤销：修改 一、总体情况（Ctrl+Z）');
    // The browser takes back what was typed here, and nothing on another page.
    await press(page, 'Control+Z');
    expect(await text.inputValue()).not.toBe('abc');
    while ((await text.inputValue()) !== '') await press(page, 'Control+Z');
    await page.keyboard.type('全年');
    await page.getByRole('link', { name: /四、政府信息公开行政复议/u }).click();
    await cell(page, 'disputes/review/upheld').focus();
    await press(page, 'Control+Z');
    await text.waitFor();
    expect(await text.inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    // Nothing was typed here since: the next step of the report is taken back, on its own page.
    for (let step = 0; step < 3 && (await page.locator('[data-cell]').count()) === 0; step += 1) await press(page, 'Control+Z');
    await expect.poll(() => activeCell(page)).toBe('requests/1/naturalPerson');
    expect(await shown(page, 'requests/1/naturalPerson')).toEqual(['']);
    await press(page, 'Control+Shift+Z');
    expect(await shown(page, 'requests/1/naturalPerson')).toEqual(['5']);
  });

  it('ends at 定稿', async () => {
    const { page } = await openTable('disputes', { ...someReport('2021'), unit });
    await cell(page, 'disputes/review/upheld').focus();
    await press(page, '5', 'Tab');
    await page.getByRole('button', { name: '定稿' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: /定稿/u }).last().click();
    await page.locator('.notice-final').waitFor();
    expect(await page.getByRole('button', { name: '撤销' }).getAttribute('aria-disabled')).toBe('true');
    await cell(page, 'disputes/review/upheld').focus();
    await press(page, 'Control+Z');
    expect(await shown(page, 'disputes/review/upheld')).toEqual(['5']);
  });
});

describe('the grid', () => {
  it('is one stop of Tab, says its size, and is left by Esc and Tab', async () => {
    const { page } = await openTable('requests');
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('28');
    expect(await grid.getAttribute('aria-colcount')).toBe('10');
    expect(await grid.getAttribute('aria-multiselectable')).toBe('true');
    expect(await grid.locator('input:not([tabindex="-1"])').count()).toBe(1);
    await cell(page, 'requests/3.1/research').focus();
    expect(await grid.locator('input:not([tabindex="-1"])').getAttribute('data-cell')).toBe('requests/3.1/research');
    await press(page, 'Escape', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') === null)).toBe(true);
    await press(page, 'Shift+Tab');
    expect(await activeCell(page)).toBe('requests/3.1/research');
  });

  it('loses no digit typed right before and after finding, however slow the PC', async () => {
    const { id, page } = await openTable('disclosure');
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const place = 'disclosure/normativeDocuments/issued';
    await cell(page, place).focus();
    // The first time and again, without waiting for anything.
    for (const digits of ['12', '34']) await press(page, ...digits, 'Control+F', 'Escape');
    await press(page, '5');
    await expect.poll(() => activeCell(page)).toBe(place);
    expect(await shown(page, place)).toEqual(['12345']);
    expect(await page.getByRole('dialog').count()).toBe(0);
    // What is typed right after opening is looked for: nothing else of the dialog has the focus before.
    await page.evaluate(() => {
      document.addEventListener('focusin', ({ target }) => (document.body.dataset['firstFocus'] ??= target instanceof Element ? (target.getAttribute('role') ?? target.tagName) : ''));
    });
    await press(page, 'Control+F', '9', '9');
    expect(await page.evaluate(() => document.body.dataset['firstFocus'])).toBe('combobox');
    await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('99');
    await press(page, 'Escape', '6', 'Enter', '7');
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const figures = (await saved(page, id)).tables?.['disclosure'];
    expect(figures?.['normativeDocuments']?.['issued']).toBe(123456);
    expect(await shown(page, (await activeCell(page)) ?? '')).toEqual(['7']);
  });

  it('replaces what a step back or a paste put in, however soon one types', async () => {
    const { page } = await openTable('disclosure');
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const place = 'disclosure/normativeDocuments/issued';
    // A PC so slow that the next picture is painted after the next key.
    await page.evaluate(() => {
      const paint = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => Number(setTimeout(() => paint(callback), 2000));
    });
    await cell(page, place).focus();
    await press(page, '1', 'Enter', 'ArrowUp');
    for (const digit of ['2', '3', '4']) await press(page, '8', 'Control+Z', digit);
    expect(await shown(page, place)).toEqual(['4']);
    await page.evaluate(() => navigator.clipboard.writeText('15'));
    await press(page, 'Enter', 'ArrowUp', 'Control+V', '6', 'Control+Z', '7');
    expect(await shown(page, place)).toEqual(['7']);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  });

  it('keeps the focus after filling with zeros, which is one step', async () => {
    const { page } = await openTable('disputes', { ...blank, tables: { disputes: { review: { upheld: 1 } } } });
    await page.getByRole('button', { name: '填零' }).click();
    await page.getByRole('button', { name: '都填 0' }).click();
    await expect.poll(() => activeCell(page)).toBe('disputes/review/corrected');
    expect(await page.getByRole('button', { name: '撤销' }).getAttribute('title')).toContain('复议诉讼情况表 填零');
    await press(page, 'Control+Z');
    expect(await shown(page, 'disputes/review/corrected')).toEqual(['']);
  });

  it('says beside each row and below each column how its relations stand, while it is typed', async () => {
    const { page } = await openTable('requests');
    const feet = page.locator('.foot-marks .relation-mark');
    expect(await feet.count()).toBe(0);
    await cell(page, 'requests/1/naturalPerson').focus();
    await press(page, '7');
    expect(await feet.allInnerTexts()).toEqual(['7 ≠ 0', '7 ≠ 0']);
    await cell(page, 'requests/3.1/naturalPerson').focus();
    await press(page, '7');
    expect(await feet.allInnerTexts()).toEqual(['7 = 7 ✓', '7 = 7 ✓']);
    await page.getByRole('button', { name: '填零' }).click();
    await page.getByRole('button', { name: '都填 0' }).click();
    await expect.poll(() => feet.count()).toBe(7);
    await cell(page, 'requests/4/naturalPerson').focus();
    await press(page, '2');
    expect((await feet.allInnerTexts())[0]).toBe('✗ 2');
  });

  it('shows last year below each figure, is as large as wanted, and is so again the next time', async () => {
    await app.api.createImported({ ...someReport('2021', 9), year: 2023, unit });
    const { id, page } = await openTable('requests', { ...someReport('2021'), year: 2024, unit });
    await expect.poll(() => page.getByRole('checkbox', { name: '显示上年' }).isEnabled()).toBe(true);
    await page.getByRole('checkbox', { name: '显示上年' }).check();
    expect(await page.locator('.last-year').count()).toBe(175);
    await picture(page, 'desk-grid-last-year');
    await page.setViewportSize({ width: 1024, height: 700 });
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: '放大表格' }).click();
    expect(await page.locator('.zoom').innerText()).toContain('150%');
    await cell(page, 'requests/3.3.1/otherOrganization').focus();
    const inSight = await page.evaluate(() => {
      const area = document.querySelector('.wizard-content')?.getBoundingClientRect();
      const within = (selector: string): boolean => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return area !== undefined && box !== undefined && box.left >= area.left - 1 && box.right <= area.right + 1;
      };
      return { figure: within('input:focus'), label: within('.label-cell.is-lit'), bar: within('.cell-bar') };
    });
    expect(inSight).toEqual({ figure: true, label: true, bar: true });
    await picture(page, 'desk-grid-zoomed');
    await page.goto(new URL(`/#/report/${id}/table.disputes`, page.url()).href);
    await page.reload();
    await page.locator('[data-cell]').first().waitFor();
    expect(await page.locator('.zoom').innerText()).toContain('150%');
  });

  it('cuts no explanation and no reason in the bar', async () => {
    for (const edition of editions) {
      const { id, page } = await openTable('requests', { ...blank, edition: edition.id, year: edition.years.from });
      for (const table of edition.tables) {
        const length = ({ row, column }: CellReference): number =>
          `${rowOf(table, row)?.hint}${columnOf(table, row, column)?.hint}`.length;
        const longest = [...cellsOf(table)].sort((a, b) => length(b) - length(a)).slice(0, 6).map(cellKey);
        await page.evaluate((hash) => (window.location.hash = hash), `#/report/${id}/table.${table.id}`);
        await cell(page, longest[0] ?? '').waitFor();
        const lines = page.locator('.cell-bar p.is-long');
        const isCut = (): Promise<boolean> => lines.evaluate((line) => line.scrollHeight > line.clientHeight + 1);
        for (const key of longest) {
          await cell(page, key).focus();
          expect(await isCut(), await lines.innerText()).toBe(false);
        }
        await cell(page, longest[0] ?? '').focus();
        await page.keyboard.insertText('大约三件');
        expect(await isCut(), await lines.innerText()).toBe(false);
      }
      await page.context().close();
    }
  });
});
