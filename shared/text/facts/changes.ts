/** 同比增长x%, 较上年减少n件, 翻一番, 持平; 占…的x%. */
import type { ChangeFact, ShareFact, Stated, YearScope } from './fact';
import { caseUnits } from './language';
import type { NumberToken, Token } from './lexer';
import { isRole } from './naming';
import { recent, type Entry, type FigureEntry } from './parts';
import { sumsOf } from './sums';

/** 新收20件，上年结转2件，自然人11件，占50%: so many figures back may make up a whole nobody states. */
const longestSum = 6;

const isList = (token: Token): boolean => token.kind === 'mark' && token.mark === 'list';
const isFigure = (entry: Entry | undefined): entry is FigureEntry => entry?.kind === 'figure';

/** The words between carry no other matter: 同比, 数量较上年. */
const quiet = (tokens: readonly Token[], named: readonly string[]): boolean =>
  tokens.every(
    (token) =>
      token.kind === 'year' ||
      isList(token) ||
      (token.kind === 'unknown' && token.end - token.start <= 1) ||
      (token.kind === 'word' &&
        token.meaning.elsewhere !== true &&
        (token.meaning.subject === undefined || named.includes(token.meaning.subject))),
  );

const rank = (year: YearScope): number =>
  year === 'this' ? Infinity : year === 'previous' ? -Infinity : typeof year === 'number' ? year : Number.NaN;

/** A year written out may be the one a sentence without a year speaks of. */
const mayBeSameYear = (one: YearScope, other: YearScope): boolean =>
  one === other || (one === 'this' && typeof other === 'number') || (other === 'this' && typeof one === 'number');

interface Compared {
  readonly of: FigureEntry;
  readonly orOf?: FigureEntry;
  readonly from?: Stated;
}

/** The figure that changed, the latest year's last one, and last year's where the sentence states it. */
function comparedFigures(all: readonly Entry[], unit: string | undefined, depth: number): Compared | undefined {
  // 收到20件（含上年结转2件），同比增长10%: what changed is not the figure in brackets.
  const entries = recent(all);
  const since = entries.slice(entries.findLastIndex(({ kind }) => kind === 'semicolon') + 1).filter(isFigure);
  const measure = since.findLast((entry) => entry.depth <= depth)?.part.stated.unit;
  const figures = since.filter(({ part, year }) => part.stated.unit === measure && !Number.isNaN(rank(year)));
  const open = figures.filter((entry) => entry.depth <= depth);
  const latest = Math.max(...open.map(({ year }) => rank(year)));
  const of = open.findLast(({ year }) => rank(year) === latest);
  if (!of || (unit !== undefined && (measure === '%') !== (unit === '%'))) return undefined;
  const from = figures.findLast((entry) => rank(entry.year) < latest && sameName(entry, of))?.part.stated;
  const list = entries.findLastIndex((entry) => entry.kind === 'open' && entry.depth === of.depth);
  const whole = list >= 0 && entries.indexOf(of) > list ? entries.slice(0, list).findLast((entry) => isFigure(entry) && entry.depth <= depth) : undefined;
  const orOf = isFigure(whole) && whole.part.stated.unit === measure && since.includes(whole) ? whole : undefined;
  return { of, ...(orOf ? { orOf } : {}), ...(from ? { from } : {}) };
}

/** Two figures of the same thing: under the same words, or without words of their own. */
function sameName({ part: a }: FigureEntry, { part: b }: FigureEntry): boolean {
  return !a.figure || !b.figure || JSON.stringify(a.figure.named) === JSON.stringify(b.figure.named);
}

interface Read<T> {
  readonly start: number;
  /** Absent where it is one of something unknown. */
  readonly fact?: Omit<T, 'start' | 'end'>;
  /** True where the figure is last year's (较上年的10件增长20%). */
  readonly base?: boolean;
}

/** @returns undefined where the figure is no change */
export function readChange(
  number: NumberToken,
  words: readonly Token[],
  behind: readonly Token[],
  entries: readonly Entry[],
  named: readonly string[],
  depth: number,
): Read<ChangeFact> | undefined {
  const { unit } = number.stated;
  const at = words.findLastIndex((token) => isRole(token, 'up') || isRole(token, 'down'));
  const compared = words.findLastIndex((token) => isRole(token, 'compared'));
  const word = words[at];
  if (!word) {
    const base = compared >= 0 && behind.some((token) => isRole(token, 'up') || isRole(token, 'down') || isRole(token, 'reaches') || isRole(token, 'doubled'));
    return base && unit !== '%' ? { start: number.start, base: true } : undefined;
  }
  if (!words.slice(at + 1).every((token) => token.kind === 'word' && token.meaning.elsewhere !== true)) return undefined;
  const points = unit.endsWith('百分点');
  const figures = comparedFigures(entries, points ? '%' : undefined, depth);
  // 上年为20条，增加5条: with last year's figure in the sentence it needs no 较上年.
  const stands = figures?.from !== undefined && figures.of.part.stated.unit === unit;
  if (unit !== '%' && !points && !(compared >= 0 && caseUnits.has(unit)) && !stands) return unit === '倍' ? { start: word.start } : undefined;
  const start = words[compared >= 0 && compared < at ? compared : at]!.start;
  if (!figures || !quiet(words.slice(0, at), named) || (points && !figures.from)) return { start };
  if (!points && figures.of.part.stated.unit === '%') return { start };
  return { start, fact: changeOf(figures, isRole(word, 'up') ? 1 : -1, number.stated, true) };
}

