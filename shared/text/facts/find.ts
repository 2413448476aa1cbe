/** Finds the facts a text states. Pure: the same text and vocabulary give the same facts. */
import { compactText } from './compact';
import type { Fact, Vocabulary } from './fact';
import { lex, type Token } from './lexer';
import type { Group, Item } from './beside';
import { SentenceReader } from './sentence';

/**
 * @param text a section as it stands in the report; offsets of the facts are UTF-16 offsets in it
 * @returns the facts in the order of the text
 */
export function findFacts(text: string, vocabulary: Vocabulary): Fact[] {
  const compact = compactText(text);
  const reader = new SentenceReader(compact, vocabulary);
  for (const sentence of sentences(lex(compact.text, vocabulary), compact.text)) reader.read(sentence);
  return reader.facts.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Sentence {
  readonly items: readonly Item[];
  /** True for the first sentence of a paragraph. */
  readonly opens: boolean;
}

function sentences(tokens: readonly Token[], text: string): Sentence[] {
  const found: Sentence[] = [];
  let items: Token[] = [];
  let opens = true;
  const end = (): void => {
    const [first] = items;
    if (first) found.push({ items: grouped(items), opens: opens || heading.test(text.slice(Math.max(0, first.start - headingReach), first.start + headingReach)) });
    items = [];
  };
  for (const token of tokens) {
    if (token.kind === 'mark' && token.mark === 'stop') {
      const inside = items.length > 0;
      end();
      const line = text[token.start] === '\n' || text[token.start] === '\r';
      opens = line || (opens && !inside);
    } else items.push(token);
  }
  end();
  return found;
}

/** （四）政民互动情况。, 【信访与热线】: another matter begins. */
const heading = /[。！？；\n](?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|【)/u;
const headingReach = 4;

/** Brackets become groups; those without a figure only explain and are left out. */
const deepest = 4;

function grouped(tokens: readonly Token[]): Item[] {
  const open: { items: Item[]; start: number }[] = [{ items: [], start: 0 }];
  const close = (end: number): void => {
    const inner = open.pop();
    const outer = open.at(-1);
    if (!inner || !outer) return;
    const group: Group = { kind: 'group', items: inner.items, start: inner.start, end };
    if (inner.items.some((item) => item.kind === 'number' || item.kind === 'group')) outer.items.push(group);
  };
  for (const token of tokens) {
    if (token.kind === 'mark' && token.mark === 'open') {
      if (open.length <= deepest) open.push({ items: [], start: token.start });
    } else if (token.kind === 'mark' && token.mark === 'close') {
      if (open.length > 1) close(token.end);
    } else open.at(-1)?.items.push(token);
  }
  while (open.length > 1) close(open.at(-1)?.items.at(-1)?.end ?? 0);
  return open[0]?.items ?? [];
}
