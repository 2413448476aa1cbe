/** Reads one sentence after another, remembering what is spoken of. */
import type { CompactText } from './compact';
import type { Fact, FigureFact, Part, Vocabulary } from './fact';
import { acceptable, endsAt, isConnecting, isMark, itemsBehind, nameBehind, nameOfAll, nextClause, numbersInList, withoutBrackets, withRows, type Item } from './beside';
import { caseUnits } from './language';
import type { NumberToken, Token } from './lexer';
import { dictionaryOf, headOf, isRole, nameOf, type Context, type Dictionary, type Named } from './naming';
import { readChange, readWordedChange } from './changes';
import { claimsOf, speaksOfAll } from './claims';
import { bodyBefore } from './bodies';
import { scopeOf, type Scope } from './scope';
import { namesOfEach, readSeparately, yearsOfEach } from './separately';
import { readRate } from './rates';
import { namesBySentence } from './rename';
import { readShare, readShareWhole, type PendingShare } from './shares';
import { countedBefore, isFigure, partsOf, recent, type Entry } from './parts';
import { Topic } from './topic';

export class SentenceReader {
  readonly facts: Fact[] = [];
  private readonly dictionary: Dictionary;
  private readonly topic = new Topic();
  /** 尚未审结的复议案件8件、诉讼案件9件: what stands at the head of a list holds for all of it. */
  private head: Token | undefined;
  private entries: Entry[] = [];
  private before: readonly Entry[] = [];
  private pendingShare: PendingShare | undefined;
  /** Of the figure being read: words of another matter beside it, a comma or semicolon before it, 合计 before it. */
  private beside = { foreign: false, apart: false, sum: false };
  /** True behind a sentence on reviews and suits about the disclosure of information. */
  private settled = false;
  private scope: Scope = { isOwn: () => true, isAboutDisclosure: false };

  constructor(
    private readonly compact: CompactText,
    vocabulary: Vocabulary,
  ) {
    this.dictionary = dictionaryOf(vocabulary);
  }

  /** @param opens true for the first sentence of a paragraph: what was spoken of before no longer counts */
  read({ items, opens }: { readonly items: readonly Item[]; readonly opens: boolean }): void {
    const first = items.find((item) => item.kind !== 'unknown');
    const among = first !== undefined && first.kind !== 'group' && isRole(first, 'among');
    this.topic.begin(opens, among);
    if (opens) this.pendingShare = undefined;
    this.settled = this.settled && !opens;
    this.head = undefined;
    this.before = opens ? [] : this.entries;
    this.scope = scopeOf(this.compact.text, items, this.dictionary, this.settled);
    this.entries = [];
    this.readItems(items, 0, false);
    this.settled = this.settled || this.scope.isAboutDisclosure;
    const parts = partsOf(this.entries, this.before, (start, end) => this.span(start, end));
    this.facts.push(...parts);
    for (const [figure, named] of namesBySentence(this.entries, parts, this.dictionary)) {
      const at = this.facts.indexOf(figure);
      // The sentence before has named it already.
      if (at >= 0) this.facts.splice(at, 1, ...(named ? [{ ...figure, named }] : []));
    }
  }

  private span(start: number, end: number): { start: number; end: number } {
    return { start: this.compact.offsets[start] ?? 0, end: (this.compact.offsets[end - 1] ?? 0) + 1 };
  }

