/** A page of running text that is no form: a note, a letter. Set like the report itself (GB/T 9704—2012). */
import { titleLines } from '../text/title-lines';
import type { ParagraphBlock } from './blocks';
import type { DocumentBlocks } from './documents';
import { firstKept } from './outline';
import { page } from './page';
import { sectionParagraphs, textBlock } from './paragraphs';
import { titleSize } from './styles';
import { legalText } from './text';

export interface Notice {
  /** 文种, as in the file's name and properties. */
  readonly kind: string;
  readonly title: string;
  /** Every line a paragraph; numbering typed in it makes headings. */
  readonly text: string;
}

const titleCapacity = page.textWidth / (titleSize * 10) - 0.6;

/** @param signature paragraphs below the text, kept on one page with its last lines */
export function noticeDocument({ kind, title, text }: Notice, signature: readonly ParagraphBlock[] = []): DocumentBlocks {
  const paragraphs = sectionParagraphs(text);
  const kept = signature.length === 0 ? paragraphs.length : firstKept(paragraphs.map((paragraph) => ({ paragraph })));
  const lines = titleLines(legalText(title), titleCapacity).join('\n');
  return {
    document: { id: kind, fileName: kind, shortName: kind, title, content: { kind: 'outline', parts: [], signed: false } },
    title,
    blocks: [
      { kind: 'paragraph', style: 'title', runs: [{ text: lines, face: 'title' }] },
      ...paragraphs.map((paragraph, index) => textBlock(paragraph, index >= kept)),
      ...signature,
    ],
  };
}
