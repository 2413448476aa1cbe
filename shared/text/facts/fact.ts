/**
 * What a text states: figures, statements of none, claims about all, changes from year to year, shares, and lists of
 * parts. A fact knows no form: what its words name is an id of the vocabulary it was found with.
 */

/** How exactly a figure is stated: 约100, 近100, 100余, 超过100, 不足100. */
export type Exactness = 'exact' | 'about' | 'nearly' | 'more' | 'at-least' | 'less';

export interface Stated {
  readonly value: number;
  readonly exactness: Exactness;
  /** One unit of the last digit stated: 1 in 125, 1000 in 12.3万; the accuracy of the statement. */
  readonly step: number;
  /** Measure word (件, 元, %), empty where none stands. */
  readonly unit: string;
}

/** The year a sentence speaks of; `this` where it names none. `part`: a part of a year, or an average. */
export type YearScope = number | 'this' | 'previous' | 'next' | 'part';

interface Words {
  /** UTF-16 offsets of the words that state it, in the text as given. */
  readonly start: number;
  readonly end: number;
}

/**
 * Statement ids of the vocabulary: alternatives, each a sum. `[['received'], ['a', 'b']]` is what is called received,
 * or a and b together.
 */
export type Naming = readonly (readonly string[])[];

export interface FigureFact extends Words {
  readonly kind: 'figure';
  readonly stated: Stated;
  readonly named: Naming;
  readonly year: YearScope;
  /** A year inside the words that name it (2023年结转, 结转2025年), to be that many years after the reporting year. */
  readonly nameYear?: { readonly year: number; readonly offset: number };
  /** Counted by filing (备案), not by outcome. */
  readonly filed: boolean;
  /** The body the sentence says it of (县教育局收到3件), where it names one. */
  readonly body?: string;
}

/** 未收到…, 无…, 没有发生…: each of the statements is 0. */
export interface NoneFact extends Words {
  readonly kind: 'none';
  readonly named: readonly string[];
  readonly year: YearScope;
}

/** 均维持, 全部办结: nothing but this. */
export interface AllFact extends Words {
  readonly kind: 'all';
  readonly named: readonly string[];
  /** What the last figure before it states: 均 is all of that. */
  readonly about: readonly string[];
  /** Statements whose figures the sentence names besides (结转2件，其余全部办结). */
  readonly besides: readonly string[];
  /** 均按时…: says when it was done rather than that it was. */
  readonly timely: boolean;
  readonly year: YearScope;
}

/** 同比增长x%, 较上年减少n件, 与上年持平; `of` is the figure that changed. */
export interface ChangeFact extends Words {
  readonly kind: 'change';
  readonly direction: 1 | -1 | 0;
  readonly by: Stated;
  /** False where words say it (翻一番, 持平). */
  readonly figured: boolean;
  readonly of: Part;
  /** The whole of the list `of` ends: the change may be that one's. */
  readonly orOf?: Part;
  readonly year: YearScope;
  /** Last year's figure where the text states it. */
  readonly from?: Stated;
}

/** 占…的x%: `of` among one of `wholes`, all that are stated before it. */
export interface ShareFact extends Words {
  readonly kind: 'share';
  readonly share: Stated;
  readonly of: Stated;
  /** 三类分别为62件、48件、31件，共占…: sums of the figures before it, each of which may be meant. */
  readonly orOf?: readonly Stated[];
  readonly wholes: readonly Stated[];
  /** Wholes nobody states but their parts do: accepted, never blamed. */
  readonly sums?: readonly Stated[];
  /** The one of them a reader takes. */
  readonly likely?: Stated;
}

export interface Part {
  readonly stated: Stated;
  readonly figure?: FigureFact;
}

/** X件，其中a、b、c. `complete`: nothing says that there are others (等, 主要). */
export interface PartsFact extends Words {
  readonly kind: 'parts';
  readonly whole: Part;
  readonly parts: readonly Part[];
  /** The whole and the figures it stands in one list with. */
  readonly together: number;
  /** Figures stated before the whole and their sums: the parts may be theirs. */
  readonly earlier: readonly number[];
  /** Where each part ends in the text. */
  readonly ends: readonly number[];
  readonly complete: boolean;
  /** No 其中 and no brackets: the figures only stand behind the whole (行政复议12件，维持8件、纠正4件). */
  readonly implied: boolean;
}

export type Fact = FigureFact | NoneFact | AllFact | ChangeFact | ShareFact | PartsFact;

/** Words the facts are found by; ids are the caller's own. */
export interface Vocabulary {
  /** What a sentence can be about. `total`: the statement a figure beside these words alone is. */
  readonly subjects: readonly {
    readonly id: string;
    readonly words: readonly string[];
    readonly total?: string;
    /** The subject whose cases these are some of. */
    readonly within?: string;
  }[];
  readonly statements: readonly {
    readonly id: string;
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
    /** Divides other statements (自然人): beside one of them it names neither. */
    readonly crosses?: boolean;
  }[];
  /** Words of other matters: figures about them are never taken for statements. */
  readonly elsewhere: readonly string[];
  /** Words without weight between a statement and its figure. */
  readonly light: readonly string[];
  /** Counting by filing. */
  readonly filing: readonly string[];
}
