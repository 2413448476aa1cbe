/** The name and date at the foot of a report, or below its title. */
import { plainWords } from '../../shared/text/likeness';
import { parseIsoDate, readTypedDate } from '../../shared/text/dates';
import { looksLikeUnit, matchUnit } from '../../shared/text/unit-names';
import type { Line, Passage } from './narrative';

export interface FoundSignature {
  readonly name: string;
  /** ISO where it is a date, otherwise as it stands. */
  readonly date: string;
}

/** Lines a name may take. */
const mostNameLines = 4;
const longestDate = 20;

const isDate = (text: string): boolean => parseIsoDate(readTypedDate(text)) !== undefined;
const looksLikeDate = (text: string): boolean => text.trim().length <= longestDate && /[\d〇○零一二三四五六七八九]\s*[年.\-/]/u.test(text);
const isUnit = (text: string, unit: string): boolean => unit !== '' && matchUnit(text, [unit]).kind !== 'none';

/** The lines of the name that ends with the last of `lines`; the name may be broken into several. */
function nameAtEnd(lines: readonly Line[], unit: string): { name: string; count: number } | undefined {
  for (let count = 1; count <= Math.min(mostNameLines, lines.length); count += 1) {
    const name = lines.slice(-count).map(({ text }) => text.trim()).join('');
    if (isUnit(name, unit)) return { name, count };
  }
  const start = lines.findLastIndex(({ soft }) => !soft);
  const paragraph = start < 0 ? [] : lines.slice(start);
  const whole = paragraph.map(({ text }) => text.trim()).join('');
  if (paragraph.length > 0 && paragraph.length <= mostNameLines && looksLikeUnit(whole)) return { name: whole, count: paragraph.length };
  const last = lines.at(-1)?.text.trim() ?? '';
  return looksLikeUnit(last) ? { name: last, count: 1 } : undefined;
}

/**
 * Takes the signature off the end of a passage.
 * @param unit the name in the title; empty where there is none
 */
function takeFromEnd(lines: Line[], unit: string): FoundSignature | undefined {
  const last = lines.at(-1)?.text.trim() ?? '';
  if (lines.length === 0) return undefined;
  if (isDate(last)) {
    const found = nameAtEnd(lines.slice(0, -1), unit);
    lines.splice(lines.length - 1 - (found?.count ?? 0));
    return { name: found?.name ?? '', date: readTypedDate(last) };
  }
  const before = looksLikeDate(last) ? nameAtEnd(lines.slice(0, -1), unit) : undefined;
  if (before && isUnit(before.name, unit)) {
    lines.splice(lines.length - 1 - before.count);
    return { name: before.name, date: last };
  }
  const alone = nameAtEnd(lines, unit);
  if (!alone || !isUnit(alone.name, unit)) return undefined;
  lines.splice(lines.length - alone.count);
  return { name: alone.name, date: '' };
}

/** A name and date below the title, as some offices put them. */
function takeFromStart(lines: Line[], unit: string): FoundSignature | undefined {
  const dateAt = lines.slice(0, 3).findIndex(({ text }) => isDate(text));
  const date = lines[dateAt]?.text;
  if (date === undefined) return undefined;
  const names = lines.slice(0, dateAt).map(({ text }) => text.trim());
  if (names.some((name) => !looksLikeUnit(name) && !isUnit(name, unit))) return undefined;
  lines.splice(0, dateAt + 1);
  return { name: names.join(''), date: readTypedDate(date) };
}

/** Takes the signature out of the passages it stands in. */
export function takeSignature(passages: readonly Passage[], unit: string): FoundSignature | undefined {
  for (const passage of passages) {
    // The signature stands behind the last part; a date at the end of another one is text.
    const isLast = passage === passages.at(-1) || passages[passages.indexOf(passage) + 1]?.official === passages.find(({ heading }) => heading !== '')?.official;
    const found = isLast && passage.heading !== '' ? takeFromEnd(passage.lines, unit) : undefined;
    if (found) return found;
  }
  const [first] = passages;
  return first?.heading === '' ? takeFromStart(first.lines, unit) : undefined;
}

/** True where two names are written alike, blanks aside. */
export const sameName = (one: string, other: string): boolean => plainWords(one) === plainWords(other);
