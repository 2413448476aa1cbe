import { describe, expect, it } from 'vitest';
import { findInReport } from '../../renderer/report/find';
import { cellsOf, getEdition } from '../../shared/editions';
import { setCell } from '../../shared/report/cells';
import { sampleReport } from '../../shared/sample/street-2020';

const edition = getEdition(sampleReport.edition);
const cell = { table: 'requests', row: '3.3.1', column: 'naturalPerson' };
const report = setCell(edition, sampleReport, cell, 4821);

describe('finding in a report', () => {
  it('finds a cell by its figure, also in full-width digits', () => {
    expect(findInReport(edition, report, '4821').map(({ place }) => place)).toContainEqual(cell);
    expect(findInReport(edition, report, '４８２１')[0]?.place).toEqual(cell);
    // Not within other figures.
    expect(findInReport(edition, report, '82').filter(({ place }) => 'table' in place && place.column === cell.column)).toEqual([]);
  });

  it('finds a cell by words of its labels, in any order', () => {
    expect(findInReport(edition, report, '自然人 国家秘密').map(({ place }) => place)).toEqual([cell]);
  });

  it('finds text at its very place', () => {
    const [section = '', text = ''] = Object.entries(report.sections ?? {}).find(([, words]) => words.includes('居民')) ?? [];
    const hits = findInReport(edition, report, '居民').filter(({ place }) => 'section' in place && place.section === section);
    expect(hits.length).toBe(text.split('居民').length - 1);
    for (const { place } of hits) {
      if ('section' in place) expect(text.slice(place.start, place.end)).toBe('居民');
    }
  });

  it('finds people and telephones of the registration form', () => {
    expect(findInReport(edition, report, '刘思文')[0]?.place).toEqual({ field: 'registration.office.head' });
  });

  it('finds every cell by the name of its table', () => {
    for (const table of edition.tables) {
      const found = findInReport(edition, report, table.name).filter(({ place }) => 'table' in place && place.table === table.id);
      expect(found).toHaveLength(cellsOf(table).length);
    }
  });

  it('finds nothing for nothing', () => {
    expect(findInReport(edition, report, '  ')).toEqual([]);
    expect(findInReport(edition, report, '没有这样的字句')).toEqual([]);
  });
});
