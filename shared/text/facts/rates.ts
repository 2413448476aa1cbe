/** 收到25件，办结23件，办结率92%: a rate whose figures stand in the sentence, whatever they count. */
import type { ShareFact, Stated } from './fact';
import type { NumberToken } from './lexer';
import { recent, type Entry, type FigureEntry } from './parts';
import { sumsOf } from './sums';

const rateWords = /(\p{Script=Han}{2,14})率(?:约?为|达到?|是|约|仅为|均为|均达|高达|保持在?)?$/u;
/** As far back as a rate's words and the words of a figure are looked for. */
const reach = 24;
const boundary = /[，。；、：,;:（(）)\n]/u;

/** Words before a rate that do not narrow it. */
const neutral = /^(?:全年|年度|本年度?|今年|总体?|整体|综合|平均|其|的|申请|案件|件|依申请公开|政府信息公开|信息公开|建议|意见)+/u;

/** 未办结, 应办结, 不予公开: the opposite, or what is still to do. */
const opposite = '(?<![不未无非应待需拟难]予?)';

/** Few figures back: a rate is of what has just been said. */
const figuresBack = 8;

const isFigure = (entry: Entry): entry is FigureEntry => entry.kind === 'figure';

/** The words of a figure's own clause, before and behind it. */
function wordsOf(entry: FigureEntry, previousEnd: number, text: string): string {
  const before = text.slice(Math.max(previousEnd, entry.start - reach), entry.start).split(boundary).at(-1) ?? '';
  const behind = text.slice(entry.end, entry.end + reach).split(boundary)[0] ?? '';
  // 收到25件办结23件: what stands behind a figure without a mark may belong to the next one.
  return /\d/u.test(behind) ? before : before + behind;
}

export type RateFact = Omit<ShareFact, 'start' | 'end'>;

/**
 * @param text the compact text
 * @returns undefined where the percentage is no rate of figures stated just before it
 */
export function readRate(
  number: NumberToken,
  text: string,
  before: readonly Entry[],
  entries: readonly Entry[],
): { readonly start: number; readonly fact: RateFact } | undefined {
  if (number.stated.unit !== '%') return undefined;
  const clause = text.slice(Math.max(0, number.start - reach), number.start).split(boundary).at(-1) ?? '';
  const words = rateWords.exec(clause)?.[1]?.replace(neutral, '');
  if (words === undefined || words.length < 2) return undefined;
  const stem = words.slice(-2);
  const narrowed = words.slice(0, -2);
  const figures = [...recent(before), ...recent(entries)].filter(isFigure).slice(-figuresBack);
  const does = new RegExp(opposite + stem, 'u');
  const parts = figures.filter((entry, index) => {
    const said = wordsOf(entry, figures[index - 1]?.end ?? 0, text);
    return entry.part.stated.unit !== '%' && does.test(said) && said.includes(narrowed);
  });
  const [of] = parts;
  // 予以公开3件，部分公开2件，公开率50%: which of them it is nobody says.
  if (!of || parts.length > 1 || of.year !== figures.at(-1)?.year) return undefined;
  const { unit } = of.part.stated;
  const earlier = figures.filter((entry) => entry !== of && entry.start < of.start && entry.part.stated.unit === unit && entry.year === of.year);
  const wholes = earlier.map(({ part }) => part.stated);
  const likely = wholes.findLast(({ value }) => value > of.part.stated.value) ?? wholes.findLast(({ value }) => value === of.part.stated.value);
  if (!likely) return undefined;
  const sums = sumsOf(wholes);
  if (number.stated.value === 100 && (narrowed !== '' || isAccountedFor([...wholes, ...sums], of.part.stated, figures, text.slice(number.end, number.end + reach)))) return undefined;
  return { start: number.start - clause.length + clause.indexOf(stem), fact: { kind: 'share', share: number.stated, of: of.part.stated, wholes, sums, likely } };
}

const carried = /结转|转入|跨年|继续|延期|未到期/u;

/** 收到25件，办结23件，结转2件，办结率100%: of what was due. */
const isAccountedFor = (wholes: readonly Stated[], of: Stated, figures: readonly FigureEntry[], behind: string): boolean =>
  carried.test(behind) || wholes.some(({ value }) => figures.some(({ part }) => value > of.value && part.stated.value === value - of.value));
