/** The words beside a figure that may name it, and whether its measure word fits them. */
import { caseUnits, looseUnits } from './language';
import type { NumberToken, Token } from './lexer';
import { isRole, isStatement, nameOf, type Context, type Dictionary, type Named } from './naming';

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
  (isRole(word, 'light') && !isRole(word, 'applicant')) || isRole(word, 'this-year') || word.kind === 'year' || isMark(word, 'list');

/** Whether a figure's measure word fits applications and cases. */
export function acceptable(number: NumberToken, name: Named, words: readonly Token[]): boolean {
  const { unit, value } = number.stated;
  if (caseUnits.has(unit)) return true;
  if (!looseUnits.has(unit)) return false;
  if (unit !== '') return name.explicit;
  const last = words.at(-1);
  return value === 0 || last === undefined || last.end === number.start;
}

/** True where nothing but words follows up to the end of the clause: they belong to this figure. */
export function endsAt(items: readonly Item[], index: number): boolean {
  const next = items.slice(index + 1, index + 1 + longestClause).find((item) => item.kind === 'number' || item.kind === 'group' || isMark(item, 'comma', 'semicolon', 'colon', 'list'));
  return next === undefined || next.kind === 'mark';
}

/** So many words behind a figure are looked at. */
const longestClause = 40;

/** 不予公开（22件）: a figure alone in brackets behind words belongs to them. */
export function withoutBrackets(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.kind === 'group')) return items;
  return items.flatMap((item, index): readonly Item[] => {
    const before = items[index - 1];
    if (item.kind !== 'group' || before?.kind !== 'word') return [item];
    const figures = item.items.filter((inner) => inner.kind === 'number');
    const [figure] = figures;
    const alone = figures.length === 1 && figure?.kind === 'number' && caseUnits.has(figure.stated.unit) && item.items.every((inner) => inner === figure || (inner.kind === 'word' && isRole(inner, 'light')));
    return alone ? item.items : [item];
  });
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

const isOutcome = ({ naming }: Named, dictionary: Dictionary): boolean =>
  naming.flat().every((id) => {
    const statement = dictionary.statement(id);
    return statement !== undefined && statement.words.length > 0 && statement.general !== true && statement.crosses !== true;
  });

/** 30件为保护第三方合法权益等情形: not of this row alone. */
const isMoreThanRow = ({ naming }: Named, near: readonly Token[], dictionary: Dictionary): boolean =>
  near.some((token) => isRole(token, 'etc')) && naming.flat().some((id) => dictionary.statement(id)?.within !== undefined);

/** 12件因材料不全需补正转入下年度办理, 3件因不掌握或需另行制作等原因无法提供: behind 因 the last words count, the others say why. */
function reasonBehind(near: readonly Token[], alone: boolean, context: Context, dictionary: Dictionary): { readonly name: Named | undefined } | undefined {
  const reason = near.findIndex((token) => isRole(token, 'reason'));
  if (reason < 0 || !near.slice(0, reason).every((token) => isRole(token, 'light'))) return undefined;
  const at = near.findLastIndex((token) => token.kind === 'word' && dictionary.all(token).some((statement) => statement.certain && !statement.general));
  const word = near[at];
  // 8件因政府信息公开引发的行政复议: no outcome, and the reason belongs to what is counted.
  if (at < 0 && near.every((token) => isRole(token, 'light') || (token.kind === 'word' && token.meaning.subject !== undefined))) return undefined;
  const row = near.at(-1);
  // 5件因本机关不掌握: the reason is what became of them.
  if (alone && at < 0 && row?.kind === 'word' && dictionary.of(row, context.subject).some(({ within }) => within !== undefined)) {
    return { name: nameOf([row], { ...context, among: false }, dictionary, true) };
  }
  if (at <= reason || word?.kind !== 'word') return { name: undefined };
  const behind = near.slice(at + 1);
  if (!behind.every((token) => token.kind === 'word' && token.meaning.elsewhere !== true)) return { name: undefined };
  const name = nameOf([word], { ...context, among: false }, dictionary, true);
  return { name: name && withRows(name, near.slice(reason, at), dictionary) };
}

