/** The statutory tables in a real Chromium: typing, input methods, keys, totals, marks, the bar and pasting. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { cellKey, cellsOf, editions, getEdition, totalCells, type EditionId } from '../../shared/editions';
import type { CellValue, Report } from '../../shared/report/report';
import { picture, reportOf, rulesOf, startHarness, type HarnessWindow, type RunningHarness } from '../support/harness/run';

let harness: RunningHarness;

beforeAll(async () => {
  harness = await startHarness('production');
});

afterAll(() => harness.close());

type Tables = NonNullable<Report['tables']>;

const reportWith = (edition: EditionId, tables: Tables = {}): Report => ({
  format: 'disclosure-annual-report',
  version: 1,
  edition,
  year: edition === '2021' ? 2024 : 2020,
  unit: { name: '江城市东湖区临江街道办事处', shortName: '临江街道' },
  sections: {},
  tables,
});

/** Every figure of a table that is no total set to `value`. */
function filled(edition: EditionId, id: string, value: CellValue, others: Tables[string] = {}): Tables {
  const table = getEdition(edition).tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(id);
  const rows: Tables[string] = {};
  for (const cell of cellsOf(table)) {
    if (!totalCells(table).has(cellKey(cell))) rows[cell.row] = { ...rows[cell.row], [cell.column]: value };
  }
  for (const [row, cells] of Object.entries(others)) rows[row] = { ...rows[row], ...cells };
  return { [id]: rows };
}

const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const box = (page: Page, key: string) => page.locator(`td:has([data-cell="${key}"])`);
const activeCell = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['cell'] : undefined));
const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const input = document.activeElement as HTMLInputElement;
    return input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
  });
const figure = async (page: Page, key: string): Promise<CellValue | undefined> => {
  const [table = '', row = '', column = ''] = key.split('/');
  return (await reportOf(page)).tables?.[table]?.[row]?.[column];
};
/** Rules of the findings in one table. */
const tableRules = (page: Page, table: string): Promise<string[]> =>
  page.evaluate(
    (id) =>
      (window as unknown as HarnessWindow).harness
        .findings()
        .filter(({ at }) => at.some((place) => 'table' in place && place.table === id))
        .map(({ rule }) => rule),
    table,
  );
const bar = (page: Page) => page.locator('.cell-bar');

/** Presses a key a number of times and says which cells the focus went through, the first one included. */
async function route(page: Page, key: string, presses: number): Promise<string[]> {
  await page.evaluate(() => {
    const note = (element: Element | null): void => {
      if (element instanceof HTMLElement && element.dataset['cell']) visited.push(element.dataset['cell']);
    };
    const visited: string[] = [];
    note(document.activeElement);
    document.addEventListener('focusin', (event) => note(event.target as Element));
    Object.assign(window, { visited });
  });
  // All presses are on their way before the first is answered: Chromium takes them one after the other, as a fast typist's.
  const client = await page.context().newCDPSession(page);
  const name = key.replace('Shift+', '');
  const press = {
    key: name,
    code: name,
    windowsVirtualKeyCode: { Tab: 9, Enter: 13, ArrowUp: 38 }[name] ?? 0,
    modifiers: key.startsWith('Shift+') ? 8 : 0,
  };
  await Promise.all(
    Array.from({ length: presses }, () => [
      client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press }),
      client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press }),
    ]).flat(),
  );
  await client.detach();
  return page.evaluate(() => (window as unknown as { visited: string[] }).visited);
}

/** Keys of the inputs as they lie on the screen: line by line, or column by column. */
const onScreen = (page: Page, by: 'lines' | 'columns', withTotals: boolean): Promise<string[]> =>
  page.evaluate(
    ([order, totals]) =>
      [...document.querySelectorAll<HTMLInputElement>('[data-cell]')]
        .filter((input) => totals || !input.readOnly)
        .map((input) => ({ key: input.dataset['cell'] ?? '', at: input.getBoundingClientRect() }))
        .sort((a, b) => (order === 'lines' ? a.at.y - b.at.y || a.at.x - b.at.x : a.at.x - b.at.x || a.at.y - b.at.y))
        .map(({ key }) => key),
    [by, withTotals] as const,
  );

