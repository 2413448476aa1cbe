import { describe, expect, it } from 'vitest';
import { cellsOf, editions, getEdition } from '../../../shared/editions';
import { compareReports } from '../../../shared/report/compare';
import type { Report } from '../../../shared/report/report';
import { cellName, shownFields } from '../../../renderer/pages/history/names';
import { someReport } from '../../support/reports';

describe('names in a comparison', () => {
  it('tell every cell of a table from every other', () => {
    for (const edition of editions) {
      const names = edition.tables.flatMap(cellsOf).map((cell) => Object.values(cellName(edition, cell)).join(' / '));
      expect(new Set(names).size, edition.name).toBe(names.length);
    }
  });

  it('are those of another edition where this one does not have the cell, else the id', () => {
    const edition = getEdition('2021');
    expect(cellName(edition, { table: 'disclosure', row: 'procurement', column: 'items' })).toMatchObject({
      row: '政府集中采购',
    });
    expect(cellName(edition, { table: 'x', row: 'y', column: 'z' })).toEqual({ table: 'x', row: 'y', column: 'z' });
  });

  it('of fields are those of the pages, in their order, with values as they are printed', () => {
    const before = someReport('2021');
    const after: Report = {
      ...before,
      edition: '2019',
      unit: { ...before.unit, kind: 'department' },
      signature: { name: '', date: '2025-01-20' },
      registration: { ...before.registration, address: '青石路2号' },
      extra: true,
    };
    const shown = shownFields(getEdition('2019'), [before, after], compareReports(before, after).fields);
    expect(shown.map(({ name }) => name)).toEqual([
      '年报版本',
      '单位类型',
      '落款单位',
      '落款日期',
      expect.stringMatching(/登记表 · .*地址$/u),
      '其他（extra）',
    ]);
    expect(shown[0]).toMatchObject({ before: '2021年格式', after: '2019年格式（试行）' });
    expect(shown[1]).toMatchObject({ before: '街道办事处或乡镇', after: '部门' });
    expect(shown[2]?.after).toBe('');
    expect(shown[3]?.after).toBe('2025年1月20日');
  });
});
