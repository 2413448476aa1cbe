/** Dates of the report: stored ISO (2025-01-20), printed 2025年1月20日 or 2020.12.17. */

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads an ISO date; undefined where the text is none or no such day exists. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const real = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return real.getUTCMonth() === date.month - 1 && real.getUTCDate() === date.day ? date : undefined;
}

/** 2025年1月20日, as under a signature (GB/T 9704—2012, 7.3.5.4); text that is no ISO date is printed as it stands. */
export function printedDate(text: string): string {
  const date = parseIsoDate(text);
  return date ? `${date.year}年${date.month}月${date.day}日` : text.trim();
}

/** 2020.12.17, as in the registration form's 填表时间; text that is no ISO date is printed as it stands. */
export function dottedDate(text: string): string {
  const date = parseIsoDate(text);
  return date ? `${date.year}.${date.month}.${date.day}` : text.trim();
}
