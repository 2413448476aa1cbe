/**
 * The main job as a person does it, whatever shell carries the page: from an empty library to the official files of a whole street
 * report, with the app closed and started again in between. Shared by the end-to-end tests of the browser shell, of a machine without
 * network and of the packaged program.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readWorkbookFile, sheetNamed } from './excel-workbook';
import {
  streetDisclosure,
  streetDisputeColumns,
  streetRegistration,
  streetRequestColumns,
  streetRequestRows,
  streetSections,
  streetUnit,
} from './street-report';
import { readDocx, spanGrid, textOf, type SpannedCell } from './word-docx';

const exportNames = [
  '白沙街道2020年政府信息公开工作年度报告.docx',
  '白沙街道2020年政府信息公开工作年度数据统计表.docx',
  '白沙街道2020年政府信息公开工作年度数据统计表.xlsx',
  '白沙街道2020年政府信息公开工作机构登记表.docx',
];

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '填写步骤' }).getByRole('link', { name });

/** 附件2 repeats headings of the main report, so a table's step is found by its grid's name. */
async function openStep(page: Page, name: string, position = 0): Promise<void> {
  await step(page, name).nth(position).click();
}

async function createReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建年报' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('单位全称').click();
  await page.keyboard.type(streetUnit.name);
  await dialog.getByLabel('单位简称').click();
  await page.keyboard.type(streetUnit.shortName);
  await dialog.getByLabel('所在地区').click();
  await page.keyboard.type(streetUnit.region);
  await dialog.getByLabel('报告年度').click();
  await page.locator('.ant-select-item-option', { hasText: '2020年' }).click();
  await dialog.getByRole('radio', { name: /^2019年格式（武昌区）/u }).click();
  await dialog.getByRole('button', { name: '开始填写' }).click();
  await page.locator('.wizard').waitFor();
}

async function typeSections(page: Page): Promise<void> {
  for (const [heading, text] of streetSections) {
    await openStep(page, heading);
    const editor = page.getByRole('textbox', { name: heading });
    await editor.click();
    await page.keyboard.type(text);
    expect(await editor.inputValue()).toBe(text);
  }
}

/** Types figures one after the other, Tab between them, from the first input of the grid on. */
async function typeGrid(page: Page, grid: string, figures: readonly string[]): Promise<void> {
  await page.getByRole('grid', { name: grid }).locator('input:not([readonly])').first().click();
  for (const [index, figure] of figures.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(figure);
  }
}

