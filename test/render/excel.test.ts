/** The workbook as other programs see it: the Open XML SDK's validator, LibreOffice's recalculation and print. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportExcel } from '../../electron/excel';
import type { Report } from '../../shared/report/report';
import { plainDigits } from '../../shared/report/figures';
import { officialTables } from '../support/excel-order';
import { printedText } from '../support/excel-print';
import { workbooksToTry } from '../support/excel-reports';
import {
  readWorkbook,
  readWorkbookFile,
  rowWithText,
  seenRow,
  sheetNamed,
  withSheetXml,
  type SheetCell,
  type Workbook,
} from '../support/excel-workbook';
import { convertAll, pdfPages, validate } from '../support/office';
import { officialForm } from '../support/official-form';
import { caseNames, casesArePresent, readCase } from '../support/reports';

const statistics = '数据统计表';
const audit = '审核';
const columns = 15;

const reports: Record<string, Report> = workbooksToTry();
if (casesArePresent) for (const name of caseNames) reports[name] = readCase(name);
const names = Object.keys(reports);

/** What is printed and looked at page by page; the others are only recalculated. */
const printedNames = names.filter((name) => !/^(?:mangled|beyond|one-table|totals-blank|blank-2019$|suqian-2023)/u.test(name));

const workbooks = new Map<string, Workbook>();
const recalculated = new Map<string, Workbook>();
const prints = new Map<string, string>();
let folder = '';

const file = (name: string): string => join(folder, `${name}.xlsx`);
const known = <T>(map: ReadonlyMap<string, T>, name: string): T => {
  const found = map.get(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

/** Workbooks changed as a person or another program would change them. */
const falseResult = 'false-result';
const changedInput = 'changed-input';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'excel-test-'));
  for (const [name, report] of Object.entries(reports)) {
    const { bytes } = await exportExcel(report);
    await writeFile(file(name), bytes);
    workbooks.set(name, readWorkbook(bytes));
  }
  const consistent = known(workbooks, 'consistent-2021');
  const sheet = sheetNamed(consistent, statistics);
  await writeFile(
    file(falseResult),
    withSheetXml(consistent, sheet, (xml) => xml.replaceAll(/<\/f><v>[^<]*<\/v>/gu, '</f><v>987654</v>')),
  );
  const input = seenRow(sheet, rowWithText(sheet, '一、本年新收政府信息公开申请数量'), columns)[1];
  await writeFile(
    file(changedInput),
    withSheetXml(consistent, sheet, (xml) =>
      xml.replace(new RegExp(`(<c r="${input?.address ?? ''}"[^>]*><v>)[^<]*`, 'u'), '$154321'),
    ),
  );
  const again = join(folder, 'again');
  await mkdir(again);
  const all = [...names, falseResult, changedInput];
  const saved = await convertAll(all.map(file), 'xlsx', again);
  all.forEach((name, index) => recalculated.set(name, readWorkbookFile(saved[index] ?? '')));
  const printed = await convertAll(printedNames.map(file), 'pdf', folder);
  printedNames.forEach((name, index) => prints.set(name, printed[index] ?? ''));
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** As many digits as Excel keeps; texts as they are. */
const comparable = ({ value, error }: SheetCell): string =>
  error ?? (typeof value === 'number' ? value.toPrecision(15) : (value ?? ''));

const formulas = (workbook: Workbook): [string, SheetCell][] =>
  workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].filter(([, { formula }]) => formula !== undefined).map(([address, cell]): [string, SheetCell] => [`${name}!${address}`, cell]),
  );

const cellAt = (workbook: Workbook, place: string): SheetCell => {
  const [sheet = '', address = ''] = place.split('!');
  return sheetNamed(workbook, sheet).cells.get(address) ?? { value: undefined, style: 0 };
};

describe('Open XML', () => {
  it.each(names)('%s has no error for the Open XML SDK', async (name) => {
    expect(await validate(file(name))).toEqual([]);
  });
});

describe('recalculation', () => {
  it('really happens: false results are put right', () => {
    const before = formulas(known(workbooks, 'consistent-2021')).filter(([place]) => place.startsWith(statistics));
    const after = known(recalculated, falseResult);
    expect(before.length).toBeGreaterThan(30);
    for (const [place, cell] of before) expect([place, comparable(cellAt(after, place))]).toEqual([place, comparable(cell)]);
  });

  it.each(names)('of %s gives what is in the file', (name) => {
    const after = known(recalculated, name);
    const found = formulas(known(workbooks, name));
    expect(found.length).toBeGreaterThan(100);
    for (const [place, cell] of found) expect([place, comparable(cellAt(after, place))]).toEqual([place, comparable(cell)]);
  });

  it('carries a changed figure through totals and verdicts', () => {
    const workbook = known(recalculated, changedInput);
    const sheet = sheetNamed(workbook, statistics);
    const row = seenRow(sheet, rowWithText(sheet, '一、本年新收政府信息公开申请数量'), columns);
    const figures = row.slice(1).map(({ cell }) => Number(cell?.value));
    expect(figures[0]).toBe(54321);
    expect(figures.at(-1)).toBe(figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0));
    const cells = [...sheetNamed(workbook, audit).cells.values()].map(({ value }) => value);
    expect(cells.filter((value) => value === '不符')).toHaveLength(2);
    expect(cells.some((value) => typeof value === 'string' && value.includes('不符 2 条'))).toBe(true);
  });
});

