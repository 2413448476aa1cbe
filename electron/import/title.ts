/** The title of a report: whose it is and of which year. */
import { partsOf, type Edition } from '../../shared/editions';
import { likeness, plainWords } from '../../shared/text/likeness';
import { readWrittenYear } from '../../shared/text/years';

export interface FoundTitle {
  /** Lines it takes. */
  readonly from: number;
  readonly to: number;
  /** Empty where the title names no unit. */
  readonly unit: string;
  readonly year: number;
}

/** A title may be broken into this many lines. */
const mostLines = 4;
const longestTitle = 80;
/** Share of the title's words that must be the form's: 年度 for 年, 工作 left out. */
const leastLike = 0.8;

/** Words of the form's title behind the year. */
const tailOf = (title: string): string => plainWords(title.slice(title.indexOf('{year}') + '{year}'.length)).slice(1);

/** Where the words of the form's title begin in a text, by their first characters. */
const headLength = 4;

function readTitle(text: string, tail: string): { unit: string; year: number } | undefined {
  const found = readWrittenYear(text);
  if (!found) return undefined;
  const rest = plainWords(found.after);
  const start = rest.indexOf(tail.slice(0, headLength));
  if (start < 0 || likeness(rest.slice(start), tail) < leastLike) return undefined;
  const unit = plainWords(found.before) + rest.slice(0, start);
  return { unit, year: found.year };
}

/**
 * @param lines of the file, in order
 * @returns the first title of one of the edition's documents that names a year
 */
export function findTitle(edition: Edition, lines: readonly string[]): FoundTitle | undefined {
  const tails = edition.documents.filter((document) => partsOf(document).length > 0 && document.title.includes('{year}')).map(({ title }) => tailOf(title));
  for (let from = 0; from < lines.length; from += 1) {
    let text = '';
    for (let to = from; to < Math.min(lines.length, from + mostLines); to += 1) {
      text += lines[to] ?? '';
      if (text.length > longestTitle || text.includes('。')) break;
      if ((lines[to] ?? '').trim() === '') continue;
      for (const tail of tails) {
        const title = readTitle(text, tail);
        if (title) return { from, to, ...title };
      }
    }
  }
  return undefined;
}
