/** Cuts a compact text into words that matter, figures, punctuation, and the rest. */
import type { Exactness, Stated, Vocabulary } from './fact';
import { beforeFigure, behindFigure, language, notCounted, otherMeasures, units, type Role } from './language';
import { readNumeral } from './numerals';
import { Trie, yearSign } from './trie';

export type Mark = 'stop' | 'semicolon' | 'comma' | 'list' | 'open' | 'close' | 'colon';

interface Span {
  /** Offsets in the compact text. */
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly stated: Stated;
  /** True for 一件, 两项: words as often as figures. */
  readonly spelled: boolean;
}

export interface WordToken extends Span {
  readonly kind: 'word';
  readonly meaning: Meaning;
  /** A year written inside the words. */
  readonly year?: number;
}

export type Token =
  | NumberToken
  | WordToken
  | (Span & { readonly kind: 'year'; readonly year: number })
  | (Span & { readonly kind: 'mark'; readonly mark: Mark })
  /** Words of no known meaning, titles and slogans in quotation marks, dates. */
  | (Span & { readonly kind: 'unknown'; /** Its last character. */ readonly last: string });

export interface Meaning {
  readonly roles: readonly Role[];
  readonly subject?: string;
  readonly statements: readonly string[];
  readonly elsewhere?: boolean;
  readonly filing?: boolean;
}

const none: Meaning = { roles: [], statements: [] };

const merge = (known: Meaning, added: Meaning): Meaning => ({
  ...known,
  ...added,
  roles: [...new Set([...known.roles, ...added.roles])],
  statements: [...new Set([...known.statements, ...added.statements])],
});

const tries = new WeakMap<Vocabulary, Trie<Meaning>>();

function trieOf(vocabulary: Vocabulary): Trie<Meaning> {
  const known = tries.get(vocabulary);
  if (known) return known;
  const trie = new Trie<Meaning>();
  const add = (words: readonly string[], meaning: Meaning): void => {
    for (const word of words) trie.add(word.replace('{year}', yearSign), meaning, merge);
  };
  for (const [role, words] of Object.entries(language) as [Role, readonly string[]][]) add(words, { ...none, roles: [role] });
  add(vocabulary.light, { ...none, roles: ['light'] });
  add(vocabulary.filing, { ...none, roles: ['light'], filing: true });
  add(vocabulary.elsewhere, { ...none, elsewhere: true });
  for (const { id, words } of vocabulary.subjects) add(words, { ...none, subject: id });
  for (const { id, words } of vocabulary.statements) add(words, { ...none, statements: [id] });
  tries.set(vocabulary, trie);
  return trie;
}

const marks: Readonly<Record<string, Mark>> = {
  '。': 'stop', '！': 'stop', '？': 'stop', '!': 'stop', '?': 'stop', '\n': 'stop', '\r': 'stop',
  '；': 'semicolon', ';': 'semicolon', '，': 'comma', ',': 'comma', '：': 'colon', ':': 'colon', '、': 'list',
  和: 'list', 及: 'list', 与: 'list', 或: 'list', '/': 'list',
  '（': 'open', '(': 'open', '[': 'open', '【': 'open', '）': 'close', ')': 'close', ']': 'close', '】': 'close',
};

const quotes: Readonly<Record<string, string>> = { '“': '”', '《': '》', '‘': '’', '「': '」', '〔': '〕', '"': '"' };
/** A quotation mark without its partner within this many characters is passed over. */
const longestQuote = 80;

const yearBefore = /(?:19|20)\d\d(?:年度?)?/uy;
const dateTail = /(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?(?:以?前|止)?|\d{1,2}[-./]\d{1,2})/uy;
const wholeYearEnd = /^12月(?:31日|底|末)/u;
const identifier = /[\dA-Za-z]+(?:[-./:+][\dA-Za-z]+)+/uy;
const wordOfLetters = /[A-Za-z]+[\dA-Za-z]*/uy;

/** A word's tail that makes a numeral before it another thing: 12345热线. */
const namedNumber = /^(?:热线|平台|民声|政务|便民|服务|客服|专线|网|\+)/u;