describe.each(names)('the form in %s', (name) => {
  const report = reports[name];
  if (!report) throw new Error(name);

  it.each(officialTables(report.edition))('$form: labels and figures are in their official places', ({ form, heading, places }) => {
    const sheet = sheetNamed(known(workbooks, name), statistics);
    const first = rowWithText(sheet, heading) + 1;
    const rows = officialForm(form);
    const seen = rows.map((_, index) => seenRow(sheet, first + index, columns));
    const labels = seen.map((row, index) =>
      row.map(({ text, rowSpan }, cell) => ({ text: rows[index]?.[cell]?.text === '' ? '' : text, rowSpan })),
    );
    expect(labels).toEqual(rows.map((row) => row.map(({ text, rowSpan }) => ({ text, rowSpan }))));

    const figures = seen.flatMap((row, index) => row.filter((_, cell) => rows[index]?.[cell]?.text === ''));
    expect(figures).toHaveLength(places.length);
    figures.forEach(({ cell, columnSpan }, index) => {
      const place = places[index];
      if (!place) {
        expect(cell?.value).toBeUndefined();
        return;
      }
      const [table, row, column] = place;
      if (table !== 'disclosure') expect(columnSpan).toBe(1);
      const stated = report.tables?.[table]?.[row]?.[column] ?? null;
      const blank = stated === null || (typeof stated === 'string' && stated.trim() === '');
      if (!blank) expect([place, cell?.value]).toEqual([place, stated]);
      else if (cell?.formula === undefined) expect([place, cell?.value]).toEqual([place, undefined]);
    });
  });
});

/** Without white space, as wrapped labels are printed over several lines. */
const solid = (text: string): string => text.replaceAll(/\s+/gu, '');

describe.each(printedNames)('the print of %s', (name) => {
  const report = reports[name];
  if (!report) throw new Error(name);

  it('has every label and figure, and no ###', async () => {
    const pages = await printedText(known(prints, name));
    const sheet = sheetNamed(known(workbooks, name), statistics);
    const text = solid(pages.join(''));
    expect(text).not.toContain('###');
    for (const { form } of officialTables(report.edition)) {
      for (const { text: label } of officialForm(form).flat()) expect(text).toContain(solid(label));
    }
    const tokens = new Map<string, number>();
    const tables = pages.slice(0, pages.findIndex((page) => page.includes('登记表'))).join('\n').replaceAll(/第 \d+ 页/gu, '');
    for (const token of tables.split(/\s+/u)) tokens.set(token, (tokens.get(token) ?? 0) + 1);
    const wanted = new Map<string, number>();
    for (const { cell } of Array.from({ length: 80 }, (_, row) => seenRow(sheet, row + 1, columns)).flat()) {
      if (typeof cell?.value !== 'number') continue;
      /** Office shows fifteen digits at most. */
      const digits = plainDigits(Number(cell.value.toPrecision(15)));
      wanted.set(digits, (wanted.get(digits) ?? 0) + 1);
    }
    /** Text in a cell may hold digits of its own. */
    const extra = name === 'texts' ? 3 : 0;
    for (const [digits, times] of wanted) {
      expect(tokens.get(digits), digits).toBeGreaterThanOrEqual(times);
      expect(tokens.get(digits), digits).toBeLessThanOrEqual(times + extra);
    }
  });

  it('has two pages of tables, one registration form and two pages of relations, numbered', async () => {
    const pages = await pdfPages(known(prints, name));
    /** Long texts in cells make rows higher and move 四 to a page of its own. */
    if (name === 'texts') {
      expect(pages).toHaveLength(6);
      return;
    }
    expect(pages).toHaveLength(5);
    pages.forEach((page, index) => expect(solid(page)).toContain(`第${index + 1}页`));
    expect(solid(pages[1] ?? '')).toContain('三、收到和处理政府信息公开申请情况');
    expect(solid(pages[1] ?? '')).toContain('四、政府信息公开行政复议、行政诉讼情况');
    expect(solid(pages[2] ?? '')).toContain('政府信息公开工作机构登记表');
    expect(solid(pages[3] ?? '')).toContain('勾稽关系审核表');
  });
});
