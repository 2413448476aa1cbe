/** Our workbook as people hand it back: changed, renamed, reordered, cut. */
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/import';
import type { ImportedReport } from '../../../shared/imported';
import { getCell } from '../../../shared/report/cells';
import type { Report } from '../../../shared/report/report';
import { withCells } from '../../support/excel-reports';
import { sheetNamed, readWorkbook, withSheetXml } from '../../support/excel-workbook';
import { differences, exported, imported, withoutHiddenSheet } from '../../support/round-trip';
import { someReport } from '../../support/reports';

type Change = (workbook: exceljs.Workbook) => void;

const report = someReport('2019-wuchang');
const total = getCell(report, { table: 'requests', row: '1', column: 'total' }) as number;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await exported(report);
});

/** The cell of a defined name, wherever it stands. */
function named(workbook: exceljs.Workbook, name: string): exceljs.Cell {
  const [range] = workbook.definedNames.getRanges(name).ranges;
  const [sheet = '', address = ''] = (range ?? '').replaceAll("'", '').replaceAll('$', '').split('!');
  const found = workbook.getWorksheet(sheet);
  if (!found) throw new Error(`no ${name}`);
  return found.getCell(address);
}

/** The workbook after somebody opened it, did something and saved it with another program. */
async function after(change: Change, from = bytes): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(from as unknown as exceljs.Buffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const doubts = ({ notes }: ImportedReport) => notes.filter(({ kind }) => kind !== 'found');

describe('changed by hand', () => {
  it('a figure: old and new are listed, its totals follow', async () => {
    const cell = { table: 'requests', row: '1', column: 'naturalPerson' };
    const before = getCell(report, cell) as number;
    const { changes, report: now, exported: was, notes } = imported(await after((workbook) => {
      named(workbook, 'requests_1_naturalPerson').value = before + 5;
      // As Excel recalculates it.
      named(workbook, 'requests_1_total').value = { formula: 'SUM(D1:H1)', result: total + 5, date1904: false };
    }));
    expect(changes).toEqual([{ at: cell, before, after: before + 5, source: expect.stringMatching(/^数据统计表 [A-Z]+\d+$/u) as string }]);
    expect(was).toEqual(report);
    expect(now).toEqual(withCells(report, [['requests', '1', 'naturalPerson', before + 5], ['requests', '1', 'total', total + 5]]));
    expect(notes[0]?.message).toContain('1 处');
    expect(doubts({ notes } as ImportedReport)).toEqual([]);
  });

  it('a total whose stored result is old: its parts count, and a note names the cell', async () => {
    const read = imported(await after((workbook) => {
      named(workbook, 'requests_1_naturalPerson').value = 12_345;
    }));
    const parts = getCell(report, { table: 'requests', row: '1', column: 'naturalPerson' }) as number;
    expect(getCell(read.report, { table: 'requests', row: '1', column: 'total' })).toBe(total - parts + 12_345);
    expect(doubts(read)).toEqual([
      expect.objectContaining({ kind: 'doubtful', at: { table: 'requests', row: '1', column: 'total' }, message: expect.stringContaining(String(total)) as string, source: expect.stringMatching(/^数据统计表 /u) as string }),
    ]);
  });

  it.each([
    ['a figure with a unit', '12件', 12], ['nothing', null, null], ['a figure typed as text', '12 ', 12], ['a decimal', 1.5, 1.5], ['text', '约12件', '约12件'],
  ])('%s in a cell', async (_name, typed, expected) => {
    const { changes, report: now } = imported(await after((workbook) => {
      named(workbook, 'disclosure_fees_previousYearItems').value = typed;
    }));
    const cell = { table: 'disclosure', row: 'fees', column: 'previousYearItems' };
    expect(changes.map(({ at, after: value }) => ({ at, value }))).toEqual([{ at: cell, value: expected }]);
    expect(getCell(now, cell)).toBe(expected);
  });

  it('a formula typed into a cell counts by what it shows, with a note', async () => {
    const read = imported(await after((workbook) => {
      named(workbook, 'disputes_review_upheld').value = { formula: '3+4', result: 7, date1904: false };
    }));
    expect(read.changes.map(({ after: value }) => value)).toEqual([7]);
    expect(doubts(read).map(({ at }) => at)).toContainEqual({ table: 'disputes', row: 'review', column: 'upheld' });
  });

  it('a total written over: the same figure is no change, another one is', async () => {
    const same = imported(await after((workbook) => {
      named(workbook, 'requests_1_total').value = total;
    }));
    expect({ changes: same.changes, report: same.report }).toEqual({ changes: [], report });
    const other = imported(await after((workbook) => {
      named(workbook, 'requests_1_total').value = total + 1;
    }));
    expect(other.changes.map(({ at, before, after: value }) => ({ at, before, value }))).toEqual([{ at: { table: 'requests', row: '1', column: 'total' }, before: total, value: total + 1 }]);
  });

  it('a total stated otherwise is kept, and a change of it listed', async () => {
    const differing = withCells(report, [['requests', '1', 'total', 7_777_777]]);
    const made = await exported(differing);
    expect(imported(made)).toMatchObject({ report: differing, changes: [] });
    const changed = imported(await after((workbook) => {
      named(workbook, 'requests_1_total').value = 8;
    }, made));
    expect(changed.changes).toMatchObject([{ before: 7_777_777, after: 8 }]);
  });

  it('fields of the registration form, the unit and the year', async () => {
    const read = imported(await after((workbook) => {
      named(workbook, 'registration_leader.officePhone').value = '办公：027-8000 0001\n手机：139 0000 0000';
      named(workbook, 'registration_office.officePhone').value = '手机: 13900000001';
      named(workbook, 'registration_filledOn').value = '填表时间：2030年1月2日';
      named(workbook, 'registration_address').value = '青石路2号';
      named(workbook, 'report_unit').value = '单位：南湖区白沙街道办事处';
      named(workbook, 'report_year').value = '统计年度：2031年';
    }));
    expect(Object.fromEntries(read.changes.map(({ at, after: value }) => ['field' in at ? at.field : '', value]))).toEqual({
      'unit.name': '南湖区白沙街道办事处',
      year: 2031,
      'registration.leader.officePhone': '027-8000 0001',
      'registration.leader.mobile': '139 0000 0000',
      'registration.office.mobile': '13900000001',
      'registration.filledOn': '2030-01-02',
      'registration.address': '青石路2号',
    });
    expect(read.report).toMatchObject({ year: 2031, unit: { name: '南湖区白沙街道办事处', shortName: '青石街道' }, registration: { leader: { name: '王一', mobile: '139 0000 0000' }, filledOn: '2030-01-02' } });
  });

  it('a telephone typed without its word is kept and asked about', async () => {
    const read = imported(await after((workbook) => {
      named(workbook, 'registration_leader.officePhone').value = '80000001';
    }));
    expect(read.report.registration?.leader?.officePhone).toBe('80000001');
    expect(doubts(read).map(({ message }) => message).join()).toContain('80000001');
  });

  it('a row for another member of staff, added below', async () => {
    const read = imported(await after((workbook) => {
      const first = named(workbook, 'registration_staff.0.name');
      const sheet = first.worksheet;
      const row = sheet.rowCount + 1;
      sheet.getCell(row, 1).value = sheet.getCell(Number(first.row), 1).value;
      sheet.getCell(row, Number(first.col)).value = '赵四';
    }));
    expect(read.report.registration?.staff?.map(({ name }) => name)).toEqual(['张三', '赵四']);
    expect(read.changes).toMatchObject([{ at: { field: 'registration.staff[1].name' }, after: '赵四' }]);
  });
});

describe('recognised whatever was done to its sheets', () => {
  const renamed = async (): Promise<Uint8Array> => {
    const made = readWorkbook(bytes);
    // As Excel renames a sheet: the tab, and every name that leads to it.
    const before = new TextDecoder().decode(made.parts['xl/workbook.xml']);
    const names = before.replaceAll('数据统计表', '二季度 &amp; 表').replaceAll('登记表', '联系人').replaceAll('年报文件', '其他');
    const { withParts } = await import('../../support/hostile');
    const { strToU8 } = await import('fflate');
    return withParts(bytes, { 'xl/workbook.xml': strToU8(names) });
  };

  it('renamed', async () => {
    expect(imported(await renamed())).toMatchObject({ origin: 'workbook', report, changes: [] });
  });

  it('a cell cut and pasted far away: what stands in its place counts', async () => {
    const at = { table: 'requests', row: '1', column: 'naturalPerson' };
    const moved = await after((workbook) => {
      const sheet = workbook.getWorksheet('数据统计表');
      const cell = named(workbook, 'requests_1_naturalPerson');
      if (!sheet) throw new Error('no sheet');
      // exceljs does not move names: the figure goes elsewhere together with its name.
      sheet.getCell('Z99').value = cell.value;
      cell.value = 4711;
      workbook.definedNames.remove(`'数据统计表'!${cell.address}`, 'requests_1_naturalPerson');
      workbook.definedNames.add("'数据统计表'!$Z$99", 'requests_1_naturalPerson');
    });
    expect(imported(moved).changes).toMatchObject([{ at, before: getCell(report, at), after: 4711 }]);
  });

  it('a name lost: the figure is found by its row and column', async () => {
    const made = readWorkbook(bytes);
    const names = new TextDecoder().decode(made.parts['xl/workbook.xml']).replace(/(<definedName name="requests_1_naturalPerson">)[^<]*/u, '$1#REF!');
    const { withParts } = await import('../../support/hostile');
    const { strToU8 } = await import('fflate');
    const gone = withParts(bytes, { 'xl/workbook.xml': strToU8(names) });
    const read = imported(gone);
    expect({ report: read.report, changes: read.changes, doubts: doubts(read) }).toEqual({ report, changes: [], doubts: [] });
    const cell = { table: 'requests', row: '1', column: 'naturalPerson' };
    expect(getCell(imported(withoutHiddenSheet(gone)).report, cell)).toBe(getCell(report, cell));
  });
});

describe('without what it carries', () => {
  const damaged = (change: (xml: string) => string): Uint8Array => {
    const made = readWorkbook(bytes);
    return withSheetXml(made, sheetNamed(made, '年报文件'), change);
  };

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['the hidden sheet deleted', () => withoutHiddenSheet(bytes), '没有带年报文件'],
    ['a chunk changed', () => after((workbook) => {
      const cell = workbook.getWorksheet('年报文件')?.getCell('A5');
      if (cell) cell.value = (cell.value as string).replace('王一', '王二');
    }), '不完整'],
    ['a chunk gone', () => damaged((xml) => xml.replace(/<row r="5".*?<\/row>/su, '')), '不完整'],
    ['the digest gone', () => damaged((xml) => xml.replace(/<row r="3".*?<\/row>/su, '')), '不完整'],
    ['arranged by a later program', () => after((workbook) => {
      const cell = workbook.getWorksheet('年报文件')?.getCell('A2');
      if (cell) cell.value = 2;
    }), '不完整'],
  ])('%s: every figure and field is read from the visible cells', async (_name, make, words) => {
    const read = imported(await make());
    expect(read.origin).toBe('visible');
    expect(differences(report, read.report)).toEqual([]);
    expect(read.report.unit?.name).toBe(report.unit?.name);
    expect(read.notes.map(({ message }) => message).join('')).toContain(words);
    expect(read.notes.filter(({ kind }) => kind === 'missing').map(({ at }) => at && ('section' in at ? at.section : 'field' in at ? at.field : ''))).toEqual([
      'overview', 'disclosureWork', 'requestsWork', 'disputesWork', 'innovation', 'problems', 'other', 'signature',
    ]);
  });

  it('a report file of a newer version is refused, not read by halves', async () => {
    const newer = { ...report, version: 2 } as unknown as Report;
    expect(importFile(await exported(newer), 'a.xlsx')).toEqual({ ok: false, message: expect.stringContaining('新版') as string });
  });

  it('the year from the file name where the sheet has lost it', async () => {
    const without = withoutHiddenSheet(await after((workbook) => {
      named(workbook, 'report_year').value = null;
    }));
    expect(imported(without, '青石街道2030年数据.xlsx').report.year).toBe(2030);
    expect(importFile(without, '数据.xlsx')).toMatchObject({ ok: false, message: expect.stringContaining('年度') as string });
  });
});

describe('a report file', () => {
  it('is read as it stands', () => {
    const json = new TextEncoder().encode(`\ufeff${JSON.stringify(report)}`);
    expect(importFile(json, 'a.json')).toEqual({ ok: true, imported: { origin: 'report-file', report, changes: [], notes: [] } });
  });

  it.each([
    ['of a newer version', new TextEncoder().encode(JSON.stringify({ ...report, version: 2 })), '新版'],
    ['not in UTF-8', new Uint8Array([0x7b, 0xff, 0xfe]), 'UTF-8'],
    ['cut', new TextEncoder().encode('{"format":'), '第 1 行'],
  ])('%s is refused', (_name, json, words) => {
    expect(importFile(json, 'a.json')).toEqual({ ok: false, message: expect.stringContaining(words) as string });
  });
});
