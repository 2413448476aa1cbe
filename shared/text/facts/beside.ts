/** The words beside a figure that may name it, and whether its measure word fits them. */
import { caseUnits, looseUnits } from './language';
import type { NumberToken, Token } from './lexer';
import { isRole, nameOf, type Context, type Dictionary, type Named } from './naming';

/** What stands in brackets, where it has figures. */
export interface Group {
  readonly kind: 'group';
  readonly items: readonly Item[];
  readonly start: number;
  readonly end: number;
}

export type Item = Token | Group;

export const isMark = (item: Item | undefined, ...marks: string[]): boolean => item?.kind === 'mark' && marks.includes(item.mark);

/** Words that only lead from a statement to its figure in the next clause (，共计12件). */
export const isConnecting = (word: Token): boolean =>
  isRole(word, 'light') || isRole(word, 'this-year') || word.kind === 'year' || isMark(word, 'list');

/** Whether a figure's measure word fits applications and cases. */
export function acceptable(number: NumberToken, name: Named, words: readonly Token[]): boolean {
  const { unit, value } = number.stated;
  if (caseUnits.has(unit)) return true;
  if (!looseUnits.has(unit)) return false;
  if (unit !== '') return name.explicit;
  const last = words.at(-1);
  return value === 0 || last === undefined || last.end === number.start;
}

/** The words behind a figure up to the next figure or boundary. */
export function itemsBehind(items: readonly Item[], index: number): Token[] {
  const found: Token[] = [];
  for (let next = index + 1; next < items.length; next += 1) {
    const item = items[next]!;
    if (item.kind === 'number' || item.kind === 'group' || isMark(item, 'comma', 'semicolon', 'colon')) break;
    found.push(item);
  }
  return found;
}

/** The clause behind the one a figure stands in, where it has no figure of its own. */
export function nextClause(items: readonly Item[], index: number): Token[] {
  const found: Token[] = [];
  let begun = false;
  for (let next = index + 1; next < items.length; next += 1) {
    const item = items[next]!;
    if (item.kind === 'number' || item.kind === 'group') return [];
    if (isMark(item, 'comma', 'semicolon', 'colon')) {
      if (begun) break;
      begun = true;
    } else if (begun) found.push(item);
  }
  return found;
}

/** More figures than these are no list behind 分别. */
const longestList = 30;

/** The figures of a list behind 分别. */
export function numbersInList(items: readonly Item[], index: number): NumberToken[] {
  const found: NumberToken[] = [];
  for (let next = index; next < items.length && found.length < longestList; next += 1) {
    const item = items[next]!;
    if (item.kind === 'number') found.push(item);
    else if (!isMark(item, 'list', 'comma') && !(item.kind !== 'group' && isRole(item, 'light'))) break;
  }
  return found;
}

/** 12件予以公开; 收到12件依申请公开; 有3件行政复议; 6件申请跨年，转到下一年度办理. */
export function nameBehind(
  words: readonly Token[],
  near: readonly Token[],
  next: readonly Token[],
  context: Context,
  dictionary: Dictionary,
): Named | undefined {
  const named = (token: Token): boolean => token.kind === 'word' && (token.meaning.statements.length > 0 || token.meaning.subject !== undefined);
  const object = near.findIndex(named);
  const isObject = object >= 0 && near.slice(0, object).every((token) => isRole(token, 'light'));
  const subject = near[object];
  const verb = words.some(named);
  if (isObject && subject?.kind === 'word' && subject.meaning.subject !== undefined && (verb || (words.length > 0 && !context.among && words.every(isConnecting)))) {
    const name = nameOf([...words, ...near.slice(0, object + 1)], context, dictionary);
    const whole = name?.naming.flat().some((id) => dictionary.statement(id)?.subject !== 'requests') ?? false;
    if (name && (verb || whole)) return name;
  }
  if (verb || words.some((word) => word.kind === 'word' && word.meaning.elsewhere)) return undefined;
  if (context.among && !words.every((word) => word.kind !== 'unknown' || word.end - word.start <= 2)) return undefined;
  const name = nameOf(near, context, dictionary, true);
  if (name) return name;
  const later = near.some(named) || near.length === 0 ? nameOf(next, { ...context, among: true }, dictionary, true) : undefined;
  return later?.explicit && next.every((token) => token.kind !== 'word' || token.meaning.subject === undefined) ? later : undefined;
}
