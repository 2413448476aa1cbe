/** Which files an export makes, by format. Pure. */
import type { Edition } from '../../../shared/editions';
import { reviewNoteTexts } from '../../../shared/messages/review-note';
import { packageNames, type PackageOptions } from '../../../shared/pages/package';
import { publishedIds } from '../../../shared/pages/documents';
import { fileName } from '../../../shared/report/names';
import type { Report } from '../../../shared/report/report';

export const formats = ['word', 'pdf', 'html', 'excel', 'reviewNote'] as const;
export type Format = (typeof formats)[number];

/** Names of the files of each format. */
export function plannedFiles(
  edition: Edition,
  report: Report,
  choice: Pick<PackageOptions, 'documents' | 'oneFile'>,
): Readonly<Record<Format, readonly string[]>> {
  const published = { ...choice, documents: publishedIds(edition, choice.documents) };
  const names = (extension: string, list: readonly string[]): string[] => list.map((name) => `${name}.${extension}`);
  return {
    word: names('docx', packageNames(edition, report, choice, 'office')),
    pdf: names('pdf', packageNames(edition, report, choice, 'anybody')),
    html: names('html', packageNames(edition, report, published, 'anybody')),
    excel: names('xlsx', [fileName(report, edition.workbookFileName)]),
    reviewNote: names('docx', [fileName(report, reviewNoteTexts.fileName)]),
  };
}
