/** 同比增长x%, 较上年减少n件, 翻一番, 持平. */
import type { ChangeFact, Stated, YearScope } from './fact';
import { caseUnits } from './language';
import type { NumberToken, Token } from './lexer';
import { isRole } from './naming';
import { recent, type Entry, type FigureEntry } from './parts';

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

interface Compared {
  readonly of: FigureEntry;
  readonly orOf?: FigureEntry;
  readonly from?: Stated;
}

/** The figure that changed, the latest year's last one, and last year's where the sentence states it. */
function comparedFigures(all: readonly Entry[], unit: string | undefined, depth: number, words: readonly Token[]): Compared | undefined {
  // 收到20件（含上年结转2件），同比增长10%: what changed is not the figure in brackets.
  const entries = recent(all);
  const clause = entries.slice(entries.findLastIndex(({ kind }) => kind === 'semicolon') + 1).filter(isFigure);
  // 收到1058件…；受理量较上年的1124件减少66件: this year's figure stands before the semicolon.
  const since = clause.length > 0 && clause.every(({ year }) => year === 'previous') ? entries.filter(isFigure) : clause;
  const measure = since.findLast((entry) => entry.depth <= depth)?.part.stated.unit;
  const figures = since.filter(({ part, year }) => part.stated.unit === measure && !Number.isNaN(rank(year)));
  const open = figures.filter((entry) => entry.depth <= depth);
  const latest = Math.max(...open.map(({ year }) => rank(year)));
  const current = open.filter(({ year }) => rank(year) === latest);
  const of = current.findLast(isNamedBy(words)) ?? current.at(-1);
  if (!of || (unit !== undefined && (measure === '%') !== (unit === '%'))) return undefined;
  const from = figures.findLast((entry) => rank(entry.year) < latest && sameName(entry, of))?.part.stated;
  const whole = wholeOfList(entries, of, depth);
  const orOf = whole && since.includes(whole) && whole.part.stated.unit === measure ? whole : undefined;
  return { of, ...(orOf ? { orOf } : {}), ...(from ? { from } : {}) };
}

/** 新收114件、上年结转6件，新收件较上年下降16.2%: the words say which figure changed. */
const isNamedBy = (words: readonly Token[]) => ({ part }: FigureEntry): boolean =>
  words.some((word) => word.kind === 'word' && part.figure?.named.flat().some((id) => word.meaning.statements.includes(id)));

/** 诉讼25件，其中直接起诉8件、复议后起诉17件，较上年增加6件: what the list a figure ends is the parts of. */
function wholeOfList(entries: readonly Entry[], part: FigureEntry, depth: number): FigureEntry | undefined {
  const list = entries.findLastIndex((entry) => entry.kind === 'open' && entry.depth === part.depth);
  if (list < 0 || entries.indexOf(part) < list) return undefined;
  return entries.slice(0, list).filter(isFigure).findLast((entry) => entry.depth <= depth);
}

/** Two figures of the same thing: under the same words, or without words of their own. */
function sameName({ part: a }: FigureEntry, { part: b }: FigureEntry): boolean {
  return !a.figure || !b.figure || JSON.stringify(a.figure.named) === JSON.stringify(b.figure.named);
}

export interface Read<T> {
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
  const figures = comparedFigures(entries, points ? '%' : undefined, depth, words);
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
  const figures = comparedFigures(entries, undefined, depth, words);
  if (!compared || !figures || !quiet(words, named) || figures.of.part.stated.unit === '%') return undefined;
  const by: Stated = doubled
    ? { value: 100, exactness: 'about', step: 0.1, unit: '%' }
    : { value: 0, exactness: 'exact', step: 1, unit: figures.of.part.stated.unit };
  return { start: compared.start, fact: changeOf(figures, doubled ? 1 : 0, by, false) };
}
