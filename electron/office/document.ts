/**
 * Reading a Word file (.docx, .docm) from anywhere: its paragraphs and tables in the order they are read. Deleted text
 * of tracked changes and struck-out text is left out, inserted text kept, fields stand with their results; headers, footers and notes
 * are parts of their own and are not read (ECMA-376 Part 1, 17).
 */
import { importTexts } from '../../shared/messages/import';
import { FlowBuilder } from './flow-builder';
import type { Mark } from './marked-text';
import type { OfficeFile } from './office-file';
import { mainPart } from './package-parts';
import { UnreadableFile } from './unreadable';
import { isOn, together, valueOf, withProperty, wordStyles, type Look, type WordStyles } from './word-styles';
import { readXml } from './xml';
import type { Attributes } from './xml-events';
import { openZip, type Zip } from './zip';

/** What is inside these is not shown: deleted or moved away, the old reading of a drawing, field codes, phonetic guides. */
const unread = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'rt', 'pPrChange', 'rPrChange', 'tcPrChange', 'trPrChange', 'tblPrChange']);

const countOf = (attributes: Attributes): number => {
  const count = Number(valueOf(attributes));
  return Number.isInteger(count) && count > 0 ? count : 1;
};

const asItStands = (text: string): string => text;

/** Symbols of a bullet font have no text. */
const characters: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', cr: '\n', noBreakHyphen: '-' };

class DocumentReader {
  readonly #flow: FlowBuilder;
  /** Elements that are open, from the outermost. */
  readonly #open: string[] = [];
  /** How many elements that are not read are open. */
  #skipped = 0;
  /** Fields that are open; true while their code is being read and not yet their result. */
  readonly #fieldCodes: boolean[] = [];
  readonly #styles: WordStyles;
  /** Looks of the paragraphs that are open: in a text box there is one inside another. */
  readonly #paragraphs: Look[] = [];
  /** What the run that is open says itself, and its style. */
  #run: Look = {};
  #runStyle: Look = {};
  #markDeleted = false;
  #rowDeleted = false;

  constructor(part: string, styles: WordStyles) {
    this.#flow = new FlowBuilder(part);
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (this.#skipped > 0 || unread.has(name)) {
      if (name === 'del') this.#deletion(parent);
      this.#skipped += 1;
      return;
    }
    this.#structure(name);
    this.#property(name, parent, attributes);
    if (parent === 'r') this.#content(name, attributes);
  }

  /** A deleted row or paragraph mark is said by an empty element among its properties. */
  #deletion(parent: string | undefined): void {
    if (parent === 'trPr') this.#rowDeleted = true;
    else if (parent === 'rPr' && this.#open.at(-3) === 'pPr') this.#markDeleted = true;
  }

  #structure(name: string): void {
    switch (name) {
      case 'tbl':
        this.#flow.openTable();
        return;
      case 'tr':
        this.#rowDeleted = false;
        this.#flow.openRow(false);
        return;
      case 'tc':
        this.#flow.openCell({});
        return;
      case 'r':
        this.#run = {};
        this.#runStyle = {};
        return;
      case 'p':
        this.#paragraphs.push({});
        return;
    }
  }

  #property(name: string, parent: string | undefined, attributes: Attributes): void {
    if (parent === 'tcPr') {
      if (name === 'gridSpan') this.#flow.setSpan({ columnSpan: countOf(attributes) });
      else if (name === 'vMerge') this.#flow.setSpan({ continues: valueOf(attributes) !== 'restart' });
      else if (name === 'hMerge' && valueOf(attributes) !== 'restart') this.#flow.joinLeft();
    } else if (parent === 'trPr') {
      if (name === 'gridBefore') this.#flow.skipColumns(countOf(attributes));
      else if (name === 'hidden' && isOn(attributes)) this.#flow.hideRow();
    } else if (parent === 'pPr' && name === 'pStyle') this.#paragraphs[this.#paragraphs.length - 1] = this.#styleOf(attributes);
    else if (parent === 'rPr' && this.#open.at(-3) === 'r') {
      if (name === 'rStyle') this.#runStyle = this.#styleOf(attributes);
      else this.#run = withProperty(this.#run, name, attributes);
    }
  }

  #styleOf(attributes: Attributes): Look {
    return this.#styles.get(valueOf(attributes) ?? '') ?? {};
  }

  #content(name: string, attributes: Attributes): void {
    if (name === 'fldChar') {
      const type = attributes.prefixed('fldCharType') ?? attributes.get('fldCharType');
      if (type === 'begin') this.#fieldCodes.push(true);
      else if (type === 'separate' && this.#fieldCodes.length > 0) this.#fieldCodes[this.#fieldCodes.length - 1] = false;
      else if (type === 'end') this.#fieldCodes.pop();
      return;
    }
    const isLineBreak = name === 'br' && (attributes.prefixed('type') ?? attributes.get('type') ?? 'textWrapping') === 'textWrapping';
    const character = isLineBreak ? '\n' : characters[name];
    if (character !== undefined && this.#isRead) this.#flow.addText(character, this.#mark);
  }

  get #isRead(): boolean {
    return this.#skipped === 0 && !this.#fieldCodes.includes(true);
  }

  get #mark(): Mark | undefined {
    const { hidden, struck, raised } = together(this.#paragraphs.at(-1) ?? {}, this.#runStyle, this.#run);
    return hidden ? 'hidden' : struck ? 'struck' : raised ? 'raised' : undefined;
  }

  text(text: string): void {
    if (this.#open.at(-1) === 't' && this.#isRead) this.#flow.addText(text, this.#mark);
  }

  close(name: string): void {
    this.#open.pop();
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    switch (name) {
      case 'p':
        // A paragraph whose mark was deleted goes on in the next one.
        if (!this.#markDeleted) this.#flow.endParagraph(asItStands, true);
        this.#markDeleted = false;
        this.#paragraphs.pop();
        return;
      case 'tc':
        this.#flow.closeCell();
        return;
      case 'tr':
        if (this.#rowDeleted) this.#flow.dropRow();
        this.#rowDeleted = false;
        return;
      case 'tbl':
        this.#flow.closeTable();
        return;
    }
  }

  finish(): OfficeFile {
    return { kind: 'docx', ...this.#flow.finish() };
  }
}

/**
 * @param zip of which it is known that it holds a Word file
 * @throws UnreadableFile where it is damaged, too large or not to be trusted
 */
export function documentIn(zip: Zip): OfficeFile {
  const part = mainPart(zip);
  if (part === undefined) throw new UnreadableFile(importTexts.unknownKind);
  const reader = new DocumentReader(part, wordStyles(zip, part));
  readXml(zip, part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.finish();
}

/** @throws UnreadableFile */
export const readDocument = (bytes: Uint8Array): OfficeFile => documentIn(openZip(bytes));