const gridValues = (page: Page, grid: string): Promise<string[]> =>
  page
    .getByRole('grid', { name: grid })
    .locator('input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

const zeros = (count: number): string[] => Array.from({ length: count }, () => '0');

async function typeTables(page: Page): Promise<void> {
  await openStep(page, '二、主动公开政府信息情况');
  await typeGrid(page, '主动公开情况表', streetDisclosure.flatMap(([, ...figures]) => figures));
  await openStep(page, '三、收到和处理政府信息公开申请情况');
  const typed = (streetRequestRows.length - 1) * (streetRequestColumns - 1);
  await typeGrid(page, '申请办理情况表', zeros(typed));
  await openStep(page, '四、政府信息公开行政复议、行政诉讼情况');
  await typeGrid(page, '复议诉讼情况表', zeros(12));
}

async function typeRegistration(page: Page): Promise<void> {
  await openStep(page, '政府信息公开工作机构登记表');
  for (const [field, text] of streetRegistration) {
    await page.getByRole('textbox', { name: field, exact: true }).click();
    await page.keyboard.type(text);
  }
  await page.getByRole('textbox', { name: '填表时间' }).click();
  await page.keyboard.type('2020-12-17');
  await page.keyboard.press('Enter');
}

async function typeSignature(page: Page): Promise<void> {
  await openStep(page, '单位和年度');
  await page.getByRole('textbox', { name: '落款日期' }).click();
  await page.keyboard.type('2020-12-17');
  await page.keyboard.press('Enter');
}

/** Everything typed is on the screen. */
async function expectEverythingThere(page: Page): Promise<void> {
  for (const [heading, text] of streetSections) {
    await openStep(page, heading);
    expect(await page.getByRole('textbox', { name: heading }).inputValue()).toBe(text);
  }
  await openStep(page, '二、主动公开政府信息情况');
  await expect
    .poll(() => gridValues(page, '主动公开情况表'))
    .toEqual(streetDisclosure.flatMap(([, ...figures]) => figures));
  await openStep(page, '三、收到和处理政府信息公开申请情况');
  await expect
    .poll(() => gridValues(page, '申请办理情况表'))
    .toEqual(zeros(streetRequestRows.length * streetRequestColumns));
  await openStep(page, '四、政府信息公开行政复议、行政诉讼情况');
  await expect.poll(() => gridValues(page, '复议诉讼情况表')).toEqual(zeros(streetDisputeColumns));
  await openStep(page, '政府信息公开工作机构登记表');
  for (const [field, text] of streetRegistration) {
    expect(await page.getByRole('textbox', { name: field, exact: true }).inputValue(), field).toBe(text);
  }
  expect(await page.getByRole('textbox', { name: '填表时间' }).inputValue()).toBe('2020年12月17日');
  await openStep(page, '单位和年度');
  expect(await page.getByRole('textbox', { name: '落款日期' }).inputValue()).toBe('2020年12月17日');
}

/** Text of the cell at a place of the span grid. */
function textAt(cells: readonly SpannedCell[], row: number, column: number): string | undefined {
  return cells.find(
    (cell) =>
      cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan,
  )?.text;
}

const rowOf = (cells: readonly SpannedCell[], text: string, from = 0): number => {
  const found = cells.find((cell) => cell.row >= from && cell.text === text);
  if (!found) throw new Error(`no cell “${text}”`);
  return found.row;
};

const docx = async (folder: string, name: string) => readDocx(await readFile(join(folder, name)));

async function checkMainReport(folder: string): Promise<void> {
  const { paragraphs, tables } = await docx(folder, exportNames[0]!);
  const texts = paragraphs.map(textOf).filter((text) => text !== '');
  expect(tables).toHaveLength(0);
  const body = streetSections.flatMap(([heading, text]) => [heading, ...text.split('\n')]);
  const [title, ...rest] = texts.join('\n').split(/\n(?=一、)/u);
  expect(title?.replaceAll('\n', '')).toBe('白沙街道2020年政府信息公开工作年度报告');
  expect(rest.join('\n').split('\n')).toEqual([...body, '江城区白沙街道办事处', '2020年12月17日']);
}

async function checkStatistics(folder: string): Promise<void> {
  const { paragraphs, tables } = await docx(folder, exportNames[1]!);
  const texts = paragraphs.map(textOf).filter((text) => text !== '');
  const section = (heading: string): string[] => streetSections.find(([name]) => name.endsWith(heading))![1].split('\n');
  expect(texts).toEqual([
    '附件2',
    '政府信息公开工作年度数据统计表',
    '一、总体情况',
    ...section('总体情况'),
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    ...section('存在的主要问题及改进情况'),
    '六、其他需要报告的事项',
    '无',
  ]);
  expect(tables).toHaveLength(3);
  const [disclosure, requests, disputes] = tables.map(spanGrid);
  for (const [label, ...figures] of streetDisclosure) {
    const row = rowOf(disclosure!, label);
    expect([1, 2, 3].slice(0, figures.length).map((column) => textAt(disclosure!, row, column)), label).toEqual(figures);
  }
  expect([3, 4, 5, 6, 7, 8].map((column) => textAt(requests!, 2, column))).toEqual([
    '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '总计',
  ]);
  streetRequestRows.forEach((label, index) => {
    const row = 3 + index;
    expect([0, 1, 2].map((column) => textAt(requests!, row, column)), label).toContain(label);
    expect([3, 4, 5, 6, 7, 8].map((column) => textAt(requests!, row, column)), label).toEqual(zeros(6));
  });
  expect(Array.from({ length: 15 }, (_, column) => textAt(disputes!, 3, column))).toEqual(zeros(15));
  expect(textAt(disputes!, 2, 14)).toBe('总计');
}

async function checkRegistration(folder: string): Promise<void> {
  const { paragraphs, tables } = await docx(folder, exportNames[3]!);
  const texts = paragraphs.map(textOf).filter((text) => text !== '');
  expect(texts.slice(0, 2)).toEqual(['附件3', '政府信息公开工作机构登记表']);
  expect(texts.slice(2).join('').replaceAll(/\s/gu, '')).toBe('单位（盖章）：江城区白沙街道办事处填表时间：2020.12.17');
  const cells = spanGrid(tables[0]!);
  const typed = Object.fromEntries(streetRegistration);
  const row = (index: number): (string | undefined)[] => [0, 1, 2, 3, 4, 5].map((column) => textAt(cells, index, column));
  const phones = (person: string): string => `办公：${typed[`${person}办公电话`]}手机：${typed[`${person}手机`]}`;
  expect(row(0)).toEqual(['分管领导', '赵青山', '职务', '办事处主任', '联系方式', phones('分管领导')]);
  expect(row(1)).toEqual(['责任科室', '公共服务中心', '负责人', '钱海燕', '联系方式', phones('责任科室')]);
  expect(row(2)).toEqual(['政府信息公开专（兼）职工作人员', '孙立', '职务', '公服办主任', '联系方式', `${phones('工作人员1')}邮箱：`]);
  expect(row(3).slice(0, 2)).toEqual(['办公地址', '江城区白沙街1号']);
  expect(row(4).slice(0, 2)).toEqual(['信息公开申请联系电话', '027-8000 0004']);
}

function checkWorkbook(folder: string): void {
  const workbook = readWorkbookFile(join(folder, exportNames[2]!));
  const sheet = sheetNamed(workbook, '数据统计表');
  const cells = [...sheet.cells].map(([address, cell]) => ({
    column: address.replace(/\d+/u, ''),
    row: Number(address.replace(/\D+/u, '')),
    value: cell.value,
  }));
  const numbersOf = (label: string, after = 0): unknown[] => {
    const found = cells.find((cell) => cell.value === label && cell.row > after);
    if (!found) throw new Error(`no cell “${label}”`);
    return cells.filter((cell) => cell.row === found.row && typeof cell.value === 'number').map((cell) => cell.value);
  };
  for (const [label, ...figures] of streetDisclosure) expect(numbersOf(label), label).toEqual(figures.map(Number));
  const start = cells.find((cell) => cell.value === '三、收到和处理政府信息公开申请情况')!.row;
  for (const label of streetRequestRows) expect(numbersOf(label, start), label).toEqual(zeros(6).map(Number));
  const disputes = cells.filter((cell) => cell.value === '复议后起诉')[0]!.row;
  const figures = cells.filter((cell) => cell.row === disputes + 2 && typeof cell.value === 'number');
  expect(figures.map((cell) => cell.value)).toEqual(zeros(15).map(Number));
  const form = [...sheetNamed(workbook, '登记表').cells.values()].map((cell) => String(cell.value ?? '')).join('\n');
  for (const [field, text] of streetRegistration) expect(form, field).toContain(text);
}

/** The first sitting: everything is typed and saved. */
export async function fillStreetReport(page: Page): Promise<void> {
  await createReport(page);
  await typeSections(page);
  await typeTables(page);
  await typeRegistration(page);
  await typeSignature(page);
  // The last key press is saved within a second; the window is closed right after.
  await page.getByText(/^已保存 /u).waitFor();
}

/**
 * The second sitting: everything is there, is checked and exported.
 * @param look takes a picture of the table step
 */
export async function exportStreetReport(page: Page, look: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('link', { name: '打开白沙街道2020年年报' }).click();
  await expectEverythingThere(page);
  await openStep(page, '三、收到和处理政府信息公开申请情况');
  await page.getByRole('grid').locator('input').first().click();
  await look();
  await openStep(page, '检查');
  await page.getByText('落款日期是 2020年12月17日').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-signature-date');
  await openStep(page, '导出');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByText('已导出 4 个文件').waitFor();
}

/** What was typed stands in the official files. */
export async function checkStreetFiles(exported: string): Promise<void> {
  expect((await readdir(exported)).sort()).toEqual([...exportNames].sort());
  await checkMainReport(exported);
  await checkStatistics(exported);
  await checkRegistration(exported);
  checkWorkbook(exported);
}
