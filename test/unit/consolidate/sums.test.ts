/** The arithmetic: exact, in any order, and decisions that do not depend on the order of files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../electron/consolidate/decide';
import type { ReadFile } from '../../../electron/consolidate/read-units';
import type { UnitEntry } from '../../../electron/consolidate/records';
import { countedFigures, ExactSum, figureCells, fitsInto } from '../../../shared/report/consolidate';
import { getEdition } from '../../../shared/editions';
import { consolidationTexts } from '../../../shared/messages/consolidation';
import { someReport } from '../../support/reports';

const decimal = fc.tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 })).map(([digits, places]) => Number(`${digits}e-${places}`));

const added = (terms: readonly number[]): number => {
  const sum = new ExactSum();
  for (const term of terms) sum.add(term);
  return sum.value;
};

describe('sums', () => {
  it('are what decimals add up to, in any order', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 60 }).chain((terms) => fc.tuple(fc.constant(terms), fc.shuffledSubarray(terms, { minLength: terms.length }))), ([terms, shuffled]) => {
        const exact = terms.reduce((sum, term) => sum + BigInt(Math.round(term * 1e6)), 0n);
        expect(added(terms)).toBe(Number(exact) / 1e6);
        expect(added(shuffled)).toBe(added(terms));
      }),
    );
  });

  it('do not drift over many units', () => {
    expect(added(Array.from({ length: 20_000 }, () => 0.1))).toBe(2000);
    expect(added([9_007_199_254_740_991, 9_007_199_254_740_991, -9_007_199_254_740_991, 0.25])).toBe(9_007_199_254_740_991);
    expect(added([1e21, -1e21, 0.1, 0.2])).toBe(0.3);
  });
});

describe('forms', () => {
  it('fit into each other where every cell has its place', () => {
    expect(fitsInto('2019-wuchang', '2019')).toBe(true);
    expect(fitsInto('2019', '2019-wuchang')).toBe(false);
    expect(fitsInto('2021', '2019')).toBe(false);
    expect(fitsInto('2019', '2021')).toBe(false);
  });

  it('give what counts: blank totals computed, blanks and signs nothing, text as it stands', () => {
    const report = someReport('2021');
    const { tables = {} } = report;
    const { review = {} } = tables['disputes'] ?? {};
    const stated = review['total'];
    review['total'] = null;
    (tables['disclosure'] ?? {})['fees'] = { amount: '12万元' };
    (tables['disclosure'] ?? {})['licensing'] = { decisions: '—' };
    const figures = countedFigures(report);
    const at = (table: string, row: string, column: string) =>
      figures[figureCells(getEdition('2021')).findIndex((cell) => cell.table === table && cell.row === row && cell.column === column)];
    expect(at('disputes', 'review', 'total')).toBe(stated);
    expect(at('disclosure', 'fees', 'amount')).toBe('12万元');
    expect(at('disclosure', 'licensing', 'decisions')).toBe(null);
  });
});

const entry = (file: string, unit: string, changes: Partial<UnitEntry> = {}): UnitEntry => ({
  file, key: '', unit, shortName: '', edition: '2021', year: 2024, origin: 'workbook', consolidated: false, begun: true,
  digest: file, filled: 20, total: 100, errors: 0, warnings: 0, handChanges: 0, doubts: 0, texts: 0, ...changes,
});

const read = (one: UnitEntry): ReadFile => ({ found: { file: one.file, path: `/${one.file}`, kind: 'report', reason: '' }, entry: one });

const statuses = (entries: readonly UnitEntry[], list: readonly string[] = [], choices = {}): Record<string, string> =>
  Object.fromEntries((decide(entries.map(read), list, choices)?.files ?? []).map(({ file, status }) => [file, status]));

describe('decisions', () => {
  it('do not depend on the order of the files', () => {
    const units = ['南湖区甲山街道办事处', '甲山街道', '北湖区甲山街道办事处', '南湖区乙水镇人民政府', ''];
    const anyEntry = fc.record({
      unit: fc.constantFrom(...units),
      year: fc.constantFrom(2023, 2024),
      edition: fc.constantFrom('2019' as const, '2019-wuchang' as const, '2021' as const),
      digest: fc.constantFrom('a', 'b'),
      origin: fc.constantFrom('report-file' as const, 'workbook' as const, 'tables' as const),
      begun: fc.boolean(),
      errors: fc.nat({ max: 2 }),
    });
    const drawn = fc.array(anyEntry, { minLength: 1, maxLength: 12 }).chain((all) => {
      const entries = all.map((one, index) => entry(`${index}.xlsx`, one.unit, one));
      return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }), fc.boolean());
    });
    fc.assert(
      fc.property(drawn, ([entries, shuffled, withList]) => {
        const list = withList ? ['南湖区甲山街道办事处', '南湖区乙水镇人民政府'] : [];
        expect(statuses(shuffled, list)).toEqual(statuses(entries, list));
      }),
    );
  });

  it('one file of a unit is counted, never two', () => {
    const twice = [entry('a.xlsx', '南湖区甲山街道办事处'), entry('b.docx', '甲山街道', { origin: 'tables' })];
    expect(statuses(twice)).toEqual({ 'a.xlsx': 'duplicate', 'b.docx': 'duplicate' });
    expect(statuses(twice.map((one) => ({ ...one, digest: 'same' })))).toEqual({ 'a.xlsx': 'counted', 'b.docx': 'same' });
    expect(statuses(twice, [], { choose: ['b.docx'] })).toEqual({ 'a.xlsx': 'duplicate', 'b.docx': 'counted' });
    expect(statuses(twice, [], { choose: ['a.xlsx', 'b.docx'] })['a.xlsx']).toBe('counted');
    expect(statuses(twice, [], { choose: ['a.xlsx', 'b.docx'] })['b.docx']).toBe('duplicate');
    expect(statuses(twice, [], { exclude: ['a.xlsx'] })).toEqual({ 'a.xlsx': 'excluded', 'b.docx': 'counted' });
  });

  it('a short name that could be two units is said, and the two stay two', () => {
    const files = decide([read(entry('a', '南湖区甲山街道办事处')), read(entry('b', '北湖区甲山街道办事处')), read(entry('c', '甲山街道'))], [], {})?.files ?? [];
    expect(files.map(({ status }) => status)).toEqual(['counted', 'counted', 'counted']);
    expect(files.filter(({ reason }) => reason.includes('可能是同一单位')).map(({ file }) => file)).toEqual(['a', 'b', 'c']);
  });

  it('a bureau under its short name is the listed one, and no duplicate is counted', () => {
    const entries = [entry('a', '区住建局'), entry('b', '江州区人民政府红旗街道办事处'), entry('c', '江州區人社局'), entry('d', '江州区教体局')];
    const list = ['江州区住房和城乡建设局', '红旗街道', '江州区人力资源和社会保障局', '江州区教育局'];
    const decision = decide(entries.map(read), list, {});
    expect(decision?.missing.map(({ unit }) => unit)).toEqual(['江州区教育局']);
    expect(decision?.files.find(({ file }) => file === 'd')).toMatchObject({ match: 'unlisted', suggestions: ['江州区教育局'] });
    const twice = [entry('a', '江州区住建局'), entry('b', '江州区住房和城乡建设局', { digest: 'b' })];
    expect(statuses(twice)).toEqual({ a: 'duplicate', b: 'duplicate' });
  });

  it('two bureaus that may be one are counted, and that is said', () => {
    const files = decide([read(entry('a', '江州区教育局')), read(entry('b', '江州区教体局')), read(entry('c', '江州县教育体育局'))], [], {})?.files ?? [];
    expect(files.map(({ status }) => status)).toEqual(['counted', 'counted', 'counted']);
    expect(files.filter(({ reason }) => reason.includes('可能是同一单位')).map(({ file }) => file)).toEqual(['a', 'b']);
  });

  it('a guessed year has no say where a file states its own, and is told', () => {
    const guess = { year: 2025, isYearGuessed: true };
    const entries = [entry('a', '甲街道', guess), entry('b', '乙街道', guess), entry('c', '丙街道', { year: 2024 })];
    const decision = decide(entries.map(read), [], {});
    expect(decision?.year).toBe(2024);
    expect(statuses(entries)).toEqual({ a: 'other-year', b: 'other-year', c: 'counted' });
    const told = (files = decision?.files ?? []): string[] => files.flatMap(({ file, reason }) => (reason.includes('没有写明年度') ? [file] : [])).toSorted();
    expect(told()).toEqual(['a', 'b']);
    const same = decide([...entries, entry('d', '丁街道', { year: 2025 }), entry('e', '戊街道', { year: 2025 })].map(read), [], {});
    expect(same?.year).toBe(2025);
    expect(told(same?.files)).toEqual(['a', 'b']);
    const allGuessed = decide([entry('a', '甲街道', guess), entry('b', '乙街道', guess)].map(read), [], {});
    expect(allGuessed?.year).toBe(2025);
    expect(allGuessed?.files.map(({ status }) => status)).toEqual(['counted', 'counted']);
    expect(told(allGuessed?.files)).toEqual(['a', 'b']);
  });

  it('a consolidation among units is not counted; among consolidations it is', () => {
    const whole = entry('区.json', '南湖区', { consolidated: true });
    expect(statuses([whole, entry('a', '甲')])).toEqual({ '区.json': 'consolidated', a: 'counted' });
    expect(statuses([whole, entry('b', '北湖区', { consolidated: true })])).toEqual({ '区.json': 'counted', b: 'counted' });
  });

  it('year, form, a missing name and nothing filled in keep a file out; the list tells who is missing', () => {
    const entries = [
      entry('a', '甲街道办事处'), entry('b', '乙街道', { year: 2023 }), entry('c', '丙街道', { edition: '2019' }), entry('d', ''),
      entry('e', '丁街道', { begun: false }), entry('f', '戊街道'),
    ];
    const list = ['甲街道', '乙街道', '丙街道', '己街道'];
    expect(statuses(entries, list)).toEqual({ a: 'counted', b: 'other-year', c: 'other-edition', d: 'no-unit', e: 'no-figures', f: 'counted' });
    const decision = decide(entries.map(read), list, {});
    expect(decision?.missing).toEqual([{ unit: '乙街道', files: ['b'] }, { unit: '丙街道', files: ['c'] }, { unit: '己街道', files: [] }]);
    expect(decision?.files.find(({ file }) => file === 'a')).toMatchObject({ match: 'likely', listed: '甲街道' });
    expect(decision?.files.find(({ file }) => file === 'f')).toMatchObject({ match: 'unlisted', reason: expect.stringContaining(consolidationTexts.unlisted) as string });
    expect(statuses(entries, list, { choose: ['d'] })['d']).toBe('counted');
    expect(decide(entries.map(read), list, { assign: { f: '己街道' } })?.missing.map(({ unit }) => unit)).toEqual(['乙街道', '丙街道']);
  });

  it('where nothing is a report there is nothing to decide', () => {
    expect(decide([read(entry('a', '甲', { problem: '坏', begun: false }))], [], {})).toBeUndefined();
  });
});
