/** What the words beside a figure name. */
import type { Naming, Vocabulary, YearScope } from './fact';
import type { Meaning, Token, WordToken } from './lexer';
import type { Role } from './language';

type Statement = Vocabulary['statements'][number];
type Subject = Vocabulary['subjects'][number];

/** The vocabulary by id. */
export class Dictionary {
  private readonly statements: ReadonlyMap<string, Statement>;
  private readonly subjects: ReadonlyMap<string, Subject>;
  private readonly found = new WeakMap<Meaning, Map<string | undefined, readonly Statement[]>>();

  constructor(vocabulary: Vocabulary) {
    this.statements = new Map(vocabulary.statements.map((statement) => [statement.id, statement]));
    this.subjects = new Map(vocabulary.subjects.map((subject) => [subject.id, subject]));
  }

  statement(id: string): Statement | undefined {
    return this.statements.get(id);
  }

  subject(id: string): Subject | undefined {
    return this.subjects.get(id);
  }

  /** Statements of a word that belong to a subject. */
  of(word: WordToken, subject: string | undefined): readonly Statement[] {
    let bySubject = this.found.get(word.meaning);
    if (bySubject === undefined) {
      bySubject = new Map();
      this.found.set(word.meaning, bySubject);
    }
    let found = bySubject.get(subject);
    if (found === undefined) {
      found = this.all(word).filter((statement) => statement.subject === subject);
      bySubject.set(subject, found);
    }
    return found;
  }

  all(word: WordToken): Statement[] {
    return word.meaning.statements.flatMap((id) => this.statements.get(id) ?? []);
  }
}

const dictionaries = new WeakMap<Vocabulary, Dictionary>();

/** Made once for each vocabulary. */
export function dictionaryOf(vocabulary: Vocabulary): Dictionary {
  const known = dictionaries.get(vocabulary);
  if (known) return known;
  const made = new Dictionary(vocabulary);
  dictionaries.set(vocabulary, made);
  return made;
}

/** What is spoken of where the words name nothing themselves. */
export interface Context {
  /** Subject of the sentence so far; `elsewhere` for another matter. */
  readonly subject: string | undefined;
  /** Subjects already named in the sentence, for outcomes of several (复议3件、诉讼2件，均维持). */
  readonly named: readonly string[];
  /** True where the subject comes from the sentence before. */
  readonly inherited: boolean;
  /** True behind the name of units below this one (局属42所中小学). */
  readonly ofOthers: boolean;
  /** Inside 其中 or brackets: unknown words before a statement make it a share (市级办理3件). */
  readonly among: boolean;
}

export interface Named {
  readonly naming: Naming;
  readonly start: number;
  readonly end: number;
  readonly nameYear?: { readonly year: number; readonly offset: number };
  /** True where the subject stands beside the figure itself. */
  readonly explicit: boolean;
}

export const elsewhere = 'elsewhere';

export const isRole = (token: Token | undefined, role: Role): boolean =>
  token?.kind === 'word' && token.meaning.roles.includes(role);

const years: readonly (readonly [Role, YearScope])[] = [['this-year', 'this'], ['last-year', 'previous'], ['next-year', 'next'], ['part-year', 'part']];

/** The year a word turns to. */
export const yearOf = (token: Token): YearScope | undefined => years.find(([role]) => isRole(token, role))?.[1];

const isSubject = (token: Token): token is WordToken => token.kind === 'word' && token.meaning.subject !== undefined;
export const isStatement = (token: Token): token is WordToken => token.kind === 'word' && token.meaning.statements.length > 0;
const isElsewhere = (token: Token): boolean => token.kind === 'word' && token.meaning.elsewhere === true;
const otherKind = '类';
const isList = (token: Token | undefined): boolean => token?.kind === 'mark' && token.mark === 'list';

/** One unknown character is a particle; more are words this program does not know. */
const unknownLength = (tokens: readonly Token[]): number =>
  tokens.reduce((length, token) => length + (token.kind === 'unknown' ? token.end - token.start : 0), 0);

const strayAllowed = 1;

/** Words that make a figure one of several shares: 网上受理3件; several of them together (网络、信函等方式) do not. */
function narrows(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => isRole(token, 'blocked') || isRole(token, 'wish') || isRole(token, 'neg') || isRole(token, 'others'))) return true;
  const channels = tokens.filter((token) => isRole(token, 'channel')).length;
  return channels > 0 && !(channels > 1 || tokens.some((token) => isRole(token, 'etc')));
}

/** True where nothing but light words stands between. */
const isLight = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token) =>
      isList(token) ||
      (token.kind === 'word' && (token.meaning.elsewhere !== true || isRole(token, 'channel'))) ||
      token.kind === 'year' ||
      (token.kind === 'unknown' && token.end - token.start <= strayAllowed),
  ) && unknownLength(tokens) <= 2 * strayAllowed;

