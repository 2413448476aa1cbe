/** 同比增长x%, 较上年减少n件, 占…的x%. */
import type { ChangeFact, FigureFact, ShareFact, Stated } from './fact';
import { caseUnits } from './language';
import type { NumberToken, Token } from './lexer';
import { isRole } from './naming';
import type { Entry, FigureEntry } from './parts';

const percent = new Set(['%']);
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
        (token.meaning.subject === undefined || named.includes(token.meaning.subject)) &&
        (token.meaning.roles.length > 0 || token.meaning.subject !== undefined || token.meaning.statements.length > 0)),
  );

/** The figure that changed: the last one of this year in the sentence, with nothing but asides since. */
function lastFigure(entries: readonly Entry[]): FigureEntry | undefined {
  for (const entry of entries.toReversed()) {
    if (isFigure(entry)) return entry;
    if (entry.kind === 'semicolon') return undefined;
  }
  return undefined;
}

interface Read<T> {
  readonly start: number;
  readonly fact: Omit<T, 'start' | 'end'> | undefined;
}

/** @returns undefined where the figure is no change; without a fact where it is one of something unknown */
export function readChange(
  number: NumberToken,
  words: readonly Token[],
  behind: readonly Token[],
  entries: readonly Entry[],
  named: readonly string[],
): Read<ChangeFact> | undefined {
  const { unit } = number.stated;
  const at = words.findLastIndex((token) => isRole(token, 'up') || isRole(token, 'down'));
  const compared = words.findLastIndex((token) => isRole(token, 'compared'));
  // 较上年的10件增长20%: the figure is last year's.
  if (at < 0) {
    const base = compared >= 0 && caseUnits.has(unit) && behind.some((token) => isRole(token, 'up') || isRole(token, 'down'));
    return base ? { start: number.start, fact: undefined } : undefined;
  }
  const word = words[at]!;
  const tail = words.slice(at + 1);
  if (!tail.every((token) => token.kind === 'word' && token.meaning.elsewhere !== true)) return undefined;
  if (!percent.has(unit) && !(compared >= 0 && caseUnits.has(unit))) {
    return unit.endsWith('百分点') || unit === '倍' ? { start: word.start, fact: undefined } : undefined;
  }
  const start = words[compared >= 0 && compared < at ? compared : at]!.start;
  const last = lastFigure(entries);
  const of = last?.part.figure;
  if (!of || !quiet(words.slice(0, at), named)) return { start, fact: undefined };
  const direction = isRole(word, 'up') ? 1 : -1;
  const earlier = statedBefore(of, entries, last);
  return { start, fact: { kind: 'change', direction, by: number.stated, of, ...(earlier ? { from: earlier } : {}) } };
}

/** Last year's figure under the same name, where the sentence states it. */
function statedBefore(of: FigureFact, entries: readonly Entry[], last: FigureEntry): Stated | undefined {
  const sameName = (entry: FigureEntry): boolean => JSON.stringify(entry.part.figure?.named) === JSON.stringify(of.named);
  return entries
    .filter(isFigure)
    .findLast((entry) => entry !== last && entry.year !== last.year && entry.year !== 'part' && sameName(entry))?.part.stated;
}

/** @returns undefined where the figure is no share; without a fact where its parts are not stated */
export function readShare(
  number: NumberToken,
  words: readonly Token[],
  entries: readonly Entry[],
  before: readonly Entry[],
): Read<ShareFact> | undefined {
  if (number.stated.unit !== '%') return undefined;
  const at = words.findLastIndex((token) => isRole(token, 'share'));
  const sign = words[at];
  if (!sign) return undefined;
  const last = entries.findLast(isFigure);
  const between = words.slice(0, at);
  if (!last || !between.every((token) => isRole(token, 'light'))) return { start: sign.start, fact: undefined };
  const unit = last.part.stated.unit;
  const wholes = [...before, ...entries]
    .filter(isFigure)
    .filter((entry) => entry !== last && entry.part.stated.unit === unit && entry.year === last.year)
    .map(({ part }) => part.figure ?? part.stated);
  return {
    start: sign.start,
    fact: { kind: 'share', share: number.stated, of: last.part.figure ?? last.part.stated, wholes },
  };
}
