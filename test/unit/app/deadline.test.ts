import { describe, expect, it } from 'vitest';
import { daysLeft } from '../../../renderer/app/deadline';
import { localDeadlineFrom, localDeadlineText } from '../../../renderer/pages/settings/local-deadline';

const street = { year: 2025, unit: { kind: 'street' } } as const;
const at = (text: string): Date => new Date(`${text}T23:30:00`);

describe('days to the deadline', () => {
  it.each([
    ['2026-01-31', '今天（2026年1月31日）到期', 'near'],
    ['2026-01-17', '离 2026年1月31日 还有 14 天', 'near'],
    ['2026-01-16', '离 2026年1月31日 还有 15 天', 'calm'],
    ['2026-02-01', '2026年1月31日 已过 1 天', 'past'],
  ])('on %s', (today, text, tone) => {
    expect(daysLeft(street, null, at(today))).toMatchObject({ text, tone });
  });

  it('follows a district that wants it earlier, not one that says later', () => {
    expect(daysLeft(street, '01-21', at('2026-01-20'))?.text).toBe('离 2026年1月21日 还有 1 天');
    expect(daysLeft(street, '02-21', at('2026-01-30'))?.text).toBe('离 2026年1月31日 还有 1 天');
  });

  it('is silent about other years', () => {
    expect(daysLeft(street, null, at('2028-01-31'))).toBeUndefined();
    expect(daysLeft({ year: 2030 }, null, at('2026-01-31'))).toBeUndefined();
  });
});

describe("the district's date", () => {
  it.each([
    ['1-21', '01-21'],
    ['１月２１日', '01-21'],
    ['01.05', '01-05'],
    ['2-29', '02-29'],
    ['', null],
    ['1-32', undefined],
    ['0-1', undefined],
    ['月底', undefined],
  ])('%s', (written, kept) => {
    expect(localDeadlineFrom(written)).toBe(kept);
  });

  it('is shown as it can be typed', () => {
    expect(localDeadlineFrom(localDeadlineText('01-05'))).toBe('01-05');
    expect(localDeadlineText(null)).toBe('');
  });
});
