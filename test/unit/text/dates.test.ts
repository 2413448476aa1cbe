import { describe, expect, it } from 'vitest';
import { dottedDate, parseIsoDate, printedDate, readTypedDate } from '../../../shared/text/dates';

describe('dates', () => {
  it.each([
    ['2020-12-17', '2020-12-17'],
    ['2020-12-1', '2020-12-01'],
    ['2020年12月17日', '2020-12-17'],
    ['2020 年 12 月 17 日', '2020-12-17'],
    ['2020.12.17', '2020-12-17'],
    ['2020/1/2', '2020-01-02'],
    ['20201217', '2020-12-17'],
    ['２０２０－１２－１７', '2020-12-17'],
    ['2020年12月', '2020年12月'],
    ['2020-13-01', '2020-13-01'],
    ['2021-02-29', '2021-02-29'],
    ['2020-1', '2020-1'],
    ['', ''],
    [' 年底 ', '年底'],
  ])('typed %j is stored as %j', (typed, stored) => {
    expect(readTypedDate(typed)).toBe(stored);
  });

  it('are printed without leading zeros, and as they stand where they are none', () => {
    expect(printedDate('2025-01-05')).toBe('2025年1月5日');
    expect(dottedDate('2020-12-17')).toBe('2020.12.17');
    expect(printedDate('2021-02-29')).toBe('2021-02-29');
    expect(parseIsoDate('2020-02-29')).toEqual({ year: 2020, month: 2, day: 29 });
  });
});