export function lex(text: string, vocabulary: Vocabulary): Token[] {
  const trie = trieOf(vocabulary);
  const tokens: Token[] = [];
  let unknownFrom = -1;
  const endUnknown = (at: number): void => {
    if (unknownFrom >= 0) tokens.push({ kind: 'unknown', start: unknownFrom, end: at, last: text[at - 1] ?? '' });
    unknownFrom = -1;
  };
  const push = (token: Token): void => {
    endUnknown(token.start);
    tokens.push(token);
    index = token.end;
  };
  let index = 0;
  while (index < text.length) {
    const sign = text[index] ?? '';
    const code = text.charCodeAt(index);
    const digit = code >= 0x30 && code <= 0x39;
    if (digit || (code < 0x80 && /[A-Za-z]/u.test(sign))) {
      const special = digit ? readYear(text, index, trie) : undefined;
      if (special) {
        push(special);
        continue;
      }
      const end = matchEnd(identifier, text, index) ?? matchEnd(wordOfLetters, text, index);
      if (end !== undefined && !isDecimal(text.slice(index, end))) {
        push({ kind: 'unknown', start: index, end, last: text[end - 1] ?? '' });
        continue;
      }
    }
    const counted = readWordBeforeFigure(text, index, tokens.at(-1), unknownFrom >= 0, trie);
    if (counted) {
      push(counted);
      continue;
    }
    const word = trie.longest(text, index);
    const numeral = readFigure(text, index, unknownFrom < 0 ? tokens.at(-1) : undefined);
    if (numeral && (!word || numeral.end > word.end || digit)) {
      push(numeral);
      continue;
    }
    if (word) {
      push({
        kind: 'word',
        start: index,
        end: word.end,
        meaning: word.value,
        ...(word.year === undefined ? {} : { year: word.year }),
      });
      continue;
    }
    const refused = readNumeral(text, index);
    if (refused) {
      // A date, a number or a word with a numeral in it: as a whole, or its last digits would be read as a figure.
      push({ kind: 'unknown', start: index, end: refused.end, last: text[refused.end - 1] ?? '' });
      continue;
    }
    const mark = marks[sign];
    if (mark) {
      push({ kind: 'mark', start: index, end: index + 1, mark });
      continue;
    }
    const closing = quotes[sign];
    if (closing !== undefined) {
      const end = text.slice(index + 1, index + longestQuote).search(new RegExp(`[${closing}\n]`, 'u'));
      if (end >= 0) {
        push({ kind: 'unknown', start: index, end: index + end + 2, last: closing });
        continue;
      }
    }
    if (unknownFrom < 0) unknownFrom = index;
    index += 1;
  }
  endUnknown(text.length);
  return tokens;
}

/** 上年的12件少3件; 零申请: words that mean something only beside a figure, or beside what there was none of. */
function readWordBeforeFigure(text: string, start: number, before: Token | undefined, inWord: boolean, trie: Trie<Meaning>): WordToken | undefined {
  const sign = text[start];
  if (sign === '多' || sign === '少') {
    const end = text[start + 1] === '了' || text[start + 1] === '出' ? start + 2 : start + 1;
    const compared = before?.kind === 'number' || (before?.kind === 'word' && before.meaning.roles.some((role) => role === 'compared' || role === 'last-year'));
    if (!compared || inWord || !/\d/u.test(text[end] ?? '')) return undefined;
    return { kind: 'word', start, end, meaning: { ...none, roles: [sign === '多' ? 'up' : 'down'] } };
  }
  if (sign !== '零' || trie.longest(text, start)) return undefined;
  const next = trie.longest(text, start + 1)?.value;
  return next?.subject === undefined && !next?.statements.length ? undefined : { kind: 'word', start, end: start + 1, meaning: { ...none, roles: ['zero'] } };
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const isDecimal = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text);