  private readItems(given: readonly Item[], depth: number, startsAmong: boolean): void {
    const items = withoutBrackets(given);
    let among = startsAmong;
    let words: Token[] = [];
    let carried: readonly Token[] = [];
    let clause: Token[] = [];
    let hasNumber = false;
    let underColon = false;
    let wished = false;
    let clauseContext = this.topic.context(among);
    const endClause = (): void => {
      const claims = claimsOf(clause, clauseContext, this.dictionary, this.topic.year, this.entries, (start, end) => this.span(start, end));
      this.facts.push(...claims.filter(({ named }) => this.scope.isOwn(clause[0]?.start ?? 0, [named])));
      // 上年没有结转 says how this year began.
      if (this.topic.year === 'previous' && claims.some(({ year }) => year === 'this')) this.topic.year = 'this';
      if (speaksOfAll(clause)) this.entries.push({ kind: 'again', depth, among: false });
      clause = [];
      clauseContext = this.topic.context(among);
    };
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index]!;
      if (item.kind === 'group') {
        const last = this.entries.at(-1);
        const divides = last?.kind === 'figure' && last.depth === depth;
        if (divides) this.entries.push({ kind: 'open', depth: depth + 1, among: false, colon: false });
        const year = this.topic.year;
        const subject = this.topic.subject;
        this.readItems(item.items, depth + 1, true);
        this.topic.year = year;
        this.topic.subject = subject;
        if (last) this.entries.push({ kind: 'close', depth: depth + 1, among: false });
        continue;
      }
      if (isMark(item, 'comma', 'semicolon', 'colon')) {
        carried = hasNumber ? [] : words.length > 0 ? words : carried;
        underColon = isMark(item, 'colon');
        endClause();
        this.head = undefined;
        if (isMark(item, 'semicolon')) {
          this.topic.divide();
          this.entries.push({ kind: 'semicolon', depth, among: false });
          carried = [];
          wished = false;
        }
        words = [];
        hasNumber = false;
        this.beside.apart = !isMark(item, 'colon');
        continue;
      }
      clause.push(item);
      if (item.kind !== 'number') {
        words.push(item);
        if (isRole(item, 'wish')) wished = true;
        if (isRole(item, 'within')) {
          // 收到的17件申请中有7件…: what follows is of them. 办结的申请中，…: of those the sentence before has counted.
          const isOfThese = hasNumber && words.every((word) => isMark(word, 'list') || (word.kind === 'word' && word.meaning.statements.length === 0));
          const of = this.entries.length === 0 ? countedBefore(words, this.before) : undefined;
          if (isOfThese || of) this.entries.push({ kind: 'open', depth, among: true, colon: isMark(items[index + 1], 'colon'), loose: true, ...(of ? { of } : {}) });
          if (isOfThese) {
            words = [];
            among = true;
            continue;
          }
        }
        if (isRole(item, 'among')) {
          among = true;
          this.entries.push({ kind: 'open', depth, among: true, colon: isMark(items[index + 1], 'colon') });
        } else if (isRole(item, 'besides')) {
          if (among) this.entries.push({ kind: 'close', depth, among: true });
          among = startsAmong;
        }
        const worded = readWordedChange(item, words, this.entries, this.topic.named, depth);
        if (worded?.fact) this.facts.push({ ...worded.fact, ...this.span(worded.start, item.end) });
        this.topic.note(item);
        continue;
      }
      hasNumber = true;
      this.beside.foreign = words.some((word) => word.kind === 'word' && word.meaning.elsewhere === true);
      this.beside.sum = words.some((word) => isRole(word, 'sum'));
      const each = namesOfEach(item, words, this.topic.context(among), this.dictionary);
      const listed = each.length > 0 ? each.map(() => item) : words.some((word) => isRole(word, 'respectively')) ? numbersInList(items, index) : [item];
      if (wished) {
        words = [];
        continue;
      }
      const behind = itemsBehind(items, index);
      const context = this.topic.context(among);
      if (listed.length > 1) {
        const all = [...carried, ...words];
        // 通过网络、信函分别收到5件、2件: figures that cannot be told apart are nobody's.
        const names = each.length > 0 ? each : readSeparately(listed, all, context, this.dictionary);
        const years = names ? [] : yearsOfEach(listed, all);
        const common = years.length > 0 ? nameOf(all, context, this.dictionary) : undefined;
        // 2150元，分别为380元、640元和1030元: parts of the figure before them.
        const divides = names === undefined && common === undefined && all.every((word) => isConnecting(word) || isRole(word, 'respectively'));
        if (divides) this.entries.push({ kind: 'open', depth, among: true, colon: false });
        listed.forEach((number, place) => {
          this.topic.year = years[place] ?? this.topic.year;
          const fits = common && acceptable(number, common, []) ? common : undefined;
          this.add(number, names?.[place] ?? fits, names ? 0 : depth, !divides && names === undefined && fits === undefined);
        });
        if (divides) this.entries.push({ kind: 'close', depth, among: true });
        index = items.indexOf(listed.at(-1)!, index);
        words = [];
        carried = [];
        continue;
      }
      const next = nextClause(items, index);
      // 答复类型包括：公开12件: behind a colon only words of its sum lead back to what stands before it.
      if (underColon && words.some((word) => isRole(word, 'light') && !isRole(word, 'sum'))) carried = [];
      const used = this.readNumber(item, words, carried, behind, next, context, depth, endsAt(items, index));
      words = [];
      carried = [];
      for (const token of behind.slice(0, used)) this.topic.note(token);
      clause.push(...behind.slice(0, used));
      index += used;
      if (isRole(behind.at(-1), 'within')) {
        // 47件申请中，予以公开21件…: what follows are its parts.
        among = true;
        this.entries.push({ kind: 'open', depth, among: true, colon: isMark(items[index + 1], 'colon'), loose: true });
      }
    }
    endClause();
  }

  /** @returns how many of the words behind belong to the figure */
  private readNumber(
    number: NumberToken,
    words: readonly Token[],
    carried: readonly Token[],
    behind: readonly Token[],
    next: readonly Token[],
    context: Context,
    depth: number,
    ends: boolean,
  ): number {
    const from = behind.find((token) => !isRole(token, 'light'));
    if (isRole(from, 'reaches') && caseUnits.has(number.stated.unit) && this.topic.year === 'this') {
      // 由152件上升到187件: the first is last year's.
      this.topic.year = 'previous';
      const name = nameOf([...carried, ...words], context, this.dictionary);
      this.add(number, name && acceptable(number, name, words) ? name : undefined, depth);
      return 0;
    }
    const change = readChange(number, [...carried, ...words], behind, this.entries, this.topic.named, depth);
    if (change?.base) {
      const year = this.topic.year;
      this.topic.year = 'previous';
      this.add(number, undefined, depth);
      this.topic.year = year;
      return 0;
    }
    if (change) {
      if (change.fact) {
        this.facts.push({ ...change.fact, ...this.span(change.start, number.end) });
        this.topic.year = change.fact.year;
      }
      this.entries.push({ kind: 'aside', depth, among: false });
      return 0;
    }
    const whole = readShareWhole(number, words, this.entries);
    if (whole) {
      this.pendingShare = whole;
      this.entries.push({ kind: 'whole', depth, among: false, stated: number.stated });
      const name = nameOf(words, context, this.dictionary);
      if (name && acceptable(number, name, words) && this.scope.isOwn(number.start, name.naming)) this.facts.push(this.figure(number, name));
      return 0;
    }
    const namesWhole = words.some((word) => word.kind === 'word' && (word.meaning.statements.length > 0 || word.meaning.subject !== undefined));
    const named = namesWhole ? words.flatMap((word) => (word.kind === 'word' ? word.meaning.statements : [])) : undefined;
    const share = readShare(number, words, { entries: this.entries, before: this.before, pending: this.pendingShare, named, depth });
    this.pendingShare = undefined;
    const ratio = share ?? readRate(number, this.compact.text, this.before, this.entries);
    if (ratio) {
      if (ratio.fact) this.facts.push({ ...ratio.fact, ...this.span(ratio.start, number.end) });
      this.entries.push(share ? { kind: 'share', depth, among: false, named: namesWhole, lost: !ratio.fact } : { kind: 'aside', depth, among: false });
      return 0;
    }
    const reached = words.some((word) => isRole(word, 'reaches')) ? recent(this.entries).findLast(isFigure)?.part.figure : undefined;
    if (reached) {
      this.topic.year = 'this';
      this.add(number, { naming: reached.named, start: number.start, end: number.end }, depth);
      return 0;
    }
    const fitting = (name: Named | undefined): name is Named => name !== undefined && acceptable(number, name, words);
    const headed = this.head && isMark(words[0], 'list') ? nameOf([this.head, ...words.slice(1)], context, this.dictionary) : undefined;
    const before = headed ?? nameOf(words, context, this.dictionary);
    this.head = headed ? this.head : headOf(words, this.dictionary);
    if (fitting(before)) {
      this.add(number, withRows(before, words, this.dictionary), depth);
      return 0;
    }
    if (before === undefined && caseUnits.has(number.stated.unit)) {
      const listed = behind.findIndex((token) => isMark(token, 'list'));
      const near = listed < 0 ? behind : behind.slice(0, listed);
      const after = (ends ? nameOfAll(behind, context, this.dictionary) : undefined) ?? nameBehind(words, near, next, context, this.dictionary, ends && near === behind, near.length >= behind.length - 1);
      if (after) {
        this.add(number, after, depth);
        return near.findLastIndex((token) => token.start < after.end) + 1;
      }
    }
    // 经复议，1件被责令答复: what opens a clause and has words behind it is theirs.
    const opens = words.length === 0 && behind.some((token) => (token.kind === 'unknown' && token.end - token.start > 1) || (token.kind === 'word' && token.meaning.statements.length > 0));
    if (before === undefined && carried.length > 0 && carried.at(-1)?.kind !== 'unknown' && !opens && words.every(isConnecting)) {
      const earlier = nameOf(carried, context, this.dictionary);
      if (fitting(earlier)) {
        this.add(number, earlier, depth);
        return 0;
      }
    }
    this.add(number, undefined, depth, words.some((word) => isRole(word, 'etc')));
    return 0;
  }

  private figure(number: NumberToken, { naming: named, start, end, nameYear }: Omit<Named, 'explicit'>): FigureFact {
    const body = bodyBefore(this.compact.text, number.start);
    const { year, filed } = this.topic;
    const place = this.span(Math.min(number.start, start), Math.max(end, number.end));
    return { ...(body === '' ? {} : { body }), kind: 'figure', stated: number.stated, named, year, filed, ...(nameYear ? { nameYear } : {}), ...place };
  }

  /** @param open true where words beside it say that there are others */
  private add(number: NumberToken, name: Omit<Named, 'explicit'> | undefined, depth: number, open = false): void {
    const figure = name && this.scope.isOwn(number.start, name.naming) ? this.figure(number, name) : undefined;
    if (figure) {
      this.facts.push(figure);
      this.topic.subject = this.dictionary.statement(figure.named[0]?.[0] ?? '')?.subject ?? this.topic.subject;
    }
    const part: Part = { stated: number.stated, ...(figure ? { figure } : {}) };
    this.entries.push({ kind: 'figure', depth, among: false, part, start: number.start, end: number.end, open, year: this.topic.year, ...this.beside });
    this.beside.apart = false;
  }
}

