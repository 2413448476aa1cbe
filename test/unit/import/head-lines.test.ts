/** The lines above the tables of a foreign file: whose figures they are, and of which year. */
import { describe, expect, it, test } from 'vitest';
import { exportExcel } from '../../../electron/excel';
import { importTables } from '../../../electron/import/tables';
import { unitInLines, yearInLines, type HeadLine } from '../../../electron/import/head-lines';
import type { Flow, OfficeFile } from '../../../electron/office/office-file';
import { readWorkbook } from '../../../electron/office/workbook';
import { fileOf, gridOf, lineOver, other, printedTable } from '../../support/foreign-layouts';
import { mustImport } from '../../support/import-truth';
import { someReport } from '../../support/reports';
import { filledTables } from '../../support/word-reports';

const unit = '江州区红旗街道办事处';
const line = (text: string, next = '', near = true): HeadLine => ({ text, next, near });
const unitIn = (text: string, next?: string): string => unitInLines([line(text, next)]);

describe('the unit', () => {
  it.each([
    `填报单位（盖章）：${unit}`, `填报单位(公章):${unit}`, `填报单位（公章）：${unit}`, `填报单位：（盖章）${unit}`, `填报单位： ${unit}（章）`, `填报单位：${unit}（盖章）`,
    `填报单位:${unit}  填报人：张三`, `填报单位:${unit}填报人：张三`, `填报单位：${unit}\u3000制表人 张三`, `填报单位：${unit}\u3000统计年度：2024年`, `填报单位：${unit}\u30002024年度`,
    `统计年度：2024年\u3000填报单位：${unit}`, `单位：件\u3000填报单位：${unit}`, `填报单位：${unit}\u3000单 位:千件`, `填 报 单 位（盖 章）：江州区 红旗街道办事处`, `（填报单位：${unit}）`,
    `填报单位：__${unit}__  年  月  日`, `报送单位：${unit}`, `填表单位：${unit}，联系电话：8000`, `单位名称：${unit}`, `填报单位名称：${unit}`, `填报单位 ${unit}`, `填报单位${unit}`,
    `单位：${unit}`, `单 位：${unit}`, `单位（公章）：${unit}`, `单位：${unit}\u3000\u3000统计年度：2024年`, `填报单位：${unit}\n填报人：张三`,
  ])('%s', (text) => expect(unitIn(text)).toBe(unit));

  it('in the next cell, unless that is a label itself', () => {
    expect(unitIn('填报单位（盖章）：', `${unit}（章）`)).toBe(unit);
    expect(unitIn('填报单位', unit)).toBe(unit);
    expect(unitIn('单位：', unit)).toBe(unit);
    expect(unitIn('填报单位：', '填报人：张三')).toBe('');
    expect(unitIn('单位：', '万元')).toBe('');
  });

  it('brackets that belong to the name stay', () => expect(unitIn('填报单位：江州区税务局（本级）')).toBe('江州区税务局（本级）'));

  it.each([
    '单位：件', '单位：万元', '（单位：件）', '单位:件、万元', '单位：件/万元', '单位：人次', '（计量单位：件、万元）', '单位：件（次）', '单位：百分比%', '单位负责人：张三', '单位', '填报单位：', '填报单位：____',
    '填报单位（盖章）：\u3000\u3000填报人：张三', '本单位：收到 3 件', '填报单位应当如实填写下列各项', '填报单位：按规定填写。',
  ])('none: %s', (text) => expect(unitIn(text, '')).toBe(''));

  it('填报单位 goes before 单位', () => expect(unitInLines([line('单位：江州区政务公开办'), line(`填报单位：${unit}`)])).toBe(unit));
});

describe('the year', () => {
  const yearIn = (text: string, near = true): number | undefined => yearInLines([line(text, '', near)]);

  it.each([
    '统计年度：2024年', '统计年度：2024', '统计年度:２０２４年度', '统计年度 2024', '年度：2024', `单位：${unit}  统计年度：2024年`, '2024年度', '（2024年度）', '二〇二四年度', `填报单位：${unit}\u30002024 年度`,
    '2024年1月1日至2024年12月31日', '统计期限：2024年1月1日—12月31日', '统计期间：自2024年1月1日起至12月31日止', '（2024年1月1日至2024年12月31日）', '2024.01.01-2024.12.31',
  ])('%s', (text) => expect(yearIn(text)).toBe(2024));

  it('in the next cell', () => {
    expect(yearInLines([line('统计年度', '2024'), line('2024', '')])).toBe(2024);
    expect(yearInLines([line('年度', '2023'), line('2023', '2024')])).toBeUndefined();
  });

  it.each(['本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。'])('in prose: %s', (text) => expect(yearIn(text, false)).toBe(2024));

  it.each([
    '2024年', '2024', '2019年修订', '上年度', '2024年度部门决算', '统计年度：', '收到2024年度申请3件', '《条例》2019年5月15日起施行', '2024年1月1日至6月30日', '2023年1月1日至2024年12月31日',
    '2019年1月1日至2019年12月31日开展专项行动，效果明显。',
  ])('none: %s', (text) => expect(yearIn(text)).toBeUndefined());

  it('a bare year or period in the midst of a text is not the report’s', () => {
    expect(yearIn('2023年度', false)).toBeUndefined();
    expect(yearIn('2023年1月1日至2023年12月31日', false)).toBeUndefined();
  });

  it('two years beside each other state none; a label outweighs both', () => {
    expect(yearInLines([line('2023年度'), line('2024年度')])).toBeUndefined();
    expect(yearInLines([line('2023年度'), line('2024年度'), line('统计年度：2024年')])).toBe(2024);
  });
});

