/** 占…的x%: the share of one figure among others. */
import type { Read } from './changes';
import type { ShareFact, Stated, YearScope } from './fact';
import type { NumberToken, Token } from './lexer';
import { isRole } from './naming';
import { recent, type Entry, type FigureEntry } from './parts';
import { sumsOf } from './sums';

/** 新收20件，上年结转2件，自然人11件，占50%: so many figures back may make up a whole nobody states. */
const longestSum = 6;

const isList = (token: Token): boolean => token.kind === 'mark' && token.mark === 'list';
const isFigure = (entry: Entry | undefined): entry is FigureEntry => entry?.kind === 'figure';

/** A year written out may be the one a sentence without a year speaks of. */
const mayBeSameYear = (one: YearScope, other: YearScope): boolean =>
  one === other || (one === 'this' && typeof other === 'number') || (other === 'this' && typeof one === 'number');

/** A whole named between 占 and its percentage (占应办51件的92.2%). */
export interface PendingShare {
  readonly start: number;
  readonly of: Stated;
  readonly whole: Stated;
}

/** @returns undefined where the figure is no such whole */
export function readShareWhole(number: NumberToken, words: readonly Token[], entries: readonly Entry[]): PendingShare | undefined {
  const sign = words.findLast((token) => isRole(token, 'share'));
  const last = recent(entries).findLast(isFigure);
  if (!sign || !last || number.stated.unit !== last.part.stated.unit) return undefined;
  return { start: sign.start, of: last.part.stated, whole: number.stated };
}

export interface ShareContext {
  /** Of the sentence so far, and of the one before. */
  readonly entries: readonly Entry[];
  readonly before: readonly Entry[];
  readonly pending: PendingShare | undefined;
  /** Statements its whole may be, where words name it (占办结总数的…); empty where they are of no statement. */
  readonly named: readonly string[] | undefined;
  readonly depth: number;
}

/** @returns undefined where the figure is no share */
export function readShare(number: NumberToken, words: readonly Token[], context: ShareContext): Read<ShareFact> | undefined {
  if (number.stated.unit !== '%') return undefined;
  const { pending, named } = context;
  if (pending && words.every((token) => isRole(token, 'light'))) {
    return { start: pending.start, fact: { kind: 'share', share: number.stated, of: pending.of, wholes: [pending.whole] } };
  }
  const at = words.findLastIndex((token) => isRole(token, 'share'));
  const sign = words[at];
  if (!sign) return undefined;
  const { start } = sign;
  const entries = recent(context.entries);
  // 无法提供的202件（181件、14件、7件），占31.8%: not those in brackets.
  const last = entries.filter(isFigure).findLast(({ depth }) => depth <= context.depth);
  if (!last || !words.slice(0, at).every((token) => isRole(token, 'light') || isList(token))) return { start };
  const all = [...recent(context.before), ...entries];
  const orOf = words.some((token) => isRole(token, 'sum')) ? sumsTo(entries, last) : [];
  const share = { kind: 'share', share: number.stated, of: last.part.stated, ...(orOf.length > 0 ? { orOf } : {}) } as const;
  if (named?.length) {
    const whole = wholeByName(all, named, last);
    if (whole && whole !== last) return { start, fact: { ...share, wholes: [whole.part.stated] } };
    // 占办结总数的31.8% where nobody says how many those are.
    if (!whole && all.every(({ kind }) => kind !== 'whole')) return { start };
  }
  const wholes = wholesBefore(all, last);
  const sums = sumsOf([...wholes, last.part.stated].slice(-longestSum));
  const ofNamed = named ? undefined : entries.findLast((entry) => entry.kind === 'share' && entry.named);
  if (ofNamed?.kind === 'share' && ofNamed.lost) return { start };
  const common = named ? undefined : commonWhole(entries);
  // 合计401件，占办结总数的46.5%；无法提供264件，占30.6%: of the same whole, never of another part.
  if (common) return { start, fact: { ...share, wholes: wholes.filter(({ value }) => value >= common.value), sums: [...sums, ...wholes] } };
  return { start, fact: { ...share, wholes, sums } };
}

/** Figures `last` may be a share of. 网络120件，占64%；信函50件，占27%: what has a share of its own is no whole of the next one. */
function wholesBefore(all: readonly Entry[], last: FigureEntry): Stated[] {
  const { unit } = last.part.stated;
  return all.flatMap((entry, index): Stated[] => {
    if (entry.kind === 'whole') return entry.stated.unit === unit ? [entry.stated] : [];
    if (!isFigure(entry) || entry === last || all[index + 1]?.kind === 'share') return [];
    return entry.part.stated.unit === unit && mayBeSameYear(entry.year, last.year) ? [entry.part.stated] : [];
  });
}

/** The last figure stated under one of the names. */
const wholeByName = (all: readonly Entry[], named: readonly string[], last: FigureEntry): FigureEntry | undefined =>
  all.filter(isFigure).findLast(({ part, year }) =>
    year !== 'previous' && part.stated.unit === last.part.stated.unit && part.figure?.named.flat().some((id) => named.includes(id)) === true,
  );

/** The last figure with those before it, added up one after the other. */
function sumsTo(entries: readonly Entry[], last: FigureEntry): Stated[] {
  const figures = entries.slice(0, entries.indexOf(last)).filter(isFigure).filter(({ part }) => part.stated.unit === last.part.stated.unit);
  const sums: Stated[] = [];
  let { value } = last.part.stated;
  for (const { part } of figures.slice(1 - longestSum).reverse()) {
    value += part.stated.value;
    sums.push({ ...part.stated, value });
  }
  return sums;
}

/** The figure whose share of a whole was named (占办结总数的46.5%) and since which no other list has begun. */
function commonWhole(entries: readonly Entry[]): Stated | undefined {
  const at = entries.findLastIndex((entry) => entry.kind === 'share' && entry.named);
  if (at < 0 || entries.slice(at).some(({ kind }) => kind === 'open')) return undefined;
  return entries.slice(0, at).findLast(isFigure)?.part.stated;
}
