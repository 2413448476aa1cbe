/** Pages as they lie side by side. Pure. */
import type { Sheet } from './use-pages';

export interface Spread {
  /** Place of its first page among all pages. */
  readonly first: number;
  readonly sheets: readonly Sheet[];
  /** Pages of its file. */
  readonly of: number;
}

/** Runs of pages that are printed into the same file. */
function files(sheets: readonly Sheet[], oneFile: boolean): (readonly Sheet[])[] {
  const runs: Sheet[][] = [];
  for (const sheet of sheets) {
    const run = runs.at(-1);
    if (run && (oneFile || run[0]?.document === sheet.document)) run.push(sheet);
    else runs.push([sheet]);
  }
  return runs;
}

/**
 * @param oneFile true where all documents are bound together; else none stands beside a page of another
 * @param across pages beside each other
 */
export function spreadsOf(sheets: readonly Sheet[], oneFile: boolean, across: number): Spread[] {
  const spreads: Spread[] = [];
  let before = 0;
  for (const run of files(sheets, oneFile)) {
    for (let index = 0; index < run.length; index += across) {
      spreads.push({ first: before + index, sheets: run.slice(index, index + across), of: run.length });
    }
    before += run.length;
  }
  return spreads;
}

/** Which spread shows a page: the one that stays when there are more or fewer beside each other. */
export function spreadAt(spreads: readonly Spread[], page: number): number {
  const index = spreads.findIndex(({ first, sheets }) => page < first + sheets.length);
  return index < 0 ? Math.max(0, spreads.length - 1) : index;
}