describe('while React watches', () => {
  it('nothing is complained of: every table shown, typed into, filled, pasted into and taken back', async () => {
    const watched = await startHarness();
    for (const edition of editions) {
      for (const { id } of edition.tables) {
        const page = await watched.show(reportWith(edition.id), `table.${id}`);
        await page.locator('[data-cell]').first().click();
        await page.keyboard.type('3');
        await page.keyboard.press('Shift+End');
        await page.keyboard.press('Control+R');
        await page.evaluate(() => navigator.clipboard.writeText('1\t2\t3\t4\t5\t6\t7\t8\n'));
        await page.keyboard.press('Control+V');
        await page.keyboard.press('Escape');
        const zeros = page.getByRole('button', { name: '填零' });
        if (await zeros.isEnabled()) {
          await zeros.click();
          await page.getByRole('button', { name: '都填 0' }).click();
        }
        await page.keyboard.press('Control+Z');
      }
    }
    // Closing tells what the page complained of.
    await watched.close();
  });
});

describe('typing a figure', () => {
  it('stores it at every key press and shows the totals at once', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    await cell(page, 'requests/1/naturalPerson').click();
    await page.keyboard.type('1');
    expect(await figure(page, 'requests/1/naturalPerson')).toBe(1);
    expect(await cell(page, 'requests/1/total').inputValue()).toBe('1');
    await page.keyboard.type('2');
    expect(await cell(page, 'requests/1/total').inputValue()).toBe('12');
    await cell(page, 'requests/3.1/naturalPerson').click();
    await page.keyboard.type('30');
    await cell(page, 'requests/3.5.2/enterprise').click();
    await page.keyboard.type('4');
    expect(await cell(page, 'requests/3.7/naturalPerson').inputValue()).toBe('30');
    expect(await cell(page, 'requests/3.7/total').inputValue()).toBe('34');
    // Over blanks a total is shown, not stated.
    expect((await reportOf(page)).tables?.['requests']?.['3.7']).toMatchObject({ naturalPerson: null, total: null });
  });

  it('replaces what stood there, and keeps blank and 0 apart', async () => {
    const page = await harness.show(reportWith('2021', filled('2021', 'disputes', 7)), 'table.disputes');
    const key = 'disputes/review/upheld';
    await cell(page, key).click();
    expect(await selectedText(page)).toBe('7');
    await page.keyboard.type('0');
    expect(await figure(page, key)).toBe(0);
    await page.keyboard.press('Backspace');
    expect(await figure(page, key)).toBeNull();
    expect(await rulesOf(page)).toContain('value.blank');
    await page.keyboard.press('Tab');
    expect(await cell(page, key).inputValue()).toBe('');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('0');
    expect((await rulesOf(page)).filter((rule) => rule.startsWith('value.') && rule !== 'value.blank')).toEqual([]);
  });

  it.each([
    ['１２３', 123, '123'],
    ['1,234', 1234, '1234'],
    ['１，２３４', 1234, '1234'],
    ['＋5', 5, '5'],
    ['59237.2449', 59237.2449, '59237.2449'],
  ])('reads %s', async (typed, stored, shown) => {
    const page = await harness.show(reportWith('2021'), 'table.disclosure');
    const key = 'disclosure/fees/amount';
    await cell(page, key).click();
    await page.keyboard.insertText(typed);
    expect(await cell(page, key).inputValue()).toBe(typed);
    expect(await figure(page, key)).toBe(stored);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await cell(page, key).inputValue()).toBe(shown);
  });

  it('keeps what is no figure, marks it and says why', async () => {
    const page = await harness.show(reportWith('2021', filled('2021', 'disclosure', 0)), 'table.disclosure');
    const key = 'disclosure/licensing/decisions';
    await cell(page, key).click();
    await page.keyboard.type('abc');
    expect(await figure(page, key)).toBe('abc');
    expect(await cell(page, key).getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => box(page, key).getAttribute('title')).toContain('不是数字');
    expect(await bar(page).innerText()).toContain('不是数字');
    expect(await page.locator('.finding-lines').innerText()).toContain('“行政许可”');
    await page.keyboard.press('Enter');
    expect(await cell(page, key).inputValue()).toBe('abc');
    await cell(page, key).click();
    await page.keyboard.type('3');
    expect(await cell(page, key).getAttribute('aria-invalid')).toBe('false');
    expect(await page.locator('.table-page-findings').innerText()).toContain('没有需要核对的地方');
  });
});

