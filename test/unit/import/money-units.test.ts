/** Units of money in the headings and the row labels of foreign tables. */
import { describe, expect, test } from 'vitest';
import { getCell } from '../../../shared/report/cells';
import { splitUnit } from '../../../shared/text/units';
import type { CellValue } from '../../../shared/report/report';
import { fileOf, printedTable, type ForeignTable } from '../../support/foreign-layouts';
import { mustImport } from '../../support/import-truth';
import { filledTables } from '../../support/word-reports';

const amount = { table: 'disclosure', row: 'fees', column: 'amount' };
const filled = filledTables('2021', (cell, index) => (cell.row === 'fees' ? 640_200 : 301 + index));
const printed = ['disclosure', 'requests', 'disputes'].map((table) => printedTable('2021', table, filled));
const [heading, label] = ['本年收费金额（单位：万元）', '行政事业性收费'];

/** The tables with words written otherwise, and what the amount is read as. */
function read(words: Readonly<Record<string, string>>, kind: 'xlsx' | 'docx' = 'xlsx'): { readonly value: CellValue; readonly doubts: readonly string[] } {
  const plain = (text: string): string => text.replace(/\s+/gu, '');
  const tables: ForeignTable[] = printed.map((table) => table.map((row) => row.map((cell) => cell && { ...cell, text: words[plain(cell.text)] ?? cell.text })));
  const { report, notes } = mustImport(fileOf(tables, kind), '江城市某局2024年.xlsx');
  const doubts = notes.filter((note) => note.kind === 'doubtful' && JSON.stringify(note.at) === JSON.stringify(amount));
  return { value: getCell(report, amount), doubts: doubts.map(({ message }) => message) };
}

test('as it is printed, the amount is clear', () => {
  expect(read({})).toEqual({ value: 640_200, doubts: [] });
});

describe('an amount in another unit is converted and said to be', () => {
  test.each([
    ['本年收费金额/元', '元', 64.02], ['本年收费金额／元', '元', 64.02], ['本年收费金额/千元', '千元', 64_020], ['本年收费金额（百元）', '百元', 6402],
    ['本年收费金额【元】', '元', 64.02], ['本年收费金额（人民币元）', '元', 64.02], ['本年收费金额/亿元', '亿元', 6_402_000_000],
    // Words nobody knows: the place is found by the order, the unit holds all the same.
    ['收取的款项合计/元', '元', 64.02],
  ])('heading %s', (text, unit, value) => {
    for (const kind of ['xlsx', 'docx'] as const) {
      const amountRead = read({ [heading]: text }, kind);
      expect(amountRead.value).toBe(value);
      expect(amountRead.doubts).toEqual([expect.stringContaining(`写的是“640200”（${unit}），换算成`)]);
    }
  });

  test.each(['行政事业性收费（元）', '行政事业性收费/元', '行政事业性收费（单位：元）'])('row %s below a heading without a unit', (text) => {
    const { value, doubts } = read({ [heading]: '本年收费金额', [label]: text });
    expect(value).toBe(64.02);
    expect(doubts).toEqual([expect.stringContaining('写的是“640200”（元），换算成')]);
  });
});

test('the unit of the form is no reason to convert', () => {
  for (const text of ['本年收费金额/万元', '本年收费金额（万元）']) expect(read({ [heading]: text }).value).toBe(640_200);
  expect(read({ [label]: '行政事业性收费（万元）' }).value).toBe(640_200);
});

test('a row and a heading that state two units: both are named, nothing is converted', () => {
  const { value, doubts } = read({ [label]: '行政事业性收费（元）' });
  expect(value).toBe(640_200);
  expect(doubts).toEqual([expect.stringContaining('项目名称里写的单位是“元”，列名里写的是“万元”')]);
});

test.each([
  ['本年收费金额/元', { words: '本年收费金额', unit: '元' }], ['采购总金额（单位：万元）', { words: '采购总金额', unit: '万元' }],
  ['元/件', { words: '元', unit: '件' }], ['予以公开/元宝镇', { words: '予以公开/元宝镇' }], ['维持（元宝镇）', { words: '维持(元宝镇)' }],
])('%s', (text, parts) => {
  expect(splitUnit(text)).toEqual(parts);
});
