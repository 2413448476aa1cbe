/** One shape for every finding: on screen, on the command line and in exported files. */
import type { CellReference, Severity } from '../editions';
import type { CellValue } from '../report/report';

export type Place =
  | (CellReference & { readonly report?: 'previous' })
  /** A row or table the edition does not have is named without the parts below it. */
  | { readonly table: string; readonly row?: string; readonly column?: string }
  /** `start` and `end` are UTF-16 offsets in the section's text. */
  | { readonly section: string; readonly start: number; readonly end: number }
  /** Path in the report file, e.g. `registration.staff[0].mobile`. */
  | { readonly field: string };

export interface Finding {
  /** Rule id of the report file contract. */
  readonly rule: string;
  readonly severity: Severity;
  readonly at: readonly Place[];
  /** For people: what does not agree, both figures, the difference, what to look at. */
  readonly message: string;
  /** The two sides of a relation; for `value.*` what stands in the cell. */
  readonly left?: CellValue;
  readonly right?: CellValue;
}

/** The same for the same finding, another one as soon as its places or figures change. */
export const fingerprint = (finding: Finding): string =>
  JSON.stringify([finding.rule, finding.at, finding.left ?? null, finding.right ?? null]);

export const isCellPlace = (place: Place): place is CellReference =>
  'table' in place && place.row !== undefined && place.column !== undefined;