describe('input methods', () => {
  const compose = (client: CDPSession, text: string) =>
    client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

  it('never lose a character, and Enter, Esc and arrows stay theirs while they compose', async () => {
    const page = await harness.show(reportWith('2021', { disputes: { review: { upheld: 5, corrected: 8 } } }), 'table.disputes');
    const client = await page.context().newCDPSession(page);
    const key = 'disputes/review/corrected';
    await cell(page, 'disputes/review/upheld').click();
    await page.keyboard.press('ArrowRight');
    expect(await activeCell(page)).toBe(key);
    await compose(client, 'yi');
    expect(await cell(page, key).inputValue()).toBe('yi');
    // Nothing of the unfinished syllables reaches the report.
    expect(await figure(page, key)).toBe(8);
    for (const press of ['Enter', 'Escape', 'ArrowRight', 'ArrowDown', 'Delete', 'Home']) {
      await page.evaluate(
        (name) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true }),
          ),
        press,
      );
      expect(await activeCell(page)).toBe(key);
      expect(await cell(page, key).inputValue()).toBe('yi');
    }
    await page.keyboard.press('Enter');
    expect(await activeCell(page)).toBe(key);
    await compose(client, '１２');
    await client.send('Input.insertText', { text: '１２' });
    expect(await cell(page, key).inputValue()).toBe('１２');
    expect(await figure(page, key)).toBe(12);
    await page.keyboard.press('Enter');
    expect(await activeCell(page)).toBe('disputes/review/otherOutcome');
    expect(await cell(page, key).inputValue()).toBe('12');
  });

  it('leave a key alone that the browser only reports as 229', async () => {
    const page = await harness.show(reportWith('2021'), 'table.disputes');
    await cell(page, 'disputes/review/upheld').click();
    await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      Object.defineProperty(event, 'keyCode', { value: 229 });
      document.activeElement?.dispatchEvent(event);
    });
    expect(await activeCell(page)).toBe('disputes/review/upheld');
  });

  it('store Chinese text that is no figure once it is composed', async () => {
    const page = await harness.show(reportWith('2021'), 'table.disputes');
    const client = await page.context().newCDPSession(page);
    await cell(page, 'disputes/review/upheld').click();
    await compose(client, 'san jian');
    await client.send('Input.insertText', { text: '三件' });
    expect(await figure(page, 'disputes/review/upheld')).toBe('三件');
  });
});

