/** The line above the tables of a sheet: whose report, and of which year. */
import { workbookTexts } from '../../shared/messages/workbook';
import type { Report } from '../../shared/report/report';
import { atLeft, atRight, fonts } from './styles';
import { wholeRow, type TextWriter } from './write-cell';

/** @param middle last column of the unit's name; the year takes the rest of the line */
export function writeUnitLine({ write }: TextWriter, report: Report, row: number, middle: number, columns: number): void {
  const line = wholeRow(row, columns);
  const unit = workbookTexts.unit(report.unit?.name ?? report.unit?.shortName ?? '');
  write({ ...line, right: middle }, unit, { font: fonts.cell, alignment: atLeft });
  write({ ...line, left: middle + 1 }, workbookTexts.year(report.year), { font: fonts.cell, alignment: atRight });
}
