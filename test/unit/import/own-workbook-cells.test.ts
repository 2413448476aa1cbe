/** Our workbook where a figure was typed as text, struck out, or corrected on a copy of its sheet. */
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ImportedReport } from '../../../shared/imported';
import { getCell } from '../../../shared/report/cells';
import { someReport } from '../../support/reports';
import { exported, imported } from '../../support/round-trip';

const report = someReport('2021');
const cell = { table: 'disputes', row: 'review', column: 'upheld' };
const stated = getCell(report, cell) as number;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await exported(report);
});

async function after(change: (figure: exceljs.Cell, workbook: exceljs.Workbook) => void): Promise<ImportedReport> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer);
  const [range = ''] = workbook.definedNames.getRanges('disputes_review_upheld').ranges;
  const [sheet = '', address = ''] = range.replaceAll(/['$]/gu, '').split('!');
  const figure = workbook.getWorksheet(sheet)?.getCell(address);
  if (!figure) throw new Error('no such cell');
  change(figure, workbook);
  return imported(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const doubtsAt = ({ notes }: ImportedReport): string[] => notes.filter(({ kind, at }) => kind === 'doubtful' && JSON.stringify(at) === JSON.stringify(cell)).map(({ message }) => message);

describe('a figure typed as text', () => {
  it.each([[`${stated + 7} `, 0], [`${stated + 7}件`, 1], [`${stated + 7}①`, 1]])('%s: old and new are numbers', async (typed, doubts) => {
    const read = await after((figure) => {
      figure.value = typed;
    });
    expect(read.changes.map(({ at, before, after: value }) => ({ at, before, value }))).toContainEqual({ at: cell, before: stated, value: stated + 7 });
    expect(getCell(read.report, cell)).toBe(stated + 7);
    expect(doubtsAt(read)).toHaveLength(doubts);
  });

  it('the same figure is no change', async () => {
    const read = await after((figure) => {
      figure.value = `${stated} `;
    });
    expect(read.changes).toEqual([]);
    expect(getCell(read.report, cell)).toBe(stated);
  });
});

test('struck out: in part, the rest counts; as a whole, the figure counts; both are said', async () => {
  const inPart = await after((figure) => {
    figure.value = { richText: [{ text: '99', font: { strike: true } }, { text: String(stated) }] };
  });
  expect(getCell(inPart.report, cell)).toBe(stated);
  expect(doubtsAt(inPart)).toEqual([expect.stringContaining('划掉的“99”')]);
  const whole = await after((figure) => {
    figure.style = { ...figure.style, font: { ...figure.font, strike: true } };
  });
  expect(getCell(whole.report, cell)).toBe(stated);
  expect(doubtsAt(whole)).toEqual([expect.stringContaining('整格划了删除线')]);
});

test('a formula without a stored result is not called blank', async () => {
  const read = await after((figure) => {
    figure.value = { formula: '1+2', date1904: false };
  });
  expect(read.changes.map(({ after: value }) => value)).toContain(null);
  expect(doubtsAt(read)).toEqual([expect.stringContaining('没有存它的结果')]);
});

describe('other sheets', () => {
  const messages = ({ notes }: ImportedReport): string => notes.map(({ message }) => message).join('\n');

  it('with figures are named, as not read', async () => {
    const read = await after((_, workbook) => {
      workbook.addWorksheet('数据统计表 (2)').getCell('A1').value = 99;
    });
    expect(read.notes.filter(({ kind, message }) => kind === 'doubtful' && message.includes('“数据统计表 (2)”'))).toHaveLength(1);
  });

  it('hidden ones, words only, and our own under another name are not', async () => {
    const read = await after((_, workbook) => {
      workbook.addWorksheet('说明').getCell('A1').value = '请核对';
      workbook.addWorksheet('底稿', { state: 'hidden' }).getCell('A1').value = 99;
      const audit = workbook.getWorksheet('审核');
      if (audit) audit.name = '审核1';
    });
    expect(messages(read)).not.toContain('另有工作表');
  });
});
