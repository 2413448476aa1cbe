/** Statements of none (未收到…, 无…) and claims about all (均维持, 全部办结). */
import type { AllFact, NoneFact, YearScope } from './fact';
import type { Token, WordToken } from './lexer';
import { elsewhere, isRole, type Context, type Dictionary } from './naming';
import { recent, type Entry } from './parts';

type Span = (start: number, end: number) => { start: number; end: number };

export function claimsOf(
  clause: readonly Token[],
  context: Context,
  dictionary: Dictionary,
  year: YearScope,
  entries: readonly Entry[],
  span: Span,
): (NoneFact | AllFact)[] {
  if (clause.some((token) => isRole(token, 'wish'))) return [];
  const zeros = zerosOf(clause, context, dictionary, year, span);
  if (zeros.length > 0) return zeros;
  const behind = absentBehind(clause, dictionary, year, span);
  if (behind.length > 0) return behind;
  const negation = clause.findIndex((token) => isRole(token, 'neg'));
  if (negation >= 0) return noneOf(clause.slice(negation), context, dictionary, year, span);
  return allOf(clause, context, dictionary, year, entries, span);
}

/** How many characters without known meaning a statement of none may have among its words. */
const strayAllowed = 2;

function noneOf(tokens: readonly Token[], context: Context, dictionary: Dictionary, year: YearScope, span: Span): NoneFact[] {
  const [negation] = tokens;
  if (!negation || context.ofOthers) return [];
  const totals: string[] = [];
  const specific: string[] = [];
  let subject: string | undefined;
  let stray = 0;
  let end = negation.end;
  let listed = false;
  // 未发生因依申请公开引起的复议: what it would have come from is not what there was none of.
  let cause = isRole(negation, 'reason');
  for (const token of tokens.slice(1)) {
    cause = cause || isRole(token, 'reason');
    if (token.kind === 'mark') listed = token.mark === 'list' || listed;
    if (token.kind === 'number' || token.kind === 'year') return [];
    if (token.kind === 'unknown') stray += token.end - token.start;
    if (token.kind !== 'word') continue;
    const { meaning } = token;
    // 未发生行政复议和投诉举报: another matter behind those it is listed with.
    if (listed && subject !== undefined && (meaning.elsewhere || isRole(token, 'blocked'))) break;
    if (meaning.elsewhere || isRole(token, 'blocked') || isRole(token, 'channel') || isRole(token, 'because')) return [];
    if (isRole(token, 'neg') || isRole(token, 'except')) return [];
    const total = dictionary.subject(meaning.subject ?? '')?.total;
    if (meaning.subject !== undefined) {
      subject = meaning.subject;
      listed = false;
      const isCause = cause && leadsToAnother(token, tokens);
      cause = false;
      if (isCause) continue;
      if (total !== undefined) totals.push(total);
      end = token.end;
    }
    const own = dictionary.all(token).filter((statement) => !statement.general);
    const fitting = own.filter((statement) => statement.subject === (subject ?? context.subject) || statement.certain);
    if (fitting.length > 0) {
      // 无结转下年度的申请: the subject only says what is carried over.
      // 复议16件、诉讼6件，…无一件被纠错: of each of them.
      const every = subject === undefined && context.named.length > 1 ? context.named.flatMap((one) => dictionary.of(token, one).slice(0, 1)) : [];
      specific.push(...(every.length > 1 ? every : fitting.slice(0, 1)).map(({ id }) => id));
      end = token.end;
    } else if (own.length > 0 && subject === undefined) return [];
  }
  if (stray > strayAllowed) return [];
  const chosen = specific.length > 0 ? specific : totals;
  if (chosen.length === 0) return [];
  // 上年没有结转: what was left over then is what this year began with.
  const since = year === 'previous' ? chosen.flatMap((id) => dictionary.statement(id)?.ofLastYear ?? []) : [];
  const said = since.length > 0 ? { named: since, year: 'this' as const } : { named: chosen, year };
  return [{ kind: 'none', ...said, ...span(negation.start, end) }];
}

/** 依申请公开引起的复议, not 复议、诉讼. */
function leadsToAnother(subject: WordToken, tokens: readonly Token[]): boolean {
  const next = tokens.find((token) => token.start > subject.start && (token.kind === 'mark' || (token.kind === 'word' && token.meaning.subject !== undefined)));
  return next?.kind === 'word' && next.meaning.subject !== subject.meaning.subject;
}

