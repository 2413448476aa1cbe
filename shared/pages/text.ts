/** Text as XML 1.0 and HTML allow it. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/gu, (character) => entities[character] ?? '');

/** Without what XML 1.0 cannot carry (control characters, halves of surrogate pairs, U+FFFE, U+FFFF); tab and line feed stay. */
export const legalText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (character === '\t' || character === '\n' ? character : ''));

/** Lines of a text, however they are ended; Word's own line and page breaks come along when text is pasted. */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u).map(legalText);
