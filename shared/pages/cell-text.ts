/** Fitting texts into the cells of tables. All widths are in points. */
import { textWidth } from '../text/width';

export interface Fitted {
  /** Half-points, where the text must be smaller than its style. */
  readonly size?: number;
  /** Per cent, where it must be narrower still. */
  readonly scale?: number;
  /** Room taken away on either side of the text, in points, so that it breaks into lines of like length. */
  readonly narrower?: number;
  /** Taken away on the first line besides, so that it ends behind a numbering mark. */
  readonly firstLineNarrower?: number;
}

/** Half-points below which text is narrowed rather than made smaller. */
const smallest = 13;
/** Room left for rounding. */
const slack = 0.99;
/** Digits are up to 0.64 em wide instead of 0.5 in the fonts that stand in for Times New Roman where a PC lacks it. */
const substitute = 1.27;

/** What no program should break: digits with their point, Western words. */
const unbreakable = /[\u0021-\u007e]+/gu;

const piecesOf = (text: string): readonly string[] => text.match(unbreakable) ?? [];

/** Width of the whole text in em, Western characters counted as the widest stand-in font has them. */
const wideWidth = (text: string): number => textWidth(text) + textWidth(piecesOf(text).join('')) * (substitute - 1);

/** Largest size in half-points, up to `size`, at which so many em fit. */
export const sizeFor = (em: number, room: number, size: number): number =>
  em * size <= room * slack * 2 ? size : Math.floor((room * slack * 2) / em);

/**
 * The size at which a figure stands on one line of its cell. Text in a figure's place may break between Chinese
 * characters or at blanks where it is long, but never inside a number.
 * @param size half-points of the cell's style
 */
export function fitFigure(text: string, room: number, size: number): Fitted {
  const onOneLine = sizeFor(wideWidth(text), room, size);
  if (onOneLine === size) return {};
  if (onOneLine >= smallest) return { size: onOneLine };
  const piece = Math.max(0, ...piecesOf(text).map(wideWidth));
  const forPiece = sizeFor(piece, room, size);
  if (forPiece >= smallest) return forPiece === size ? {} : { size: forPiece };
  return { size: smallest, scale: Math.max(1, Math.floor((room * slack * 200) / (piece * smallest))) };
}

/** The number before a label, in brackets or before 、. */
const mark = /^(?:（[^（）]{1,3}）|[一二三四五六七八九十]、)/u;

/** Text up to this many lines is broken evenly; a longer one only where its last line would be a character or two. */
const fewLines = 3;
const shortestEnd = 3;

/** Characters a line should have so that `width` em break well: an even number, for words of two characters. */
function perLine(width: number, capacity: number): number {
  const lines = Math.ceil(width / capacity);
  const least = Math.ceil(width / lines);
  const even = least + (least % 2);
  if (even <= capacity) return even;
  const lower = capacity - (capacity % 2);
  return lower >= 2 && width % 2 === 0 ? lower : least;
}

/**
 * How words of a narrow cell break: behind their number where the rest fits on a line of its own, otherwise into
 * lines of like length. What is too long for its line by little is set a little smaller instead.
 */
export function wrapWords(text: string, room: number, size: number): Fitted {
  const em = size / 2;
  const capacity = Math.floor((room * slack) / em);
  const width = textWidth(text);
  if (width * em <= room * slack || capacity < 2 || text.includes('\n')) return {};
  const smaller = sizeFor(width, room, size);
  if (smaller >= size - 1 || (width <= 3 && smaller >= smallest)) return { size: smaller };
  const number = mark.exec(text)?.[0];
  if (number !== undefined) {
    const first = textWidth(number);
    const rest = width - first;
    if (rest <= capacity && rest > first) {
      return { narrower: (room - (rest + 0.1) * em) / 2, firstLineNarrower: Math.max(0, (rest - first - 0.8) * em) };
    }
  }
  const lines = Math.ceil(width / capacity);
  if (lines > fewLines && width - (lines - 1) * capacity >= shortestEnd) return {};
  const wanted = perLine(width, capacity);
  return wanted >= capacity ? {} : { narrower: Math.max(0, (room - (wanted + 0.4) * em) / 2) };
}
