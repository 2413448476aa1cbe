/** What was found about the fields of the form, in words short enough to stand below each. */
import type { Finding } from '../../../shared/checks/finding';
import { fieldsOf, type PlacedRow } from '../../../shared/report/registration';
import { registrationTexts } from '../../texts/registration';

const isMissing = (finding: Finding): boolean => finding.rule === 'registration.incomplete';

function shortMessage(finding: Finding, required: boolean): string {
  if (isMissing(finding)) return required ? registrationTexts.missing : registrationTexts.telephoneMissing;
  return finding.rule === 'registration.phone' ? registrationTexts.notATelephone : finding.message;
}

/**
 * Messages of each field by its path in the report file.
 * @param showMissing false while the form is filled in for the first time: empty fields are normal then
 */
export function fieldMessages(
  findings: readonly Finding[],
  rows: readonly PlacedRow[],
  showMissing: boolean,
): ReadonlyMap<string, readonly string[]> {
  const required = new Set(
    rows.flatMap(({ row, prefix }) =>
      fieldsOf(row).flatMap((field) => (field.required ? [`registration.${prefix}${field.path}`] : [])),
    ),
  );
  const messages = new Map<string, string[]>();
  for (const finding of findings) {
    if (isMissing(finding) && !showMissing) continue;
    for (const place of finding.at) {
      if (!('field' in place)) continue;
      const message = shortMessage(finding, required.has(place.field));
      messages.set(place.field, [...(messages.get(place.field) ?? []), message]);
    }
  }
  return messages;
}
