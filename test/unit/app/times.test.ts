import { describe, expect, it } from 'vitest';
import { listTime, savedTime, shortTime } from '../../../renderer/app/times';

const now = new Date(2025, 0, 10, 9, 30, 0);
const at = (...parts: [number, number, number, number, number, number]): string => new Date(...parts).toISOString();

describe('times on the screen', () => {
  it('the day is named as shortly as it can be', () => {
    expect(listTime(at(2025, 0, 10, 0, 5, 0), now)).toBe('今天 00:05');
    expect(listTime(at(2025, 0, 9, 23, 59, 0), now)).toBe('昨天 23:59');
    expect(listTime(at(2025, 0, 8, 8, 0, 0), now)).toBe('1月8日 08:00');
    expect(listTime(at(2024, 11, 31, 8, 0, 0), now)).toBe('2024年12月31日');
    expect(listTime(at(2024, 11, 31, 23, 0, 0), new Date(2025, 0, 1, 1))).toBe('昨天 23:00');
  });

  it('a save today is told to the second, any other as in a list', () => {
    expect(savedTime(at(2025, 0, 10, 10, 32, 5), now)).toBe('10:32:05');
    expect(savedTime(at(2025, 0, 9, 10, 32, 5), now)).toBe('昨天 10:32');
  });

  it('a moment within a sentence is told by the clock today', () => {
    expect(shortTime(at(2025, 0, 10, 10, 32, 5), now)).toBe('10:32');
    expect(shortTime(at(2025, 0, 9, 10, 32, 5), now)).toBe('昨天 10:32');
    expect(shortTime('', now)).toBe('');
  });

  it('a text that is no time shows nothing', () => {
    expect(listTime('', now)).toBe('');
    expect(savedTime('soon', now)).toBe('');
  });
});
