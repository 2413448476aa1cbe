/** The body of a document with headings: what stands under each, and the signature. */
import { tableOf, type DocumentPart, type Edition, type Table as FormTable } from '../editions';
import type { Report } from '../report/report';
import type { Block, ParagraphBlock } from './blocks';
import { lineCount, sectionParagraphs, textBlock, type TextParagraph } from './paragraphs';
import { statutoryTable } from './statutory-table';

type Item = { readonly paragraph: TextParagraph } | { readonly table: FormTable };

function itemsOf(edition: Edition, report: Report, part: DocumentPart): Item[] {
  const text = part.section === undefined ? '' : (report.sections?.[part.section] ?? '');
  const table = part.table === undefined ? undefined : tableOf(edition, part.table);
  return [
    ...(part.heading === undefined ? [] : [{ paragraph: { text: part.heading, heading: 1 as const } }]),
    ...sectionParagraphs(text).map((paragraph) => ({ paragraph })),
    ...(table === undefined ? [] : [{ table }]),
  ];
}

/** Lines of text a signature must have above it on its page. */
const linesBeforeSignature = 2;

/** Index of the first item that must stay on the page of the signature, which follows the last one. */
export function firstKept(items: readonly Item[]): number {
  let lines = 0;
  let index = items.length;
  while (index > 0 && lines < linesBeforeSignature) {
    index -= 1;
    const item = items[index];
    if (item === undefined || 'table' in item) break;
    lines += lineCount(item.paragraph);
  }
  return index;
}

/**
 * @param signature paragraphs below the text, kept on one page with its last lines
 */
export function outlineBody(
  edition: Edition,
  report: Report,
  parts: readonly DocumentPart[],
  signature: readonly ParagraphBlock[],
): Block[] {
  const items = parts.flatMap((part) => itemsOf(edition, report, part));
  const kept = signature.length === 0 ? items.length : firstKept(items);
  const body = items.map((item, index) => {
    const withNext = index >= kept;
    return 'table' in item ? statutoryTable(report, item.table, withNext) : textBlock(item.paragraph, withNext);
  });
  return [...body, ...signature];
}
