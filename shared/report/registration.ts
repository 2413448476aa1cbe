/** Getting and setting fields of the registration form by their path (`leader.name`, `staff[0].mobile`). */
import type { Registration, RegistrationField, RegistrationRow } from '../editions';
import { dottedDate } from '../text/dates';
import type { RegistrationData, Report, StaffMember } from './report';

const fieldsKnown = new WeakMap<RegistrationRow, readonly RegistrationField[]>();

/** Fields of one row of the form, in printed order. */
export function fieldsOf(row: RegistrationRow): readonly RegistrationField[] {
  const known = fieldsKnown.get(row);
  if (known) return known;
  const made = row.cells.flatMap((cell) => ('fields' in cell ? cell.fields : []));
  fieldsKnown.set(row, made);
  return made;
}

/** A row as it is printed: a row for staff once for each member, once empty where there is none. */
export interface PlacedRow {
  readonly row: RegistrationRow;
  /** Put before the path of each field of this row. */
  readonly prefix: string;
  /** Index of the member of staff, where the row is one's. */
  readonly member?: number;
}

export function placedRows(form: Registration, data: RegistrationData | undefined): PlacedRow[] {
  return form.rows.flatMap((row): PlacedRow[] => {
    if (!row.staff) return [{ row, prefix: '' }];
    const count = Math.max(1, data?.staff?.length ?? 0);
    return Array.from({ length: count }, (_, member) => ({ row, prefix: `staff[${member}].`, member }));
  });
}

const staffPath = /^staff\[(\d+)\]\.(.+)$/u;

const own = (object: unknown, key: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;

const textsKnown = new WeakMap<RegistrationData, ReadonlyMap<string, string>>();

/** Every text of a form by its path, gathered once: checks and comparisons ask for each of them several times. */
function textsOf(data: RegistrationData): ReadonlyMap<string, string> {
  const known = textsKnown.get(data);
  if (known) return known;
  const texts = new Map<string, string>();
  const gather = (group: object, prefix: string): void => {
    for (const [key, value] of Object.entries(group)) if (typeof value === 'string') texts.set(prefix + key, value);
  };
  gather(data, '');
  for (const [name, group] of Object.entries(data)) if (typeof group === 'object' && group !== null) gather(group, `${name}.`);
  data.staff?.forEach((member, index) => gather(member, `staff[${index}].`));
  textsKnown.set(data, texts);
  return texts;
}

/** Text in a field; empty where it or anything above it is absent. */
export const getField = (data: RegistrationData | undefined, path: string): string => (data && textsOf(data).get(path)) ?? '';

/**
 * A field as it is printed, without the words before it: dates with dots, a blank 单位 as the unit's name.
 * @param prefix put before the field's path, as `placedRows` gives it
 */
export function printedField(report: Report, field: RegistrationField, prefix = ''): string {
  const stated = getField(report.registration, prefix + field.path);
  if (stated.trim() === '' && field.fallback === 'unit-name') return report.unit?.name ?? '';
  return field.kind === 'date' ? dottedDate(stated) : stated;
}

export function setField(report: Report, path: string, value: string): Report {
  const data = report.registration ?? {};
  const [, member, rest] = staffPath.exec(path) ?? [];
  if (member !== undefined && rest !== undefined) {
    const staff = [...(data.staff ?? [])];
    while (staff.length <= Number(member)) staff.push({});
    staff[Number(member)] = { ...staff[Number(member)], [rest]: value };
    return withStaff(report, staff);
  }
  const [group, field] = path.split('.');
  if (group === undefined) return report;
  const changed =
    field === undefined ? { [group]: value } : { [group]: { ...(own(data, group) as object | undefined), [field]: value } };
  return { ...report, registration: { ...data, ...changed } };
}

export const withStaff = (report: Report, staff: readonly StaffMember[]): Report => ({
  ...report,
  registration: { ...report.registration, staff: [...staff] },
});

/** True once any field of the form holds something. */
export function registrationIsBegun(form: Registration, data: RegistrationData | undefined): boolean {
  const paths = [
    ...form.headLine.map((field) => field.path),
    ...placedRows(form, data).flatMap(({ row, prefix }) => fieldsOf(row).map((field) => prefix + field.path)),
  ];
  return paths.some((path) => getField(data, path).trim() !== '');
}
