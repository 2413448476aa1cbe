/** Any file as a report: a report file, our own workbook, or whatever else holds the official tables. */
import type { ImportNote, ImportResult } from '../../shared/imported';
import { readingTexts } from '../../shared/messages/reading';
import { readReport } from '../../shared/report/read';
import { documentIn } from '../office/document';
import { readHtml } from '../office/html';
import { contentOf } from '../office/office-kind';
import { UnreadableFile } from '../office/unreadable';
import { officeFileOf, workbookIn } from '../office/workbook';
import { importOwnWorkbook } from './own-workbook';
import { packageNotes } from './package';
import { importTables } from './tables';

/**
 * Reads a file as a report. Pure: nothing is written, no link in the file is followed, nothing in it is executed.
 * @param fileName only where the file itself does not say its year or unit
 */
export function importFile(bytes: Uint8Array, fileName: string): ImportResult {
  try {
    const content = contentOf(bytes);
    switch (content.kind) {
      case 'json':
        return importReportFile(content.text);
      case 'workbook': {
        const workbook = workbookIn(content.zip);
        return withNotes(importOwnWorkbook(workbook, fileName) ?? importTables(officeFileOf(workbook), fileName), content.within ? packageNotes(content.within) : []);
      }
      case 'document':
        return importTables(documentIn(content.zip), fileName);
      case 'html':
        return importTables(readHtml(content.text), fileName);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, message: error.message };
    throw error;
  }
}

/** @param notes what there is to say before anything of the report itself */
function withNotes(result: ImportResult, notes: readonly ImportNote[]): ImportResult {
  if (!result.ok || notes.length === 0) return result;
  return { ok: true, imported: { ...result.imported, notes: [...notes, ...result.imported.notes] } };
}

function importReportFile(bytes: Uint8Array): ImportResult {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, message: readingTexts.notUtf8 };
    throw error;
  }
  const result = readReport(text);
  return result.ok
    ? { ok: true, imported: { origin: 'report-file', report: result.report, changes: [], notes: [] } }
    : { ok: false, message: result.problem.message };
}
