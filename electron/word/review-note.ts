/** 审核情况说明: what the checks found, what was looked at and let stand with which reason, and what is still open. */
import { acknowledgementOf } from '../../shared/checks/acknowledgements';
import type { Finding } from '../../shared/checks/finding';
import { runChecks } from '../../shared/checks/run';
import { tallyFindings } from '../../shared/checks/tally';
import { getEdition } from '../../shared/editions';
import { reviewNoteTexts as texts } from '../../shared/messages/review-note';
import { severityNames } from '../../shared/messages/severity';
import type { FontSet } from '../../shared/messages/word';
import { noticeDocument } from '../../shared/pages/notice';
import { fileName, titleName } from '../../shared/report/names';
import type { Report } from '../../shared/report/report';
import { isoDay, printedDate } from '../../shared/text/dates';
import type { ExportedFile } from '../exported-file';
import { wordFile } from './document';

/** The day of an ISO time by this machine's calendar, as printed. */
function dayOf(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : printedDate(isoDay(time));
}

/** Lines of a finding are paragraphs of their own in the note; a reason may have been typed over several. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

function textOf(report: Report, previous: Report | undefined): string {
  const edition = getEdition(report.edition);
  const findings = runChecks(report, previous).filter(({ severity }) => severity !== 'info');
  const entries = findings.map((finding) => ({ finding, acknowledgement: acknowledgementOf(report, finding) }));
  const settled = entries.flatMap(({ finding, acknowledgement }) => (acknowledgement ? [{ finding, acknowledgement }] : []));
  const open = entries.flatMap(({ finding, acknowledgement }): Finding[] => (acknowledgement ? [] : [finding]));
  const { error, warning } = tallyFindings(findings);
  const form = edition.source;
  const chapters = [
    {
      name: texts.settledHeading,
      lines: settled.flatMap(({ finding, acknowledgement: { reason, at } }, index) => [
        texts.settled(index + 1, oneLine(finding.message)),
        texts.reason(oneLine(reason), dayOf(at)),
      ]),
    },
    {
      name: texts.openHeading,
      lines: open.map(({ severity, message }, index) => texts.open(index + 1, severityNames[severity], oneLine(message))),
    },
  ].filter(({ lines }) => lines.length > 0);
  return [
    texts.resultHeading,
    findings.length === 0 ? texts.clear(form) : texts.result(form, error, warning, settled.length),
    ...(previous ? [] : [texts.withoutPrevious]),
    ...chapters.flatMap(({ name, lines }, index) => [texts.heading(texts.numbers[index] ?? '', name), ...lines]),
  ].join('\n');
}

/** @param previous last year's report, where it was compared with */
export async function exportReviewNote(
  report: Report,
  previous: Report | undefined,
  fonts: FontSet,
): Promise<ExportedFile> {
  const unit = titleName(getEdition(report.edition), report);
  const document = noticeDocument({
    kind: texts.fileName,
    title: texts.title(unit, report.year),
    text: textOf(report, previous),
  });
  return { fileName: `${fileName(report, texts.fileName)}.docx`, bytes: await wordFile(fonts, report, [document]) };
}
