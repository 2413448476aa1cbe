/**
 * What the text of one paragraph says, read once: no rule reads a sentence over the end of its paragraph. Of the facts it
 * states only those are compared again whose cells changed.
 */
import { cellKey } from '../editions';
import type { Edition } from '../editions';
import type { Report } from '../report/report';
import type { Fact } from '../text/facts/fact';
import { findFacts } from '../text/facts/find';
import type { Finding, Place } from './finding';
import { compareFacts, vocabularyOf } from './narrative';
import { checkSectionPeriod } from './period';
import { checkSectionPrivacy } from './privacy';
import { said, type Said } from './years-text';

/** What a section's findings depend on beside its text and the tables; a new object where any of it changed. */
export interface SectionCircumstances {
  readonly edition: Edition;
  readonly year: number;
  readonly before: { readonly report: Report; readonly words: ReadonlySet<string> } | undefined;
}

interface ComparedFact {
  readonly fact: Fact;
  findings: readonly Finding[];
}

/** Places in it are counted from its own beginning. */
export interface Paragraph {
  readonly text: string;
  readonly said: readonly Said[];
  readonly period: readonly Finding[];
  readonly privacy: readonly Finding[];
  readonly narrative: () => Finding[];
  /** Compares again what depends on the cells. @returns true where something did */
  readonly follow: (report: Report, changed: readonly string[]) => boolean;
}

export function readParagraph(section: string, text: string, report: Report, circumstances: SectionCircumstances): Paragraph {
  const { edition, year, before } = circumstances;
  /** Facts by the cells that were looked at for them. */
  const readers = new Map<string, Set<ComparedFact>>();

  const compare = (compared: ComparedFact, current: Report): void => {
    const watched = watchedReport(current, (key) => {
      const known = readers.get(key);
      if (known) known.add(compared);
      else readers.set(key, new Set([compared]));
    });
    compared.findings = compareFacts({ section, text, facts: [compared.fact] }, edition, watched, before?.report);
  };

  const facts = findFacts(text, vocabularyOf(edition)).map((fact): ComparedFact => ({ fact, findings: [] }));
  for (const compared of facts) compare(compared, report);
  return {
    text,
    said: said(text),
    period: checkSectionPeriod(edition, section, text, year),
    privacy: checkSectionPrivacy(edition, section, text),
    narrative: () => facts.flatMap(({ findings }) => findings),
    follow(current, changed) {
      const again = new Set(changed.flatMap((key) => [...(readers.get(key) ?? [])]));
      for (const compared of again) compare(compared, current);
      return again.size > 0;
    },
  };
}

/** A finding of a paragraph in the whole text. */
export const moved = (finding: Finding, offset: number): Finding =>
  offset === 0 ? finding : { ...finding, at: finding.at.map((place) => movedPlace(place, offset)) };

const movedPlace = (place: Place, offset: number): Place =>
  'section' in place ? { ...place, start: place.start + offset, end: place.end + offset } : place;

/** The report, telling which cells are looked at. */
function watchedReport(report: Report, look: (key: string) => void): Report {
  const watch = <T extends object>(object: T | undefined, next: (value: T[keyof T & string] | undefined, key: string) => unknown): T => {
    const looked = new Map<string, unknown>();
    return new Proxy(object ?? ({} as T), {
      get(target, key) {
        if (typeof key !== 'string') return undefined;
        // A row is watched by one object however many of its cells are read.
        if (!looked.has(key)) looked.set(key, next(target[key as keyof T & string], key));
        return looked.get(key);
      },
    });
  };
  return {
    ...report,
    tables: watch(report.tables, (rows, table) =>
      watch(rows, (cells, row) =>
        watch(cells, (value, column) => {
          look(cellKey({ table, row, column }));
          return value;
        }),
      ),
    ),
  };
}
