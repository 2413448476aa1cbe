/**
 * Where a line of Chinese text may end, as Word and LibreOffice have it: between any two Chinese characters, except that
 * no line begins with closing or ends with opening punctuation (GB/T 15834—2011, 5.1), and not inside a number or a
 * Western word. Punctuation does not hang in the margin.
 */

const notFirst = new Set('!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～々〻');
const notLast = new Set('$([{£¥‘“‹〈《「『【〔〖〝︵︹︽︿﹃﹙﹛﹝＄（．［｛￡￥');

/** Takes no room of its own and stays with what is before it: combining marks, joiners, direction marks. */
export const joins = (character: string): boolean => /^[\p{M}\p{Cf}]$/u.test(character);

const western = /^[\u0021-\u007e\u00a0-\u024f]$/u;
const dashes = new Set('—…');

/** @returns true where a line may end between two characters that follow each other */
export function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || after === '\t') return false;
  if (before === ' ' || before === '\t') return true;
  if (joins(after) || before === '\u200d' || notFirst.has(after) || notLast.has(before)) return false;
  if (dashes.has(before) && before === after) return false;
  if (western.test(before) && western.test(after)) return before === '-' && /^[A-Za-z]$/u.test(after);
  return true;
}
