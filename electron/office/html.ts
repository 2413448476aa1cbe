/**
 * Reading a web page, or what was copied out of one. htmlparser2 rather than parse5: it tells tags as they come, so
 * that nothing is built whose depth or size a page could choose, and it forgives as browsers do where it matters here
 * (tags left open, cells without rows).
 */
import { Parser } from 'htmlparser2';
import { importTexts } from '../../shared/messages/import';
import { importTableTexts } from '../../shared/messages/import-tables';
import { FlowBuilder } from './flow-builder';
import { isHidden, pageMark } from './page-mark';
import { PageStyles } from './page-styles';
import type { Mark } from './marked-text';
import type { OfficeFile } from './office-file';
import { UnreadableFile } from './unreadable';

/** Open tags; pages with tags left open in every line have some hundreds. */
const deepest = 2_000;
/** Bytes; the largest report page seen has about one million. */
const largest = 32 * 1024 * 1024;
/** As HTML allows them (HTML Standard, 4.9.11). */
const longestRowSpan = 65_534;
const longestColumnSpan = 1_000;
const slice = 64 * 1024;

const unread = new Set(['script', 'style', 'noscript', 'template', 'head', 'select', 'textarea', 'svg', 'object', 'iframe']);
/** Elements that begin and end a paragraph. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary ul'.split(' '),
);

/** Parts of a table keep what is hidden, as hidden cells. */
const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

/** Blanks and line ends of the source are one blank; those typed as such (&nbsp;, full-width) stay inside a line. */
const lineText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .trim();

const span = (stated: string | undefined, longest: number): number => {
  const count = Number.parseInt(stated ?? '1', 10);
  return Number.isNaN(count) || count < 1 ? 1 : Math.min(count, longest);
};

/** A cell that spans 0 rows goes on to the last one. */
const rowSpanOf = (stated: string | undefined): number => (stated?.trim() === '0' ? longestRowSpan : span(stated, longestRowSpan));

const strength: readonly (Mark | undefined)[] = [undefined, 'raised', 'struck', 'hidden'];
const stronger = (around: Mark | undefined, own: Mark): Mark => (around !== undefined && strength.indexOf(around) > strength.indexOf(own) ? around : own);

class PageReader {
  readonly #flow = new FlowBuilder(importTableTexts.webPage);
  #depth = 0;
  #skipped = 0;
  readonly #rowOpen: boolean[] = [];
  /** Elements that are open and mark their text, with how deep they are and how many tables stand around it. */
  readonly #marks: { readonly mark: Mark; readonly level: number; readonly tables: number }[] = [];

  #endParagraph(): void {
    this.#flow.endParagraph(lineText, false);
  }

  readonly #styles = new PageStyles();
  /** A style sheet that is being read. */
  #sheet: string | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'style') this.#sheet = '';
    this.#depth += 1;
    if (this.#depth > deepest) throw new UnreadableFile(importTexts.tooDeep(importTableTexts.webPage));
    if (unread.has(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    const style = this.#styles.of(name, attributes);
    this.#openElement(name, attributes, isHidden(attributes, style));
    const mark = pageMark(name, attributes, style);
    // Whole blocks that wait to be unfolded (tabs of a page) are read; inside a cell nothing hidden is.
    const isRead = mark === 'hidden' && (tableParts.has(name) || (blocks.has(name) && !this.#flow.inCell));
    if (mark !== undefined && !isRead) this.#marks.push({ mark: stronger(this.#mark, mark), level: this.#depth, tables: this.#flow.tableDepth });
  }

  /** How text looks here. A table inside a marked element is a part of the page of its own. */
  get #mark(): Mark | undefined {
    const inner = this.#marks.at(-1);
    return inner?.tables === this.#flow.tableDepth ? inner.mark : undefined;
  }

  #openElement(name: string, attributes: Readonly<Record<string, string>>, hidden: boolean): void {
    switch (name) {
      case 'br':
        this.#flow.addText('\n', this.#mark);
        return;
      case 'table':
        this.#endParagraph();
        this.#flow.openTable();
        this.#rowOpen.push(false);
        return;
      case 'tr':
        this.#endCell();
        if (this.#flow.tableDepth > 0) {
          this.#flow.openRow(hidden);
          this.#rowOpen[this.#rowOpen.length - 1] = true;
        }
        return;
      case 'td':
      case 'th':
        this.#endCell();
        this.#openCell(attributes, hidden);
        return;
    }
    if (blocks.has(name)) this.#endParagraph();
  }

  #openCell(attributes: Readonly<Record<string, string>>, hidden: boolean): void {
    if (this.#flow.tableDepth > 0 && this.#rowOpen.at(-1) !== true) {
      this.#flow.openRow(false);
      this.#rowOpen[this.#rowOpen.length - 1] = true;
    }
    this.#flow.openCell({
      columnSpan: span(attributes['colspan'], longestColumnSpan),
      rowSpan: rowSpanOf(attributes['rowspan']),
      hidden,
    });
  }

  #endCell(): void {
    this.#endParagraph();
    this.#flow.closeCell();
  }

  text(text: string): void {
    if (this.#sheet !== undefined) this.#sheet += text;
    if (this.#skipped === 0) this.#flow.addText(text.replace(/[ \t\r\n\f]+/gu, ' '), this.#mark);
  }

  close(name: string): void {
    if (name === 'style' && this.#sheet !== undefined) {
      this.#styles.add(this.#sheet);
      this.#sheet = undefined;
    }
    this.#depth -= 1;
    while ((this.#marks.at(-1)?.level ?? 0) > this.#depth) this.#marks.pop();
    if (this.#skipped > 0) {
      if (unread.has(name)) this.#skipped -= 1;
      return;
    }
    switch (name) {
      case 'table':
        this.#endCell();
        this.#flow.closeTable();
        this.#rowOpen.pop();
        return;
      case 'tr':
        this.#endCell();
        this.#rowOpen[this.#rowOpen.length - 1] = false;
        return;
      case 'td':
      case 'th':
        this.#endCell();
        return;
    }
    if (blocks.has(name)) this.#endParagraph();
  }

  finish(): OfficeFile {
    this.#endParagraph();
    return { kind: 'html', ...this.#flow.finish() };
  }
}

/** @throws UnreadableFile where the page is larger or deeper than any report's */
export function readPage(text: string): OfficeFile {
  const page = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (piece) => page.text(piece),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let start = 0; start < text.length; start += slice) parser.write(text.slice(start, start + slice));
  parser.end();
  return page.finish();
}

/** The encoding a page states in its first bytes (HTML Standard, 13.2.3); Chinese pages without one are UTF-8 or GB18030. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const stated =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be'
    : (/charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? 'utf-8');
  for (const encoding of [stated, 'utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not written in this encoding, or the page names one nobody knows: the next is tried.
    }
  }
  throw new UnreadableFile(importTexts.badEncoding(importTableTexts.webPage, stated));
}

/** @throws UnreadableFile */
export function readHtml(bytes: Uint8Array): OfficeFile {
  if (bytes.length > largest) throw new UnreadableFile(importTexts.tooLarge(largest / 1024 / 1024));
  return readPage(decode(bytes));
}
