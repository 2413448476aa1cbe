/** Sheets in a workbook of ours that are none of ours: whoever corrected a copy of a sheet must not think it was read. */
import type { ImportNote } from '../../shared/imported';
import { consolidationTexts } from '../../shared/messages/consolidation';
import { documentTexts } from '../../shared/messages/documents';
import { importTexts } from '../../shared/messages/import';
import { workbookTexts } from '../../shared/messages/workbook';
import { UnreadableFile } from '../office/unreadable';
import type { OpenWorkbook, WorkbookSheet } from '../office/workbook';

const ownNames = new Set<string>([
  documentTexts.statisticsSheet,
  documentTexts.registrationSheet,
  documentTexts.auditSheet,
  documentTexts.carriedSheet,
  ...Object.values(consolidationTexts.sheets),
]);

/** @param read names of the sheets that were read, whatever they are called now */
export function otherSheetNotes(workbook: OpenWorkbook, read: ReadonlySet<string>): ImportNote[] {
  const others = workbook.sheets.filter((sheet) => !sheet.hidden && !ownNames.has(sheet.name) && !read.has(sheet.name) && holdsFigures(sheet));
  return others.length === 0 ? [] : [{ kind: 'doubtful', message: importTexts.otherSheets(others.map(({ name }) => name)) }];
}

function holdsFigures(sheet: WorkbookSheet): boolean {
  try {
    const { cells } = sheet.read();
    // The audit sheet renamed is one of ours still.
    const isAudit = cells.some(({ text }) => text === workbookTexts.audit.title);
    return !isAudit && cells.some(({ number, formula }) => number !== undefined && formula === undefined);
  } catch (error) {
    // Too much for a report: that it was not read has to be said, and is no reason to refuse the rest.
    if (error instanceof UnreadableFile) return true;
    throw error;
  }
}
