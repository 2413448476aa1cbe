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

export interface Excerpt {
  readonly words: string;
  /** True where the sentence goes on before or after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** A cut that saves no more than its mark takes is none. */
const slack = 4;

/** The sentence around the words at `start`, cut to about `longest` characters that hold them. */
export function excerptAround(text: string, { start, end }: { readonly start: number; readonly end: number }, longest: number): Excerpt {
  const sentence = sentencesOf(text).find((one) => one.start <= start && start < one.end) ?? { start, end };
  if (sentence.end >= end && sentence.end - sentence.start <= longest + slack) {
    return { words: text.slice(sentence.start, sentence.end), isCutBefore: false, isCutAfter: false };
  }
  const room = Math.max(0, longest - (end - start));
  const after = Math.min(Math.max(sentence.end, end), end + Math.max(Math.ceil(room / 2), room - (start - sentence.start)));
  const before = Math.max(sentence.start, start - Math.max(0, longest - (after - start)));
  return { words: text.slice(before, after).trim(), isCutBefore: before > sentence.start, isCutAfter: after < sentence.end };
}