/** 因涉及国家秘密不予公开3件, 属于信访举报投诉类不予处理3件 may be all that was not disclosed, or what was not for this reason. */
export function withRows(name: Named, words: readonly Token[], dictionary: Dictionary): Named {
  const whole = name.naming.length === 1 && name.naming[0]?.length === 1 ? name.naming[0][0] : undefined;
  const rows = words.flatMap((token) => (token.kind === 'word' ? dictionary.all(token) : [])).filter(({ within }) => within !== undefined && within === whole);
  return rows.length === 0 ? name : { ...name, naming: [...name.naming, rows.map(({ id }) => id)] };
}

/** 12件予以公开; 收到12件依申请公开; 有3件行政复议; 6件申请跨年，转到下一年度办理. */
export function nameBehind(
  words: readonly Token[],
  near: readonly Token[],
  next: readonly Token[],
  context: Context,
  dictionary: Dictionary,
  ends: boolean,
  alone: boolean,
): Named | undefined {
  const named = (token: Token): boolean => token.kind === 'word' && (token.meaning.statements.length > 0 || token.meaning.subject !== undefined);
  const object = near.findIndex(named);
  const isObject = object >= 0 && near.slice(0, object).every((token) => isRole(token, 'light'));
  const subject = near[object];
  const verb = words.some(named);
  // 1件申请的答复在行政复议中被纠正: what happened to one of them.
  const about = new Set(near.flatMap((token) => (token.kind === 'word' ? (token.meaning.subject ?? []) : [])));
  if (about.size > 1 && isObject && !verb) return undefined;
  const reasoned = reasonBehind(near, alone, context, dictionary);
  if (reasoned !== undefined) return reasoned.name;
  if (isObject && !verb && ends && words.every((word) => isConnecting(word) || word.kind === 'unknown')) {
    // 有1件行政复议案件被纠正: what became of it is what is stated.
    const outcome = nameOf(near, context, dictionary, true);
    if (outcome && isOutcome(outcome, dictionary) && !isMoreThanRow(outcome, near, dictionary)) return outcome;
  }
  if (isObject && subject?.kind === 'word' && subject.meaning.subject !== undefined && (verb || (words.length > 0 && !context.among && words.every(isConnecting)))) {
    const name = nameOf([...words, ...near.slice(0, object + 1)], context, dictionary);
    const whole = name?.naming.flat().some((id) => dictionary.statement(id)?.subject !== 'requests') ?? false;
    if (name && (verb || whole)) return name;
  }
  if (verb || words.some((word) => word.kind === 'word' && word.meaning.elsewhere)) return undefined;
  if (context.among && !words.every((word) => word.kind !== 'unknown' || word.end - word.start <= 2)) return undefined;
  const name = nameOf(near, context, dictionary, true);
  if (name && isMoreThanRow(name, near, dictionary)) return undefined;
  if (name) return name;
  const later = near.some(named) || near.length === 0 ? nameOf(next, { ...context, among: true }, dictionary, true) : undefined;
  return later?.explicit && next.every((token) => token.kind !== 'word' || token.meaning.subject === undefined) ? later : undefined;
}

/** 其余3件为不予处理和其他处理: several statements behind a figure, to the end of the clause; it is all of them together. */
export function nameOfAll(behind: readonly Token[], context: Context, dictionary: Dictionary): Named | undefined {
  const words = behind.filter((token) => !isRole(token, 'light'));
  const stated = words.filter(isStatement);
  if (stated.length < 2 || words.length !== 2 * stated.length - 1 || !words.every((token, index) => (index % 2 === 0 ? isStatement(token) : isMark(token, 'list')))) return undefined;
  const names = stated.map((word) => nameOf([word], { ...context, among: false }, dictionary, true));
  const ids = names.flatMap((name) => name?.naming[0] ?? []);
  const [first, last] = [names[0], names.at(-1)];
  return ids.length === stated.length && first && last ? { naming: [ids], start: first.start, end: last.end, explicit: last.explicit } : undefined;
}
