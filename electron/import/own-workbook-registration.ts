/** The registration form of our workbook as its visible cells show it now. */
import type { RegistrationCell, Registration, RegistrationField } from '../../shared/editions';
import type { HandChange, ImportNote } from '../../shared/imported';
import { importTexts } from '../../shared/messages/import';
import { getField, placedRows, setField } from '../../shared/report/registration';
import type { RegistrationData, Report } from '../../shared/report/report';
import { dottedDate, readTypedDate } from '../../shared/text/dates';
import { nameOf } from '../excel/addresses';
import { splitFields } from './field-cell';
import type { NamedCell, NamedCells } from './own-workbook-cells';
import { sameText } from './same-text';

/** Fields that share a printed cell. */
interface FormCell {
  readonly fields: readonly RegistrationField[];
  /** Put before the path of each field. */
  readonly prefix: string;
}

/** The same with the cell of the workbook. */
interface FieldCell extends FormCell {
  readonly seen: NamedCell | undefined;
}

export interface RegistrationRead {
  readonly report: Report;
  readonly notes: readonly ImportNote[];
  /** Fields with something in them. */
  readonly filled: number;
}

const hasFields = (cell: RegistrationCell): cell is Extract<RegistrationCell, { fields: unknown }> => 'fields' in cell;

const staffName = (member: number, path: string): string => nameOf.registration(`staff[${member}].${path}`);

/** Cells of the form, staff as far as the workbook names rows for them, then rows added without a name. */
function fieldCells(form: Registration, cells: NamedCells, members: number): FieldCell[] {
  const placed = placedRows(form, { staff: Array.from({ length: members }, () => ({})) });
  const head = form.headLine.map((field): FieldCell => {
    return { fields: [field], prefix: '', seen: cells.find(nameOf.registration(field.path)) };
  });
  const rows = placed.flatMap(({ row, prefix }) =>
    row.cells.filter(hasFields).map(({ fields }): FieldCell => {
      const [first] = fields;
      return { fields, prefix, seen: first && cells.find(nameOf.registration(prefix + first.path)) };
    }),
  );
  return [...head, ...rows];
}

/** How many rows for staff the workbook names. */
function namedMembers(form: Registration, names: ReadonlyMap<string, string>): number {
  const path = staffRow(form)?.cells.find(hasFields)?.fields[0]?.path;
  let count = 0;
  while (path !== undefined && names.has(staffName(count, path))) count += 1;
  return count;
}

const staffRow = (form: Registration): Registration['rows'][number] | undefined => form.rows.find(({ staff }) => staff);

/**
 * Rows for staff that somebody added in Excel: they begin with the same label as the named ones and have their
 * fields in the same columns.
 */
function addedRows(form: Registration, cells: NamedCells, members: number, named: readonly FieldCell[]): FieldCell[] {
  const row = staffRow(form);
  const [label] = row?.cells ?? [];
  if (!row || !label || !('label' in label)) return [];
  const columns = row.cells.filter(hasFields).map(({ fields }) => {
    const [first] = fields;
    return { fields, seen: first && cells.find(staffName(0, first.path)) };
  });
  const sheet = columns.find(({ seen }) => seen)?.seen?.sheet;
  if (sheet === undefined) return [];
  const known = new Set(named.flatMap(({ seen }) => (seen?.sheet === sheet ? [seen.row] : [])));
  const added = cells.on(sheet).filter(({ text, row: at }) => text === label.label && !known.has(at));
  return added.flatMap(({ row: at }, index) =>
    columns.map(({ fields, seen }): FieldCell => ({
      fields,
      prefix: `staff[${members + index}].`,
      seen: seen && cells.at(sheet, at, seen.column),
    })),
  );
}

const asShown = (field: RegistrationField, stored: string): string => (field.kind === 'date' ? dottedDate(stored) : stored);

const asStored = (field: RegistrationField, shown: string): string => (field.kind === 'date' ? readTypedDate(shown) : shown);

const shownTogether = ({ fields, prefix }: FieldCell, data: RegistrationData | undefined): string =>
  fields.map((field) => (field.prefix ?? '') + asShown(field, getField(data, prefix + field.path))).join('\n');

/** What was typed into a cell, field by field. */
function changesIn({ fields, prefix }: FormCell, seen: NamedCell, data: RegistrationData | undefined): { readonly changes: HandChange[]; readonly notes: ImportNote[] } {
  const { values, unclear } = splitFields(fields, seen.text);
  const message = unclear && importTexts.textInField(unclear.field.name, unclear.text);
  const changes = fields.flatMap((field, index): HandChange[] => {
    const before = getField(data, prefix + field.path);
    const shown = values[index] ?? '';
    if (sameText(shown, asShown(field, before))) return [];
    const after = asStored(field, shown);
    const at = { field: `registration.${prefix}${field.path}` };
    return [{ at, before: before === '' ? null : before, after: after === '' ? null : after, source: seen.source }];
  });
  return { changes, notes: message === undefined ? [] : [{ kind: 'doubtful', message, source: seen.source }] };
}

/** @param exported true where the cell has only not been compared */
function goneNotes({ fields, prefix }: FormCell, exported: boolean): ImportNote[] {
  const text = exported ? importTexts.fieldGone : importTexts.fieldGoneUnread;
  return fields.map((field): ImportNote => {
    const at = { field: `registration.${prefix}${field.path}` };
    return { kind: exported ? 'doubtful' : 'missing', message: text(field.name), at };
  });
}

const registrationPath = /^registration\./u;

const withChanges = (report: Report, changes: readonly HandChange[]): Report =>
  changes.reduce((current, { at, after }) => ('field' in at ? setField(current, at.field.replace(registrationPath, ''), String(after ?? '')) : current), report);

/**
 * Puts into a report what the form in the workbook shows.
 * @param report with the form as it was exported; where nothing is known of it, without one
 * @param exported true where a cell that is gone has only not been compared
 */
export function readRegistration(
  form: Registration,
  report: Report,
  cells: NamedCells,
  exported: boolean,
): RegistrationRead & { readonly changes: readonly HandChange[] } {
  const data = report.registration;
  const members = Math.max(namedMembers(form, cells.names), data?.staff?.length ?? 0, 1);
  const notes: ImportNote[] = [];
  const changes: HandChange[] = [];
  const named = fieldCells(form, cells, members);
  const added = addedRows(form, cells, members, named);
  for (const cell of [...named, ...added]) {
    const { seen } = cell;
    if (!seen) notes.push(...goneNotes(cell, exported));
    // As nearly every cell comes: it still shows what was exported.
    else if (!exported || !sameText(seen.text, shownTogether(cell, data))) {
      const typed = changesIn(cell, seen, data);
      changes.push(...typed.changes);
      notes.push(...typed.notes);
    }
  }
  const count = new Set(added.map(({ prefix }) => prefix)).size;
  if (count > 0 && exported) notes.push({ kind: 'doubtful', message: importTexts.addedStaff(count) });
  return { report: withChanges(report, changes), notes, changes, filled: changes.filter(({ after }) => after !== null).length };
}
