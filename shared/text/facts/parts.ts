/** X件，其中a、b、c and X件（a、b、c）: the lists of parts of a sentence. */
import type { Part, PartsFact, YearScope } from './fact';
import type { Token } from './lexer';
import { sumsOf } from './sums';

interface Placed {
  /** Number of brackets around it. */
  readonly depth: number;
  readonly among: boolean;
}

export interface FigureEntry extends Placed {
  readonly kind: 'figure';
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  /** True where words beside it say that there are others. */
  readonly open: boolean;
  readonly year: YearScope;
  /** True where its words are of another matter (办理人大建议31件). */
  readonly foreign: boolean;
  /** True behind a comma or semicolon, where another matter may begin. */
  readonly apart: boolean;
  /** True behind 合计, 共. */
  readonly sum: boolean;
}

/** The whole a share is taken of (占全部办结47件的12.8%). */
export interface WholeEntry extends Placed {
  readonly kind: 'whole';
  readonly stated: Part['stated'];
}

/** What a sentence has one after another. `open` and `close`: a list of parts begins or ends; `aside`: a change or a rate; `again`: words that speak of all cases anew; `share`: the share of the figure before it. */
interface OpenEntry extends Placed {
  readonly kind: 'open';
  /** 其中：…；…；…: semicolons divide the list instead of ending it. */
  readonly colon: boolean;
  /** 217件申请中，…: a list that need not be complete. */
  readonly loose?: boolean;
  /** What it divides, where that stands in the sentence before. */
  readonly of?: FigureEntry;
}

interface ShareEntry extends Placed {
  readonly kind: 'share';
  /** True where words name the whole: 占办结总数的46.5%. */
  readonly named: boolean;
  /** True where nobody says nearby how many that whole is. */
  readonly lost: boolean;
}

export type Entry = FigureEntry | WholeEntry | OpenEntry | ShareEntry | (Placed & { readonly kind: 'close' | 'semicolon' | 'aside' | 'again' });

/** A sentence speaks of what it has just said: so many entries back are looked at, however long it is. */
const memory = 40;

export const recent = (entries: readonly Entry[]): readonly Entry[] => entries.slice(-memory);

/** So many figures back may make up a whole. */
const longestSum = 4;

type Span = (start: number, end: number) => { start: number; end: number };

export const isFigure = (entry: Entry): entry is FigureEntry => entry.kind === 'figure';

/** The figure of the sentence before that the words name. */
export const countedBefore = (words: readonly Token[], before: readonly Entry[]): FigureEntry | undefined =>
  before.filter(isFigure).findLast(({ part }) =>
    words.some((word) => word.kind === 'word' && part.figure?.named.some(([id, another]) => id !== undefined && another === undefined && word.meaning.statements.includes(id))),
  );

/** @param before the entries of the sentence before, whose figures are the wholes of a sentence that begins with 其中 */
export function partsOf(entries: readonly Entry[], before: readonly Entry[], span: Span): PartsFact[] {
  /** The last figure at each depth so far. */
  const last = new Map<number, FigureEntry>();
  let isLost = false;
  const found: PartsFact[] = [];
  entries.forEach((entry, index) => {
    if (isFigure(entry)) {
      last.set(entry.depth, entry);
      isLost = false;
    }
    // 上年结转5件，全部申请均按期办理，其中延期11件: no longer those five.
    if (entry.kind === 'again') {
      last.delete(entry.depth);
      isLost = true;
    }
    if (entry.kind === 'close' && !entry.among) last.delete(entry.depth);
    if (entry.kind !== 'open') return;
    // （其中…）: within brackets the whole stands before them.
    const own = entry.of ?? last.get(entry.among ? entry.depth : entry.depth - 1) ?? (entry.among ? last.get(entry.depth - 1) : undefined);
    const listed = listFrom(entries, index, entry, own);
    if (listed.length === 0) return;
    const wholes = own ? [own] : entry.among && !isLost ? before.filter(isFigure) : [];
    for (const unit of new Set(listed.map(({ part }) => part.stated.unit))) {
      const whole = wholes.findLast(({ part }) => part.stated.unit === unit);
      // 收到20件（上年25件）: another year's figure is no part.
      const parts = listed.filter(({ part, year }) => part.stated.unit === unit && year === whole?.year);
      const end = parts.at(-1)?.end;
      if (!whole || end === undefined || unit === '' || unit.endsWith('%')) continue;
      const kept = withoutSums(parts);
      found.push({
        kind: 'parts',
        whole: whole.part,
        parts: kept.map(({ part }) => part),
        together: joinedWith(whole, before.includes(whole) ? before : entries),
        earlier: before.includes(whole) ? earlierThan(whole, before, before.indexOf(whole) + 1) : earlierThan(whole, entries, index),
        ends: kept.map((part) => span(part.start, part.end).end),
        implied: false,
        complete: kept.length > 2 && entry.loose !== true && !listed.some(({ open }) => open),
        ...span(whole.start, end),
      });
    }
  });
  return [...found, ...impliedLists(entries, span)];
}

