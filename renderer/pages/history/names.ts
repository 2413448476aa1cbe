/** What fields and cells are called in a comparison. Pure. */
import { columnOf, getEdition, editionIds, shorten, tableOf, type CellReference, type Edition } from '../../../shared/editions';
import { nameElsewhere, rowName } from '../../../shared/checks/names';
import { fieldName } from '../../../shared/checks/registration';
import type { FieldChange } from '../../../shared/report/compare';
import { fieldsOf, placedRows } from '../../../shared/report/registration';
import { unitKinds, type Report } from '../../../shared/report/report';
import { printedDate } from '../../../shared/text/dates';
import { historyTexts } from '../../texts/history';
import { unitTexts } from '../../texts/unit';

export interface CellName {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Names of a cell in the edition, or in another one where this one does not have it. */
export function cellName(edition: Edition, { table: id, row, column }: CellReference): CellName {
  const table = tableOf(edition, id);
  const found = table && columnOf(table, row, column);
  if (table && found) return { table: table.name, row: rowName(table, row), column: shorten(found.label) };
  return {
    table: nameElsewhere({ table: id }),
    row: nameElsewhere({ table: id, row }),
    column: nameElsewhere({ table: id, row, column }),
  };
}

interface NamedField {
  readonly name: string;
  /** How a value is shown. */
  readonly show: (value: string) => string;
}

const asItStands = (value: string): string => value;

const editionName = (value: string): string => {
  const id = editionIds.find((known) => known === value);
  return id === undefined ? value : getEdition(id).name;
};

const kindName = (value: string): string => {
  const kind = unitKinds.find((known) => known === value);
  return kind === undefined ? value : unitTexts.kinds[kind];
};

const ownFields = new Map<string, NamedField>([
  ['edition', { name: unitTexts.edition, show: editionName }],
  ['year', { name: unitTexts.year, show: (year) => unitTexts.yearOption(Number(year)) }],
  ['unit.name', { name: unitTexts.name, show: asItStands }],
  ['unit.shortName', { name: unitTexts.shortName, show: asItStands }],
  ['unit.region', { name: unitTexts.region, show: asItStands }],
  ['unit.kind', { name: unitTexts.kind, show: kindName }],
  ['signature.name', { name: unitTexts.signatureName, show: asItStands }],
  ['signature.date', { name: unitTexts.date, show: printedDate }],
]);

/** Fields of the registration form as either state has them, by their path in the report file. */
function registrationFields(edition: Edition, states: readonly Report[]): Map<string, NamedField> {
  const form = edition.registration;
  const fields = new Map<string, NamedField>();
  const add = (path: string, name: string, isDate: boolean): void =>
    void fields.set(`registration.${path}`, {
      name: historyTexts.registration(form.name, name),
      show: isDate ? printedDate : asItStands,
    });
  for (const field of form.headLine) add(field.path, field.name, field.kind === 'date');
  for (const { registration } of states) {
    for (const placed of placedRows(form, registration)) {
      for (const field of fieldsOf(placed.row)) {
        add(placed.prefix + field.path, fieldName(placed, field.name), field.kind === 'date');
      }
    }
  }
  return fields;
}

export interface ShownField {
  readonly path: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Changed fields as they are shown, in the order they have on the pages. */
export function shownFields(edition: Edition, states: readonly Report[], changes: readonly FieldChange[]): ShownField[] {
  const known = new Map([...ownFields, ...registrationFields(edition, states)]);
  const order = [...known.keys()];
  const place = (path: string): number => (known.has(path) ? order.indexOf(path) : order.length);
  return [...changes]
    .sort((a, b) => place(a.path) - place(b.path))
    .map(({ path, before, after }) => {
      const { name, show } = known.get(path) ?? { name: historyTexts.more(path), show: asItStands };
      return { path, name, before: before && show(before), after: after && show(after) };
    });
}
