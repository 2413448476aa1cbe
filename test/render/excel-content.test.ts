/** What the workbook holds for any report: figures as stated, live totals, verdicts, names, entry checks, protection. */
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportExcel } from '../../electron/excel';
import { columnBoundaries } from '../../electron/excel/column-plan';
import { relationState } from '../../shared/checks/relations';
import { cellsOf, expandRelations, getEdition } from '../../shared/editions';
import { getCell } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { blankReport, blankSigns, difficultTexts, mangledReport, withCells, workbooksToTry } from '../support/excel-reports';
import { readWorkbook, sheetNamed, type Sheet, type SheetCell, type Workbook } from '../support/excel-workbook';
import { editionIdsUnderTest } from '../support/generate';
import { someReport } from '../support/reports';

const statistics = '数据统计表';

const open = async (report: Report): Promise<Workbook> => readWorkbook((await exportExcel(report)).bytes);

/** The cell a defined name stands for. */
function named(workbook: Workbook, name: string): SheetCell & { readonly address: string } {
  const [, sheet = '', column = '', row = ''] = /^'(.*)'!\$([A-Z]+)\$(\d+)$/u.exec(workbook.names.get(name) ?? '') ?? [];
  const cell = sheetNamed(workbook, sheet).cells.get(column + row);
  if (!cell) throw new Error(`no cell ${name}`);
  return { ...cell, address: column + row };
}

/** The list of the audit sheet: one entry a row, columns A to I. */
function auditRows(sheet: Sheet): (string | number | undefined)[][] {
  const rows: (string | number | undefined)[][] = [];
  for (let row = 6; sheet.cells.has(`A${row}`); row += 1) {
    rows.push([...'ABCDEFGHI'].map((column) => sheet.cells.get(`${column}${row}`)?.value));
  }
  return rows;
}

const verdicts = { holds: '通过', broken: '不符', open: '待核' } as const;

const isEmpty = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '');

