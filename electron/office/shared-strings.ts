/** Texts of a workbook, stored once for all its cells (ECMA-376 Part 1, 18.4.9), and how Office writes text. */
import { importTexts } from '../../shared/messages/import';
import { MarkedPieces, readMarked, type LeftOut, type Mark, type ReadText } from './marked-text';
import { UnreadableFile } from './unreadable';
import { withEntities } from './plain-xml';
import { readXml, scanBody } from './xml';
import type { Attributes } from './xml-events';
import type { Zip } from './zip';

/** Characters of all the text a workbook may hold; the longest report has some ten thousand. */
const mostText = 10_000_000;
/** Characters that a text counts for besides its own, so that millions of empty ones are noticed too. */
const costOfText = 16;

/** Counts text as it is taken in, so that a workbook of nothing but text stays within bounds. */
export class TextBudget {
  private used = 0;

  get spent(): number {
    return this.used;
  }

  /** @throws UnreadableFile */
  spend(characters: number): void {
    this.used += characters;
    if (this.used > mostText) throw new UnreadableFile(importTexts.tooMuchText(mostText / 10_000));
  }
}

/** Codes for characters as Office stores them: `_x000D_` (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
export const plainText = (stored: string): string =>
  withUnixEnds(stored.includes('_x') ? stored.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : stored);

const withUnixEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text);

/**
 * Collects the text of an element that holds `t` elements, alone or in runs of one style each; phonetic guides
 * (`rPh`) are not part of it, nor are runs that are struck out.
 */
export class TextRuns {
  private pieces = new MarkedPieces();
  private mark: Mark | undefined;
  private inText = false;
  private inPhonetic = false;

  constructor(private readonly budget: TextBudget) {}

  open(name: string, attributes: Attributes): void {
    if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'r') this.mark = undefined;
    else if (name === 'strike' && isStruck(attributes)) this.mark = 'struck';
    else if (name === 'vertAlign' && attributes.get('val') !== 'baseline') this.mark ??= 'raised';
  }

  text(piece: string): void {
    if (!this.inText) return;
    this.budget.spend(piece.length);
    this.pieces.add(piece, this.mark);
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'r') this.mark = undefined;
  }

  /** The text collected since the last call. */
  finish(): ReadText {
    this.budget.spend(costOfText);
    const { text, leftOut } = readMarked(this.pieces);
    this.pieces = new MarkedPieces();
    this.mark = undefined;
    return { text: plainText(text), ...(leftOut ? { leftOut } : {}) };
  }
}

/** A run or a font is struck out where it says so without saying no. */
export const isStruck = (attributes: Attributes): boolean => !['0', 'false'].includes(attributes.get('val') ?? '');

export interface SharedStrings {
  readonly texts: readonly string[];
  /** What was left out of a text, by its place in the list. */
  readonly leftOut: ReadonlyMap<number, LeftOut>;
}

/** Texts of one style, as nearly all are, follow each other like this. */
const listStart = '<si><t';
const between = '</t></si><si><t';
const listEnd = '</t></si></sst>';
/** Where a text keeps the blanks at its ends. */
const keepsBlanks = ' xml:space="preserve">';

/**
 * @param body a whole list of texts
 * @returns the texts where none has several styles; undefined otherwise
 */
function plainItems(body: string, part: string, budget: TextBudget): string[] | undefined {
  const start = body.indexOf(listStart);
  if (start < 0 || !body.endsWith(listEnd)) return undefined;
  const texts: string[] = [];
  let characters = 0;
  for (const item of body.slice(start + listStart.length, -listEnd.length).split(between)) {
    const stored = item.startsWith('>') ? item.slice(1) : item.startsWith(keepsBlanks) ? item.slice(keepsBlanks.length) : undefined;
    if (stored === undefined || stored.includes('<')) return undefined;
    const text = plainText(withEntities(stored));
    characters += text.length + costOfText;
    texts.push(text);
  }
  budget.spend(characters);
  // What stands around the texts is looked at as in any other part.
  scanBody(`${body.slice(0, start)}</sst>`, {}, part);
  return texts;
}

/** @throws UnreadableFile */
export function readSharedStrings(zip: Zip, part: string, budget: TextBudget): SharedStrings {
  let plain: string[] | undefined;
  const texts: string[] = [];
  const leftOut = new Map<number, LeftOut>();
  const runs = new TextRuns(budget);
  readXml(zip, part, {
    whole: (body) => (plain = plainItems(body, part, budget)) !== undefined,
    open: (name, attributes) => runs.open(name, attributes),
    text: (piece) => runs.text(piece),
    close: (name) => {
      runs.close(name);
      if (name !== 'si') return;
      const read = runs.finish();
      if (read.leftOut) leftOut.set(texts.length, read.leftOut);
      texts.push(read.text);
    },
  });
  return { texts: plain ?? texts, leftOut };
}