const changeOf = (
  { of, orOf, from }: Compared,
  direction: ChangeFact['direction'],
  by: Stated,
  figured: boolean,
): Omit<ChangeFact, 'start' | 'end'> => ({
  kind: 'change',
  direction,
  by,
  figured,
  of: of.part,
  ...(orOf ? { orOf: orOf.part } : {}),
  year: of.year,
  ...(from ? { from } : {}),
});

/** 翻一番 and 持平 state a change without a figure. */
export function readWordedChange(token: Token, words: readonly Token[], entries: readonly Entry[], named: readonly string[], depth: number): Read<ChangeFact> | undefined {
  const doubled = isRole(token, 'doubled');
  if (!doubled && !isRole(token, 'same')) return undefined;
  // 较上年的14件翻了一番: the comparison stands before last year's figure.
  const last = recent(entries).at(-1);
  const compared = words.find((word) => isRole(word, 'compared')) ?? (isFigure(last) && last.year === 'previous' ? token : undefined);
  const figures = comparedFigures(entries, undefined, depth);
  if (!compared || !figures || !quiet(words, named) || figures.of.part.stated.unit === '%') return undefined;
  const by: Stated = doubled
    ? { value: 100, exactness: 'about', step: 0.1, unit: '%' }
    : { value: 0, exactness: 'exact', step: 1, unit: figures.of.part.stated.unit };
  return { start: compared.start, fact: changeOf(figures, doubled ? 1 : 0, by, false) };
}

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

/** @returns undefined where the figure is no share */
export function readShare(
  number: NumberToken,
  words: readonly Token[],
  entries: readonly Entry[],
  before: readonly Entry[],
  pending: PendingShare | undefined,
  /** Statements its whole may be, by the words that name it. */
  named: readonly string[] | undefined,
  depth: number,
): Read<ShareFact> | undefined {
  if (number.stated.unit !== '%') return undefined;
  if (pending && words.every((token) => isRole(token, 'light'))) {
    return { start: pending.start, fact: { kind: 'share', share: number.stated, of: pending.of, wholes: [pending.whole] } };
  }
  const at = words.findLastIndex((token) => isRole(token, 'share'));
  const sign = words[at];
  if (!sign) return undefined;
  // 无法提供的202件（181件、14件、7件），占31.8%: not those in brackets.
  const last = recent(entries).findLast((entry): entry is FigureEntry => isFigure(entry) && entry.depth <= depth);
  if (!last || !words.slice(0, at).every((token) => isRole(token, 'light') || isList(token))) return { start: sign.start };
  const { unit } = last.part.stated;
  // 网络120件，占64%；信函50件，占27%: what has a share of its own is no whole of the next one.
  const wholes = [...recent(before), ...recent(entries)].flatMap((entry, index, all) => {
    if (isFigure(entry) && all[index + 1]?.kind === 'share') return [];
    if (entry.kind === 'whole') return entry.stated.unit === unit ? [entry.stated] : [];
    return isFigure(entry) && entry !== last && entry.part.stated.unit === unit && mayBeSameYear(entry.year, last.year) ? [entry.part.stated] : [];
  });
  const meantByName = named && [...recent(before), ...recent(entries)].filter(isFigure).findLast(({ part, year }) => year !== 'previous' && part.stated.unit === unit && part.figure?.named.flat().some((id) => named.includes(id)));
  const orOf = words.some((token) => isRole(token, 'sum')) ? sumsTo(recent(entries), last) : [];
  // 占办结总数的31.8% where nobody says how many those are.
  const wholeIsStated = [...recent(before), ...recent(entries)].some(({ kind }) => kind === 'whole');
  if (named?.length && !meantByName && !wholeIsStated) return { start: sign.start };
  if (meantByName && meantByName !== last) {
    return { start: sign.start, fact: { kind: 'share', share: number.stated, of: last.part.stated, ...(orOf.length > 0 ? { orOf } : {}), wholes: [meantByName.part.stated] } };
  }
  const sums = sumsOf([...wholes, last.part.stated].slice(-longestSum));
  const namedBefore = recent(entries).findLast((entry) => entry.kind === 'share' && entry.named);
  if (!named && namedBefore?.kind === 'share' && namedBefore.lost) return { start: sign.start };
  const common = named ? undefined : commonWhole(recent(entries));
  // 合计401件，占办结总数的46.5%；无法提供264件，占30.6%: of the same whole, never of another part.
  const meant = common ? wholes.filter(({ value }) => value >= common.value) : wholes;
  return { start: sign.start, fact: { kind: 'share', share: number.stated, of: last.part.stated, ...(orOf.length > 0 ? { orOf } : {}), wholes: meant, sums: common ? [...sums, ...wholes] : sums } };
}

/** The last figure with those before it, added up one after the other. */
function sumsTo(entries: readonly Entry[], last: FigureEntry): Stated[] {
  const stated = entries.slice(0, entries.indexOf(last) + 1).filter(isFigure).filter(({ depth, part }) => depth === last.depth && part.stated.unit === last.part.stated.unit).map(({ part }) => part.stated);
  let { value } = last.part.stated;
  return stated.slice(-longestSum, -1).reverse().map((before) => ({ ...before, value: (value += before.value) }));
}

/** The figure whose share of a whole was named (占办结总数的46.5%) and since which no other list has begun. */
function commonWhole(entries: readonly Entry[]): Stated | undefined {
  const at = entries.findLastIndex((entry) => entry.kind === 'share' && entry.named);
  if (at < 0 || entries.slice(at).some(({ kind }) => kind === 'open')) return undefined;
  return entries.slice(0, at).findLast(isFigure)?.part.stated;
}
