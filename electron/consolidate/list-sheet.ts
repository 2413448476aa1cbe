/** Sheets that are lists: exceljs makes the frame (head, widths, print set-up, styles), the rows are streamed into it. */
import type { Style, Workbook, Worksheet } from 'exceljs';
import { workbookTexts } from '../../shared/messages/workbook';
import { addressOf, columnName } from '../excel/addresses';
import { rowHeights } from '../excel/heights';
import { textHeight } from '../excel/page';
import { borders, centred, fonts, indentation, indented, marks, shrinking, type SheetFont } from '../excel/styles';
import { textWriter } from '../excel/write-cell';
import { rowXml, type RowCell } from './rows';

export interface ListColumn {
  /** Points. */
  readonly width: number;
  readonly kind: 'text' | 'count' | 'amount';
}

/** A label of the head over an area of it; rows and columns from 1. */
export interface HeadCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

export interface ListFrame {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly head: readonly HeadCell[];
  readonly headRows: number;
  /** Columns that stay in view when one scrolls to the right. */
  readonly frozenColumns: number;
  /** Rows below the head that stay in view. */
  readonly frozenRows: number;
  /**
   * One page wide, where that can be read; or on pages beside each other at a scale in per cent, each but the last one
   * ending behind one of these columns.
   */
  readonly print: 'page-wide' | { readonly scale: number; readonly lastColumns: readonly number[] };
}

/** Inches: lists are wide. */
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** Points between the margins of A4 laid across. */
export const printedWidth = 842 - (margins.left + margins.right) * 72;

/** Points of a digit of the normal font. */
const widthUnit = 6;
/** Points of a row of one line. */
const lowest = 14.25;
/** Points above and below the text of a row, together. */
const leading = 2;

const cellStyle = (kind: ListColumn['kind']): Partial<Style> & { readonly font: SheetFont } => ({
  font: fonts.list,
  border: borders,
  numFmt: kind === 'count' ? '0' : 'General',
  alignment: kind === 'text' ? indented : shrinking,
});

/** Adds the frame: head, and below it one row of empty styled cells and one marked as wrong, of which the styles are taken. */
export function addListFrame(workbook: Workbook, frame: ListFrame): void {
  const { name, columns, head, headRows, frozenColumns, frozenRows } = frame;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: headRows + frozenRows, showGridLines: false }],
  });
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width / widthUnit;
  });
  const { write, needs } = textWriter(sheet, columns.map(({ width }) => width));
  for (const { text, row, column, rows = 1, columns: across = 1 } of head) {
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + across - 1 };
    write(area, text, { font: fonts.listHead, alignment: centred, border: borders });
  }
  for (const [row, height] of rowHeights(1, headRows, lowest, needs)) sheet.getRow(row).height = height;
  columns.forEach(({ kind }, index) => {
    sheet.getCell(headRows + 1, index + 1).style = cellStyle(kind);
    sheet.getCell(headRows + 2, index + 1).style = { ...cellStyle(kind), fill: marked, font: { ...fonts.list, ...marks.wrong.font } };
  });
  setUp(sheet, frame);
}

const marked = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const;

function setUp(sheet: Worksheet, { headRows, frozenColumns, columns, print }: ListFrame): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    margins,
    // Where a sheet is fitted to the page, breaks set by hand count for nothing.
    ...(print === 'page-wide' ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: print.scale }),
    printTitlesRow: `1:${headRows}`,
    ...(frozenColumns > 0 && print !== 'page-wide' ? { printTitlesColumn: `A:${columnName(frozenColumns)}` } : {}),
  };
  sheet.headerFooter = { oddFooter: `&C&"${workbookTexts.fonts.song},${workbookTexts.regularStyle}"&10${workbookTexts.footer}` };
  sheet.autoFilter = `A${headRows}:${addressOf(headRows, columns.length)}`;
}

/** exceljs writes breaks of rows only; those of columns come next (ECMA-376 Part 1, 18.3.1.99). */
function columnBreaks({ print }: ListFrame): string {
  if (print === 'page-wide' || print.lastColumns.length === 0) return '';
  const count = print.lastColumns.length;
  const breaks = print.lastColumns.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join('');
  return `<colBreaks count="${count}" manualBreakCount="${count}">${breaks}</colBreaks>`;
}

export interface ListStyles {
  /** Style of each column, and of each column in a marked row. */
  readonly plain: readonly number[];
  readonly wrong: readonly number[];
}

export interface ListPart {
  readonly styles: ListStyles;
  /** Everything up to the rows. */
  readonly before: string;
  /** Everything behind them. @param lastRow number of the last row */
  readonly after: (lastRow: number) => string;
}

const stylesIn = (row: string): number[] => [...row.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/gu)].map(([, style]) => Number(style));

/** Takes the sheet's XML apart where the rows belong. */
export function listPart(xml: string, frame: ListFrame): ListPart {
  const { headRows, columns } = frame;
  const rowAt = (row: number): string => new RegExp(`<row r="${row}".*?</row>`, 'su').exec(xml)?.[0] ?? '';
  const [plain, wrong] = [rowAt(headRows + 1), rowAt(headRows + 2)];
  const styles = { plain: stylesIn(plain), wrong: stylesIn(wrong) };
  if (styles.plain.length !== columns.length || styles.wrong.length !== columns.length) throw new Error('exceljs wrote other rows than were made');
  const [before = '', after = ''] = xml.replace(plain, '').replace(wrong, '').replace(/<dimension [^>]*\/>/u, '').split('</sheetData>');
  const last = addressOf(headRows, columns.length);
  const footer = '</headerFooter>';
  if (!after.includes(footer)) throw new Error('a list has a footer');
  const behind = after.replace(footer, footer + columnBreaks(frame));
  return {
    styles,
    before,
    after: (lastRow) =>
      `</sheetData>${behind.replace(/(<autoFilter ref="[A-Z]+\d+:)[A-Z]+\d+"/u, `$1${last.replace(/\d+$/u, String(Math.max(lastRow, headRows)))}"`)}`,
  };
}

function heightOf(text: string, width: number): number {
  const { size } = fonts.list;
  const height = textHeight(text, width, size);
  if (height === textHeight('', width, size)) return lowest;
  // A line may end a character early, so that none begins with a punctuation mark.
  return textHeight(text, width - size, size) + leading;
}

/**
 * A row of a list, high enough for all that is written in it.
 * @param row counted from 1
 * @param styles of its columns
 */
export function listRow({ columns }: Pick<ListFrame, 'columns'>, row: number, values: readonly RowCell['value'][], styles: readonly number[]): string {
  const heights = columns.map(({ kind, width }, index) => {
    const value = values[index];
    return kind === 'text' && typeof value === 'string' ? heightOf(value, width - indentation) : 0;
  });
  const cells = values.map((value, index): RowCell => ({ value, style: styles[index] ?? 0 }));
  return rowXml(row, cells, Math.max(lowest, ...heights));
}
