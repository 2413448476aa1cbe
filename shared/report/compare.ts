/**
 * What differs between two states of a report: figures cell by cell, texts sentence by sentence, all other fields by
 * their path in the report file. When it was saved and whether it is 定稿 are no content.
 */
import { cellKey, cellsOf, getEdition, type CellReference } from '../editions';
import { getCell } from './cells';
import type { CellValue, Report } from './report';
import { compareTexts, type TextPart } from './compare-texts';

export interface CellChange {
  readonly cell: CellReference;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface FieldChange {
  /** `unit.name`, `registration.staff[0].mobile`, `year`. */
  readonly path: string;
  /** Empty where the field was blank or absent. */
  readonly before: string;
  readonly after: string;
}

export interface SectionChange {
  readonly section: string;
  readonly parts: readonly TextPart[];
}

export interface ReportChanges {
  readonly fields: readonly FieldChange[];
  /** In printed order of the later state's edition; cells it does not have come last. */
  readonly cells: readonly CellChange[];
  readonly sections: readonly SectionChange[];
}

export const countChanges = ({ fields, cells, sections }: ReportChanges): number =>
  fields.length + cells.length + sections.length;

export const compareReports = (before: Report, after: Report): ReportChanges => ({
  fields: compareFields(before, after),
  cells: compareCells(before, after),
  sections: compareSections(before, after),
});

/** Text that is not there and text that is empty look the same in a cell. */
const stated = (report: Report, cell: CellReference): CellValue => {
  const value = getCell(report, cell);
  return value === '' ? null : value;
};

const cellsIn = (report: Report): CellReference[] =>
  Object.entries(report.tables ?? {}).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) => Object.keys(columns).map((column) => ({ table, row, column }))),
  );

function compareCells(before: Report, after: Report): CellChange[] {
  const ofForm = getEdition(after.edition).tables.flatMap(cellsOf);
  const cells = new Map([...ofForm, ...cellsIn(before), ...cellsIn(after)].map((cell) => [cellKey(cell), cell]));
  return [...cells.values()]
    .map((cell) => ({ cell, before: stated(before, cell), after: stated(after, cell) }))
    .filter((change) => change.before !== change.after);
}

function compareSections(before: Report, after: Report): SectionChange[] {
  const { sections } = getEdition(after.edition);
  const ids = new Set([
    ...sections.map(({ id }) => id),
    ...Object.keys(before.sections ?? {}),
    ...Object.keys(after.sections ?? {}),
  ]);
  return [...ids].flatMap((section) => {
    const [earlier, later] = [before.sections?.[section] ?? '', after.sections?.[section] ?? ''];
    return earlier === later ? [] : [{ section, parts: compareTexts(earlier, later) }];
  });
}

/** Compared on their own, or no content. */
const apart = new Set(['format', 'version', 'sections', 'tables', 'savedAt', 'final', 'submitted', 'digest', 'liveFigures', 'acknowledgements']);

/** Every single value below a value, by its path. */
function leaves(value: unknown, path: string): [string, string][] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, `${path}[${index}]`));
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, below]) => leaves(below, path === '' ? key : `${path}.${key}`));
  }
  return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
}

const fieldsOf = (report: Report): Map<string, string> =>
  new Map(Object.entries(report).flatMap(([key, value]) => (apart.has(key) ? [] : leaves(value, key))));

function compareFields(before: Report, after: Report): FieldChange[] {
  const [earlier, later] = [fieldsOf(before), fieldsOf(after)];
  const paths = new Set([...later.keys(), ...earlier.keys()]);
  return [...paths]
    .map((path) => ({ path, before: earlier.get(path) ?? '', after: later.get(path) ?? '' }))
    .filter((change) => change.before !== change.after);
}
