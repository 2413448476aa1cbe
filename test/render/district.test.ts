/** The district's workbook on paper: which pages it takes, what stands at their head, and that every text is whole. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { consolidateFiles } from '../../electron/command-line/consolidate';
import { planPages } from '../../electron/consolidate/page-plan';
import { rowName } from '../../shared/checks/names';
import { getEdition, tableHeading, type EditionId } from '../../shared/editions';
import { figureCells } from '../../shared/report/consolidate';
import type { Report } from '../../shared/report/report';
import { putReport } from '../support/consolidation';
import { printedText } from '../support/excel-print';
import { convert, withDirectory } from '../support/office';
import { unitReports } from '../support/units';

const plain = (text: string): string => text.replaceAll(/\s/gu, '');
const times = (text: string, part: string): number => text.split(part).length - 1;

interface Printed {
  /** Text of each page, without spaces. */
  readonly pages: readonly string[];
  /** Sheets as XML. */
  readonly sheet: (number: number) => string;
}

/** A district of three units, one with a wrong total and one whose report is of another year. */
function print(edition: EditionId, use: (printed: Printed) => void): Promise<void> {
  return withDirectory(async (directory) => {
    const [wrong, good, old] = unitReports(edition, 3, 0, 2024) as [Report, Report, Report];
    (wrong.tables?.['requests']?.['1'] ?? {})['total'] = 7;
    const named = { ...good, unit: { ...good.unit, name: '江城市东湖新技术开发区管理委员会综合行政执法局' } };
    for (const [index, report] of [wrong, named, { ...old, year: 2023 }].entries()) await putReport(join(directory, 'units'), `${index}`, report, 'json');
    const out = join(directory, 'sums.xlsx');
    await consolidateFiles([join(directory, 'units'), '--out', out, '--year', '2024'], () => undefined);
    const parts = unzipSync(await readFile(out));
    const pages = (await printedText(await convert(out, 'pdf', directory))).map(plain);
    use({ pages, sheet: (number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array()) });
  });
}

describe.each(['2021', '2019', '2019-wuchang'] as const)('the district’s workbook of %s', (id) => {
  it('prints every row of a table whole on one page, below its headings and beside the units', () =>
    print(id, ({ pages, sheet }) => {
      const edition = getEdition(id);
      const headings = edition.tables.map((table) => plain(tableHeading(edition, table.id)));
      const units = pages.filter((page) => page.includes('序号') && page.includes('单位'));
      // Pages follow the groups: nothing goes over to another page, so none begins in the middle of a row.
      const breaks = /<colBreaks count="(\d+)"/u.exec(sheet(2));
      expect(units).toHaveLength(Number(breaks?.[1]) + 1);
      expect(units.length).toBeLessThan(13);
      for (const page of units) {
        expect(page).toContain('合计');
        expect(page).toContain('江城市东湖新技术开发区管理委员会综合行政执法局');
      }
      for (const page of units.slice(1)) expect(headings.filter((heading) => page.includes(heading)).length).toBeGreaterThan(0);
      const all = headings.reduce((text, heading) => text.replaceAll(heading, ''), units.join('|'));
      const labels = figureCells(edition).map(({ table, row }) => edition.tables.flatMap((one) => (one.id === table ? plain(rowName(one, row)) : [])).join(''));
      // Longer names hold shorter ones.
      for (const label of new Set(labels)) expect({ label, times: times(all, label) }).toEqual({ label, times: new Set(labels.filter((other) => other.includes(label))).size });
    }));
});

describe('the lists of the district’s workbook', () => {
  it('say what rules are called, and have rows as high as their text', () =>
    print('2021', ({ pages, sheet }) => {
      const text = pages.join('');
      expect(text).toContain('申请人合计');
      expect(text).not.toContain('requests.row-total');
      expect(text).toContain('是2023年的年报，这次汇总的是2024年');
      const heights = (number: number): number[] => [...sheet(number).matchAll(/<row r="\d+"[^>]* ht="([\d.]+)"/gu)].map(([, height]) => Number(height));
      // 本年处理决定数量 takes three lines.
      expect(heights(2)[2]).toBeGreaterThan(3 * 9 * 1.2);
      // A finding on the sums takes several.
      expect(heights(3)[1]).toBeGreaterThan(3 * 9 * 1.2);
    }));
});

describe('columns of a wide sheet', () => {
  const column = (group: string) => ({ width: 10, group });

  it('go onto pages group by group', () => {
    const columns = ['1', '1', '2', '2', '3'].map(column);
    expect(planPages(columns, 40)).toEqual([0, 0, 0, 0, 1]);
    expect(planPages(columns, 39)).toEqual([0, 0, 1, 1, 1]);
    expect(planPages([], 40)).toEqual([]);
  });

  it('of a group wider than a page begin a page', () => {
    expect(planPages(['1', '2', '2', '2'].map(column), 20)).toEqual([0, 1, 1, 1]);
  });
});
