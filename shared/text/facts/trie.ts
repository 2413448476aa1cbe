/** Longest known word at a place of a text, in time that does not grow with the number of words. */

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
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

  /** @returns the longest word that begins at `start`, with its end */
  longest(text: string, start: number): { readonly value: T; readonly end: number } | undefined {
    let node: Node<T> | undefined = this.root;
    let found: { value: T; end: number } | undefined;
    for (let index = start; index < text.length; index += 1) {
      node = node.next.get(text.charCodeAt(index));
      if (node === undefined) break;
      if (node.value !== undefined) found = { value: node.value, end: index + 1 };
    }
    return found;
  }
}
