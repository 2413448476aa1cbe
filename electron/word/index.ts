/** Word export: a report and its edition in, finished .docx files out. */
import { getEdition } from '../../shared/editions';
import type { FontSet } from '../../shared/messages/word';
import { packageFiles, type PackageOptions } from '../../shared/pages/package';
import type { Report } from '../../shared/report/report';
import type { ExportedFile } from '../exported-file';
import { wordFile } from './document';

export interface WordOptions extends PackageOptions {
  readonly fonts: FontSet;
}

/** The Word files of a report: one for each chosen document, or one with a section for each. */
export async function exportWord(report: Report, options: WordOptions): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  const edition = getEdition(report.edition);
  for (const { fileName, documents } of packageFiles(edition, report, options, 'office')) {
    files.push({ fileName: `${fileName}.docx`, bytes: await wordFile(options.fonts, report, documents) });
  }
  return files;
}
