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

const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day of a moment by this machine's calendar, as ISO. */
export const isoDay = (time: Date): string =>
  isoDate({ year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate() });

/** 2025年1月20日, 2025-1-20, 2025.1.20, 2025/1/20 or 20250120, in full-width digits too. */
const typedDate = /^(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))$/u;

/** A date as a clerk types it, as ISO; text that is no date is given back as it stands. */
export function readTypedDate(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/\s+/gu, '').replace(/[—–]/gu, '-').replace(/。/gu, '.');
  const parts = (typedDate.exec(plain) ?? []).slice(1).filter((part) => part !== undefined);
  const [year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined) return typed.trim();
  const date = isoDate({ year, month, day });
  return parseIsoDate(date) ? date : typed.trim();
}
