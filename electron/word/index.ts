/** Word export: a report and its edition in, finished .docx files out. */
import { Packer } from 'docx';
import { getEdition } from '../../shared/editions';
import { fileName } from '../../shared/report/names';
import type { Report } from '../../shared/report/report';
import type { ExportedFile } from '../exported-file';
import { printedDocument } from './document';
import { fontTableXml } from './fonts';
import { settingsXml } from './settings';
import { stylesXml } from './styles';

/** Parts docx writes in its own way, replaced by ours. */
const parts = [
  { path: 'word/styles.xml', data: stylesXml() },
  { path: 'word/fontTable.xml', data: fontTableXml() },
  { path: 'word/settings.xml', data: settingsXml() },
];

/**
 * The Word files of a report, one for each document its edition prints.
 * @param options.registration also the documents the edition prints on request only
 */
export async function exportWord(report: Report, options: { registration: boolean }): Promise<ExportedFile[]> {
  const edition = getEdition(report.edition);
  const wanted = edition.documents.filter((document) => options.registration || !document.onRequest);
  const files: ExportedFile[] = [];
  for (const document of wanted) {
    const bytes = await Packer.toBuffer(printedDocument(edition, document, report), undefined, parts);
    files.push({ fileName: `${fileName(report, document.fileName)}.docx`, bytes: new Uint8Array(bytes) });
  }
  return files;
}
