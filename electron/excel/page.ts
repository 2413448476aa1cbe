/** What every sheet has in common: A4, margins, footer, column widths in points, protection. */
import type { Worksheet } from 'exceljs';
import { textWidth } from '../../shared/text/width';
import { workbookTexts } from '../../shared/messages/workbook';
import { areaAddress } from './addresses';
import type { Area } from './statistics-plan';

export type Orientation = 'portrait' | 'landscape';

const pointsPerInch = 72;
/** Inches. */
const margins = { left: 0.71, right: 0.71, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** A4 in points. */
const shortSide = 595;
const longSide = 842;

/** Room for the sheet on one page, in points. */
export function printableSize(orientation: Orientation): { readonly width: number; readonly height: number } {
  const [width, height] = orientation === 'portrait' ? [shortSide, longSide] : [longSide, shortSide];
  return {
    width: width - (margins.left + margins.right) * pointsPerInch,
    height: height - (margins.top + margins.bottom) * pointsPerInch,
  };
}

/** Points of a digit of the workbook's normal font, 宋体 11: the unit of column widths (8 pixels at 96 dpi). */
const widthUnit = 6;

/**
 * Sets the column widths so that together they fill the page.
 * @param shares relative widths
 * @returns the widths in points
 */
export function setColumns(sheet: Worksheet, orientation: Orientation, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const { width } = printableSize(orientation);
  return shares.map((share, index) => {
    /** Excel keeps widths in eighths of a unit (pixels); rounded down, so that the sheet stays within the page. */
    const units = Math.floor(((width * share) / total / widthUnit) * 8) / 8;
    sheet.getColumn(index + 1).width = units;
    return units * widthUnit;
  });
}

/**
 * Print set-up: one page wide, as many pages long as it takes.
 * @param repeated row to print at the top of every page
 */
export function setUpPage(sheet: Worksheet, orientation: Orientation, printed: Area, repeated?: number): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    printArea: areaAddress(printed),
    ...(repeated === undefined ? {} : { printTitlesRow: `${repeated}:${repeated}` }),
  };
  sheet.headerFooter = { oddFooter: `&C&"${workbookTexts.fonts.song},${workbookTexts.regularStyle}"&10${workbookTexts.footer}` };
}

/** Locks all but the unlocked cells against slips of the hand: no password, and columns and rows can be widened. */
export const protect = (sheet: Worksheet): Promise<void> =>
  sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });

/** Excel's padding at both sides of a cell's text, in points. */
const padding = 5;
/** Line pitch of Chinese fonts; those that stand in for 宋体 elsewhere are taller than it. */
const linePitch = 1.4;
const highestRow = 409;

/** Full-width characters that fit on a line of a cell of this width. */
export const roomFor = (width: number, fontSize: number): number => Math.max(1, Math.floor((width - padding) / fontSize));

/** Height in points that a text takes when it wraps in a cell of this width. */
export function textHeight(text: string, width: number, fontSize: number): number {
  const room = roomFor(width, fontSize);
  const linesOf = (line: string): number =>
    textWidth(line) * fontSize <= width - padding ? 1 : Math.ceil(textWidth(line) / room);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line), 0);
  return Math.min(highestRow, Math.ceil(lines * fontSize * linePitch) + 1);
}