describe('keys', () => {
  const tables = editions.flatMap((edition) => edition.tables.map((table) => [edition.id, table.id] as const));

  it.each(tables)('Tab goes through every cell to fill in, line by line (%s %s)', async (edition, table) => {
    const page = await harness.show(reportWith(edition), `table.${table}`);
    const expected = await onScreen(page, 'lines', false);
    await cell(page, expected[0] ?? '').focus();
    expect(await route(page, 'Tab', expected.length)).toEqual(expected);
    await cell(page, expected.at(-1) ?? '').focus();
    expect(await route(page, 'Shift+Tab', 11)).toEqual(expected.toReversed().slice(0, 12));
  });

  it.each(['2019', '2019-wuchang', '2021'] as const)('Enter goes down the columns of 三, past the totals (%s)', async (edition) => {
    const page = await harness.show(reportWith(edition), 'table.requests');
    const expected = await onScreen(page, 'columns', false);
    await cell(page, expected[0] ?? '').focus();
    expect(await route(page, 'Enter', expected.length)).toEqual(expected);
    await cell(page, expected.at(-1) ?? '').focus();
    expect(await route(page, 'Shift+Enter', 30)).toEqual(expected.toReversed().slice(0, 31));
  });

  it('Enter goes along the one line of 四 and down through the blocks of 二', async () => {
    const disputes = await harness.show(reportWith('2021'), 'table.disputes');
    await cell(disputes, 'disputes/review/upheld').focus();
    expect(await route(disputes, 'Enter', 12)).toEqual(await onScreen(disputes, 'lines', false));
    const disclosure = await harness.show(reportWith('2021'), 'table.disclosure');
    await cell(disclosure, 'disclosure/regulations/inForce').focus();
    expect(await route(disclosure, 'Enter', 5)).toEqual([
      'disclosure/regulations/inForce',
      'disclosure/normativeDocuments/inForce',
      'disclosure/licensing/decisions',
      'disclosure/penalties/decisions',
      'disclosure/coercion/decisions',
      'disclosure/fees/amount',
    ]);
  });

  it('arrows go up and down across blocks and keep their column', async () => {
    const page = await harness.show(reportWith('2021'), 'table.disclosure');
    await cell(page, 'disclosure/normativeDocuments/repealed').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await activeCell(page)).toBe('disclosure/penalties/decisions');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await activeCell(page)).toBe('disclosure/normativeDocuments/repealed');
    const empty = await harness.show(reportWith('2019-wuchang'), 'table.disclosure');
    await cell(empty, 'disclosure/coercion/decisions').click();
    await empty.keyboard.press('ArrowDown');
    expect(await activeCell(empty)).toBe('disclosure/fees/change');
  });

  it('arrows reach the totals; Home, End and Ctrl jump', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    await cell(page, 'requests/3.1/otherOrganization').click();
    await page.keyboard.press('ArrowRight');
    expect(await activeCell(page)).toBe('requests/3.1/total');
    await page.keyboard.press('ArrowLeft');
    expect(await activeCell(page)).toBe('requests/3.1/otherOrganization');
    await page.keyboard.press('Home');
    expect(await activeCell(page)).toBe('requests/3.1/naturalPerson');
    await page.keyboard.press('End');
    expect(await activeCell(page)).toBe('requests/3.1/total');
    await page.keyboard.press('Control+End');
    expect(await activeCell(page)).toBe('requests/4/total');
    await page.keyboard.press('ArrowUp');
    expect(await activeCell(page)).toBe('requests/3.7/total');
    await page.keyboard.press('Control+Home');
    expect(await activeCell(page)).toBe('requests/1/naturalPerson');
  });

  it('left and right move the caret inside a figure being typed, and the cell at its edge', async () => {
    const page = await harness.show(reportWith('2021'), 'table.disputes');
    await cell(page, 'disputes/review/corrected').click();
    await page.keyboard.type('12');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('5');
    expect(await figure(page, 'disputes/review/corrected')).toBe(152);
    await page.keyboard.press('ArrowRight');
    expect(await activeCell(page)).toBe('disputes/review/corrected');
    await page.keyboard.press('ArrowRight');
    expect(await activeCell(page)).toBe('disputes/review/otherOutcome');
    await page.keyboard.press('ArrowLeft');
    expect(await selectedText(page)).toBe('152');
    await page.keyboard.press('ArrowLeft');
    expect(await activeCell(page)).toBe('disputes/review/upheld');
  });

  it('F2 and a double click put the caret into the figure', async () => {
    const page = await harness.show(reportWith('2021', filled('2021', 'disputes', 123)), 'table.disputes');
    await cell(page, 'disputes/review/corrected').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await activeCell(page)).toBe('disputes/review/corrected');
    await page.keyboard.press('Delete');
    expect(await figure(page, 'disputes/review/corrected')).toBe(23);
    await cell(page, 'disputes/review/otherOutcome').dblclick();
    expect(await selectedText(page)).toBe('');
    await page.keyboard.type('4');
    expect(await figure(page, 'disputes/review/otherOutcome')).toBe(1234);
    await page.keyboard.press('Home');
    expect(await activeCell(page)).toBe('disputes/review/otherOutcome');
  });

  it('Esc puts back what stood there when the cell was entered, Delete clears', async () => {
    const page = await harness.show(reportWith('2021', filled('2021', 'disputes', 3)), 'table.disputes');
    const key = 'disputes/review/corrected';
    await cell(page, key).click();
    await page.keyboard.type('999');
    await page.keyboard.press('Escape');
    expect(await figure(page, key)).toBe(3);
    expect(await cell(page, key).inputValue()).toBe('3');
    await expect.poll(() => selectedText(page)).toBe('3');
    await page.keyboard.press('Delete');
    expect(await figure(page, key)).toBeNull();
    expect(await cell(page, key).inputValue()).toBe('');
    await page.keyboard.press('Escape');
    expect(await figure(page, key)).toBe(3);
  });

  it('totals take no typing', async () => {
    const page = await harness.show(reportWith('2021', filled('2021', 'disputes', 1)), 'table.disputes');
    await cell(page, 'disputes/review/total').click();
    await page.keyboard.type('9');
    await page.keyboard.press('Delete');
    expect(await cell(page, 'disputes/review/total').inputValue()).toBe('4');
    await page.keyboard.press('Tab');
    expect(await activeCell(page)).toBe('disputes/directSuit/upheld');
  });
});

