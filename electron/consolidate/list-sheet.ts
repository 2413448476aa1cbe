/** Sheets that are lists: exceljs makes the frame (head, widths, print set-up, styles), the rows are streamed into it. */
import type { Style, Workbook, Worksheet } from 'exceljs';
import { workbookTexts } from '../../shared/messages/workbook';
import { addressOf, columnName } from '../excel/addresses';
import { textWriter } from '../excel/write-cell';
import { borders, centred, fonts, indented, marks, type SheetFont } from '../excel/styles';

export interface ListColumn {
  /** Points. */
  readonly width: number;
  readonly kind: 'text' | 'wrapped' | 'count' | 'amount';
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
  /** One page wide, where that can be read. */
  readonly fitsPage: boolean;
}

/** Points of a digit of the normal font. */
const widthUnit = 6;

const cellStyle = (kind: ListColumn['kind']): Partial<Style> & { readonly font: SheetFont } => ({
  font: fonts.list,
  border: borders,
  numFmt: kind === 'count' ? '0' : 'General',
  alignment: kind === 'wrapped' ? indented : kind === 'text' ? { ...indented, wrapText: false } : { ...centred, wrapText: false },
});

/** Adds the frame: head, and below it one row of empty styled cells and one marked as wrong, of which the styles are taken. */
export function addListFrame(workbook: Workbook, frame: ListFrame): void {
  const { name, columns, head, headRows, frozenColumns, frozenRows, fitsPage } = frame;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: headRows + frozenRows, showGridLines: false }],
  });
  columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width / widthUnit;
  });
  const { write } = textWriter(sheet, columns.map(({ width }) => width));
  for (const { text, row, column, rows = 1, columns: across = 1 } of head) {
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + across - 1 };
    write(area, text, { font: fonts.listHead, alignment: centred, border: borders });
  }
  columns.forEach(({ kind }, index) => {
    sheet.getCell(headRows + 1, index + 1).style = cellStyle(kind);
    sheet.getCell(headRows + 2, index + 1).style = { ...cellStyle(kind), fill: marked, font: { ...fonts.list, ...marks.wrong.font } };
  });
  setUp(sheet, frame, fitsPage);
}

const marked = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } } as const;

function setUp(sheet: Worksheet, { headRows, frozenColumns, columns }: ListFrame, fitsPage: boolean): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    ...(fitsPage ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    printTitlesRow: `1:${headRows}`,
    ...(frozenColumns > 0 && !fitsPage ? { printTitlesColumn: `A:${columnName(frozenColumns)}` } : {}),
  };
  sheet.headerFooter = { oddFooter: `&C&"${workbookTexts.fonts.song},${workbookTexts.regularStyle}"&10${workbookTexts.footer}` };
  sheet.autoFilter = `A${headRows}:${addressOf(headRows, columns.length)}`;
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
export function listPart(xml: string, { headRows, columns }: ListFrame): ListPart {
  const rowAt = (row: number): string => new RegExp(`<row r="${row}".*?</row>`, 'su').exec(xml)?.[0] ?? '';
  const [plain, wrong] = [rowAt(headRows + 1), rowAt(headRows + 2)];
  const styles = { plain: stylesIn(plain), wrong: stylesIn(wrong) };
  if (styles.plain.length !== columns.length || styles.wrong.length !== columns.length) throw new Error('exceljs wrote other rows than were made');
  const [before = '', after = ''] = xml.replace(plain, '').replace(wrong, '').replace(/<dimension [^>]*\/>/u, '').split('</sheetData>');
  const last = addressOf(headRows, columns.length);
  return {
    styles,
    before,
    after: (lastRow) =>
      `</sheetData>${after.replace(/(<autoFilter ref="[A-Z]+\d+:)[A-Z]+\d+"/u, `$1${last.replace(/\d+$/u, String(Math.max(lastRow, headRows)))}"`)}`,
  };
}
