/** Days to the day a report has to be handed in. Pure but for the clerk's own settings. */
import { deadlineOf } from '../../shared/checks/period-deadline';
import type { Report, Unit } from '../../shared/report/report';
import { textsOfTimes } from '../texts/app';
import { deadlineTexts } from '../texts/desk';

const dayLength = 86_400_000;
/** A report of long ago has nothing to be late for. */
const longest = 366;

export interface DaysLeft {
  readonly text: string;
  /** Without the date. */
  readonly short: string;
  readonly title: string;
  readonly tone: 'calm' | 'near' | 'past';
}

/** @returns undefined where the deadline is more than a year away or past */
export function daysLeft(report: { readonly unit?: Unit | undefined; readonly year: number }, localDeadline: string | null, now: Date): DaysLeft | undefined {
  const { date, isLocal } = deadlineOf(report as Report, localDeadline ?? undefined);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((Date.parse(date) - today) / dayLength);
  if (Number.isNaN(days) || Math.abs(days) > longest) return undefined;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const named = textsOfTimes.otherYear(year, month, day);
  return {
    text: days < 0 ? deadlineTexts.past(-days, named) : deadlineTexts.left(days, named),
    short: days < 0 ? deadlineTexts.shortPast(-days) : deadlineTexts.shortLeft(days),
    title: deadlineTexts.title(isLocal),
    tone: days < 0 ? 'past' : days <= 14 ? 'near' : 'calm',
  };
}