describe('a total stated otherwise', () => {
  const stated = reportWith('2021', filled('2021', 'disputes', 2, { review: { total: 9 }, directSuit: { total: 8 }, suitAfterReview: { total: 8 } }));

  it('stays as stated beside the computed one until it is taken over', async () => {
    const page = await harness.show(stated, 'table.disputes');
    const key = 'disputes/review/total';
    expect(await cell(page, key).inputValue()).toBe('9');
    await cell(page, key).click();
    expect(await bar(page).innerText()).toContain('这里写的是 9，各项合计是 8');
    expect(await bar(page).innerText()).toMatch(/总计 9 ≠ 四种结果之和 8\s*✗ 相差 1/u);
    await picture(page, 'form-disputes-stated-total');
    await cell(page, 'disputes/review/upheld').click();
    await page.keyboard.type('30');
    expect(await figure(page, key)).toBe(9);
    expect(await tableRules(page, 'disputes')).toEqual(['disputes.row-total']);
    await page.getByRole('button', { name: '采用合计 36' }).click();
    expect(await figure(page, key)).toBe(36);
    expect(await rulesOf(page)).not.toContain('disputes.row-total');
    await cell(page, 'disputes/review/upheld').click();
    await page.keyboard.type('1');
    expect(await figure(page, key)).toBe(7);
  });

  it('is reached and taken over by the keyboard alone', async () => {
    const page = await harness.show(stated, 'table.disputes');
    await cell(page, 'disputes/review/pending').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('行政复议 总计：采用合计 8');
    await page.keyboard.press('Enter');
    expect(await figure(page, 'disputes/review/total')).toBe(8);
  });

  it('can be taken over from the list below the table', async () => {
    const page = await harness.show(stated, 'table.disputes');
    await page.locator('.finding-lines').getByRole('button', { name: '采用合计', exact: true }).click();
    expect(await figure(page, 'disputes/review/total')).toBe(8);
  });

  it('left empty by a file shows the computed one and offers to fill all of them in', async () => {
    const page = await harness.show(reportWith('2021', filled('2021', 'requests', 1)), 'table.requests');
    expect(await cell(page, 'requests/3.7/total').inputValue()).toBe('126');
    expect(await figure(page, 'requests/3.7/total')).toBeUndefined();
    expect(await page.locator('.finding-lines').innerText()).toContain('有 31 个合计没有填');
    await page.getByRole('button', { name: '采用合计' }).click();
    expect(await figure(page, 'requests/3.7/total')).toBe(126);
    expect(await tableRules(page, 'requests')).not.toContain('value.blank');
  });
});

describe('filling with zeros', () => {
  it('asks first, says how many, and leaves what is filled in', async () => {
    const page = await harness.show(reportWith('2021', { requests: { '1': { naturalPerson: 6 } } }), 'table.requests');
    await page.getByRole('button', { name: '填零' }).click();
    const question = page.getByText('把本表 143 个空格都填 0？');
    await question.waitFor();
    expect(await figure(page, 'requests/1/enterprise')).toBeUndefined();
    await page.getByRole('button', { name: '不填' }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await figure(page, 'requests/1/enterprise')).toBeUndefined();
    await page.getByRole('button', { name: '填零' }).click();
    await page.getByRole('button', { name: '都填 0' }).click();
    expect(await figure(page, 'requests/1/enterprise')).toBe(0);
    expect(await figure(page, 'requests/1/naturalPerson')).toBe(6);
    expect(await figure(page, 'requests/3.7/total')).toBe(0);
    expect(await tableRules(page, 'requests')).not.toContain('value.blank');
    expect(await page.getByRole('button', { name: '填零' }).isDisabled()).toBe(true);
  });
});

