/** What a sentence speaks of so far: the matter, the year, and whether cases are counted by filing. */
import type { YearScope } from './fact';
import type { Token } from './lexer';
import { elsewhere, isRole, yearOf, type Context } from './naming';

export class Topic {
  subject: string | undefined;
  year: YearScope = 'this';
  filed = false;
  /** Subjects named in the sentence. */
  named: string[] = [];
  /** Those of them since the last semicolon. */
  private namedHere: string[] = [];
  private inherited = true;
  private ofOthers = false;

  /**
   * @param opens true for the first sentence of a paragraph: what was spoken of before no longer counts
   * @param among true for a sentence that begins with 其中: it is of the year of the one before
   */
  begin(opens: boolean, among: boolean): void {
    if (opens) this.subject = undefined;
    if (opens || !among) this.year = 'this';
    this.inherited = true;
    this.ofOthers = false;
    this.named = [];
    this.namedHere = [];
    this.filed = false;
  }

  /** 复议3件，…；诉讼2件，均维持: behind a semicolon the words are of what is named there. */
  divide(): void {
    this.namedHere = [];
  }

  note(token: Token): void {
    if (token.kind === 'year') this.year = token.year;
    if (token.kind !== 'word') return;
    const { meaning } = token;
    if (isRole(token, 'subordinate')) this.ofOthers = true;
    if (meaning.filing) this.filed = true;
    if (meaning.elsewhere) this.turnTo(elsewhere);
    if (meaning.subject !== undefined) {
      this.turnTo(meaning.subject);
      for (const named of [this.named, this.namedHere]) if (!named.includes(meaning.subject)) named.push(meaning.subject);
    }
    if (meaning.statements.length === 0) this.year = yearOf(token) ?? this.year;
  }

  context(among: boolean): Context {
    return { subject: this.subject, named: this.namedHere.length > 0 ? this.namedHere : this.named, inherited: this.inherited, ofOthers: this.ofOthers, among };
  }

  private turnTo(subject: string): void {
    this.subject = subject;
    this.inherited = false;
  }
}
