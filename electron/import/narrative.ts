/** The text of a Word file or web page, section by section, found by the headings of an edition's documents. */
import { partsOf, type Edition } from '../../shared/editions';
import { documentTexts } from '../../shared/messages/documents';
import { likeness, numberedWords, plainWords } from '../../shared/text/likeness';
import { readNumbering } from '../../shared/text/numbering';
import type { Flow } from '../office/office-file';
import { findTitle, type FoundTitle } from './title';

export interface Line {
  readonly text: string;
  /** Goes on from the line above within one paragraph. */
  readonly soft: boolean;
}

interface Heading {
  readonly text: string;
  readonly words: string;
  readonly number: number | undefined;
  /** Undefined over a table only. */
  readonly section: string | undefined;
}

/** What stands under one heading. */
export interface Passage {
  readonly section: string | undefined;
  /** As it stands in the file; empty for what stands under the title. */
  readonly heading: string;
  readonly official: string;
  readonly likeness: 'exact' | 'near' | 'number';
  readonly lines: Line[];
}

export interface Narrative {
  readonly title: FoundTitle | undefined;
  readonly passages: readonly Passage[];
  /** Lines before the title or the first heading that belong nowhere. */
  readonly before: readonly string[];
  /** Lines behind the last part of a document. */
  readonly behind: readonly string[];
  /** Lines of the registration form above its table. */
  readonly registrationLines: readonly string[];
  /** Headings of the edition that stand in the file as the form has them. */
  readonly exactHeadings: number;
}

export const linesOfFlow = (flow: readonly Flow[]): Line[] =>
  flow.flatMap((item) =>
    'paragraph' in item ? item.paragraph.split('\n').map((text, index): Line => ({ text, soft: index > 0 })) : [],
  );

function headingsOf(edition: Edition): Heading[] {
  const headings = new Map<string, Heading>();
  for (const part of edition.documents.flatMap(partsOf)) {
    if (part.heading === undefined) continue;
    const { words, number } = numberedWords(part.heading);
    if (!headings.has(words)) headings.set(words, { text: part.heading, words, number, section: part.section });
  }
  return [...headings.values()];
}

const longestHeading = 48;
/** Share of the heading's words; more where the line has no number, as in files that Word numbers by itself. */
const leastLike = 0.6;
const leastWithoutNumber = 0.8;

interface FoundHeading {
  readonly heading: Heading;
  readonly likeness: Passage['likeness'];
}

const mayBeHeading = (text: string): boolean =>
  text.trim() !== '' && text.trim().length <= longestHeading && !/[。；;！？]/u.test(text.trim().slice(0, -1));

/** Where the headings stand: first those with the form's words, then those like them, then by their number. */
function findHeadings(headings: readonly Heading[], lines: readonly Line[]): Map<number, FoundHeading> {
  const found = new Map<number, FoundHeading>();
  const words = lines.map(({ text }) => (mayBeHeading(text) ? numberedWords(text) : undefined));
  words.forEach((line, index) => {
    const heading = line && headings.find((one) => one.words === line.words);
    if (heading) found.set(index, { heading, likeness: 'exact' });
  });
  if (found.size === 0) return found;
  const isFound = (heading: Heading): boolean => [...found.values()].some((one) => one.heading === heading);
  for (const heading of headings) {
    if (isFound(heading)) continue;
    const [from, to] = placeOf(heading, headings, found, lines.length);
    const candidates = words
      .map((line, index) => ({ index, least: line?.number === undefined ? leastWithoutNumber : leastLike, score: line && index > from && index < to && !found.has(index) ? likeness(line.words, heading.words) : 0 }))
      .filter(({ score, least }) => score >= least)
      .sort((one, other) => other.score - one.score);
    if (candidates[0]) found.set(candidates[0].index, { heading, likeness: 'near' });
  }
  for (const heading of headings) {
    if (isFound(heading) || heading.number === undefined) continue;
    const [from, to] = placeOf(heading, headings, found, lines.length);
    const index = words.findIndex(
      (line, place) => place > from && place < to && !found.has(place) && line?.number === heading.number && readNumbering(lines[place]?.text ?? '')?.level === 1,
    );
    if (from >= 0 && index >= 0) found.set(index, { heading, likeness: 'number' });
  }
  return found;
}

/** The lines between which a heading must stand: behind the ones before it on the form, before the ones behind it. */
function placeOf(heading: Heading, headings: readonly Heading[], found: ReadonlyMap<number, FoundHeading>, end: number): [number, number] {
  const own = headings.indexOf(heading);
  let [from, to] = [-1, end];
  for (const [index, one] of found) {
    const place = headings.indexOf(one.heading);
    if (place === own - 1) from = Math.max(from, index);
    if (place === own + 1 && index < to) to = index;
  }
  return from < to ? [from, to] : [from, end];
}

export function readNarrative(edition: Edition, flow: readonly Flow[]): Narrative {
  const lines = linesOfFlow(flow);
  const headings = findHeadings(headingsOf(edition), lines);
  const first = Math.min(lines.length, ...headings.keys());
  const title = findTitle(edition, lines.slice(0, first).map(({ text }) => text));
  const marks = new Set(edition.documents.flatMap(({ attachment }) => (attachment === undefined ? [] : [plainWords(attachment)])));
  const titles = new Set(edition.documents.filter((document) => !document.title.includes('{')).map((document) => plainWords(document.title)));
  const formWords = edition.registration.headLine.map(({ prefix, name }) => plainWords(prefix ?? name));
  const preface = edition.documents.flatMap(partsOf).find((part) => part.heading === undefined)?.section;
  const result = { passages: [] as Passage[], before: [] as string[], behind: [] as string[], registrationLines: [] as string[] };
  let passage: Passage | undefined;
  let isBehind = false;
  lines.forEach((line, index) => {
    const { text } = line;
    const plain = plainWords(text);
    const heading = headings.get(index);
    if (heading) {
      const { text: official, section } = heading.heading;
      passage = { section, heading: text.trim(), official, likeness: heading.likeness, lines: [] };
      result.passages.push(passage);
      isBehind = false;
    } else if (title && index >= title.from && index <= title.to) {
      passage = { section: preface, heading: '', official: '', likeness: 'exact', lines: [] };
      if (index === title.to) result.passages.push(passage);
    } else if (marks.has(plain) || titles.has(plain)) {
      passage = undefined;
      isBehind = true;
    } else if (formWords.some((words) => words !== '' && plain.startsWith(words))) result.registrationLines.push(text);
    else if (plain === '' || plain === plainWords(documentTexts.headSignature)) return;
    else if (passage) passage.lines.push(line);
    else (isBehind ? result.behind : result.before).push(text);
  });
  const exactHeadings = new Set([...headings.values()].filter((one) => one.likeness === 'exact').map(({ heading }) => heading)).size;
  return { title, exactHeadings, ...result };
}
