/** Cells of foreign files whose figure is not what stands in them at first sight: none is read without a word. */
import { describe, expect, test } from 'vitest';
import type { OfficeFile } from '../../../electron/office/office-file';
import type { ImportedReport } from '../../../shared/imported';
import { getCell } from '../../../shared/report/cells';
import { isSeveralFigures, readWrittenFigure, statedUnits } from '../../../shared/text/units';
import { fileOf, figuresIn, gridOf, lineOver, printedTable, unmerged, withColumn, type ForeignTable } from '../../support/foreign-layouts';
import { mustImport } from '../../support/import-truth';
import { filledTables } from '../../support/word-reports';

const tableIds = ['disclosure', 'requests', 'disputes'];
/** No two figures alike, each of three digits. */
const filled = filledTables('2021', (_, index) => 201 + index);
const printed = (): ForeignTable[] => tableIds.map((table) => printedTable('2021', table, filled));
const first = { table: 'requests', row: '1', column: 'naturalPerson' };
const second = { table: 'requests', row: '2', column: 'naturalPerson' };
const own = (at: typeof first): number => filled?.[at.table]?.[at.row]?.[at.column] as number;

const doubtsAt = ({ notes }: ImportedReport, at: { table: string; row?: string; column?: string }) =>
  notes.filter((note) => note.kind === 'doubtful' && JSON.stringify(note.at) === JSON.stringify(at)).map(({ message }) => message);

/** The tables with one cell written otherwise. */
const written = (text: string): ForeignTable[] =>
  printed().map((table) => table.map((row) => row.map((cell) => (cell?.figure?.table === first.table && cell.figure.row === first.row && cell.figure.column === first.column ? { ...cell, text } : cell))));

describe('two figures in one cell', () => {
  test.each(['12 13', '1\n2', '33\n44', '12　13'])('%j stays text, with the true reason', (text) => {
    for (const kind of ['xlsx', 'docx'] as const) {
      const imported = mustImport(fileOf(written(text), kind), '江城市某局2024年.xlsx');
      expect(getCell(imported.report, first)).toBe(text);
      expect(doubtsAt(imported, first)).toEqual([expect.stringMatching(/不止一个数/u)]);
      expect(doubtsAt(imported, first)[0]).not.toMatch(/括号|\n/u);
    }
  });

  test.each(['75①', '75 ②', '75¹', '75件③'])('%s: the mark of a note is no digit', (text) => {
    const imported = mustImport(fileOf(written(text), 'xlsx'), '江城市某局2024年.xlsx');
    expect(getCell(imported.report, first)).toBe(75);
    expect(doubtsAt(imported, first)).toEqual([expect.stringMatching(/[①②¹③]”当作注释号/u)]);
  });

  test('a blank between thousands is said, for it may part two figures', () => {
    const imported = mustImport(fileOf(written('12 345'), 'xlsx'), '江城市某局2024年.xlsx');
    expect(getCell(imported.report, first)).toBe(12_345);
    expect(doubtsAt(imported, first)).toEqual([expect.stringContaining('千位分隔')]);
  });

  test('a remark in brackets is still called one', () => {
    const imported = mustImport(fileOf(written('75（其中网络 3 件）'), 'xlsx'), '江城市某局2024年.xlsx');
    expect(getCell(imported.report, first)).toBe(75);
    expect(doubtsAt(imported, first)[0]).toContain('括号里的说明没有读入');
  });

  test.each([
    ['①', undefined], ['1①2', undefined], ['12 13', undefined], ['12   345', undefined], ['1,234 件', { figure: '1,234', unit: '件', remark: false }],
    ['12\n件', { figure: '12', unit: '件', remark: false }], ['- 3', { figure: '-3', remark: false }], ['1 234件', { figure: '1234', unit: '件', remark: false }],
    ['2.5万件', { figure: '2.5', unit: '万件', remark: false }], [`1${' '.repeat(200_000)}2`, undefined],
  ])('%#', (text, read) => {
    expect(readWrittenFigure(text)).toEqual(read);
  });

  test('several figures are told from words', () => {
    expect(['12 13', '12；13', '1、2'].map(isSeveralFigures)).toEqual([true, true, true]);
    expect(['12', '2024年 1月', '1-2', '甲 1'].map(isSeveralFigures)).toEqual([false, false, false, false]);
  });
});