describe('any report', () => {
  it('keeps figures and texts as stated, judges relations as the checks do, and writes no NaN', async () => {
    await fc.assert(
      fc.asyncProperty(mangledReport, async (generated) => {
        const report = JSON.parse(JSON.stringify(generated)) as Report;
        const workbook = await open(report);
        const edition = getEdition(report.edition);
        for (const table of edition.tables) {
          for (const cell of cellsOf(table)) {
            const stated = getCell(report, cell);
            const found = named(workbook, `${cell.table}_${cell.row}_${cell.column}`);
            if (!isEmpty(stated)) expect(found.value).toBe(stated);
            else if (found.formula === undefined) expect(found.value).toBeUndefined();
          }
        }
        const expected = edition.tables.flatMap((table) =>
          expandRelations(table).map((relation) => {
            const state = relationState(report, table, relation);
            return { kind: verdicts[state.kind], left: state.left, right: state.right };
          }),
        );
        const audit = sheetNamed(workbook, '审核');
        const rows = auditRows(audit);
        expect(rows.map((row) => row[8])).toEqual(expected.map(({ kind }) => kind));
        rows.forEach(([, , , , , left, right], index) => {
          const side = expected[index];
          if (typeof side?.left === 'number') expect(left).toBeCloseTo(side.left, 8);
          if (typeof side?.right === 'number') expect(right).toBeCloseTo(side.right, 8);
        });
        const count = (verdict: string): number => rows.filter((row) => row[8] === verdict).length;
        expect(audit.cells.get('A3')?.value).toMatch(
          new RegExp(`^勾稽关系共 ${rows.length} 条：不符 ${count('不符')} 条，待核 ${count('待核')} 条；表中未填 \\d+ 格。$`, 'u'),
        );
        for (const { xml } of workbook.sheets) expect(xml).not.toMatch(/NaN|Infinity|undefined|\[object/u);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is never damaged by numbers beyond Excel', async () => {
    const workbook = await open(workbooksToTry()['beyond-numbers'] ?? blankReport('2021'));
    expect(named(workbook, 'requests_1_total')).toMatchObject({ error: '#NUM!' });
    for (const { xml } of workbook.sheets) expect(xml).not.toMatch(/NaN|Infinity/u);
  });
});

describe('totals', () => {
  it('are formulas over their parts, in as few ranges as there are', async () => {
    const workbook = await open(someReport('2021'));
    expect(named(workbook, 'requests_1_total').formula).toMatch(/^SUM\(I(\d+):N\1\)$/u);
    expect(named(workbook, 'requests_3.7_total').formula).toMatch(/^SUM\(O\d+:O\d+\)$/u);
    expect(named(workbook, 'disputes_suitAfterReview_total').formula).toMatch(/^SUM\(K(\d+):N\1\)$/u);
  });

  it('of a report nobody has begun are formulas that give 0', async () => {
    const workbook = await open(blankReport('2019'));
    expect(named(workbook, 'requests_4_total')).toMatchObject({ value: 0 });
    expect(named(workbook, 'requests_4_total').formula).toMatch(/^SUM/u);
    expect(named(workbook, 'requests_4_enterprise').value).toBeUndefined();
  });

  it('stated otherwise stay constants, with a note and a mark that falls when they agree', async () => {
    const stated = withCells(someReport('2021'), [['requests', '1', 'total', 7_777_777]]);
    const { bytes } = await exportExcel(stated);
    const workbook = readWorkbook(bytes);
    const total = named(workbook, 'requests_1_total');
    expect(total).toMatchObject({ value: 7_777_777 });
    expect(total.formula).toBeUndefined();
    const sheet = sheetNamed(workbook, statistics);
    expect(sheet.xml).toMatch(new RegExp(`<conditionalFormatting sqref="${total.address}">`, 'u'));
    const loaded = new exceljs.Workbook();
    await loaded.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    expect(JSON.stringify(loaded.getWorksheet(statistics)?.getCell(total.address).note)).toContain('与合计不符：报告填的是 7777777');
    expect(sheetNamed(await open(someReport('2021')), statistics).xml).not.toContain('<conditionalFormatting');
  });
});

describe('text', () => {
  it.each([...difficultTexts, ...blankSigns])('%j stays text, exactly', async (text) => {
    const workbook = await open(withCells(blankReport('2021'), [['requests', '1', 'enterprise', text]]));
    const cell = named(workbook, 'requests_1_enterprise');
    expect(cell.value).toBe(text);
    expect(cell.formula).toBeUndefined();
    expect(sheetNamed(workbook, statistics).xml).toMatch(new RegExp(`<c r="${cell.address}" s="\\d+" t="s">`, 'u'));
  });

  it('of the registration form is text, telephones too', async () => {
    const registration = {
      unit: '=青石街道',
      filledOn: '2025-01-05',
      leader: { name: '_x0041_', mobile: '13800000000' },
      staff: [{ name: '甲' }, { name: '乙' }, { name: '丙', email: '+a@b.cn' }],
      requestPhone: '02780000000',
    };
    const sheet = sheetNamed(await open({ ...blankReport('2021'), registration }), '登记表');
    const texts = [...sheet.cells.values()].map(({ value }) => value).filter((value) => value !== undefined);
    expect(texts).toEqual(expect.arrayContaining(['单位（盖章）：=青石街道', '填表时间：2025.1.5', '_x0041_', '甲', '乙', '丙', '02780000000']));
    expect(texts).toContain('办公：\n手机：13800000000');
    expect(texts).toContain('办公：\n手机：\n邮箱：+a@b.cn');
    expect(texts.filter((text) => text === '政府信息公开专（兼）职工作人员')).toHaveLength(3);
  });
});

describe.each(editionIdsUnderTest)('the workbook of %s', (edition) => {
  const report = someReport(edition);

  it('has its three sheets and a hidden one with the report file, title and author, and goes by its official name', async () => {
    const { fileName, bytes } = await exportExcel(report);
    const workbook = readWorkbook(bytes);
    expect(fileName).toBe(`青石街道${report.year}年政府信息公开工作年度数据统计表.xlsx`);
    expect(workbook.sheets.map(({ name }) => name)).toEqual([statistics, '登记表', '审核', '年报文件']);
    expect(new TextDecoder().decode(workbook.parts['xl/workbook.xml']).match(/<sheet [^>]*state="(?!visible)[^>]*>/gu)).toEqual([expect.stringMatching(/name="年报文件" .*state="veryHidden"/u)]);
    const core = new TextDecoder().decode(workbook.parts['docProps/core.xml']);
    expect(core).toContain(`<dc:title>青石街道${report.year}年政府信息公开工作年度数据统计表</dc:title>`);
    expect(core).toContain('<dc:creator>南湖区青石街道办事处</dc:creator>');
  });

  it('names every figure, every cell of the registration form, unit, year and edition with a valid name that is no address', async () => {
    const workbook = await open(report);
    const cells = getEdition(edition).tables.flatMap((table) => cellsOf(table));
    const names = [...workbook.names.keys()].filter((name) => !name.startsWith('_xlnm.'));
    const figures = names.filter((name) => !/^(?:report|registration)_/u.test(name));
    expect(figures).toHaveLength(cells.length);
    expect(names.filter((name) => name.startsWith('report_')).toSorted()).toEqual([`report_edition_${edition.replace('-', '.')}`, 'report_unit', 'report_year']);
    expect(names.filter((name) => name.startsWith('registration_'))).toHaveLength(13);
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z_][\w.]{0,254}$/u);
      expect(name).not.toMatch(/^(?:[a-z]{1,3}\d+|r\d*c\d*)$/iu);
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(new Set(figures.map((name) => named(workbook, name).address)).size).toBe(figures.length);
  });

  it('lets only inputs be typed into, and says in Chinese what may stand there', async () => {
    const { bytes } = await exportExcel(report);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const read = readWorkbook(bytes);
    const sheet = workbook.getWorksheet(statistics);
    if (!sheet) throw new Error('no sheet');
    const unlocked = new Set<string>();
    sheet.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false) unlocked.add(cell.master.address);
      });
    });
    const inputs = new Set<string>();
    for (const table of getEdition(edition).tables) {
      for (const cell of cellsOf(table)) {
        const { address, formula } = named(read, `${cell.table}_${cell.row}_${cell.column}`);
        const validation = sheet.getCell(address).dataValidation as exceljs.DataValidation | undefined;
        if (formula !== undefined) {
          expect(validation).toBeUndefined();
          continue;
        }
        inputs.add(address);
        expect(validation).toMatchObject({ showErrorMessage: true });
        expect(validation?.error).toMatch(/^请.*填/u);
        if (cell.column === 'amount') expect(validation).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual' });
        else if (cell.column === 'change') expect(validation).toMatchObject({ type: 'whole', operator: 'between' });
        else expect(validation).toMatchObject({ type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] });
      }
    }
    expect(unlocked).toEqual(inputs);
    for (const { xml } of read.sheets) {
      const protection = /<sheetProtection [^>]*>/u.exec(xml)?.[0] ?? '';
      expect(protection).toContain('sheet="1"');
      expect(protection).not.toMatch(/hashValue|password/u);
    }
  });

  it('prints on A4, one page wide, centred, with page numbers', async () => {
    for (const { name, xml } of (await open(report)).sheets) {
      if (name === '年报文件') continue;
      expect(xml).toMatch(/<pageSetup paperSize="9" orientation="(?:portrait|landscape)" fitToWidth="1" fitToHeight="0"\/>/u);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('horizontalCentered="1"');
      expect(xml).toMatch(/<oddFooter>.*第 &amp;P 页<\/oddFooter>/u);
    }
  });

  it('draws all four borders around every cell of the tables', async () => {
    const { bytes } = await exportExcel(report);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet(statistics);
    const read = readWorkbook(bytes);
    const rows = new Set([...read.names.keys()].filter((name) => !/^(?:_xlnm\.|report_|registration_)/u.test(name)).map((name) => named(read, name).address.replace(/\D+/u, '')));
    for (const row of rows) {
      for (let column = 1; column <= 15; column += 1) {
        const border = sheet?.getCell(Number(row), column).border;
        expect(Object.keys(border ?? {}).toSorted()).toEqual(['bottom', 'left', 'right', 'top']);
      }
    }
  });
});

describe('columnBoundaries', () => {
  it('shares out all columns, none narrower than one', () => {
    const widths = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(widths, (shares) => {
        const boundaries = columnBoundaries(shares, 15);
        expect(boundaries).toHaveLength(shares.length + 1);
        expect([boundaries[0], boundaries.at(-1)]).toEqual([0, 15]);
        boundaries.slice(1).forEach((boundary, index) => expect(boundary).toBeGreaterThan(boundaries[index] ?? 0));
      }),
    );
  });

  it('keeps equal columns equal and settles the rest with the labels', () => {
    expect(columnBoundaries([1, 1, 1, 1], 15)).toEqual([0, 3, 7, 11, 15]);
    expect(columnBoundaries([754, 921, 3271, 685, 685, 685, 685, 685, 685, 685], 15).slice(3)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  });
});
