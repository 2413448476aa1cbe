/** registration.incomplete and registration.phone. */
import type { Edition } from '../editions';
import { findingTexts } from '../messages/findings';
import { fieldsOf, getField, placedRows, registrationIsBegun, type PlacedRow } from '../report/registration';
import type { RegistrationData, Report } from '../report/report';
import { isTelephone } from '../text/telephone';
import type { Finding } from './finding';

export function checkRegistration(edition: Edition, report: Report): Finding[] {
  const form = edition.registration;
  const data = report.registration;
  if (!form.always && !registrationIsBegun(form, data)) return [];
  const rows = placedRows(form, data);
  const needed = firstStaffRow(rows, data);
  return rows.flatMap((placed) => [
    ...(placed.member === undefined || placed === needed || hasText(placed, data)
      ? checkComplete(placed, data, placed.member === undefined || placed === needed)
      : []),
    ...checkTelephones(placed, data),
  ]);
}

const hasText = ({ row, prefix }: PlacedRow, data: RegistrationData | undefined): boolean =>
  fieldsOf(row).some((field) => getField(data, prefix + field.path).trim() !== '');

/** The row of the one member of staff there must be: the first that holds anything, else the first. */
const firstStaffRow = (rows: readonly PlacedRow[], data: RegistrationData | undefined): PlacedRow | undefined => {
  const staff = rows.filter((placed) => placed.member !== undefined);
  return staff.find((placed) => hasText(placed, data)) ?? staff[0];
};

/** Name of the person a row is about; members of staff are numbered. */
export const personName = ({ row, member }: PlacedRow): string =>
  member === undefined ? row.name : findingTexts.staffMember(member + 1);

export const fieldName = (placed: PlacedRow, name: string): string =>
  placed.member === undefined ? name : personName(placed) + name;

/** @param allRequired false for further members of staff, of whom a telephone is enough */
function checkComplete(placed: PlacedRow, data: RegistrationData | undefined, allRequired: boolean): Finding[] {
  const { row, prefix } = placed;
  const missing = (path: string, message: string): Finding => ({
    rule: 'registration.incomplete',
    severity: 'warning',
    at: [{ field: `registration.${prefix}${path}` }],
    message,
  });
  const isEmpty = (path: string): boolean => getField(data, prefix + path).trim() === '';
  const findings = fieldsOf(row)
    .filter((field) => field.required && allRequired && isEmpty(field.path))
    .map((field) => missing(field.path, findingTexts.fieldMissing(fieldName(placed, field.name))));
  const telephones = fieldsOf(row).filter((field) => field.kind === 'telephone' && !field.required);
  const [first] = telephones;
  if (first && telephones.every((field) => isEmpty(field.path))) {
    findings.push(missing(first.path, findingTexts.telephoneMissing(personName(placed))));
  }
  return findings;
}

function checkTelephones(placed: PlacedRow, data: RegistrationData | undefined): Finding[] {
  return fieldsOf(placed.row).flatMap((field): Finding[] => {
    const stated = getField(data, placed.prefix + field.path).trim();
    if (field.kind !== 'telephone' || stated === '' || isTelephone(stated)) return [];
    return [
      {
        rule: 'registration.phone',
        severity: 'warning',
        at: [{ field: `registration.${placed.prefix}${field.path}` }],
        left: stated,
        message: findingTexts.notATelephone(fieldName(placed, field.name), stated),
      },
    ];
  });
}

