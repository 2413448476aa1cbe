/**
 * Two states of a text, sentence by sentence: what both have, what went and what came. The longest common
 * subsequence of sentences; within a sentence that was replaced, the characters before and after the change are kept.
 */

export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A part of a paragraph with what changed in it. */
export interface ComparedParagraph {
  readonly parts: readonly TextPart[];
  readonly changed: boolean;
}

/** Sentences with their closing marks; the ends of paragraphs stand alone. */
const sentences = (text: string): string[] => text.match(/\n|[^\n。！？；]+[。！？；]*[”’）」』]*|[。！？；]+/gu) ?? [];

/** Pairs of sentences compared at most; a text longer than this in its middle is shown as replaced. */
const mostPairs = 4_000_000;

/** @returns parts whose `same` and `removed` texts make `before`, and whose `same` and `added` texts make `after` */
export function compareTexts(before: string, after: string): TextPart[] {
  const [earlier, later] = [sentences(before), sentences(after)];
  let start = 0;
  while (start < earlier.length && start < later.length && earlier[start] === later[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(earlier.length, later.length) - start &&
    earlier[earlier.length - 1 - end] === later[later.length - 1 - end]
  ) {
    end += 1;
  }
  const middle = (list: readonly string[]): string[] => list.slice(start, list.length - end);
  return joined([
    part('same', earlier.slice(0, start).join('')),
    ...refined(compareLists(middle(earlier), middle(later))),
    part('same', earlier.slice(earlier.length - end).join('')),
  ]);
}

const part = (kind: TextPart['kind'], text: string): TextPart => ({ kind, text });

function compareLists(before: readonly string[], after: readonly string[]): TextPart[] {
  const width = after.length + 1;
  if (before.length * after.length > mostPairs) {
    return [part('removed', before.join('')), part('added', after.join(''))];
  }
  /** Length of the longest common subsequence of what follows `i` and `j`. */
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [earlier, later] = [before[i], after[j]];
    if (earlier !== undefined && earlier === later) {
      parts.push(part('same', earlier));
      i += 1;
      j += 1;
    } else if (earlier !== undefined && (later === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(part('removed', earlier));
      i += 1;
    } else {
      parts.push(part('added', later ?? ''));
      j += 1;
    }
  }
  return joined(parts);
}

/** Runs of one kind become one part, and empty ones go. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const runs: TextPart[] = [];
  for (const { kind, text } of parts) {
    const last = runs.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) runs[runs.length - 1] = part(kind, last.text + text);
    else runs.push(part(kind, text));
  }
  return runs;
}

/** What was replaced by something else is narrowed to the characters that differ. */
const refined = (parts: readonly TextPart[]): TextPart[] =>
  parts.flatMap((current, index) => {
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    if (current.kind === 'removed' && next?.kind === 'added') return narrowed(current.text, next.text);
    return current.kind === 'added' && previous?.kind === 'removed' ? [] : [current];
  });

/** Share of the shorter text that has to be common for a replacement to be worth narrowing. */
const leastCommon = 0.3;

function narrowed(removed: string, added: string): TextPart[] {
  const [earlier, later] = [[...removed], [...added]];
  const shorter = Math.min(earlier.length, later.length);
  let start = 0;
  while (start < shorter && earlier[start] === later[start]) start += 1;
  let end = 0;
  while (end < shorter - start && earlier[earlier.length - 1 - end] === later[later.length - 1 - end]) end += 1;
  // A figure is replaced whole: 12 and 13 are not a 1 with another digit behind it.
  const isDigit = (character: string | undefined): boolean => /^[\d.,，．０-９]$/u.test(character ?? '');
  while (start > 0 && isDigit(earlier[start - 1]) && (isDigit(earlier[start]) || isDigit(later[start]))) start -= 1;
  while (
    end > 0 &&
    isDigit(earlier[earlier.length - end]) &&
    (isDigit(earlier[earlier.length - end - 1]) || isDigit(later[later.length - end - 1]))
  ) {
    end -= 1;
  }
  if (start + end < leastCommon * shorter) return [part('removed', removed), part('added', added)];
  return [
    part('same', earlier.slice(0, start).join('')),
    part('removed', earlier.slice(start, earlier.length - end).join('')),
    part('added', later.slice(start, later.length - end).join('')),
    part('same', earlier.slice(earlier.length - end).join('')),
  ];
}

/** The parts paragraph by paragraph; an end of paragraph that came or went stays in sight as a part of its own. */
export function comparedParagraphs(parts: readonly TextPart[]): ComparedParagraph[] {
  const paragraphs: TextPart[][] = [[]];
  for (const { kind, text } of parts) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) {
        if (kind !== 'same') paragraphs.at(-1)?.push(part(kind, '\n'));
        paragraphs.push([]);
      }
      if (line !== '') paragraphs.at(-1)?.push(part(kind, line));
    }
  }
  return paragraphs.map((own) => ({ parts: own, changed: own.some(({ kind }) => kind !== 'same') }));
}
