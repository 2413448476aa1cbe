/** Stands in a word for a year written out (2023年, 2023年度). */
export const yearSign = '\u0001';

const yearCode = yearSign.charCodeAt(0);
const writtenYear = /(?:19|20)\d\d年度?/uy;

/** Longest known word at a place of a text, in time that does not grow with the number of words. */

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

export interface Match<T> {
  readonly value: T;
  readonly end: number;
  readonly year?: number;
}

export class Trie<T> {
  private readonly root: Node<T> = { next: new Map() };

  /** Words set twice keep what `merge` makes of both. */
  add(word: string, value: T, merge: (known: T, added: T) => T): void {
    let node = this.root;
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value = node.value === undefined ? value : merge(node.value, value);
  }

  /** @returns the longest word that begins at `start`, with its end and the year inside it */
  longest(text: string, start: number): Match<T> | undefined {
    let node: Node<T> | undefined = this.root;
    let found: Match<T> | undefined;
    let year: number | undefined;
    let index = start;
    while (index < text.length) {
      const dated: Node<T> | undefined = node.next.get(yearCode);
      const code = text.charCodeAt(index);
      writtenYear.lastIndex = index;
      if (dated && (code === 0x31 || code === 0x32) && writtenYear.test(text)) {
        year = Number(text.slice(index, index + 4));
        node = dated;
        index = writtenYear.lastIndex;
      } else {
        node = node.next.get(code);
        index += 1;
      }
      if (node === undefined) break;
      if (node.value !== undefined) found = { value: node.value, end: index, ...(year === undefined ? {} : { year }) };
    }
    return found;
  }
}
