/**
 * The page of GB/T 9704—2012 (5.1, 5.2, 7.5) in twips (1/1440 inch): A4, text area 156 × 225 mm with 37 mm above and
 * 28 mm left of it, 22 lines of 28 characters of 3号 (16 pt).
 */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

const width = twips(210);
const height = twips(297);
const textWidth = twips(156);
const textHeight = twips(225);
const left = twips(28);
const top = twips(37);

export const page = {
  width,
  height,
  textWidth,
  textHeight,
  margin: { left, top, right: width - left - textWidth, bottom: height - top - textHeight },
  /** From the page's edge to the foot of the page number, so that its dashes stand 7 mm below the text area (7.5). */
  footer: twips(25.3),
} as const;

export const linesPerPage = 22;
export const charactersPerLine = 28;

/** Exact line pitch of the text: 22 of them fill the text area. */
export const linePitch = Math.floor(textHeight / linesPerPage);

/** Body size 3号 in half-points. */
export const bodySize = 32;

/** Room for one of the 28 characters of a line. */
export const characterPitch = textWidth / charactersPerLine;

/**
 * Taken off each 16 pt character: 28 of them are 448 pt and the line is 442.2 pt long. One twip more than the pitch
 * needs, so that rounding never costs the 28th character; justified lines fill the text area all the same.
 */
export const bodySpacing = Math.floor(characterPitch - bodySize * 10) - 1;

/** The same pitch as Word's page set-up reads it back: 1/4096 pt relative to the size of the body text. */
export const gridCharacterSpace = Math.floor((characterPitch / 20 - bodySize / 2) * 4096);

/** First-line indent of two characters. */
export const indent = Math.round(characterPitch * 2);
