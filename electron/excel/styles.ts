/** Fonts, borders and fills of the workbook. */
import type { Alignment, Borders, Fill, Style } from 'exceljs';
import { workbookTexts } from '../../shared/messages/workbook';

const { song, black } = workbookTexts.fonts;

/** Charset 134 (GB2312) lets a PC without the named font fall back on another Chinese one. */
const chinese = 134;

export interface SheetFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly charset: number;
}

const font = (name: string, size: number): SheetFont => ({ name, size, charset: chinese });

/** A style whose font is known, so that the room its text takes is. */
export type SheetStyle = Partial<Style> & { readonly font: SheetFont };

/** Sizes in points: 小二 18, 三号 16, 小四 12, 五号 10.5, 小五 9. */
export const fonts = {
  title: font(black, 18),
  attachment: font(black, 16),
  heading: font(black, 12),
  caption: font(black, 10.5),
  cell: font(song, 10.5),
  listHead: font(black, 9),
  list: font(song, 9),
} as const;

/** Marks a figure or verdict that needs attention; light enough to read in a black-and-white print. */
export const marks = {
  wrong: { fill: solid('FFFFC7CE'), font: { color: { argb: 'FF9C0006' } } },
  open: { fill: solid('FFFFEB9C'), font: { color: { argb: 'FF7F6000' } } },
} as const;

/** Of a conditional format, where Excel takes the background colour. */
function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}

const line = { style: 'thin' } as const;
export const borders: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

export const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const atLeft: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };
export const atRight: Partial<Alignment> = { horizontal: 'right', vertical: 'middle', wrapText: true };
/** Labels that stand in a list, a little away from the border. */
export const indented: Partial<Alignment> = { ...atLeft, indent: 1 };
/** Points that one step of indentation takes. */
export const indentation = 9;
/** A figure wider than its cell is printed smaller, never as ###; so is a short label that would break badly. */
export const shrinking: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', shrinkToFit: true };

export const unlocked = { protection: { locked: false } } as const;
