/**
 * The findings of one section, kept up to date: its text is read again only when it changed, and of the facts it states
 * only those are compared again whose cells changed.
 */
import { cellKey } from '../editions';
import type { CellReference, Edition, Section } from '../editions';
import type { Report } from '../report/report';
import { findFacts } from '../text/facts/find';
import type { Fact } from '../text/facts/fact';
import type { Finding } from './finding';
import { compareFacts, vocabularyOf } from './narrative';
import { checkSectionPeriod } from './period';
import { checkSectionPrivacy } from './privacy';
import { checkSection } from './sections';
import { checkRepeatedText } from './years-text';

/** What a section's findings depend on beside its text and the tables; a new object where any of it changed. */
export interface SectionCircumstances {
  readonly edition: Edition;
  readonly year: number;
  readonly before: { readonly report: Report; readonly words: ReadonlySet<string> } | undefined;
}

export interface SectionChecker {
  readonly findings: {
    readonly content: readonly Finding[];
    readonly repeated: readonly Finding[];
    readonly narrative: readonly Finding[];
    readonly period: readonly Finding[];
    readonly privacy: readonly Finding[];
  };
  /**
   * @param changed cells that are not what they were at the last update
   * @returns true where something may be said now that was not
   */
  readonly update: (report: Report, circumstances: SectionCircumstances, changed: readonly CellReference[]) => boolean;
}

/** A fact, what came of it, and the cells that were looked at for it. */
interface ComparedFact {
  readonly fact: Fact;
  findings: readonly Finding[];
}

export function createSectionChecker(section: Section): SectionChecker {
  let read: { readonly text: string; readonly circumstances: SectionCircumstances } | undefined;
  let findings: SectionChecker['findings'] = { content: [], repeated: [], narrative: [], period: [], privacy: [] };
  let facts: ComparedFact[] = [];
  /** Facts by the cells they were compared with. */
  let readers = new Map<string, Set<ComparedFact>>();

  const compare = (compared: ComparedFact, text: string, report: Report, { edition, before }: SectionCircumstances): void => {
    const seen = watchedReport(report, (key) => {
      const known = readers.get(key);
      if (known) known.add(compared);
      else readers.set(key, new Set([compared]));
    });
    compared.findings = compareFacts({ section: section.id, text, facts: [compared.fact] }, edition, seen, before?.report);
  };

  const gather = (): void => {
    findings = { ...findings, narrative: facts.flatMap((compared) => compared.findings) };
  };

  return {
    get findings() {
      return findings;
    },
    update(report, circumstances, changed) {
      const text = report.sections?.[section.id] ?? '';
      if (read?.text === text && read.circumstances === circumstances) {
        const again = new Set(changed.flatMap((cell) => [...(readers.get(cellKey(cell)) ?? [])]));
        if (again.size === 0) return false;
        for (const compared of again) compare(compared, text, report, circumstances);
        gather();
        return true;
      }
      const { edition, year, before } = circumstances;
      facts = (text === '' ? [] : findFacts(text, vocabularyOf(edition))).map((fact) => ({ fact, findings: [] }));
      readers = new Map();
      for (const compared of facts) compare(compared, text, report, circumstances);
      read = { text, circumstances };
      findings = {
        content: checkSection(edition, section, text),
        repeated: before ? checkRepeatedText(edition, section.id, text, before.words) : [],
        narrative: [],
        period: checkSectionPeriod(section.id, text, year),
        privacy: checkSectionPrivacy(edition, section.id, text),
      };
      gather();
      return true;
    },
  };
}

/** The report, telling which cells are looked at. */
function watchedReport(report: Report, look: (key: string) => void): Report {
  const watch = <T extends object>(object: T | undefined, next: (value: T[keyof T & string] | undefined, key: string) => unknown): T =>
    new Proxy(object ?? ({} as T), {
      get: (target, key) => (typeof key === 'string' ? next(target[key as keyof T & string], key) : undefined),
    });
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
