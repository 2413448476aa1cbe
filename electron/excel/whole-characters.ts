/**
 * Characters beyond the first 65,536 (𠮷 in a name, 😀) on their way through exceljs. Its zip library cuts a part into
 * pieces of 16,384 UTF-16 units and encodes each on its own, so that a pair on a boundary becomes two question marks.
 * They go through as marks and are put back once the part is whole again.
 */

/** Non-characters of Unicode, which no text holds. */
const opening = '\ufdd0';
const closing = '\ufdd1';

export const withMarks = (text: string): string =>
  text.replace(/[\u{10000}-\u{10ffff}\ufdd0\ufdd1]/gu, (character) => `${opening}${character.codePointAt(0)?.toString(16)}${closing}`);

export const withoutMarks = (xml: string): string =>
  xml.replace(/\ufdd0([0-9a-f]+)\ufdd1/gu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
