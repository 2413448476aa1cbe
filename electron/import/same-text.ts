/** Whether a spreadsheet program still shows what was written, or somebody changed it. */

/** Characters one cell can hold in Excel; what is longer is cut when it is exported. */
const longest = 32_767;

/**
 * What goes through no spreadsheet program unchanged: line ends of other systems, control characters, half pairs.
 * LibreOffice takes the code of the character 7F for text.
 */
const asShown = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/\r\n?/gu, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]|_x007F_/gu, '');

export const sameText = (one: string, other: string): boolean => one === other || asShown(one) === asShown(other);

/** Digits that every spreadsheet program keeps of a number. */
const kept = 15;

export function sameFigure(one: number | null | undefined, other: number | null | undefined): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return false;
  return one === other || one.toPrecision(kept) === other.toPrecision(kept);
}