describe('marks', () => {
  it('leave an untouched table and one being filled in alone, and point at blanks on coming back', async () => {
    const page = await harness.show(reportWith('2021'), 'table.disputes');
    const marked = page.locator('td.is-blank, td.is-warning, td.is-error');
    expect(await marked.count()).toBe(0);
    await cell(page, 'disputes/review/upheld').click();
    await page.keyboard.type('4');
    expect(await marked.count()).toBe(0);
    expect(await bar(page).innerText()).toContain('11 格没填，去下一格');
    const report = await reportOf(page);
    await page.evaluate((begun) => (window as unknown as HarnessWindow).harness.show(begun, 'table.disputes'), report);
    await expect.poll(() => marked.count()).toBe(11);
    await page.getByRole('button', { name: '11 格没填，去下一格' }).click();
    expect(await activeCell(page)).toBe('disputes/review/corrected');
    await page.keyboard.type('0');
    expect(await marked.count()).toBe(10);
    await page.getByRole('button', { name: '10 格没填，去下一格' }).click();
    expect(await activeCell(page)).toBe('disputes/review/otherOutcome');
  });

  it('fall away when the other cell is corrected', async () => {
    const page = await harness.show(
      reportWith('2021', filled('2021', 'requests', 0, { '1': { enterprise: 5 }, '3.1': { enterprise: 4 } })),
      'table.requests',
    );
    const list = page.locator('.finding-lines');
    expect(await rulesOf(page)).toContain('requests.balance');
    expect(await list.innerText()).toContain('第一项加第二项是 5，第三项加第四项是 4，相差 1');
    for (const row of ['1', '2', '3.7', '4']) {
      expect(await box(page, `requests/${row}/enterprise`).getAttribute('class')).toContain('is-error');
    }
    expect(await box(page, 'requests/3.1/enterprise').getAttribute('class')).not.toContain('is-error');
    await cell(page, 'requests/4/enterprise').click();
    expect(await bar(page).innerText()).toContain('第一项加第二项 5 ≠ 第三项加第四项 4 ✗ 相差 1');
    await picture(page, 'form-requests-unbalanced');
    await page.keyboard.type('1');
    expect(await bar(page).innerText()).toContain('第一项加第二项 5 = 第三项加第四项 5 ✓');
    expect(await rulesOf(page)).not.toContain('requests.balance');
    expect(await page.locator('td.is-error').count()).toBe(0);
    await cell(page, 'requests/3.3.4/enterprise').click();
    await page.keyboard.type('2');
    expect(await rulesOf(page)).toContain('requests.balance');
    await cell(page, 'requests/2/enterprise').click();
    await page.keyboard.type('2');
    expect(await rulesOf(page)).not.toContain('requests.balance');
  });
});

describe('the bar', () => {
  it('names row, column, unit and what counts, and never changes its height', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    const height = async () => (await bar(page).boundingBox())?.height;
    const idle = await height();
    expect(await bar(page).innerText()).toContain('点一个格子开始填写');
    await cell(page, 'requests/3.3.3/legalService').click();
    const text = await bar(page).innerText();
    expect(text).toContain('三、本年度办理结果 › （三）不予公开 › 3.危及“三安全一稳定”');
    expect(text).toContain('法人或其他组织 › 法律服务机构');
    expect(text).toContain('单位：件');
    expect(text).toContain('经济安全');
    expect(await height()).toBe(idle);
    await page.keyboard.type('一大串不是数字的文字，看看会不会把上面撑高');
    expect(await height()).toBe(idle);
    expect(await bar(page).innerText()).toContain('（有的格不是数字）');
  });

  it('says that blanks are left where the sides do not agree yet', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    await cell(page, 'requests/1/naturalPerson').click();
    expect(await bar(page).innerText()).toContain('第一项加第二项 = 第三项加第四项');
    await page.keyboard.type('8');
    expect(await bar(page).innerText()).toContain('第一项加第二项 8 ≠ 第三项加第四项 0（还有空格）');
    expect(await box(page, 'requests/1/naturalPerson').getAttribute('class')).not.toContain('is-error');
  });

  it('tells the unit of the one column that differs', async () => {
    const page = await harness.show(reportWith('2019'), 'table.disclosure');
    await cell(page, 'disclosure/procurement/amount').click();
    expect(await bar(page).innerText()).toContain('单位：元');
    await cell(page, 'disclosure/procurement/items').click();
    expect(await bar(page).innerText()).toContain('单位：项');
  });
});

