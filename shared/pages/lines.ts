/** Setting paragraphs in lines, without a browser: on the character grid widths are known. All lengths in twips. */
import { textWidth } from '../text/width';
import type { Face, ParagraphBlock, TextRun } from './blocks';
import { joins, mayBreak } from './line-breaks';
import { indent as tabDistance } from './page';
import { styles, type StyleMeasures } from './styles';

/** Text in one look on one line. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly scale: number;
  /** Added to each character. */
  readonly spacing: number;
  /** Room before it, between scripts. */
  readonly before: number;
  /** Width of a tab. */
  readonly width?: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** From the left edge of the paragraph's room. */
  readonly left: number;
  /** Width of the text as it stands. */
  readonly width: number;
  /** Width there is from `left` on. */
  readonly room: number;
  readonly align: StyleMeasures['align'] | 'stretch';
}

interface Glyph {
  readonly text: string;
  readonly run: number;
  readonly width: number;
  /** Room before it, where it does not begin a line. */
  readonly before: number;
}

interface Look {
  readonly em: number;
  readonly spacing: number;
}

const lookOf = (run: TextRun, style: StyleMeasures): Look => ({
  em: ((run.size ?? style.size) * 10 * (run.scale ?? 100)) / 100,
  spacing: run.spacing ?? style.spacing,
});

const western = /^[\u0021-\u00ff]$/u;
const westernLetter = /^[\dA-Za-z]$/u;
const chinese = /^\p{sc=Han}$/u;

/**
 * Room between two characters of different scripts: the first keeps its own width where its run of characters ends,
 * and between a letter or digit and a Chinese character stands a fifth of an em.
 */
function roomBetween(before: string | undefined, after: string, { em, spacing }: Look, style: StyleMeasures): number {
  if (before === undefined || western.test(before) === western.test(after)) return 0;
  const letters =
    (westernLetter.test(before) && chinese.test(after)) || (chinese.test(before) && westernLetter.test(after));
  return (style.scriptSpace && letters ? em / 5 : 0) - spacing;
}

/** The characters of a paragraph between two line breaks, with their widths. */
function glyphsOf(block: ParagraphBlock, style: StyleMeasures): Glyph[][] {
  const stretches: Glyph[][] = [[]];
  let previous: string | undefined;
  block.runs.forEach((run, index) => {
    const look = lookOf(run, style);
    for (const text of run.text) {
      if (text === '\n') {
        stretches.push([]);
        previous = undefined;
        continue;
      }
      const width = text === '\t' || joins(text) ? 0 : textWidth(text) * look.em + look.spacing;
      stretches.at(-1)?.push({ text, run: index, width, before: roomBetween(previous, text, look, style) });
      previous = text;
    }
  });
  return stretches;
}

/** Programs round widths up: so much of a line stays free. */
const rounding = 10;

/** A tab goes on to the next default stop, or so far that what follows ends at the paragraph's own stop. */
function tabWidth(block: ParagraphBlock, glyphs: readonly Glyph[], index: number, at: number): number {
  if (block.tab === undefined) return tabDistance - (at % tabDistance);
  const rest = glyphs.slice(index + 1).reduce((sum, { width, before }) => sum + width + before, 0);
  return Math.max(0, block.tab - rounding - rest - at);
}

/** Index behind the last glyph of the line that begins at `start`. */
function endOfLine(glyphs: readonly Glyph[], start: number, room: number): number {
  let width = 0;
  let end = start;
  while (end < glyphs.length) {
    const glyph = glyphs[end];
    if (glyph === undefined) break;
    // Blanks at the end of a line take no room.
    const needed = glyph.width + (end === start ? 0 : glyph.before);
    if (width + needed > room - rounding && glyph.text !== ' ') break;
    width += needed;
    end += 1;
  }
  if (end >= glyphs.length) return end;
  let cut = end;
  while (cut > start && !mayBreak(glyphs[cut - 1]?.text ?? '', glyphs[cut]?.text ?? '')) cut -= 1;
  // A word longer than the line is broken where the line ends.
  return cut > start ? cut : Math.max(end, start + 1);
}

function piecesOf(block: ParagraphBlock, style: StyleMeasures, glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  glyphs.forEach(({ text, run: index, width, before }, position) => {
    const run = block.runs[index];
    if (run === undefined) return;
    const previous = pieces.at(-1);
    const tab = text === '\t';
    if (index === last && previous !== undefined && before === 0 && !tab) {
      pieces[pieces.length - 1] = { ...previous, text: previous.text + text };
      return;
    }
    pieces.push({
      text: tab ? '' : text,
      face: run.face,
      size: run.size ?? style.size,
      scale: run.scale ?? 100,
      spacing: lookOf(run, style).spacing,
      before: position === 0 ? 0 : before,
      ...(tab ? { width } : {}),
    });
    last = tab ? -1 : index;
  });
  return pieces;
}

/** @param room width of the page's text area or of the cell between its margins */
export function setLines(block: ParagraphBlock, room: number): Line[] {
  const style = styles[block.style];
  const left = block.indent?.left ?? style.left;
  const right = block.indent?.right ?? 0;
  const firstLine = block.indent?.firstLine ?? style.firstLine;
  const lines: Line[] = [];
  for (const glyphs of glyphsOf(block, style)) {
    const hasTabs = glyphs.some(({ text }) => text === '\t');
    let start = 0;
    do {
      const lineLeft = left + (lines.length === 0 ? firstLine : 0);
      const lineRoom = room - lineLeft - right;
      const placed = hasTabs ? withTabs(block, glyphs, start, lineLeft) : glyphs;
      const end = endOfLine(placed, start, lineRoom);
      const text = placed.slice(start, end);
      while (text.length > 0 && text.at(-1)?.text === ' ' && end < placed.length) text.pop();
      const ends = end >= glyphs.length;
      lines.push({
        pieces: piecesOf(block, style, text),
        left: lineLeft,
        width: text.reduce((sum, glyph, index) => sum + glyph.width + (index === 0 ? 0 : glyph.before), 0),
        room: lineRoom,
        align: style.align === 'both' ? (ends ? 'left' : 'stretch') : style.align,
      });
      start = end;
    } while (start < glyphs.length);
  }
  return lines;
}

/** The glyphs with the width tabs have on the line that begins at `start`. */
function withTabs(block: ParagraphBlock, glyphs: readonly Glyph[], start: number, left: number): Glyph[] {
  let at = left;
  return glyphs.map((glyph, index) => {
    if (index < start) return glyph;
    const width = glyph.text === '\t' ? tabWidth(block, glyphs, index, at) : glyph.width;
    at += width + glyph.before;
    return { ...glyph, width };
  });
}