describe('left out', () => {
  const change = (file: OfficeFile, more: object): OfficeFile => ({
    ...file,
    grids: file.grids.map((grid) => ({ ...grid, cells: grid.cells.map((cell) => (cell.text === String(own(first)) ? { ...cell, ...more } : cell)) })),
  });
  test.each([
    [{ leftOut: { struck: '88' } }, '划掉的“88”'],
    [{ leftOut: { hidden: '88' } }, '隐藏的“88”'],
    [{ leftOut: { note: '8' } }, '“8”当作注释号'],
    [{ leftOut: { whole: true } }, '整格划了删除线'],
  ])('%j is said with its place', (more, words) => {
    const imported = mustImport(change(fileOf(printed(), 'xlsx'), more), '江城市某局2024年.xlsx');
    expect(getCell(imported.report, first)).toBe(own(first));
    expect(doubtsAt(imported, first)).toEqual([expect.stringContaining(words)]);
    expect(imported.notes.find(({ at }) => JSON.stringify(at) === JSON.stringify(first))?.source).toMatch(/^Sheet2 [A-Z]+\d+$/u);
  });

  test('all that stood in the cell: blank, and said', () => {
    const imported = mustImport(change(fileOf(printed(), 'docx'), { text: '', leftOut: { struck: '88' } }), '江城市某局2024年.docx');
    expect(getCell(imported.report, first)).toBeNull();
    expect(doubtsAt(imported, first)).toEqual([expect.stringContaining('划掉的“88”')]);
  });

  test('formulas without a stored result are not called blank', () => {
    const file = fileOf(printed(), 'xlsx');
    const grids = file.grids.map((grid) => ({
      ...grid,
      cells: grid.cells.map(({ number, ...cell }) => (number === own(first) || number === own(second) ? { ...cell, text: '', formula: 'A1' } : { ...cell, ...(number === undefined ? {} : { number }) })),
    }));
    const imported = mustImport({ ...file, grids }, '江城市某局2024年.xlsx');
    expect(getCell(imported.report, first)).toBeNull();
    expect(imported.notes.map(({ message }) => message).join('')).not.toContain('空白');
    const [note] = imported.notes.filter(({ message }) => message.includes('没有存它的结果'));
    expect(note).toMatchObject({ kind: 'doubtful', at: { table: 'requests', column: 'naturalPerson' } });
    // One note for both, and it names both rows.
    expect(note?.message).toMatch(/^自然人（一、.+、二、.+）：/u);
    expect(note?.message).toContain('用 Excel 或 WPS 打开');
  });

  test('a doubt about a whole table names the first three places', () => {
    const file = fileOf(printed(), 'xlsx');
    const grids = file.grids.map((grid, index) => ({ ...grid, cells: grid.cells.map(({ number, ...cell }) => ({ ...cell, ...(number === undefined ? {} : index === 1 ? { text: '', formula: 'A1' } : { number }) })) }));
    const { notes } = mustImport({ ...file, grids }, '江城市某局2024年.xlsx');
    expect(notes.find(({ message }) => message.includes('没有存它的结果'))?.message).toMatch(/^申请办理情况表有 175 格（一、[^（]+／自然人、一、[^（]+／商业企业、一、[^（]+／科研机构等）：/u);
  });
});

describe('a unit of counting above the table', () => {
  const licensing = { table: 'disclosure', row: 'licensing', column: 'decisions' };
  const ofAll = (imported: ImportedReport): number[] =>
    [...figuresIn(printed()).values()].map(({ figure, text }) => (getCell(imported.report, figure) as number) / Number(text));

  test.each(['xlsx', 'docx'] as const)('%s: counts are multiplied and said to be, money is not', (kind) => {
    const tables = printed().map((table) => lineOver(table, '单位：万件'));
    const imported = mustImport(fileOf(tables, kind), '江城市某局2024年.xlsx');
    expect(new Set(ofAll(imported))).toEqual(new Set([10_000, 1]));
    expect(getCell(imported.report, licensing)).toBe((filled?.['disclosure']?.['licensing']?.['decisions'] as number) * 10_000);
    expect(getCell(imported.report, { table: 'disclosure', row: 'fees', column: 'amount' })).toBe(filled?.['disclosure']?.['fees']?.['amount']);
    for (const table of tableIds) expect(imported.notes.some(({ at, message }) => at && 'table' in at && at.table === table && message.includes('“万件”'))).toBe(true);
  });

  test('in a paragraph above a table of a Word file', () => {
    const grids = printed().map((table, index) => gridOf(table, `第${index + 1}个表格`, false));
    const file: OfficeFile = { kind: 'docx', grids, flow: grids.flatMap((grid, index) => [{ paragraph: index === 2 ? '（单位：百件）' : '表' }, { grid }]) };
    const imported = mustImport(file, '江城市某局2024年.docx');
    expect(getCell(imported.report, { table: 'disputes', row: 'review', column: 'upheld' })).toBe((filled?.['disputes']?.['review']?.['upheld'] as number) * 100);
    expect(getCell(imported.report, first)).toBe(own(first));
  });

  test.each([
    ['单位：万件', { count: '万件' }], ['（计量单位：件、万元）', { count: '件', money: '万元' }], ['填报单位：某局　单 位:千件', { count: '千件' }],
    ['单位：元宝镇人民政府', {}], ['单位：万家镇', {}], ['金额单位：人民币万元', { money: '万元' }],
  ])('%s', (line, units) => {
    expect(statedUnits(line)).toEqual(units);
  });
});

test("last year's column before this year's: the form's own words win", () => {
  const flat = unmerged(printed()[0] ?? [], false);
  const rows = flat.map((row) => row.some((cell) => cell?.text === '本年处理决定数量'));
  const tables = [withColumn(flat, 1, (row) => (rows[row] ? '上年处理决定数量' : flat[row]?.some((cell) => cell?.figure?.column === 'decisions') ? '999' : '')), ...printed().slice(1)];
  expect(rows).toContain(true);
  const imported = mustImport(fileOf(tables, 'xlsx'), '江城市某局2024年.xlsx');
  for (const row of ['licensing', 'penalties', 'coercion']) {
    expect(getCell(imported.report, { table: 'disclosure', row, column: 'decisions' })).toBe(filled?.['disclosure']?.[row]?.['decisions']);
  }
});

test('struck-out words of the text are told of', () => {
  const file: OfficeFile = { ...fileOf(printed(), 'docx'), struck: ['旧的', '数'] };
  const { notes } = mustImport({ ...file, flow: [{ paragraph: '江城市某局2024年政府信息公开工作年度报告' }, ...file.flow] });
  expect(notes.some(({ kind, message }) => kind === 'doubtful' && message.includes('旧的'))).toBe(true);
});
