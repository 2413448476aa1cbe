/** What a change was: its name, where it is to be seen, and what it may be joined with. Pure. */
import { cellKey, columnOf, getEdition, hasCell, sectionName, shorten, tableOf, totalCells } from '../../shared/editions';
import type { CellReference, Edition } from '../../shared/editions';
import type { Place } from '../../shared/checks/finding';
import { rowName } from '../../shared/checks/names';
import { fieldName } from '../../shared/checks/registration';
import { fieldsOf, getField, placedRows } from '../../shared/report/registration';
import type { CellValue, Report } from '../../shared/report/report';
import { undoTexts } from '../texts/undo';

export interface ChangeDescription {
  readonly name: string;
  /** Where it is to be seen in either state; absent where it is seen on the review page only. */
  readonly place?: Place;
  /** Changes of the same thing, soon after one another, are one step. */
  readonly group?: string;
}

const keysOf = (one: object | undefined, other: object | undefined): string[] => [
  ...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]),
];

/** Keys whose values are not the same; identity is enough to say that they are. */
function changedKeys<T>(before: Readonly<Record<string, T>> | undefined, after: Readonly<Record<string, T>> | undefined): string[] {
  return before === after ? [] : keysOf(before, after).filter((key) => !Object.is(before?.[key], after?.[key]));
}

interface ChangedCell extends CellReference {
  readonly becomes: CellValue;
}

function changedCells(before: Report, after: Report): ChangedCell[] {
  return changedKeys(before.tables, after.tables).flatMap((table) => {
    const [was, is] = [before.tables?.[table], after.tables?.[table]];
    return changedKeys(was, is).flatMap((row) =>
      keysOf(was?.[row], is?.[row])
        .filter((column) => !Object.is(was?.[row]?.[column] ?? null, is?.[row]?.[column] ?? null))
        .map((column) => ({ table, row, column, becomes: is?.[row]?.[column] ?? null })),
    );
  });
}

const isTotal = (edition: Edition, cell: CellReference): boolean => {
  const table = tableOf(edition, cell.table);
  return table !== undefined && totalCells(table).has(cellKey(cell));
};

function describeCells(edition: Edition, cells: readonly ChangedCell[]): ChangeDescription | undefined {
  const filled = cells.filter((cell) => !isTotal(edition, cell));
  const [first = cells[0]] = filled;
  const table = first && tableOf(edition, first.table);
  if (!first) return undefined;
  if (!table || !hasCell(table, first.row, first.column)) return { name: undoTexts.leftover };
  const place = { table: first.table, row: first.row, column: first.column };
  if (filled.length === 0) return { name: undoTexts.totals(cells.length), place };
  if (filled.length > 1) return { name: undoTexts.cells(table.name, filled.length), place };
  const column = columnOf(table, first.row, first.column)?.label ?? first.column;
  const cell = undoTexts.cell(rowName(table, first.row), shorten(column));
  return { name: first.becomes === null ? undoTexts.clear(cell) : undoTexts.fill(cell), place };
}

/** The part of a text that is not as it was in another one. */
export function changedPart(from: string, to: string): { readonly start: number; readonly end: number } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let tail = 0;
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  return { start, end: to.length - tail };
}

function describeSection(edition: Edition, before: Report, after: Report): ChangeDescription | undefined {
  const [section] = changedKeys(before.sections, after.sections);
  if (section === undefined) return undefined;
  if (!edition.sections.some(({ id }) => id === section)) return { name: undoTexts.leftover };
  const part = changedPart(before.sections?.[section] ?? '', after.sections?.[section] ?? '');
  return {
    name: undoTexts.section(sectionName(edition, section)),
    place: { section, ...part },
    group: `sections.${section}`,
  };
}

function describeRegistration(edition: Edition, before: Report, after: Report): ChangeDescription | undefined {
  const form = edition.registration;
  const [was, is] = [before.registration, after.registration];
  if (was === is) return undefined;
  if ((was?.staff?.length ?? 0) !== (is?.staff?.length ?? 0) && (was?.staff?.length ?? 0) + (is?.staff?.length ?? 0) > 1) {
    return { name: undoTexts.registrationStaff(form.name), place: { field: 'registration.staff[0].name' } };
  }
  const fields = [
    ...form.headLine.map(({ path, name }) => ({ path, name })),
    ...placedRows(form, is).flatMap((placed) =>
      fieldsOf(placed.row).map(({ path, name }) => ({ path: placed.prefix + path, name: fieldName(placed, name) })),
    ),
  ];
  const changed = fields.find(({ path }) => getField(was, path) !== getField(is, path));
  if (!changed) return undefined;
  const field = `registration.${changed.path}`;
  return { name: undoTexts.registration(form.name, changed.name), place: { field }, group: field };
}

function describeUnit(before: Report, after: Report): ChangeDescription | undefined {
  if (before.edition !== after.edition) {
    return { name: undoTexts.edition(getEdition(after.edition).name), place: { field: 'edition' } };
  }
  if (before.year !== after.year) return { name: undoTexts.year(after.year), place: { field: 'year' } };
  for (const part of ['unit', 'signature'] as const) {
    const [key] = changedKeys<unknown>(before[part], after[part]);
    if (key === undefined) continue;
    const field = `${part}.${key}`;
    return { name: undoTexts[part], place: { field }, group: field };
  }
  return undefined;
}

function describeAcknowledgements(before: Report, after: Report): ChangeDescription | undefined {
  const [was, is] = [before.acknowledgements, after.acknowledgements];
  if (was === is) return undefined;
  return { name: (is?.length ?? 0) < (was?.length ?? 0) ? undoTexts.withdraw : undoTexts.acknowledge };
}

/** @returns undefined where both say the same */
export function describeChange(before: Report, after: Report): ChangeDescription | undefined {
  const edition = getEdition(after.edition);
  return (
    describeUnit(before, after) ??
    describeCells(edition, changedCells(before, after)) ??
    describeSection(edition, before, after) ??
    describeRegistration(edition, before, after) ??
    describeAcknowledgements(before, after) ??
    (JSON.stringify(before) === JSON.stringify(after) ? undefined : { name: undoTexts.other })
  );
}
