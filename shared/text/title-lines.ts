/**
 * Breaking a title that is too long for one line (GB/T 9704—2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜):
 * few lines of like length, broken between words.
 */
import { textWidth } from './width';

/** Places where a title reads well in two lines: before 政府信息公开 and after the year; less so before 年度报告. */
const best = /(?<=\d年)|(?=政府信息公开)|(?=\d{4}年)/u;
const good = /(?=(?:工作)?年度)|(?<=工作)(?=年度)|(?<=公开)(?=工作)/u;
/** After the name of a place or body, with the words that go on (街道办事处, 委员会, 人民政府办公室) left whole. */
const afterName =
  /(?<=省|市(?!场|政)|自治[区州县]|区(?!域|划)|县|镇|乡|街道(?!办)|委员会|办事处|办公室|局|厅|人民政府|管理处|中心)/u;

const costs: readonly (readonly [RegExp, number])[] = [
  [best, 0],
  [good, 2],
  [afterName, 3],
];
const insideWord = 12;

/** No break inside a number or Western word, before its 年, before closing or after opening punctuation. */
const whole = /[\dA-Za-z][\dA-Za-z年]|.[\s、，。；：？！”’）》】）)\]]|[“‘（《【(\u005b]./u;

/** Fewer characters than these on a line look forgotten. */
const shortestLine = 3;

function breakCost(title: string, index: number): number {
  if (whole.test(title.slice(index - 1, index + 1))) return Infinity;
  for (const [pattern, cost] of costs) {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = index;
    if (sticky.test(title)) return cost;
  }
  return insideWord;
}

interface Breaking {
  readonly cost: number;
  readonly starts: readonly number[];
}

/** The cheapest way to set `title` in `count` lines of at most `capacity` em. */
function breakInto(title: string, count: number, capacity: number): Breaking | undefined {
  // Places between characters, with the width of what stands before them.
  const places = new Map([[0, 0]]);
  let place = 0;
  for (const character of title) {
    const width = (places.get(place) ?? 0) + textWidth(character);
    place += character.length;
    places.set(place, width);
  }
  const even = (places.get(title.length) ?? 0) / count;
  const lineCost = (from: number, to: number): number => {
    const width = (places.get(to) ?? 0) - (places.get(from) ?? 0);
    return width > capacity || to - from < shortestLine ? Infinity : (width - even) ** 2 / 5;
  };
  const breaks = [...places.keys()].filter((end) => end > 0 && end < title.length);
  const breakCosts = new Map(breaks.map((end) => [end, breakCost(title, end)]));
  let ways = new Map<number, Breaking>([[0, { cost: 0, starts: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Breaking>();
    for (const [from, way] of ways) {
      for (const to of line === count ? [title.length] : breaks.filter((end) => end > from)) {
        const cost = way.cost + lineCost(from, to) + (breakCosts.get(to) ?? 0);
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, starts: [...way.starts, from] });
      }
    }
    ways = next;
  }
  return ways.get(title.length);
}

/** More lines than these no title needs; what is longer is left to break where it comes. */
const mostLines = 8;

/**
 * @param capacity em that fit on a line
 * @returns the lines of the title, one where it fits
 */
export function titleLines(title: string, capacity: number): string[] {
  const fewest = Math.max(1, Math.ceil(textWidth(title) / capacity));
  if (fewest === 1) return [title];
  for (let count = fewest; count <= Math.min(fewest + 1, mostLines); count += 1) {
    const found = breakInto(title, count, capacity);
    if (found) return found.starts.map((start, line) => title.slice(start, found.starts[line + 1]).trim());
  }
  return [title];
}
