/** A page of running text that is no form: a note, a letter. Set like the report itself (GB/T 9704—2012). */
import { titleLines } from '../text/title-lines';
import type { DocumentBlocks } from './documents';
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

export function noticeDocument({ kind, title, text }: Notice): DocumentBlocks {
  const lines = titleLines(legalText(title), titleCapacity).join('\n');
  return {
    document: { id: kind, fileName: kind, shortName: kind, title, content: { kind: 'outline', parts: [], signed: false } },
    title,
    blocks: [
      { kind: 'paragraph', style: 'title', runs: [{ text: lines, face: 'title' }] },
      ...sectionParagraphs(text).map((paragraph) => textBlock(paragraph, false)),
    ],
  };
}
