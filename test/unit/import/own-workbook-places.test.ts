/** Our workbook whose rows, cells and words were moved or changed: figures are read where a person reads them. */
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EditionId } from '../../../shared/editions';
import type { ImportedReport } from '../../../shared/imported';
import { getCell } from '../../../shared/report/cells';
import { addressOfName, cutOnto, exchanged, rowsMoved } from '../../support/moved-rows';
import { someReport } from '../../support/reports';
import { exported, imported, withoutHiddenSheet } from '../../support/round-trip';

const report = someReport('2021');
const figure = (table: string, row: string, column: string): number => getCell(report, { table, row, column }) as number;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await exported(report);
});

const doubts = ({ notes }: ImportedReport): string[] => notes.filter(({ kind }) => kind !== 'found').map(({ message }) => message);
const changes = (read: ImportedReport) => read.changes.map(({ at, before, after }) => ({ at, before, after }));

const one = { table: 'requests', row: '1', column: 'enterprise' };
const other = { table: 'requests', row: '2', column: 'enterprise' };
const nameOf = ({ table, row, column }: typeof one): string => `${table}_${row}_${column}`;

describe('a cell that was cut and pasted', () => {
  const [first, second] = [7001, 7002];

  it('onto another one: both show what stands there now, and are listed', () => {
    const read = imported(exchanged(bytes, nameOf(one), nameOf(other), [String(first), String(second)]));
    expect(changes(read)).toEqual([
      { at: one, before: getCell(report, one), after: second },
      { at: other, before: getCell(report, other), after: first },
    ]);
    const visible = imported(withoutHiddenSheet(exchanged(bytes, nameOf(one), nameOf(other), [String(first), String(second)])));
    expect([one, other].map((cell) => getCell(visible.report, cell))).toEqual([second, first]);
  });

  it('over another one: that one is changed, and its own place is blank', () => {
    const read = imported(cutOnto(bytes, nameOf(one), nameOf(other), String(first)));
    expect(changes(read)).toEqual([
      { at: one, before: getCell(report, one), after: null },
      { at: other, before: getCell(report, other), after: first },
    ]);
    // Nobody calculated the totals anew.
    expect(doubts(read).filter((message) => !message.includes('各项相加'))).toEqual([]);
  });

  it('in rows of one figure and in table 四', () => {
    for (const [left, right] of [
      [{ table: 'disclosure', row: 'penalties', column: 'decisions' }, { table: 'disclosure', row: 'coercion', column: 'decisions' }],
      [{ table: 'disputes', row: 'review', column: 'upheld' }, { table: 'disputes', row: 'review', column: 'corrected' }],
    ] as const) {
      const read = imported(exchanged(bytes, nameOf(left), nameOf(right), ['7001', '7002']));
      expect(changes(read)).toEqual([
        { at: left, before: getCell(report, left), after: 7002 },
        { at: right, before: getCell(report, right), after: 7001 },
      ]);
    }
  });
});

describe('rows put in and taken out', () => {
  it.each<EditionId>(['2019', '2019-wuchang', '2021'])('before every row of figures, all of them are found: %s', async (edition) => {
    const own = someReport(edition);
    const made = await exported(own);
    const rows = new Set([...Array.from({ length: 60 }, (_, index) => index + 4)]);
    for (const row of rows) {
      const read = imported(rowsMoved(made, row, 2));
      expect({ row, report: read.report, changes: read.changes, doubts: doubts(read) }).toEqual({ row, report: own, changes: [], doubts: [] });
    }
  });

  it('one taken out: said, not taken for blank and not read from its neighbour', () => {
    const { row } = addressOfName(bytes, nameOf(one));
    const read = imported(rowsMoved(bytes, row, -1));
    expect({ report: read.report, changes: read.changes }).toEqual({ report, changes: [] });
    expect(read.notes.filter(({ kind, at }) => kind === 'doubtful' && at && 'column' in at && at.table === 'requests' && at.row === '1')).toHaveLength(7);
    const visible = imported(withoutHiddenSheet(rowsMoved(bytes, row, -1)));
    expect(visible.notes).toContainEqual(expect.objectContaining({ kind: 'missing', at: one }));
    expect(getCell(visible.report, other)).toBe(figure('requests', '2', 'enterprise'));
  });
});

describe('words around the figures', () => {
  async function after(change: (sheet: exceljs.Worksheet) => void): Promise<ImportedReport> {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes as unknown as exceljs.Buffer);
    const sheet = workbook.getWorksheet('数据统计表');
    if (!sheet) throw new Error('no sheet');
    change(sheet);
    return imported(new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
  const cellOf = (sheet: exceljs.Worksheet, text: string): exceljs.Cell => {
    let found: exceljs.Cell | undefined;
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (cell.text === text) found ??= cell.master;
    }));
    if (!found) throw new Error(`no ${text}`);
    return found;
  };

  it('a label and a heading that say something else', async () => {
    const read = await after((sheet) => {
      cellOf(sheet, '行政处罚').value = '行政强制';
      cellOf(sheet, '本年收费金额（单位：万元）').value = '本年收费金额（单位：元）';
    });
    expect(read.changes).toEqual([]);
    expect(doubts(read)).toEqual([expect.stringContaining('“行政处罚”被改成了“行政强制”'), expect.stringContaining('被改成了“本年收费金额（单位：元）”')]);
  });

  it('a figure where the form has none', async () => {
    const { row } = addressOfName(bytes, 'disclosure_penalties_decisions');
    const read = await after((sheet) => {
      sheet.getCell(row, 30).value = 55;
    });
    expect(doubts(read)).toEqual([expect.stringContaining('多出一个数“55”')]);
  });
});
