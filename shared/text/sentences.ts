/** Sentences of a text. */

export interface Sentence {
  /** UTF-16 offsets in the text, blanks at both ends left out. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ends of sentences; a clause before ； is one too: 一是……；二是……. */
const pieces = /[^。！？!?；;\n]+[。！？!?；;]*/gu;

export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(pieces)].flatMap(({ 0: piece, index }): Sentence[] => {
    const words = piece.trim();
    if (words === '') return [];
    const start = index + piece.length - piece.trimStart().length;
    return [{ start, end: start + words.length, text: words }];
  });
}