/**
 * Reads what the words before (or, `behind`, after) a figure name.
 * @param tokens the words from the last boundary to the figure, or from the figure to the next boundary
 */
export function nameOf(
  tokens: readonly Token[],
  context: Context,
  dictionary: Dictionary,
  behind = false,
): Named | undefined {
  const subjects = tokens.filter(isSubject);
  const stated = tokens.filter(isStatement);
  if (subjects.length === 0 && stated.length === 0) return undefined;
  if (narrows(tokens)) return undefined;
  const near = behind ? subjects[0] : subjects.at(-1);
  if (near && isOtherKind(tokens, near)) return undefined;
  const foreign = tokens.findLast(isElsewhere);
  if (foreign && (!near || foreign.start > near.start || behind)) return undefined;
  const subject = near?.meaning.subject ?? context.subject;
  const chosen = chooseStatements(tokens, stated, subject, near, context, dictionary, behind);
  if (chosen === undefined) return undefined;
  const used = [...chosen.words, ...(near && chosen.withSubject ? [near] : [])];
  const start = Math.min(...used.map((word) => word.start));
  const end = Math.max(...used.map((word) => word.end));
  const between = behind
    ? tokens.filter((token) => token.end <= (chosen.words[0] ?? near)!.start)
    : tokens.filter((token) => token.start >= (chosen.words.at(-1) ?? near)!.end);
  if (!isLight(between)) return undefined;
  if (!behind && isShare(tokens, start, context, chosen.certain)) return undefined;
  const yearly = chosen.words.find((word) => word.year !== undefined);
  const offset = yearly && dictionary.all(yearly)[0]?.yearOffset;
  return {
    naming: chosen.naming,
    start,
    end,
    explicit: near !== undefined || chosen.certain,
    ...(yearly?.year !== undefined && offset !== undefined ? { nameYear: { year: yearly.year, offset } } : {}),
  };
}

/** 土地征收类行政复议: of another kind than the tables count. */
function isOtherKind(tokens: readonly Token[], near: WordToken): boolean {
  const before = tokens[tokens.indexOf(near) - 1];
  return before?.kind === 'unknown' && before.end - before.start > 2 && before.last === otherKind;
}

/** 市级办理3件 inside 其中, 因材料不全不予公开3件: the figure is a share of what the words name. */
function isShare(tokens: readonly Token[], start: number, context: Context, certain: boolean): boolean {
  const before = tokens.filter((token) => token.end <= start);
  const item = before.slice(before.findLastIndex(isList) + 1);
  const unknown = unknownLength(item) > strayAllowed;
  return unknown && (context.among || (certain && item.some((token) => isRole(token, 'because'))));
}

interface Chosen {
  readonly naming: Naming;
  readonly words: readonly WordToken[];
  readonly withSubject: boolean;
  readonly certain: boolean;
}

function chooseStatements(
  tokens: readonly Token[],
  stated: readonly WordToken[],
  subject: string | undefined,
  near: WordToken | undefined,
  context: Context,
  dictionary: Dictionary,
  behind: boolean,
): Chosen | undefined {
  const fitting = stated.filter((word) => dictionary.of(word, subject).length > 0);
  const specific = fitting.filter((word) => dictionary.of(word, subject).some(({ general }) => !general));
  const last = specific.at(behind ? 0 : -1);
  if (last && subject !== undefined) return specificOf(tokens, specific, last, subject, context, dictionary);
  const beside = context.subject === elsewhere && !context.inherited;
  const certain = stated.filter((word) =>
    dictionary.all(word).some((statement) => statement.certain && !(beside && statement.common)),
  );
  const sure = certain.at(behind ? 0 : -1);
  if (sure && (!near || (behind ? sure.start < near.start : sure.start > near.start) || near.meaning.subject === dictionary.all(sure)[0]?.subject)) {
    const own = dictionary.all(sure).find((statement) => statement.certain)?.subject;
    if (own !== undefined && dictionary.of(sure, own).every((statement) => !statement.general)) {
      return specificOf(tokens, certain, sure, own, context, dictionary);
    }
    if (own !== undefined) {
      return { naming: dictionary.of(sure, own).map(({ id }) => [id]), words: [sure], withSubject: true, certain: true };
    }
  }
  const general = fitting.filter((word) => dictionary.of(word, subject).some((statement) => statement.general));
  if (general.length > 0 && subject !== undefined && (near || !context.among || !context.inherited)) {
    const naming = [...new Set(general.flatMap((word) => dictionary.of(word, subject).map(({ id }) => id)))].map((id) => [id]);
    return { naming, words: general, withSubject: true, certain: false };
  }
  if (!near || (sure && dictionary.all(sure).every((statement) => !statement.general))) return undefined;
  return subjectTotal(tokens, near, dictionary, behind);
}

