/** Which files an export makes, by the edition. Pure. */
import type { Edition, PrintedDocument } from '../../../shared/editions';
import { fileName } from '../../../shared/report/names';
import type { Report } from '../../../shared/report/report';

export interface PlannedFiles {
  /** Names of the Word files that are always made. */
  readonly word: readonly string[];
  /** Documents printed only when asked for, with the names of their Word files. */
  readonly onRequest: readonly { readonly document: PrintedDocument; readonly fileName: string }[];
  readonly excel: string;
}

export function plannedFiles(edition: Edition, report: Report): PlannedFiles {
  const wordName = (document: PrintedDocument): string => `${fileName(report, document.fileName)}.docx`;
  return {
    word: edition.documents.filter(({ onRequest }) => !onRequest).map(wordName),
    onRequest: edition.documents
      .filter(({ onRequest }) => onRequest)
      .map((document) => ({ document, fileName: wordName(document) })),
    excel: `${fileName(report, edition.workbookFileName)}.xlsx`,
  };
}
