/** Figures as typed, stored and printed; totals that follow their parts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, cellsOf, getEdition, tableOf, totalCells } from '../../../shared/editions';
import { runChecks } from '../../../shared/checks/run';
import { computedTotal, fillZeros, getCell, setCell, setCells, statedOrComputed, takeComputedTotal, withCell } from '../../../shared/report/cells';
import { isBlank, parseFigure, plainDigits, sumFigures } from '../../../shared/report/figures';
import { newReport } from '../../../shared/report/new-report';
import type { CellValue, Report } from '../../../shared/report/report';
import { applicants, consistentReport, editionIdsUnderTest } from '../../support/generate';
import { someReport } from '../../support/reports';

describe('parseFigure', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['１，２３４，５６７', 1234567],
    ['+19', 19],
    ['-3', -3],
    ['－３', -3],
    ['−3', -3],
    ['-0', 0],
    ['007', 7],
    ['96171.6', 96171.6],
    ['59237.2449', 59237.2449],
    ['1 234', 1234],
    [' 5 ', 5],
    ['1,23', '1,23'],
    ['1.2.3', '1.2.3'],
    ['12件', '12件'],
    ['abc', 'abc'],
    ['/', '/'],
    ['1e5', '1e5'],
    ['.5', 0.5],
    ['-.5', -0.5],
    ['.', '.'],
    ['7 8', '7 8'],
    ['12 345', 12345],
    ['①', '①'],
    ['二', '二'],
    ['9007199254740993', '9007199254740993'],
    ['0.1234567890123456789', '0.1234567890123456789'],
  ])('%j → %j', (typed, stored) => {
    expect(parseFigure(typed)).toBe(stored);
  });

  it('reads back every number as it is printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }), (whole, decimals) => {
        const value = Number(`${whole}.${String(decimals).padStart(4, '0')}`);
        expect(parseFigure(plainDigits(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('figures', () => {
  it.each([
    [1e21, '1000000000000000000000'],
    [1.5e22, '15000000000000000000000'],
    [1e-7, '0.0000001'],
    [-2.5e-8, '-0.000000025'],
    [123.45, '123.45'],
    [0, '0'],
  ])('plain digits of %d', (value, digits) => {
    expect(plainDigits(value)).toBe(digits);
  });

  it('adds decimals as people do', () => {
    expect(sumFigures([0.1, 0.2])).toBe(0.3);
    expect(sumFigures([96171.6, 0.0449, -96171.6])).toBe(0.0449);
    expect(sumFigures([])).toBe(0);
  });

  it('knows what counts as blank', () => {
    for (const blank of [null, undefined, '', ' ', '/', '-', '—', '——', '－', '／', '无', ' 无 ']) expect(isBlank(blank), String(blank)).toBe(true);
    for (const filled of [0, -1, '0', '无件', 'a', '-1']) expect(isBlank(filled), String(filled)).toBe(false);
  });
});

const requestsOf = (edition: (typeof editionIdsUnderTest)[number]) => tableOf(getEdition(edition), 'requests')!;
const cell = (row: string, column: string) => ({ table: 'requests', row, column });

describe('totals', () => {
  const edition = getEdition('2021');
  const empty = newReport({ edition: '2021', year: 2024, unit: { name: '甲' } });

  it('show the sum from the first figure on, and are stated once every part is', () => {
    const table = requestsOf('2021');
    expect(statedOrComputed(empty, table, cell('3.7', 'total'))).toBeNull();
    const one = setCell(edition, empty, cell('3.1', 'naturalPerson'), 3);
    for (const place of [cell('3.1', 'total'), cell('3.7', 'naturalPerson'), cell('3.7', 'total')]) {
      expect(statedOrComputed(one, table, place)).toBe(3);
      expect(getCell(one, place)).toBeNull();
    }
    expect(getCell(one, cell('1', 'naturalPerson'))).toBeNull();
    const row = applicants('2021').reduce((filled, column) => setCell(edition, filled, cell('3.1', column), 1), one);
    expect(getCell(row, cell('3.1', 'total'))).toBe(6);
  });

  it('call no relation broken in a table that is still being filled', () => {
    fc.assert(
      fc.property(consistentReport('2021'), fc.nat(), (wanted, seed) => {
        const inputs = cellsOf(requestsOf('2021')).filter(({ row, column }) => column !== 'total' && row !== '3.7');
        const first = inputs.slice(0, seed % inputs.length);
        const half = first.reduce((filled, place) => setCell(edition, filled, place, getCell(wanted, place)), empty);
        expect(runChecks(half).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('become blank again with the last figure', () => {
    const one = setCell(edition, empty, cell('1', 'naturalPerson'), 3);
    const none = setCell(edition, one, cell('1', 'naturalPerson'), null);
    expect(cellsOf(requestsOf('2021')).every((place) => getCell(none, place) === null)).toBe(true);
  });

  it('stay as stated where a file brought another sum, until the computed one is taken over', () => {
    const row = { naturalPerson: 2, enterprise: 1, research: 0, publicWelfare: 0, legalService: 0, otherOrganization: 0 };
    const stated = { ...empty, tables: { requests: { '1': { ...row, total: 9 } } } };
    const changed = setCell(edition, stated, cell('1', 'naturalPerson'), 5);
    expect(getCell(changed, cell('1', 'total'))).toBe(9);
    expect(computedTotal(changed, requestsOf('2021'), cell('1', 'total'))).toBe(6);
    const taken = takeComputedTotal(edition, changed, cell('1', 'total'));
    expect(getCell(taken, cell('1', 'total'))).toBe(6);
    expect(getCell(setCell(edition, taken, cell('1', 'enterprise'), 2), cell('1', 'total'))).toBe(7);
  });

  it('are not computed over text, and are again once it is put right', () => {
    const text = setCell(edition, empty, cell('3.1', 'naturalPerson'), '三件');
    expect(getCell(text, cell('3.1', 'total'))).toBeNull();
    const right = setCell(edition, text, cell('3.1', 'naturalPerson'), 3);
    expect(statedOrComputed(right, requestsOf('2021'), cell('3.7', 'total'))).toBe(3);
  });

  it.each(editionIdsUnderTest)('typed in any order come out as in the consistent report (%s)', (id) => {
    const form = getEdition(id);
    fc.assert(
      fc.property(consistentReport(id), fc.infiniteStream(fc.nat()), (wanted, order) => {
        const blank: Report = { ...wanted, tables: {} };
        const inputs = form.tables
          .flatMap((table) => cellsOf(table))
          .filter(({ row, column }) => column !== 'total' && row !== '3.7')
          .map((place) => ({ place, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const filled = inputs.reduce((report, { place }) => setCell(form, report, place, getCell(wanted, place)), blank);
        for (const table of form.tables) {
          for (const place of cellsOf(table)) expect(getCell(filled, place)).toBe(getCell(wanted, place));
        }
      }),
      { numRuns: 5 },
    );
  });

  it('fill zeros only where nothing stands', () => {
    const table = requestsOf('2021');
    const some = setCell(edition, setCell(edition, empty, cell('1', 'naturalPerson'), 3), cell('4', 'research'), '约2');
    const filled = fillZeros(edition, some, table, cellsOf(table));
    expect(getCell(filled, cell('1', 'naturalPerson'))).toBe(3);
    expect(getCell(filled, cell('4', 'research'))).toBe('约2');
    expect(getCell(filled, cell('3.3.1', 'enterprise'))).toBe(0);
    expect(runChecks(filled).filter(({ at }) => at.some((place) => 'table' in place && place.table === 'requests')).map(({ rule }) => rule)).toEqual([
      'requests.balance',
      'value.not-a-number',
      'value.blank',
    ]);
  });

  it.each(editionIdsUnderTest)('come out the same whether only those a change reaches are looked at or all of them (%s)', (id) => {
    const form = getEdition(id);
    const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom<CellValue>(null, null, 0, 1.5, '/', '3件'));
    const table = form.tables.reduce((most, some) => (totalCells(some).size > totalCells(most).size ? some : most));
    const totals = cellsOf(table).filter((place) => totalCells(table).has(cellKey(place)));
    const place = fc.oneof(fc.constantFrom(...cellsOf(table)), fc.constantFrom(...totals));
    type Change = (report: Report) => Report;
    const change = fc.oneof(
      { weight: 6, arbitrary: fc.array(fc.record({ cell: place, value }), { minLength: 1, maxLength: 3 }).map((settings): Change => (report) => setCells(form, report, settings)) },
      { weight: 1, arbitrary: fc.tuple(place, value).map(([at, to]): Change => (report) => withCell(report, at, to)) },
      { weight: 1, arbitrary: place.map((at): Change => (report) => takeComputedTotal(form, report, at)) },
      { weight: 1, arbitrary: fc.constant<Change>((report) => fillZeros(form, report, table, cellsOf(table))) },
    );
    const begin = fc.constantFrom(someReport(id), newReport({ edition: id, year: 2024, unit: { name: '甲' } }));
    fc.assert(
      fc.property(begin, fc.array(change, { minLength: 1, maxLength: 20 }), (start, sequence) => {
        let report = start;
        for (const step of sequence) {
          // Nothing is known of a copy: all of its totals are looked at.
          const whole = step(structuredClone(report));
          report = step(report);
          expect(JSON.stringify(report)).toBe(JSON.stringify(whole));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leave rows alone that a change does not reach', () => {
    const filled = setCell(edition, someReport('2021'), cell('1', 'naturalPerson'), 3);
    const next = setCell(edition, filled, cell('1', 'naturalPerson'), 4);
    const others = Object.keys(filled.tables?.['requests'] ?? {}).filter((row) => row !== '1');
    expect(others.length).toBeGreaterThan(10);
    for (const row of others) expect(next.tables?.['requests']?.[row], row).toBe(filled.tables?.['requests']?.[row]);
  });

  it('never change the report they were given', () => {
    const before = JSON.stringify(empty);
    setCell(edition, empty, cell('1', applicants('2021')[0]!), 3);
    expect(JSON.stringify(empty)).toBe(before);
  });
});