/** A figure beside nothing but what it is about: 行政复议3件, 行政复议和行政诉讼共5件. */
function subjectTotal(
  tokens: readonly Token[],
  near: WordToken,
  dictionary: Dictionary,
  behind: boolean,
): Chosen | undefined {
  const total = dictionary.subject(near.meaning.subject ?? '')?.total;
  if (total === undefined || behind) return undefined;
  // 研究疑难申请61件: of a kind nobody counts.
  const kind = tokens[tokens.indexOf(near) - 1];
  if (isRole(kind, 'applicant')) return undefined;
  if (kind?.kind === 'unknown' && kind.end === near.start && kind.end - kind.start > strayAllowed) return undefined;
  const joined = [near];
  for (let index = tokens.indexOf(near) - 1; index >= 0; index -= 1) {
    const token = tokens[index]!;
    if (isSubject(token) && isList(tokens[index + 1]) && joined.every((word) => word.meaning.subject !== token.meaning.subject)) joined.unshift(token);
    else if (!isList(token) && !isRole(token, 'light')) break;
  }
  const totals = joined.flatMap((word) => dictionary.subject(word.meaning.subject ?? '')?.total ?? []);
  const each = tokens.some((token) => token.start > near.start && isRole(token, 'all'));
  const naming = totals.length === 1 || !each ? [totals] : totals.map((id) => [id]);
  return { naming, words: [], withSubject: true, certain: false, ...(joined[0] ? { words: joined } : {}) };
}

function specificOf(
  tokens: readonly Token[],
  words: readonly WordToken[],
  last: WordToken,
  subject: string,
  context: Context,
  dictionary: Dictionary,
): Chosen | undefined {
  const joined = [last];
  for (let index = tokens.indexOf(last) - 1; index >= 0; index -= 1) {
    const token = tokens[index]!;
    if (words.includes(token as WordToken) && isList(tokens[index + 1])) joined.unshift(token as WordToken);
    else if (!isList(token) && !isRole(token, 'light')) break;
  }
  const idOf = (word: WordToken): string[] =>
    dictionary.of(word, subject).flatMap(({ id, general }) => (general ? [] : [id]));
  const alternatives = joined.map(idOf);
  if (alternatives.some((ids) => ids.length === 0)) return undefined;
  const certain = dictionary.of(last, subject).some((statement) => statement.certain);
  // 区分处理、部分公开4件: two words for one statement. 不掌握、无法提供2件: a row and its group are either.
  const distinct = [...new Set(alternatives.map((ids) => ids[0]!))];
  const isRow = (id: string): boolean => distinct.includes(dictionary.statement(id)?.within ?? '');
  const rows = distinct.filter(isRow);
  const groups = distinct.filter((id) => !isRow(id));
  const naming: string[][] = distinct.length === 1 ? idOf(last).map((id) => [id]) : rows.length > 0 ? [groups, rows] : [distinct];
  // Outcomes after several subjects may be those of all of them together, unless one is named again.
  const others = tokens.some(isSubject) ? [] : context.named.filter((other) => other !== subject && dictionary.of(last, other).length > 0);
  // 行政诉讼35件，其中直接起诉10件、复议后起诉25件，纠错1件: of all suits or of the last ones.
  const whole = others.find((other) => other === dictionary.subject(subject)?.within);
  if (joined.length === 1 && whole !== undefined) naming.push(dictionary.of(last, whole).slice(0, 1).map(({ id }) => id));
  else if (joined.length === 1 && others.length > 0) {
    naming.push([...idOf(last).slice(0, 1), ...others.flatMap((other) => dictionary.of(last, other)[0]?.id ?? [])]);
  }
  return { naming, words: joined, withSubject: tokens.some((token) => isSubject(token) && token.meaning.subject === subject), certain };
}

/** The outcome that stands before the matter it is of: 尚未审结的复议案件. */
export function headOf(words: readonly Token[], dictionary: Dictionary): Token | undefined {
  const at = words.findLastIndex((word) => word.kind === 'word' && word.meaning.statements.length > 0 && word.meaning.subject === undefined);
  const head = words[at];
  const about = words.slice(at + 1).find((word) => word.kind === 'word' && word.meaning.subject !== undefined);
  if (head?.kind !== 'word' || about?.kind !== 'word') return undefined;
  return dictionary.of(head, about.meaning.subject).some(({ general }) => !general) ? head : undefined;
}