/** 零申请、零复议、零败诉: each of them by itself. */
function zerosOf(clause: readonly Token[], context: Context, dictionary: Dictionary, year: YearScope, span: Span): NoneFact[] {
  const first = clause.findIndex((token) => isRole(token, 'zero'));
  // 其余单位均为零申请, 12个镇零申请: of others.
  if (clause.slice(0, Math.max(0, first)).some((token) => token.kind === 'number' || isRole(token, 'others') || isRole(token, 'neg'))) return [];
  return clause.flatMap((token, index): NoneFact[] => {
    const next = clause[index + 1];
    if (!isRole(token, 'zero') || next?.kind !== 'word') return [];
    // 零申请逾期: what there was none of is more than the word.
    const after = clause[index + 2];
    if (after !== undefined && !(after.kind === 'mark' && after.mark === 'list') && !isRole(after, 'light')) return [];
    const total = dictionary.subject(next.meaning.subject ?? '')?.total;
    const named = total === undefined ? dictionary.of(next, context.subject).slice(0, 1).map(({ id }) => id) : [total];
    return named.length === 0 ? [] : [{ kind: 'none', named, year, ...span(token.start, next.end) }];
  });
}

/** 行政复议、行政诉讼均未发生: said of what stands before it. */
function absentBehind(clause: readonly Token[], dictionary: Dictionary, year: YearScope, span: Span): NoneFact[] {
  const at = clause.findIndex((token) => isRole(token, 'absent'));
  const sign = clause[at];
  const before = clause.slice(0, at);
  if (!sign || at < clause.length - 1 || before.some((token) => token.kind === 'number' || (token.kind === 'unknown' && token.end - token.start > strayAllowed))) return [];
  if (before.some((token) => token.kind === 'word' && (token.meaning.elsewhere === true || token.meaning.statements.length > 0 || isRole(token, 'blocked') || isRole(token, 'neg')))) return [];
  const subjects: WordToken[] = [];
  let joined = true;
  for (const token of before.toReversed()) {
    const subject = token.kind === 'word' && token.meaning.subject !== undefined;
    // 依申请公开方面行政复议未发生: only what stands beside it, or in a list with that.
    if (subject && !joined) break;
    if (subject) subjects.unshift(token);
    joined = subject ? false : joined || (token.kind === 'mark' && token.mark === 'list');
  }
  const named = [...new Set(subjects.flatMap((token) => dictionary.subject(token.meaning.subject ?? '')?.total ?? []))];
  const [first] = subjects;
  return first && named.length > 0 ? [{ kind: 'none', named, year, ...span(first.start, sign.end) }] : [];
}

function allOf(
  clause: readonly Token[],
  context: Context,
  dictionary: Dictionary,
  year: YearScope,
  entries: readonly Entry[],
  span: Span,
): AllFact[] {
  const at = clause.findIndex((token) => isRole(token, 'all'));
  const sign = clause[at];
  if (!sign || clause.some((token) => isRole(token, 'except'))) return [];
  const subjectBefore = clause.slice(0, at).findLast((token): token is WordToken => token.kind === 'word' && (token.meaning.subject !== undefined || token.meaning.elsewhere === true));
  const subject = subjectBefore ? (subjectBefore.meaning.subject ?? elsewhere) : context.subject;
  const rest = clause.slice(at + 1);
  const number = rest.findIndex((token) => token.kind === 'number');
  if (number >= 0 || (subjectBefore === undefined && context.inherited)) return [];
  let stray = 0;
  for (const token of rest) {
    if (token.kind === 'unknown') stray += token.end - token.start;
    if (token.kind !== 'word' || stray > strayAllowed) continue;
    if (token.meaning.elsewhere || token.meaning.subject !== undefined) return [];
    if (token.meaning.statements.length === 0) continue;
    const subjects = subjectBefore === undefined && context.named.length > 1 ? context.named : [subject];
    const named = subjects.flatMap((id) => dictionary.of(token, id).map((statement) => statement.id));
    const about = recent(entries).findLast((entry) => entry.kind === 'figure');
    const besides = recent(entries).flatMap((entry) => (entry.kind === 'figure' ? (entry.part.figure?.named ?? []) : [])).flat();
    return named.length === 0
      ? []
      : [{ kind: 'all', named, about: about?.part.figure?.named.flat() ?? [], besides: [...new Set(besides)], year, timely: rest.some((word) => isRole(word, 'timely')), ...span(sign.start, token.end) }];
  }
  return [];
}

/** 全部申请均在法定期限内办理: of all cases again, without a figure. */
export const speaksOfAll = (clause: readonly Token[]): boolean =>
  clause.some((token) => isRole(token, 'all')) &&
  clause.some((token) => token.kind === 'word' && token.meaning.subject !== undefined) &&
  !clause.some((token) => token.kind === 'number' || isRole(token, 'among'));
