/** Figures of published reports in layouts other than ours: every figure right, or said to be doubtful. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../shared/report/report';
import { fileOf, gridOf, groupsMoved, lineOver, other, printedTable, turned, unmerged, withColumn, type ForeignTable } from '../../support/foreign-layouts';
import { compare, mustImport } from '../../support/import-truth';
import { caseNames, casesArePresent, readCase } from '../../support/reports';

type Published = Pick<Report, 'edition' | 'year' | 'tables'>;

const fixture = (name: string): Published =>
  JSON.parse(readFileSync(new URL(`../../fixtures/import/${name}.json`, import.meta.url), 'utf8')) as Published;

const published: (readonly [string, Published])[] = [
  ...['published-2019', 'published-2023', 'published-2024'].map((name) => [name, fixture(name)] as const),
  ...(casesArePresent ? caseNames.map((name) => [name, readCase(name)] as const) : []),
];

const tableIds = ['disclosure', 'requests', 'disputes'];
const printed = ({ edition, tables }: Published): ForeignTable[] => tableIds.map((table) => printedTable(edition, table, tables));

/** Cells that hold no plain figure (251000元) are doubtful everywhere. */
const notFigures = ({ tables }: Published): number =>
  Object.values(tables ?? {})
    .flatMap((table) => Object.values(table).flatMap((row) => Object.values(row)))
    .filter((value) => typeof value === 'string').length;

interface Layout {
  readonly name: string;
  readonly make: (tables: readonly ForeignTable[]) => readonly ForeignTable[];
  /** True where reading it is not doubtful. */
  readonly clear: boolean;
}

const each = (change: (table: ForeignTable, index: number) => ForeignTable) => (tables: readonly ForeignTable[]) => tables.map(change);
const flat = (table: ForeignTable): ForeignTable => unmerged(table, false);

const layouts: readonly Layout[] = [
  { name: 'as printed', make: (tables) => tables, clear: true },
  { name: 'unmerged', make: each(flat), clear: true },
  { name: 'unmerged, labels repeated', make: each((table) => unmerged(table, true)), clear: true },
  { name: 'group labels on other rows', make: each((table, index) => (index === 1 ? groupsMoved(flat(table), 2) : flat(table))), clear: true },
  { name: 'group labels gone', make: each((table, index) => (index === 1 ? groupsMoved(flat(table), 'away') : flat(table))), clear: true },
  { name: 'lines of text over the table', make: each((table) => lineOver(lineOver(table, '附表'), '填报单位：江城市某局　2024年度')), clear: true },
  { name: 'a number before each row', make: each((table) => withColumn(flat(table), 0, (row) => String(row + 1))), clear: true },
  { name: 'remarks behind each row', make: each((table) => withColumn(flat(table), 99, (row) => (row === 0 ? '备注' : ''))), clear: true },
  {
    name: 'a hidden column with other figures',
    make: each((table, index) => (index === 1 ? withColumn(flat(table), 5, (row) => (row < 3 ? '上年' : String(row)), true) : flat(table))),
    clear: true,
  },
  { name: 'all on one sheet', make: (tables) => [tables.flatMap((table) => [...flat(table), [other('')]])], clear: true },
  { name: 'turned', make: each((table) => turned(flat(table))), clear: true },
  { name: 'turned, merged', make: each(turned), clear: true },
];

describe.each(published)('%s', (_, report) => {
  describe.each(['xlsx', 'docx', 'html'] as const)('as %s', (kind) => {
    test.each(layouts)('$name', ({ make, clear }) => {
      const imported = mustImport(fileOf(make(printed(report)), kind), '江城市某局2024年.docx');
      expect(imported.report.edition).toBe(report.edition);
      const { right, flagged, silent } = compare(imported, report.tables, report.edition);
      expect(silent).toEqual([]);
      expect(right + flagged).toBeGreaterThan(0);
      if (clear) {
        expect(flagged).toBe(notFigures(report));
        const doubts = imported.notes.filter(({ kind: of, at }) => of !== 'found' && at !== undefined && 'table' in at);
        expect(doubts.map(({ message }) => message)).toHaveLength(notFigures(report));
      }
    });
  });

  test('rows in another order', () => {
    const tables = printed(report).map((table, index) => {
      if (index !== 1) return table;
      const rows = groupsMoved(flat(table), 'away');
      return [...rows.slice(0, 3), ...rows.slice(3).toReversed()];
    });
    expect(compare(mustImport(fileOf(tables, 'docx')), report.tables, report.edition)).toMatchObject({ flagged: notFigures(report), silent: [] });
  });

  test('a table over two pages, with and without its head again', () => {
    const [disclosure = [], requests = [], disputes = []] = printed(report);
    const rows = flat(requests);
    const again = [disclosure, rows.slice(0, 12), [...rows.slice(0, 3), ...rows.slice(12)], disputes];
    expect(compare(mustImport(fileOf(again, 'docx')), report.tables, report.edition)).toMatchObject({ flagged: notFigures(report), silent: [] });
    const imported = mustImport(fileOf([disclosure, rows.slice(0, 12), rows.slice(12), disputes], 'docx'));
    expect(compare(imported, report.tables, report.edition).silent).toEqual([]);
  });

  test('the column with the totals left out', () => {
    const tables = printed(report).map((table, index) => (index === 1 ? flat(table).map((row) => row.slice(0, -1)) : table));
    const { silent } = compare(mustImport(fileOf(tables, 'docx')), report.tables, report.edition);
    expect(silent).toEqual([]);
  });
});

test('two sheets, last year hidden: the visible one is read', () => {
  const [now, before] = [fixture('published-2024'), fixture('published-2023')];
  const file = fileOf([...printed(before), ...printed(now)], 'xlsx');
  const grids = file.grids.map((grid, index) => (index < 3 ? { ...grid, hidden: true } : grid));
  const { silent, flagged } = compare(mustImport({ ...file, grids }), now.tables, now.edition);
  expect({ silent, flagged }).toEqual({ silent: [], flagged: 0 });
});

test('two years in one file: what differs is doubtful', () => {
  const [now, before] = [fixture('published-2024'), fixture('published-2023')];
  const imported = mustImport(fileOf([...printed(before), ...printed(now)], 'docx'));
  expect(compare(imported, now.tables, now.edition).silent).toEqual([]);
  expect(imported.notes.some(({ message }) => message.includes('另一处（第5个表格）'))).toBe(true);
});

test('table 四 without its head, below its heading', () => {
  const { edition, tables } = fixture('published-2024');
  const line = printedTable(edition, 'disputes', tables).slice(-1);
  const file = fileOf([printedTable(edition, 'requests', tables), line], 'docx');
  const [requests, disputes] = file.grids;
  if (!requests || !disputes) throw new Error('no grids');
  const imported = mustImport({ ...file, flow: [{ grid: requests }, { paragraph: '四、政府信息公开行政复议、行政诉讼情况' }, { grid: disputes }] });
  expect(imported.report.tables?.['disputes']).toEqual(tables?.['disputes']);
  expect(imported.notes.filter(({ kind, at }) => kind === 'doubtful' && at !== undefined && 'table' in at && at.table === 'disputes')).toHaveLength(1);
});

test('nothing of a report in it', () => {
  const file = { kind: 'xlsx' as const, grids: [gridOf([[other('姓名'), other('电话')], [other('王一'), other('80000000')]], 'Sheet1', true)], flow: [] };
  const result = (() => {
    try {
      return mustImport(file);
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(result).toContain('没有找到年报的表格');
});
