/** Texts of a workbook, stored once for all its cells (ECMA-376 Part 1, 18.4.9), and how Office writes text. */
import { importTexts } from '../../shared/messages/import';
import { UnreadableFile } from './unreadable';
import { withEntities } from './plain-xml';
import { readXml, scanBody } from './xml';
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
  (stored.includes('_x') ? stored.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : stored)
    .replace(/\r\n?/gu, '\n');

/**
 * Collects the text of an element that holds `t` elements, alone or in runs of one style each; phonetic guides
 * (`rPh`) are not part of it.
 */
export class TextRuns {
  private pieces = '';
  private inText = false;
  private inPhonetic = false;

  constructor(private readonly budget: TextBudget) {}

  open(name: string): void {
    if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  text(piece: string): void {
    if (!this.inText) return;
    this.budget.spend(piece.length);
    this.pieces += piece;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }

  /** The text collected since the last call. */
  finish(): string {
    this.budget.spend(costOfText);
    const whole = plainText(this.pieces);
    this.pieces = '';
    return whole;
  }
}

/** A text of one style, as nearly all are. */
const plainItem = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/uy;
const listEnd = '</sst>';

/**
 * @param body a whole list of texts
 * @returns the texts where none has several styles; undefined otherwise
 */
function plainItems(body: string, part: string, budget: TextBudget): string[] | undefined {
  const start = body.indexOf('<si>');
  if (start < 0 || !body.endsWith(listEnd)) return undefined;
  const strings: string[] = [];
  const end = body.length - listEnd.length;
  for (plainItem.lastIndex = start; plainItem.lastIndex < end; ) {
    const [, stored] = plainItem.exec(body) ?? [];
    if (stored === undefined) return undefined;
    strings.push(stored);
  }
  const texts = strings.map((stored) => plainText(withEntities(stored)));
  budget.spend(texts.reduce((sum, text) => sum + text.length + costOfText, 0));
  // What stands around the texts is looked at as in any other part.
  scanBody(body.slice(0, start) + listEnd, {}, part);
  return texts;
}

/** @throws UnreadableFile */
export function readSharedStrings(zip: Zip, part: string, budget: TextBudget): string[] {
  let plain: string[] | undefined;
  const strings: string[] = [];
  const runs = new TextRuns(budget);
  readXml(zip, part, {
    whole: (body) => (plain = plainItems(body, part, budget)) !== undefined,
    open: (name) => runs.open(name),
    text: (piece) => runs.text(piece),
    close: (name) => {
      runs.close(name);
      if (name === 'si') strings.push(runs.finish());
    },
  });
  return plain ?? strings;
}
