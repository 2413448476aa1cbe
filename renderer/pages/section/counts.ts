/** How long a section is, as clerks count it. */

/** Characters without blanks and line ends. */
export const characterCount = (text: string): number => [...text.replace(/\s/gu, '')].length;

/** Lines with something on them: each prints as one paragraph. */
export const paragraphCount = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

/**
 * A place in the stored text as a place in the editor: the browser shows every line end as one character, a file may
 * store it as two.
 */
export const editorOffset = (text: string, offset: number): number =>
  text.slice(0, offset).replaceAll('\r\n', '\n').length;
