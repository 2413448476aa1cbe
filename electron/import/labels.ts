/** What the words in a foreign table mean in an edition's form: which row, which column, or neither but known. */
import { columnLines, layoutTable, rowLines, shorten, type Edition } from '../../shared/editions';
import { editDistance, numberedWords, plainWords } from '../../shared/text/likeness';
import { countValue, moneyValue, splitUnit } from '../../shared/text/units';

/**
 * `exact`: the form's words and number. `words`: the form's words, the number is another one or lacking.
 * `near`: not quite the form's words; always doubtful.
 */
export type Likeness = 'exact' | 'words' | 'near';

export interface Meaning {
  readonly table: string;
  readonly axis: 'row' | 'column';
  readonly block: number;
  readonly id: string;
  /** The form's words. */
  readonly label: string;
  readonly likeness: Likeness;
}

export interface Label {
  readonly text: string;
  /** Empty for words that are the form's but no row and no column: captions, corners, groups. */
  readonly meanings: readonly Meaning[];
  /** Unit of money, or of counting by the thousand, written behind the words where it is written otherwise than on the form. */
  readonly unit?: string;
}

interface Entry {
  readonly words: string;
  readonly number?: number;
  readonly meaning?: Omit<Meaning, 'likeness'>;
}

/** Longer texts are sentences. */
const longestLabel = 120;
/** Words of fewer characters are too common to be recognised from a part of them. */
const shortestPart = 4;
const leastShare = 0.6;
/** Distinct texts that are compared with every label; what is beyond in one file is compared exactly only. */
const mostCompared = 20_000;

const order: readonly Likeness[] = ['exact', 'words', 'near'];
export const likenessRank = (likeness: Likeness): number => order.indexOf(likeness);

function entriesOf(edition: Edition): Entry[] {
  const entries: Entry[] = [];
  const add = (label: string, meaning?: Entry['meaning']): void => {
    for (const form of new Set([label, shorten(label)])) entries.push({ ...numberedWords(form), ...(meaning ? { meaning } : {}) });
  };
  for (const table of edition.tables) {
    table.blocks.forEach((block, index) => {
      for (const { id, label } of rowLines(block)) add(label, { table: table.id, axis: 'row', block: index, id, label });
      for (const { id, label } of columnLines(block)) add(label, { table: table.id, axis: 'column', block: index, id, label });
    });
    for (const cell of layoutTable(table).rows.flatMap((row) => row.cells)) {
      if (['caption', 'corner', 'group', 'header'].includes(cell.kind) && cell.text !== '') add(cell.text);
    }
  }
  return entries;
}

/** The words of an edition, for one file: what was compared once is not compared again. */
export class Vocabulary {
  readonly #entries: readonly Entry[];
  readonly #byWords = new Map<string, Entry[]>();
  readonly #known = new Map<string, Label | undefined>();

  constructor(edition: Edition) {
    this.#entries = entriesOf(edition);
    for (const entry of this.#entries) {
      const same = this.#byWords.get(entry.words);
      if (same) same.push(entry);
      else this.#byWords.set(entry.words, [entry]);
    }
  }

  /** What a text means; undefined for words the form does not have. */
  labelOf(text: string): Label | undefined {
    if (text === '' || text.length > longestLabel || !/\p{L}/u.test(text)) return undefined;
    if (this.#known.has(text)) return this.#known.get(text);
    const label = this.#find(text);
    this.#known.set(text, label);
    return label;
  }

  #find(text: string): Label | undefined {
    const { number, words } = numberedWords(text);
    const same = this.#byWords.get(words);
    if (same) return labelFrom(text, same, (entry) => (entry.number === number ? 'exact' : 'words'));
    const { words: bare, unit } = splitUnit(text);
    if (unit !== undefined) {
      const plain = numberedWords(bare);
      const matches = this.#entries.filter((entry) => entry.words === plain.words || withoutUnit(entry) === plain.words);
      // It may be another one than the form's: the figures are then written otherwise.
      const isOther = moneyValue(unit) !== undefined || (countValue(unit) ?? 1) > 1;
      const label = labelFrom(text, matches, (entry) => (isOther ? 'near' : entry.number === plain.number ? 'exact' : 'words'));
      if (label) return isOther ? { ...label, unit } : label;
    }
    return this.#known.size > mostCompared ? undefined : this.#nearest(text, words);
  }

  #nearest(text: string, words: string): Label | undefined {
    let best = Number.POSITIVE_INFINITY;
    let nearest: Entry[] = [];
    for (const entry of this.#entries) {
      const distance = distanceOf(words, entry.words);
      if (distance === undefined || distance > best) continue;
      if (distance < best) nearest = [];
      best = distance;
      nearest.push(entry);
    }
    // As near to one label as to another: neither.
    return new Set(nearest.map((entry) => entry.words)).size === 1 ? labelFrom(text, nearest, () => 'near') : undefined;
  }
}

const withoutUnit = ({ meaning }: Entry): string | undefined => {
  if (!meaning) return undefined;
  const { words, unit } = splitUnit(meaning.label);
  return unit === undefined ? undefined : numberedWords(words).words;
};

function labelFrom(text: string, entries: readonly Entry[], likenessOf: (entry: Entry) => Likeness): Label | undefined {
  if (entries.length === 0) return undefined;
  return {
    text,
    meanings: entries.flatMap((entry) => (entry.meaning ? [{ ...entry.meaning, likeness: likenessOf(entry) }] : [])),
  };
}

/** How far a text is from a label; undefined where it is too far to be meant. */
function distanceOf(words: string, label: string): number | undefined {
  const shorter = Math.min(words.length, label.length);
  const longer = Math.max(words.length, label.length);
  if (shorter < shortestPart || shorter / longer < leastShare) return undefined;
  if (words.includes(label) || label.includes(words)) return longer - shorter;
  const most = Math.floor(longer / 4);
  const distance = editDistance(words, label, most);
  return distance > most ? undefined : distance;
}

/** True where the number is needed to tell a label from common words (其他, 总计, 重复申请). */
export const isCommonWord = (text: string): boolean => plainWords(numberedWords(text).words).length <= shortestPart;
