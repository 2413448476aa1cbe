/** 退回修改通知: a Word letter to a unit with errors that lists what has to be put right and what asks to be looked at. */
import type { ListedFinding } from '../../shared/consolidation';
import { consolidationTexts } from '../../shared/messages/consolidation';
import { defaultFonts } from '../../shared/messages/word';
import type { ParagraphBlock } from '../../shared/pages/blocks';
import { noticeDocument } from '../../shared/pages/notice';
import { signatureBlocks } from '../../shared/pages/signature';
import { legalText } from '../../shared/pages/text';
import { fileName } from '../../shared/report/names';
import { newReport } from '../../shared/report/new-report';
import type { ExportedFile } from '../exported-file';
import { wordFile } from '../word/document';
import type { Consolidated } from './consolidate';
import type { DecidedFile } from './decide';

const texts = consolidationTexts.notice;

/** Lines of a finding would be paragraphs of their own. */
const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

const itemsOf = (findings: readonly ListedFinding[]): string[] =>
  findings.map(({ message }, index) => texts.item(index + 1, oneLine(message)));

/** The unit addressed stands flush left above the text (GB/T 9704—2012, 7.3.2). */
const addressee = (unit: string): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'body',
  indent: { firstLine: 0, firstLineChars: 0 },
  keepNext: true,
  runs: [{ text: legalText(texts.addressee(unit)), face: 'imitation' }],
});

/** @param date ISO */
export async function makeNotice(
  { report: { edition, year, unit: district } }: Consolidated,
  file: DecidedFile,
  findings: readonly ListedFinding[],
  date: string,
): Promise<ExportedFile> {
  const name = file.listed ?? (file.unit || texts.unnamed);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const sender = { ...newReport({ edition, year, unit: { name: district?.name ?? '' } }), signature: { name: district?.name ?? '', date } };
  const notice = {
    kind: texts.kind,
    title: texts.title(year),
    text: [
      texts.opening(year, file.errors, file.warnings),
      texts.errorsHeading,
      ...itemsOf(errors),
      ...(warnings.length > 0 ? [texts.warningsHeading, ...itemsOf(warnings), texts.closing] : []),
    ].join('\n'),
  };
  const { blocks, ...document } = noticeDocument(notice, signatureBlocks(sender, false));
  const [title, ...body] = blocks;
  if (!title) throw new Error('a notice has a title');
  const whole = { ...document, blocks: [title, addressee(name), ...body] };
  const addressed = newReport({ edition, year, unit: { name } });
  return { fileName: `${fileName(addressed, texts.kind)}.docx`, bytes: await wordFile(defaultFonts, sender, [whole]) };
}