const tables = filledTables('2021', (_, index) => index + 1000);
const printed = ['disclosure', 'requests', 'disputes'].map((table) => printedTable('2021', table, tables));
const under = (text: string, name = '报表.xlsx') => {
  const [first = [], ...others] = printed;
  return mustImport(fileOf([lineOver(first, text), ...others], 'xlsx'), name);
};

test('above the tables of a workbook', () => {
  expect(under(`填报单位（盖章）：${unit}`).report.unit).toEqual({ name: unit });
  const stated = under('统计年度：2023年', '报表2024年.xlsx');
  expect(stated.report.year).toBe(2023);
  expect(stated.isYearGuessed).toBeUndefined();
  expect(stated.notes.some(({ message }) => message.includes('没有写明年度'))).toBe(false);
  expect(under('2023年1月1日至2023年12月31日').report.year).toBe(2023);
  expect(under('附表').isYearGuessed).toBe(true);
  expect(under('附表', '报表2024年.xlsx').isYearGuessed).toBeUndefined();
});

test('in the cell beside its label', () => {
  const [first = []] = printed;
  const cells = [other('统计年度'), other('2023'), other('填报单位（盖章）'), other(unit)];
  const { report } = mustImport({ kind: 'xlsx', grids: [gridOf([cells, ...first], 'Sheet1', true)], flow: [] });
  expect(report).toMatchObject({ year: 2023, unit: { name: unit } });
});

test.each(['docx', 'html'] as const)('between the paragraphs of a file: %s', (kind) => {
  const file = fileOf(printed, kind);
  const flow: Flow[] = [`填报单位（盖章）：${unit}`, '2023年度'].map((paragraph) => ({ paragraph }));
  const { report, notes } = mustImport({ ...file, flow: [...flow, ...file.flow] });
  expect(report).toMatchObject({ year: 2023, unit: { name: unit } });
  expect(notes.some(({ message }) => message.includes('没有写明年度'))).toBe(false);
});

test('the title goes before the lines, and the lines before the name of the file', () => {
  expect(under('江州区水务局2024年政府信息公开工作年度报告', '某局2022年.xlsx').report).toMatchObject({ year: 2024, unit: { name: '江州区水务局' } });
  const [first = [], ...others] = printed;
  const file = fileOf([lineOver(lineOver(first, '统计年度：2023年'), '江州区水务局2024年政府信息公开工作年度报告'), ...others], 'xlsx');
  const { report, notes } = mustImport(file);
  expect(report.year).toBe(2024);
  expect(notes).toContainEqual({ kind: 'doubtful', message: '标题里的年度是 2024 年，统计年度或者统计期限是 2023 年，读的是标题，请核对。' });
});

test('a line that names another unit than the title is told', () => {
  const [first = [], ...others] = printed;
  const noted = (filled: string): boolean => {
    const file = fileOf([lineOver(lineOver(first, `填报单位：${filled}`), '江州区水务局2024年政府信息公开工作年度报告'), ...others], 'xlsx');
    return mustImport(file).notes.some(({ kind, message }) => kind === 'doubtful' && message.includes(`填报单位是“${filled}”`));
  };
  expect([noted(unit), noted('江州区水务局'), noted('区水务局')]).toEqual([true, false, false]);
});

test('our own sheet copied into another workbook says unit and year above its tables', async () => {
  const report = { ...someReport('2021'), year: 2022, unit: { name: unit } };
  const whole = readWorkbook((await exportExcel(report)).bytes);
  const copied: OfficeFile = { ...whole, grids: whole.grids.filter(({ name }) => name === '数据统计表') };
  expect(copied.grids).toHaveLength(1);
  const result = importTables(copied);
  expect(result.ok && result.imported.report).toMatchObject({ year: 2022, unit: { name: unit } });
});

test('a name taken from that of the file is doubtful, and what the file says goes first', () => {
  const named = under('附表', '白沙街道办事处2024年.xlsx');
  expect(named.report.unit).toEqual({ name: '白沙街道办事处' });
  expect(named.notes).toContainEqual(expect.objectContaining({ kind: 'doubtful', message: expect.stringContaining('取自文件名') as string }));
  const stated = under(`单位：${unit}`, '白沙街道办事处2024年.xlsx');
  expect(stated.report.unit).toEqual({ name: unit });
  expect(stated.notes.some(({ message }) => message.includes('取自文件名'))).toBe(false);
});
