/** The way through an edition: its steps, headings and titles. */
import type { Edition, PrintedDocument, Section } from './types';

export const sectionOf = (edition: Edition, id: string): Section | undefined =>
  edition.sections.find((section) => section.id === id);

/** Parts of an outline document; none for the registration form. */
export const partsOf = (document: PrintedDocument) =>
  document.content.kind === 'outline' ? document.content.parts : [];

const headingOf = (edition: Edition, kind: 'section' | 'table', id: string): string | undefined =>
  edition.documents.flatMap(partsOf).find((part) => part[kind] === id)?.heading;

/** The heading a section stands under where it is printed first, or its own name where it has none. */
export const sectionName = (edition: Edition, id: string): string =>
  headingOf(edition, 'section', id) ?? sectionOf(edition, id)?.name ?? id;

export const tableHeading = (edition: Edition, id: string): string => headingOf(edition, 'table', id) ?? id;

export type FormStep =
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'registration' };

export interface StepGroup {
  readonly document: PrintedDocument;
  readonly steps: readonly FormStep[];
}

/** What there is to fill in, document by document; a part printed twice is asked for where it is printed first. */
export function stepsOf(edition: Edition): readonly StepGroup[] {
  const seen = new Set<string>();
  const first = (key: string): boolean => !seen.has(key) && Boolean(seen.add(key));
  return edition.documents.map((document) => {
    if (document.content.kind === 'registration') return { document, steps: [{ kind: 'registration' as const }] };
    const steps: FormStep[] = [];
    for (const part of document.content.parts) {
      if (part.section !== undefined && first(`section ${part.section}`)) {
        steps.push({ kind: 'section', section: part.section });
      }
      if (part.table !== undefined && first(`table ${part.table}`)) steps.push({ kind: 'table', table: part.table });
    }
    return { document, steps };
  });
}

/** A document's title with unit and year filled in. */
export const titleOf = (document: PrintedDocument, unit: string, year: number): string =>
  document.title.replace('{unit}', unit).replace('{year}', String(year));
