/** A workbook with two years, or two units, on sheets of their own: one is read, and one line says which. */
import { expect, test } from 'vitest';
import type { OfficeFile } from '../../../electron/office/office-file';
import { getCell } from '../../../shared/report/cells';
import { gridOf, other, printedTable, unmerged, type ForeignTable } from '../../support/foreign-layouts';
import { mustImport } from '../../support/import-truth';
import { filledTables } from '../../support/word-reports';

const tableIds = ['disclosure', 'requests', 'disputes'];
const cell = { table: 'requests', row: '1', column: 'naturalPerson' };

const tablesFrom = (start: number): ForeignTable[] => {
  const filled = filledTables('2021', (_, index) => start + index);
  return tableIds.map((table) => unmerged(printedTable('2021', table, filled), false));
};
const valueFrom = (start: number): unknown => filledTables('2021', (_, index) => start + index)?.[cell.table]?.[cell.row]?.[cell.column];

/** @param title above the tables; empty for none */
const sheet = (name: string, title: string, start: number, tables = tablesFrom(start)) => gridOf([[other(title)], ...tables.flatMap((table) => [...table, [other('')]])], name, true);
const workbook = (...grids: OfficeFile['grids']): OfficeFile => ({ kind: 'xlsx', grids, flow: [] });
const title = (unit: string, year: number): string => `${unit}${year}年政府信息公开工作年度报告`;
const doubts = (file: OfficeFile) => mustImport(file).notes.filter(({ kind }) => kind === 'doubtful');

test.each([
  ['by their titles', workbook(sheet('甲', title('江城市某局', 2023), 200), sheet('乙', title('江城市某局', 2024), 5000))],
  ['by their names', workbook(sheet('2023年', '填报单位：江城市某局', 200), sheet('2024年', '填报单位：江城市某局', 5000))],
])('two years %s: the later one, said in one line', (_name, file) => {
  const { report, notes } = mustImport(file, '江城市某局2024年.xlsx');
  expect(report.year).toBe(2024);
  expect(getCell(report, cell)).toBe(valueFrom(5000));
  expect(notes[0]?.message).toMatch(/^文件里有不止一份年报：.*2024年.*没有读.*2023年/u);
  expect(notes.filter(({ message }) => message.includes('另一处'))).toEqual([]);
});

test('two units: the first one, and the line names both', () => {
  const file = workbook(sheet('水务', title('江城市水务局', 2024), 200), sheet('交通', title('江城市交通局', 2024), 5000));
  const { report } = mustImport(file);
  expect(report.unit).toEqual({ name: '江城市水务局' });
  expect(getCell(report, cell)).toBe(valueFrom(200));
  expect(doubts(file)).toHaveLength(1);
  expect(doubts(file)[0]?.message).toMatch(/“水务”（江城市水务局，2024年），没有读“交通”（江城市交通局，2024年）/u);
});

test('one report spread over sheets is one report, whatever its sheets are called', () => {
  const [one = [], two = [], three = []] = tablesFrom(200);
  const file = workbook(sheet('表一', title('江城市某局', 2024), 0, [one]), sheet('表二（填报单位不同）', '填报单位：江城市另一局', 0, [two]), sheet('表三', '', 0, [three]));
  expect(mustImport(file).report.tables).toEqual(filledTables('2021', (_, index) => 200 + index));
  expect(mustImport(file).notes.some(({ message }) => message.includes('不止一份'))).toBe(false);
});

test('a hidden copy is no second report', () => {
  const file = workbook(sheet('甲', title('江城市某局', 2023), 200), { ...sheet('乙', title('江城市某局', 2024), 5000), hidden: true });
  expect(mustImport(file).notes.some(({ message }) => message.includes('不止一份'))).toBe(false);
  expect(mustImport(file).report.year).toBe(2023);
});
