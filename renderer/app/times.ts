/** Times as they are shown: short, and with as much of the date as is needed to know the day. */
import { textsOfTimes } from '../texts/app';

const two = (number: number): string => String(number).padStart(2, '0');
const clock = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** Days between two moments by the calendar of this machine. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** A moment in a list: 今天 10:32, 昨天 10:32, 12月3日 10:32, 2023年12月3日. Nothing for a text that is no time. */
export function listTime(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const days = daysBetween(date, now);
  if (days === 0) return textsOfTimes.today(clock(date));
  if (days === 1) return textsOfTimes.yesterday(clock(date));
  const [month, day] = [date.getMonth() + 1, date.getDate()];
  return date.getFullYear() === now.getFullYear()
    ? textsOfTimes.thisYear(month, day, clock(date))
    : textsOfTimes.otherYear(date.getFullYear(), month, day);
}

/** A moment within a sentence: 10:32 today, as in a list on other days. */
export function shortTime(iso: string, now: Date): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) || daysBetween(date, now) !== 0 ? listTime(iso, now) : clock(date);
}

/** The moment of a save: 10:32:05 today, as in a list on other days. */
export function savedTime(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || daysBetween(date, now) !== 0) return listTime(iso, now);
  return `${clock(date)}:${two(date.getSeconds())}`;
}