/** Fewer figures in a row are no list. */
const shortestImplied = 3;

/** 行政复议12件，维持8件、纠正3件、其他1件 and 予以公开24件，…，当年办结50件: named figures in a row beside one that is named. */
function impliedLists(entries: readonly Entry[], span: Span): PartsFact[] {
  return entries.flatMap((whole, index): PartsFact[] => {
    if (!isFigure(whole) || !whole.part.figure) return [];
    const isLike = (entry: Entry): entry is FigureEntry =>
      isFigure(entry) && entry.part.figure !== undefined && entry.depth === whole.depth && entry.part.stated.unit === whole.part.stated.unit && entry.year === whole.year;
    const behind = runOf(entries.slice(index + 1, index + 1 + memory), isLike);
    const before = runOf(entries.slice(Math.max(0, index - memory), index).reverse(), isLike).reverse();
    return [behind, before].flatMap((parts): PartsFact[] => (parts.length < shortestImplied ? [] : [{
      kind: 'parts',
      whole: whole.part,
      parts: parts.map(({ part }) => part),
      together: whole.part.stated.value,
      earlier: [],
      ends: parts.map((part) => span(part.start, part.end).end),
      implied: true,
      complete: false,
      ...span(Math.min(whole.start, parts[0]?.start ?? whole.start), Math.max(whole.end, parts.at(-1)?.end ?? whole.end)),
    }]));
  });
}

/** The first entries for which it holds. */
function runOf(entries: readonly Entry[], isLike: (entry: Entry) => entry is FigureEntry): FigureEntry[] {
  const end = entries.findIndex((entry) => !isLike(entry));
  return (end < 0 ? entries : entries.slice(0, end)).filter(isLike);
}

/** 建议38件、提案52件，其中A类71件: what the whole is listed with, added up. */
function joinedWith(whole: FigureEntry, entries: readonly Entry[]): number {
  const figures = entries.slice(0, entries.indexOf(whole) + 1).filter(isFigure);
  let sum = 0;
  for (const { part, apart, depth } of figures.reverse()) {
    if (part.stated.unit !== whole.part.stated.unit || depth !== whole.depth) break;
    sum += part.stated.value;
    if (apart) break;
  }
  return sum;
}

/** 案卷13件、查询27件，两项合计40件: what is said to be the sum of parts before it, and is, is none itself. */
const withoutSums = (parts: readonly FigureEntry[]): readonly FigureEntry[] =>
  parts.filter(({ part, sum }, index) => !sum || !sumsOf(parts.slice(0, index).map((before) => before.part.stated)).some(({ value }) => value === part.stated.value));

/** 新收20件，上年结转2件，其中自然人15件: the list may be of a figure before the last one, or of several together. */
function earlierThan(whole: FigureEntry, entries: readonly Entry[], index: number): number[] {
  const figures = recent(entries.slice(0, index)).filter(isFigure).filter(({ part, depth }) => part.stated.unit === whole.part.stated.unit && depth <= whole.depth);
  const stated = figures.slice(-longestSum).map(({ part }) => part.stated);
  return [...stated, ...sumsOf(stated)].map(({ value }) => value);
}

/** The figures of a list: up to the end of its brackets, to the next list, to a semicolon, or to another matter. */
function listFrom(entries: readonly Entry[], index: number, opening: OpenEntry, whole: FigureEntry | undefined): FigureEntry[] {
  const found: FigureEntry[] = [];
  let ending = false;
  for (let next = index + 1; next < entries.length; next += 1) {
    const entry = entries[next]!;
    if (entry.depth < opening.depth) break;
    if (entry.depth === opening.depth && (entry.kind === 'close' || entry.kind === 'open')) break;
    if (entry.depth !== opening.depth) continue;
    // 其中予以公开3件；部分公开2件: what has names of its own may go on behind a semicolon; what is more than a list ends there.
    if (entry.kind === 'semicolon' && !opening.colon && !isRepeated(entries, index, next)) ending = ending || found.length !== 1 || found[0]?.part.figure === undefined;
    if (!isFigure(entry)) continue;
    const other = whole?.part.figure !== undefined && found.length > 0 && found[0]?.foreign !== true && entry.foreign && entry.apart;
    if (ending || other) break;
    found.push(entry);
  }
  return found;
}

/** Measure words of the figures from an entry up to the next semicolon. */
function unitsFrom(entries: readonly Entry[], index: number): string {
  const rest = entries.slice(index + 1, index + 1 + memory);
  const end = rest.findIndex(({ kind }) => kind === 'semicolon' || kind === 'open');
  return (end < 0 ? rest : rest.slice(0, end)).filter(isFigure).map(({ part }) => part.stated.unit).join(' ');
}

/** 其中，甲局2件，收取480元；乙局1件，收取120元: behind the semicolon the list goes on with figures of the same measures. */
function isRepeated(entries: readonly Entry[], opening: number, semicolon: number): boolean {
  const units = unitsFrom(entries, opening);
  return units.includes(' ') && unitsFrom(entries, semicolon) === units;
}
