/** X件，其中a、b、c and X件（a、b、c）: the lists of parts of a sentence. */
import type { Part, PartsFact, YearScope } from './fact';

interface Placed {
  /** Number of brackets around it. */
  readonly depth: number;
  readonly among: boolean;
}

export interface FigureEntry extends Placed {
  readonly kind: 'figure';
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  /** True where words beside it say that there are others. */
  readonly open: boolean;
  readonly year: YearScope;
}

/** The whole a share is taken of (占全部办结47件的12.8%). */
export interface WholeEntry extends Placed {
  readonly kind: 'whole';
  readonly stated: Part['stated'];
}

/** What a sentence has one after another. `open` and `close`: a list of parts begins or ends; `aside`: a percentage. */
export type Entry = FigureEntry | WholeEntry | (Placed & { readonly kind: 'open' | 'close' | 'semicolon' | 'aside' });

type Span = (start: number, end: number) => { start: number; end: number };

const isFigure = (entry: Entry): entry is FigureEntry => entry.kind === 'figure';

/** @param before the entries of the sentence before, whose figures are the wholes of a sentence that begins with 其中 */
export function partsOf(entries: readonly Entry[], before: readonly Entry[], span: Span): PartsFact[] {
  return entries.flatMap((entry, index) => {
    if (entry.kind !== 'open') return [];
    const earlier = entries.slice(0, index).filter(isFigure);
    const own = earlier.filter(({ depth }) => depth === (entry.among ? entry.depth : entry.depth - 1));
    const wholes = entry.among && own.length === 0 ? before.filter(isFigure) : own.slice(-1);
    const listed = listFrom(entries, index, entry);
    const units = [...new Set(listed.map(({ part }) => part.stated.unit))];
    return units.flatMap((unit) => {
      const whole = wholes.findLast(({ part }) => part.stated.unit === unit);
      const parts = listed.filter(({ part }) => part.stated.unit === unit);
      const last = parts.at(-1);
      if (!whole || !last || unit === '' || unit.endsWith('%')) return [];
      return [
        {
          kind: 'parts' as const,
          whole: whole.part,
          parts: parts.map(({ part }) => part),
          complete: parts.length > 2 && !listed.some(({ open }) => open),
          ...span(own.length === 0 ? (parts[0]?.start ?? 0) : whole.start, last.end),
        },
      ];
    });
  });
}

/** The figures of a list: up to the end of its brackets, or of its part of the sentence. */
function listFrom(entries: readonly Entry[], index: number, opening: Entry): FigureEntry[] {
  const found: FigureEntry[] = [];
  for (const entry of entries.slice(index + 1)) {
    if (entry.depth < opening.depth) break;
    if (entry.kind === 'close' && entry.depth === opening.depth) break;
    if (entry.depth === opening.depth && entry.kind === 'open') break;
    if (entry.depth === opening.depth && isFigure(entry)) found.push(entry);
  }
  return found;
}
