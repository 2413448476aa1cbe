/** The district's date as the clerk writes it (1-21, 1.21, 1月21日) and as it is kept (01-21). Pure. */
import { parseIsoDate } from '../../../shared/text/dates';

/** Leap years have every day. */
const anyYear = '2000';

/** @returns null where nothing is written; undefined where it is no month and day */
export function localDeadlineFrom(written: string): string | null | undefined {
  const text = written.normalize('NFKC').trim();
  if (text === '') return null;
  const [, month = '', day = ''] = /^(\d{1,2})\s*[-./\u6708]\s*(\d{1,2})\s*\u65e5?$/u.exec(text) ?? [];
  const date = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month !== '' && parseIsoDate(`${anyYear}-${date}`) !== undefined ? date : undefined;
}

export const localDeadlineText = (kept: string | null): string =>
  kept === null ? '' : kept.split('-').map(Number).join('-');
