/** 行政复议、行政诉讼分别为3件和2件: a list of names and a list of figures. */
import { acceptable, isMark } from './beside';
import type { NumberToken, Token } from './lexer';
import { nameOf, type Context, type Dictionary, type Named } from './naming';

const isHead = (word: Token): boolean => word.kind === 'word' && (word.meaning.subject !== undefined || word.meaning.statements.length > 0);

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
