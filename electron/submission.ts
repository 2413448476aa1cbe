/** 报送: the package for the district, a .zip with the official files and a covering list of them with their digests. */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { acknowledgementOf } from '../shared/checks/acknowledgements';
import { runChecks } from '../shared/checks/run';
import { tallyFindings } from '../shared/checks/tally';
import { getEdition } from '../shared/editions';
import { submissionTexts as texts } from '../shared/messages/submission';
import { noticeDocument } from '../shared/pages/notice';
import { contentOf } from '../shared/report/content';
import { fileName } from '../shared/report/names';
import type { Report } from '../shared/report/report';
import { isoDay, printedDate } from '../shared/text/dates';
import { makeFiles } from './export-files';
import type { ExportedFile } from './exported-file';
import type { WordOptions } from './word';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** Names the content that was sent; another one as soon as anything the report says is changed. */
export const submittedDigest = (report: Report): string => sha256(contentOf(report));

const noPdf = (): Promise<Uint8Array> => Promise.reject(new Error('a package holds no PDF'));

function listText(report: Report, previous: Report | undefined, files: readonly ExportedFile[], now: Date): string {
  const findings = runChecks(report, previous);
  const { error, warning } = tallyFindings(findings);
  const settled = findings.filter((finding) => acknowledgementOf(report, finding)).length;
  return [
    texts.list(report.unit?.name?.trim() ?? '', report.year, getEdition(report.edition).name),
    texts.made(printedDate(isoDay(now))),
    texts.filesHeading,
    ...files.flatMap(({ fileName: name, bytes }, index) => [
      texts.file(index + 1, name, (bytes.length / 1024).toFixed(1)),
      texts.digest(sha256(bytes)),
    ]),
    texts.checkHeading,
    error + warning === 0 ? texts.clear : texts.checked(error, warning, settled),
    texts.howHeading,
    texts.how,
  ].join('\n');
}

/**
 * @param previous last year's report, where there is one: its findings are told with the others
 * @returns one .zip with Word and Excel files and the list
 */
export async function makeSubmission(
  report: Report,
  previous: Report | undefined,
  options: WordOptions,
  now: Date,
): Promise<ExportedFile> {
  const files = await makeFiles(report, { ...options, word: true, excel: true, pdf: false, html: false }, noPdf);
  const { wordFile } = await import('./word/document');
  const list = noticeDocument({
    kind: texts.listName,
    title: texts.listTitle(report.unit?.name?.trim() ?? '', report.year),
    text: listText(report, previous, files, now),
  });
  const all = [{ fileName: `${texts.listName}.docx`, bytes: await wordFile(options.fonts, report, [list]) }, ...files];
  // Word and Excel files are compressed already.
  const entries: Zippable = Object.fromEntries(all.map((file) => [file.fileName, [file.bytes, { level: 0, mtime: now }]]));
  return { fileName: `${fileName(report, texts.packageName)}.zip`, bytes: zipSync(entries) };
}
