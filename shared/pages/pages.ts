/** The pages of a print package, numbered as in its Word files. */
import type { DocumentBlocks } from './documents';
import { paginate, type Placed } from './paginate';

export interface Page {
  /** As printed at its foot. */
  readonly number: number;
  /** Index of its document among those given. */
  readonly document: number;
  readonly content: readonly Placed[];
}

/** @param through true where page numbers go on from one document to the next: attachments bound with their text */
export function pagesOf(documents: readonly DocumentBlocks[], through: boolean): Page[] {
  const pages: Page[] = [];
  documents.forEach(({ blocks }, document) => {
    const before = through ? pages.length : 0;
    for (const [index, content] of paginate(blocks).entries()) pages.push({ number: before + index + 1, document, content });
  });
  return pages;
}