/** 2023年, 2023年度, 2023年结转; with a month behind it a date, which says nothing about the year's figures unless it ends the year. */
function readYear(text: string, start: number, trie: Trie<Meaning>): Token | undefined {
  const end = matchEnd(yearBefore, text, start);
  if (end === undefined || !text.startsWith('年', start + 4)) return undefined;
  const year = Number(text.slice(start, start + 4));
  const word = trie.longest(text, start);
  if (word) return { kind: 'word', start, end: word.end, meaning: word.value, year };
  const tail = matchEnd(dateTail, text, end);
  const wholeYear = tail === undefined || wholeYearEnd.test(text.slice(end, tail)) || text.startsWith('1月1日', end);
  if (!wholeYear) return { kind: 'unknown', start, end: tail, last: '' };
  return { kind: 'year', start, end: tail ?? end, year };
}

const percentBefore = /百分之/uy;

/**
 * A figure with its measure word and how exactly it is stated; undefined where a numeral is a date, a number or a name.
 * @param before what stands right before it
 */
function readFigure(text: string, start: number, before: Token | undefined): NumberToken | undefined {
  const code = text.charCodeAt(start);
  const percentEnd = code === 0x767e ? matchEnd(percentBefore, text, start) : undefined;
  const numeral = readNumeral(text, percentEnd ?? start);
  if (!numeral) return undefined;
  const { value, step, chinese } = numeral;
  let end = numeral.end;
  const following = text.slice(end, end + 8);
  const preceding = text.slice(Math.max(0, start - 4), start);
  const unit = percentEnd === undefined ? (units.find((candidate) => following.startsWith(candidate)) ?? '') : '%';
  if (percentEnd === undefined) {
    if (otherMeasures.test(following) || notCounted.test(preceding)) return undefined;
    if (unit === '' && (chinese && value !== 0 || namedNumber.test(following))) return undefined;
    if (!chinese && (/[-/.#A-Za-z〔]$/u.test(preceding) || numeral.end - start > 11)) return undefined;
    if (chinese && isWord(value, unit, preceding, text.slice(end + unit.length, end + unit.length + 2), before)) return undefined;
    end += unit.length;
  }
  if (text.startsWith('（次）', end)) end += 3;
  const limit = beforeFigure.find(([pattern]) => pattern.test(preceding))?.[1];
  const behind = behindFigure.find(([pattern]) => pattern.test(text.slice(end, end + 2)));
  const exactness: Exactness = limit ?? behind?.[1] ?? (numeral.more ? 'more' : 'exact');
  if (behind) end += 2;
  return {
    kind: 'number',
    start,
    end,
    stated: { value, exactness, step, unit },
    spelled: chinese,
  };
}

const countable = new Set(['件', '宗', '起', '例', '份', '%', '个百分点', '百分点', '倍', '元', '万元', '亿元', '件次', '条', '人次', '次', '']);

/** What 一起 before it does together: 一起研究, 一起抓. */
const together = /^(?:研究|推进|谋划|部署|落实|学习|检查|考核|考虑|安排|布置|商量|讨论|抓|做|管|讲|谈)/u;

/** Chinese numerals that are no figures: 两项工作, 一次性, 一起推进, 办好一件事. */
function isWord(value: number, unit: string, preceding: string, behind: string, before: Token | undefined): boolean {
  if (!countable.has(unit)) return true;
  if (value === 0) return unit === '' && !/(?:为|是|均|：|:|保持)$/u.test(preceding);
  if (value !== 1) return (unit === '条' || unit === '次') && !/[共计到有了为达]$/u.test(preceding);
  if (unit === '件' || unit === '宗' || unit === '例') return /[是好每办结了]$/u.test(preceding) && /^(?:事|小事|实事|大事|件|一)/u.test(behind);
  if (unit === '起' && together.test(behind)) return true;
  if (/[共仅到有了为请案讼议诉只]$/u.test(preceding)) return false;
  // 直接起诉一起，… closes what it counts; 依法公开一起推进 and 和各科室一起，… do not.
  const counts = before?.kind === 'word' && (before.meaning.subject !== undefined || before.meaning.statements.length > 0);
  return !(counts && (behind === '' || marks[behind[0] ?? ''] !== undefined));
}
