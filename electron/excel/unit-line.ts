/** The line above the tables of a sheet: whose report, and of which year. */
import type { Cell } from 'exceljs';
import { workbookTexts } from '../../shared/messages/workbook';
import type { Report } from '../../shared/report/report';
import { atLeft, atRight, fonts } from './styles';
import { wholeRow, type TextWriter } from './write-cell';

/**
 * @param middle last column of the unit's name; the year takes the rest of the line
 * @returns the two cells
 */
export function writeUnitLine(
  { write }: TextWriter,
  report: Report,
  row: number,
  middle: number,
  columns: number,
): { readonly unit: Cell; readonly year: Cell } {
  const line = wholeRow(row, columns);
  const text = workbookTexts.unit(report.unit?.name ?? report.unit?.shortName ?? '');
  const unit = write({ ...line, right: middle }, text, { font: fonts.cell, alignment: atLeft });
  const year = write({ ...line, left: middle + 1 }, workbookTexts.year(report.year), { font: fonts.cell, alignment: atRight });
  return { unit, year };
}
