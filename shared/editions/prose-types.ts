/** How the words of the narrative belong to the cells of the tables. */
import type { CellReference } from './types';

/** One way to read a statement: the sum of its cells. */
export interface ProseReading {
  readonly name: string;
  readonly cells: readonly CellReference[];
}

/** Something the narrative can state about the tables, with the words for it. */
export interface ProseStatement {
  readonly id: string;
  readonly rule: string;
  readonly subject: string;
  /** `{year}` stands for a year written out (2023年结转). */
  readonly words: readonly string[];
  /** Years from the reporting year to the one in `{year}`. */
  readonly yearOffset?: number;
  /** A verb that can have any object (收到, 办理): it needs its subject beside it. */
  readonly general?: boolean;
  /** Words that say by themselves what they are about. */
  readonly certain?: boolean;
  /** Certain, but not in a sentence about another matter. */
  readonly common?: boolean;
  /** Statement whose figure this one is part of. */
  readonly within?: string;
  /** Where a sentence states it twice, the first figure may be this statement's (办理187件，办结184件). */
  readonly ofFirst?: string;
  /** Said of last year, it is this one of this year (上年没有结转). */
  readonly ofLastYear?: string;
  /** Where its parts are stated as these, it is that other statement (办理12件，其中上年结转3件、新收9件). */
  readonly divided?: { readonly by: readonly string[]; readonly as: string };
  /** True where it divides other statements (自然人): beside a result it names neither. */
  readonly crosses?: boolean;
  /** The number of cases as a whole: 0 is a statement of none (N-ZERO). */
  readonly whole?: boolean;
  /** One of the figures a year is accounted by (收到, 办结, 结转): no part of a list of anything else. */
  readonly account?: boolean;
  /** What is legitimate; the figure has to be one of them. */
  readonly readings: readonly ProseReading[];
  /** 均维持, 全部办结: with these words it says that the other cells are 0. */
  readonly claim?: {
    readonly rule: string;
    readonly words: readonly string[];
    /** The other cells, as they are called in a message. */
    readonly name: string;
    readonly others: readonly CellReference[];
  };
  /** Rule of a statement that there was none, where it is not N-ZERO's. */
  readonly noneRule?: string;
}

export interface ProseSubject {
  readonly id: string;
  readonly words: readonly string[];
  /** Statement a figure beside these words alone is. */
  readonly total?: string;
  /** The subject whose cases these are some of. */
  readonly within?: string;
}

/** Statements that together leave nothing out: parts of a whole have to add up to it. */
export interface ProsePartition {
  readonly parts: readonly string[];
  /** Statements of which these are the parts. */
  readonly of: readonly string[];
}

/** Which words of the narrative state which cells. */
export interface Prose {
  readonly subjects: readonly ProseSubject[];
  readonly statements: readonly ProseStatement[];
  readonly elsewhere: readonly string[];
  readonly light: readonly string[];
  readonly filing: readonly string[];
  readonly partitions: readonly ProsePartition[];
  /** Charges for handling requests are reported in one section (N-FEE). */
  readonly fees?: {
    readonly section: string;
    /** What a section says that reports nothing at all. */
    readonly nothing: readonly string[];
    readonly cell: CellReference;
  };
}