describe('the place of a finding', () => {
  it('takes the focus there and brings it into sight', async () => {
    const page = await harness.show(reportWith('2021', filled('2021', 'requests', 0)), 'table.requests');
    const aim = (row: string) =>
      page.evaluate(
        (to) => (window as unknown as HarnessWindow).harness.aim({ table: 'requests', row: to, column: 'research' }),
        row,
      );
    await aim('4');
    await expect.poll(() => activeCell(page)).toBe('requests/4/research');
    const inSight = async (key: string): Promise<boolean> => {
      const at = await cell(page, key).boundingBox();
      const head = await page.locator('.statutory-table thead').boundingBox();
      return at !== null && head !== null && at.y >= head.y + head.height && at.y + at.height <= 668;
    };
    expect(await inSight('requests/4/research')).toBe(true);
    await aim('1');
    await expect.poll(() => activeCell(page)).toBe('requests/1/research');
    expect(await inSight('requests/1/research')).toBe(true);
    await aim('1');
    await page.keyboard.press('ArrowDown');
    await aim('1');
    await expect.poll(() => activeCell(page)).toBe('requests/1/research');
  });

  it('keeps the active cell clear of the header while going up', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    await cell(page, 'requests/4/naturalPerson').focus();
    for (let step = 0; step < 24; step += 1) {
      await page.keyboard.press('ArrowUp');
      const at = await page.locator(':focus').boundingBox();
      const head = await page.locator('.statutory-table thead').boundingBox();
      expect((at?.y ?? 0) - (head?.y ?? 0) - (head?.height ?? 0)).toBeGreaterThanOrEqual(-1);
    }
    expect(await activeCell(page)).toBe('requests/1/naturalPerson');
  });
});

describe('undo', () => {
  const value = (page: Page, key: string): Promise<string> => cell(page, key).inputValue();

  it('takes back one action of the table at a time, whole, and does it again', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    await cell(page, 'requests/1/naturalPerson').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Tab');
    await page.keyboard.type('8');
    await cell(page, 'requests/1/naturalPerson').click();
    await page.keyboard.type('15');
    await cell(page, 'requests/1/enterprise').click();
    await page.keyboard.press('Delete');
    const figures = async () => [await value(page, 'requests/1/naturalPerson'), await value(page, 'requests/1/enterprise')];
    expect(await figures()).toEqual(['15', '']);
    for (const expected of [['15', '8'], ['7', '8'], ['7', ''], ['', '']]) {
      await page.keyboard.press('Control+Z');
      expect(await figures()).toEqual(expected);
    }
    await page.keyboard.press('Control+Z');
    expect(await figures()).toEqual(['', '']);
    for (const expected of [['7', ''], ['7', '8'], ['15', '8'], ['15', '']]) {
      await page.keyboard.press('Control+Y');
      expect(await figures()).toEqual(expected);
    }
    expect((await reportOf(page)).tables?.['requests']?.['1']).toMatchObject({ naturalPerson: 15, enterprise: null });
  });

  it('takes back a pasted block and filled zeros as one step each', async () => {
    const page = await harness.show(reportWith('2021'), 'table.disputes');
    const before = JSON.stringify((await reportOf(page)).tables?.['disputes'] ?? {});
    await cell(page, 'disputes/review/upheld').click();
    await page.evaluate(() => navigator.clipboard.writeText('1\t2\t3\n'));
    await page.keyboard.press('Control+V');
    expect(await value(page, 'disputes/review/otherOutcome')).toBe('3');
    // The cell is selected again: typing replaces.
    await page.keyboard.type('9');
    expect(await value(page, 'disputes/review/upheld')).toBe('9');
    await page.getByRole('button', { name: '填零' }).click();
    await page.getByRole('button', { name: '都填 0' }).click();
    expect(await value(page, 'disputes/directSuit/pending')).toBe('0');
    await cell(page, 'disputes/review/upheld').click();
    await page.keyboard.press('Control+Z');
    expect(await value(page, 'disputes/directSuit/pending')).toBe('');
    await page.keyboard.press('Control+Z');
    expect(await value(page, 'disputes/review/upheld')).toBe('1');
    await page.keyboard.press('Control+Z');
    expect(await value(page, 'disputes/review/otherOutcome')).toBe('');
    expect(JSON.stringify((await reportOf(page)).tables?.['disputes'] ?? {})).toBe(before);
  });
});

