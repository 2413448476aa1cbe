/** The print package as PDF: the pages of the preview, printed. */
import { getEdition } from '../../shared/editions';
import type { FontSet } from '../../shared/messages/word';
import { sheetsHtml } from '../../shared/pages/markup';
import { packageFiles, type PackageOptions } from '../../shared/pages/package';
import { pagesOf } from '../../shared/pages/pages';
import type { Report } from '../../shared/report/report';
import type { ExportedFile } from '../exported-file';

/** Prints a whole HTML document that fetches nothing. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

export interface PdfOptions extends PackageOptions {
  readonly fonts: FontSet;
}

export async function exportPdf(report: Report, options: PdfOptions, print: PrintPdf): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const { fileName, documents } of packageFiles(getEdition(report.edition), report, options, 'anybody')) {
    const html = sheetsHtml(pagesOf(documents, options.oneFile), documents[0]?.title ?? fileName, options.fonts);
    files.push({ fileName: `${fileName}.pdf`, bytes: await print(html) });
  }
  return files;
}
