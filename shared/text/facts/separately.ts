/** 行政复议、行政诉讼分别为3件和2件: a list of names and a list of figures. */
import { acceptable, isMark } from './beside';
import type { NumberToken, Token } from './lexer';
import { isRole, nameOf, type Context, type Dictionary, type Named } from './naming';

/** 2023年、2024年分别收到583件、642件: the year of each figure; none where there are not as many years as figures. */
export function yearsOfEach(numbers: readonly NumberToken[], words: readonly Token[]): readonly number[] {
  const years = words.flatMap((word) => (word.kind === 'year' ? [word.year] : []));
  return years.length === numbers.length ? years : [];
}

const isHead = (word: Token): boolean => word.kind === 'word' && (word.meaning.subject !== undefined || word.meaning.statements.length > 0);

/** 不予处理和其他处理各6件: the names the figure holds for; none where there is but one. */
export function namesOfEach(number: NumberToken, words: readonly Token[], context: Context, dictionary: Dictionary): readonly Named[] {
  if (!isRole(words.at(-1), 'each')) return [];
  const heads = words.filter(isHead).length;
  const names = heads > 1 ? (readSeparately(Array<NumberToken>(heads).fill(number), words, context, dictionary) ?? []) : [];
  return names.every((name) => name !== undefined) ? names : [];
}

/** @returns the name of each figure where it has one; undefined where there are not as many names as figures */
export function readSeparately(
  numbers: readonly NumberToken[],
  words: readonly Token[],
  context: Context,
  dictionary: Dictionary,
): (Named | undefined)[] | undefined {
  const lists: Token[][] = [[]];
  for (const word of words) {
    if (isMark(word, 'list')) lists.push([]);
    else lists.at(-1)?.push(word);
  }
  const named = lists.filter((list) => list.some(isHead));
  if (named.length !== numbers.length) return undefined;
  return numbers.map((number, index) => {
    const name = nameOf(named[index] ?? [], context, dictionary);
    return name && acceptable(number, name, []) ? name : undefined;
  });
}
