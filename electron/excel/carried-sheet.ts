/** The hidden sheet with the report file. */
import type { Workbook } from 'exceljs';
import { documentTexts } from '../../shared/messages/documents';
import { workbookTexts } from '../../shared/messages/workbook';
import type { Report } from '../../shared/report/report';
import { carriedMark, carriedRows, carriedText, carriedVersion, chunksOf, digestOf } from './carried';
import { protect } from './page';
import { withMarks } from './whole-characters';

export async function addCarriedSheet(workbook: Workbook, report: Report): Promise<void> {
  const sheet = workbook.addWorksheet(documentTexts.carriedSheet, { state: 'veryHidden' });
  const text = carriedText(report);
  const chunks = chunksOf(text);
  const write = (row: number, value: string | number): void => {
    sheet.getCell(row + 1, 1).value = typeof value === 'string' ? withMarks(value) : value;
  };
  write(carriedRows.mark, carriedMark);
  write(carriedRows.version, carriedVersion);
  write(carriedRows.digest, digestOf(text));
  write(carriedRows.chunks, chunks.length);
  chunks.forEach((chunk, index) => write(carriedRows.chunks + 1 + index, chunk));
  sheet.getCell(1, 2).value = workbookTexts.carriedNotice;
  await protect(sheet);
}