describe('pasting from a workbook', () => {
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('Control+V');
  };

  it('fills the cells a block lies over, in one change, and leaves the totals to the program', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    await cell(page, 'requests/1/legalService').click();
    await paste(page, '1\t２\t99\r\n3\t1,004\t1007\r\n');
    // A total that is another one than the sum is told before anything changes.
    const dialog = page.getByRole('dialog', { name: '粘贴前请看一下' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('2 格是合计，由程序计算，不粘贴');
    expect(await dialog.innerText()).toContain('99，程序算出 3');
    expect(await figure(page, 'requests/1/legalService')).toBeUndefined();
    await picture(page, 'form-paste-preview');
    await dialog.getByRole('button', { name: '粘贴这 4 格' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const rows = (await reportOf(page)).tables?.['requests'];
    expect(rows?.['1']).toMatchObject({ legalService: 1, otherOrganization: 2, total: null });
    expect(rows?.['2']).toMatchObject({ legalService: 3, otherOrganization: 1004, total: null });
    expect(await cell(page, 'requests/1/legalService').inputValue()).toBe('1');
    expect(await cell(page, 'requests/1/total').inputValue()).toBe('3');
    expect(await cell(page, 'requests/2/total').inputValue()).toBe('1007');
  });

  it('shows a block that does not fit before anything is pasted, and takes no for an answer', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    await cell(page, 'requests/1/total').focus();
    await page.keyboard.press('ArrowLeft');
    const before = await reportOf(page);
    await paste(page, '1\t2\t3\n');
    const dialog = page.getByRole('dialog', { name: '粘贴前请看一下' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('1 行 3 列');
    expect(await dialog.innerText()).toContain('1 格在表外，放不下');
    expect(await reportOf(page)).toEqual(before);
    await dialog.getByRole('button', { name: '不粘贴' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await reportOf(page)).toEqual(before);
    await expect.poll(() => activeCell(page)).toBe('requests/1/otherOrganization');
    await page.keyboard.type('7');
    expect(await figure(page, 'requests/1/otherOrganization')).toBe(7);
  });

  it('takes one value as if it were typed, and merged cells as they come out of a workbook', async () => {
    const page = await harness.show(reportWith('2021'), 'table.disclosure');
    await cell(page, 'disclosure/penalties/decisions').click();
    await paste(page, '12\t\t\r\n34\t\t\r\n');
    expect(await figure(page, 'disclosure/penalties/decisions')).toBe(12);
    expect(await figure(page, 'disclosure/coercion/decisions')).toBe(34);
    await cell(page, 'disclosure/fees/amount').click();
    await paste(page, '96,171.6\r\n');
    expect(await figure(page, 'disclosure/fees/amount')).toBe(96171.6);
  });
});

describe('looks', () => {
  it.each(editions.flatMap((edition) => edition.tables.map((table) => [edition.id, table.id] as const)))(
    'fits the page with six digits in every cell (%s %s)',
    async (edition, table) => {
      const page = await harness.show(reportWith(edition, filled(edition, table, 123456)), `table.${table}`);
      await picture(page, `form-${edition}-${table}`);
      const wide = await page.evaluate(() => {
        const content = document.querySelector('.harness-content');
        return {
          sideways: content ? content.scrollWidth - content.clientWidth : -1,
          cut: [...document.querySelectorAll<HTMLInputElement>('[data-cell]')].filter(
            (input) => input.scrollWidth > input.clientWidth,
          ).length,
        };
      });
      expect(wide).toEqual({ sideways: 0, cut: 0 });
    },
  );

  it('is a grid with named rows, columns and cells for assistive technology', async () => {
    const page = await harness.show(reportWith('2021'), 'table.requests');
    const grid = page.getByRole('grid', { name: '申请办理情况表' });
    expect(await grid.getByRole('columnheader', { name: '社会公益组织' }).count()).toBe(1);
    expect(await grid.getByRole('rowheader', { name: '四、结转下年度继续办理' }).count()).toBe(1);
    expect(await grid.getByRole('gridcell').count()).toBe(175);
    await grid.getByRole('textbox', { name: '（三）不予公开1.属于国家秘密 自然人', exact: true }).fill('2');
    expect(await figure(page, 'requests/3.3.1/naturalPerson')).toBe(2);
  });
});
