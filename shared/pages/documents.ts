/** The documents of an edition as blocks: which are printed, in which order, and what stands on them. */
import type { Edition, PrintedDocument } from '../editions';
import { reportTitle } from '../report/names';
import type { Report } from '../report/report';
import { titleLines } from '../text/title-lines';
import type { Block, ParagraphBlock } from './blocks';
import { outlineBody } from './outline';
import { page } from './page';
import { registrationForm } from './registration';
import { signatureBlocks } from './signature';
import { titleSize } from './styles';
import { legalText } from './text';

export interface PrintOptions {
  /** A line for the signature of the head of the unit. */
  readonly headSignature: boolean;
}

export interface DocumentBlocks {
  readonly document: PrintedDocument;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The documents an edition prints unasked; with `onRequest` the others too. */
export const documentIds = (edition: Edition, onRequest: boolean): string[] =>
  edition.documents.filter((document) => onRequest || !document.onRequest).map(({ id }) => id);

/** What may go on a website: the documents without personal telephone numbers (附件3 is for the superior office). */
export const publishedIds = (edition: Edition, ids: readonly string[]): string[] =>
  ids.filter((id) => edition.documents.some((document) => document.id === id && document.content.kind !== 'registration'));

/** Full-width characters of the title that fit on a line, with room for the wider digits of a font standing in. */
const titleCapacity = page.textWidth / (titleSize * 10) - 0.6;

function head(document: PrintedDocument, title: string): ParagraphBlock[] {
  const text = titleLines(title, titleCapacity).join('\n');
  const titleBlock: ParagraphBlock = { kind: 'paragraph', style: 'title', runs: [{ text, face: 'title' }] };
  if (document.attachment === undefined) return [titleBlock];
  const mark = [{ text: document.attachment, face: 'black' }] as const;
  return [{ kind: 'paragraph', style: 'attachment', runs: mark }, titleBlock];
}

/** Word wants a paragraph behind a table that ends a document; this one takes no line. */
const tableEnd: ParagraphBlock = { kind: 'paragraph', style: 'tableEnd', runs: [] };

function body(edition: Edition, document: PrintedDocument, report: Report, options: PrintOptions): Block[] {
  const { content } = document;
  const blocks =
    content.kind === 'registration'
      ? registrationForm(report, edition.registration)
      : outlineBody(
          edition,
          report,
          content.parts,
          content.signed ? signatureBlocks(report, options.headSignature) : [],
        );
  return blocks.at(-1)?.kind === 'table' ? [...blocks, tableEnd] : blocks;
}

/**
 * @param ids of the edition's documents, in the order they are printed; others are passed over
 */
export function documentBlocks(
  edition: Edition,
  report: Report,
  ids: readonly string[],
  options: PrintOptions,
): DocumentBlocks[] {
  return ids.flatMap((id) => {
    const document = edition.documents.find((one) => one.id === id);
    if (document === undefined) return [];
    const title = legalText(reportTitle(edition, document, report));
    return [{ document, title, blocks: [...head(document, title), ...body(edition, document, report, options)] }];
  });
}
