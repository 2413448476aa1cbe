/** Dates in a workbook: stored as numbers, known only by the format of their cell (ECMA-376 Part 1, 18.8.30). */
import { rememberingParts } from './known-parts';
import { isStruck } from './shared-strings';
import { readXml } from './xml';

/** Built-in formats that show a date or a time, the Chinese ones (27–36, 50–58) among them. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What a format shows as it stands (quoted, escaped, padding), and conditions, colours and locales in brackets. */
const literal = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu;

/** True where a format of one's own shows parts of a date or a time. */
export function showsDate(format: string): boolean {
  const [first = ''] = format.replace(literal, '').split(';');
  return !/general/iu.test(first) && /[ymdhs]/iu.test(first);
}

/** What the numbers of cell styles mean for the text of a cell. */
export interface CellStyles {
  /** Under these a number is a date. */
  readonly dates: ReadonlySet<number>;
  /** Under these the whole cell is struck out. */
  readonly struck: ReadonlySet<number>;
}

export const noStyles: CellStyles = { dates: new Set(), struck: new Set() };

/** The cell styles, out of the styles part. @throws UnreadableFile */
export const cellStyles = rememberingParts((zip, part): CellStyles => {
  const own = new Map<number, boolean>();
  const dates = new Set<number>();
  const struck = new Set<number>();
  const struckFonts = new Set<number>();
  let inFonts = false;
  let font = -1;
  let inCellStyles = false;
  let index = 0;
  readXml(zip, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.get('numFmtId')), showsDate(attributes.get('formatCode') ?? ''));
      else if (name === 'fonts') inFonts = true;
      else if (inFonts && name === 'font') font += 1;
      else if (inFonts && name === 'strike' && isStruck(attributes)) struckFonts.add(font);
      else if (name === 'cellXfs') inCellStyles = true;
      else if (inCellStyles && name === 'xf') {
        const id = Number(attributes.get('numFmtId') ?? 0);
        if (own.get(id) ?? builtIn(id)) dates.add(index);
        if (struckFonts.has(Number(attributes.get('fontId') ?? 0))) struck.add(index);
        index += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
      else if (name === 'fonts') inFonts = false;
    },
  });
  return { dates, struck };
});

const day = 86_400_000;
/** Days between 1899-12-30, where counting begins, and 1904-01-01, where it does in files of old Macs. */
const since1904 = 1462;
/** 10000-01-01, beyond Excel's dates. */
const beyond = 2_958_466;

/**
 * A date as text: 2024-01-05, with its time where it has one, or only the time.
 * @returns undefined where the number is no date Excel shows
 */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < beyond)) return undefined;
  const days = from1904 ? serial + since1904 : serial;
  // Excel counts a 29 February 1900 that never was: before it, its days are one ahead.
  const moment = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + Math.round(days * 86_400) * 1000);
  const [date = '', time = ''] = moment.toISOString().replace(/\.\d+Z$/u, '').split('T');
  const hasTime = moment.getTime() % day !== 0;
  if (serial < 1) return time;
  return hasTime ? `${date} ${time}` : date;
}
