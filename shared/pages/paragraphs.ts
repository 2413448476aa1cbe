/** Paragraphs of the running text: headings, and sections with the numbering their writers typed. */
import { readNumbering, type NumberingLevel } from '../text/numbering';
import { textWidth } from '../text/width';
import type { Indent, ParagraphBlock, TextRun } from './blocks';
import { bodySize, characterPitch, charactersPerLine, indent } from './page';
import { headingFaces } from './styles';
import { linesOf } from './text';

/** A paragraph before it is written, so that the end of a document can be kept together. */
export interface TextParagraph {
  readonly text: string;
  /** Level of the heading the paragraph is as a whole. */
  readonly heading?: NumberingLevel;
  /** A heading of its own level run in before the text, up to this offset. */
  readonly runIn?: { readonly level: NumberingLevel; readonly length: number };
}

/** Lines the paragraph takes at least. */
export const lineCount = ({ text }: TextParagraph): number =>
  Math.max(1, Math.ceil((textWidth(text) + 1.5) / charactersPerLine));

interface Numbered {
  readonly text: string;
  readonly level?: NumberingLevel;
  readonly headingLength: number;
}

/** Levels whose headings look like their text count as headings only above text of a lower rank. */
const isHeading = ({ level, headingLength, text }: Numbered, next: Numbered | undefined): boolean =>
  level !== undefined &&
  headingLength === text.length &&
  (level <= 2 || (next !== undefined && (next.level === undefined || next.level > level)));

/** The paragraphs of a section's text: every line one, empty lines left out. */
export function sectionParagraphs(section: string): TextParagraph[] {
  const numbered = linesOf(section)
    .filter((line) => line.trim() !== '')
    .map((text): Numbered => {
      const numbering = readNumbering(text);
      return numbering
        ? { text, level: numbering.level, headingLength: numbering.headingLength }
        : { text, headingLength: 0 };
    });
  return numbered.map((line, index): TextParagraph => {
    const { text, level, headingLength } = line;
    if (level === undefined) return { text };
    if (isHeading(line, numbered[index + 1])) return { text, heading: level };
    return level <= 2 && headingLength > 0 ? { text, runIn: { level, length: headingLength } } : { text };
  });
}

/** Blanks typed at the head of a paragraph stand for its indent; they stay, and the indent gives way to them. */
function typedIndent(text: string): Indent | undefined {
  const typed = text.slice(0, text.length - text.trimStart().length);
  if (typed === '') return undefined;
  const left = Math.max(0, 2 - (typed.includes('\t') ? 2 : textWidth(typed)));
  return { firstLine: Math.round((indent * left) / 2), firstLineChars: Math.round(left * 100) };
}

/** A heading that is up to this many characters too long for its line is set a little closer rather than broken. */
const closeUp = 1.5;
/** Programs round the width of each character by up to so many twips. */
const rounding = 3;

function headingSpacing(text: string): number | undefined {
  const room = charactersPerLine - 2;
  const width = textWidth(text.trimEnd());
  if (width <= room || width > room + closeUp) return undefined;
  return Math.floor((room * characterPitch - width * bodySize * 10) / [...text.trimEnd()].length) - rounding;
}

/** @param withNext keeps the end of the paragraph (its last two lines) on the page of what follows */
export function textBlock({ text, heading, runIn }: TextParagraph, withNext: boolean): ParagraphBlock {
  const typed = typedIndent(text);
  const format = {
    kind: 'paragraph',
    ...(typed ? { indent: typed } : {}),
    ...(withNext ? { keepNext: true, widowControl: true } : {}),
  } as const;
  if (heading !== undefined) {
    const spacing = typed ? undefined : headingSpacing(text);
    const run = { text, face: headingFaces[heading], ...(spacing === undefined ? {} : { spacing }) };
    return { ...format, style: `heading${heading}`, runs: [run] };
  }
  const runs: TextRun[] = runIn
    ? [
        { text: text.slice(0, runIn.length), face: headingFaces[runIn.level], level: runIn.level },
        { text: text.slice(runIn.length), face: 'imitation' },
      ]
    : [{ text, face: 'imitation' }];
  return { ...format, style: 'body', runs };
}
