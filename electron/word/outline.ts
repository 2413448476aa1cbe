/** The body of a document with headings: what stands under each, and the signature. */
import type { Paragraph, Table } from 'docx';
import { tableOf, type DocumentPart, type Edition, type Table as FormTable } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { lineCount, sectionParagraphs, writeParagraph, type TextParagraph } from './paragraphs';
import { writeTable } from './table';

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

/** Index of the first item that must stay on the page of what follows the last one. */
function firstKept(items: readonly Item[]): number {
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
  signature: readonly Paragraph[],
): (Paragraph | Table)[] {
  const items = parts.flatMap((part) => itemsOf(edition, report, part));
  const kept = signature.length === 0 ? items.length : firstKept(items);
  const body = items.map((item, index) => {
    const keeping = { withNext: index >= kept };
    return 'table' in item ? writeTable(report, item.table, keeping) : writeParagraph(item.paragraph, keeping);
  });
  return [...body, ...signature];
}
