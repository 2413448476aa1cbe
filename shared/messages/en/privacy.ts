/** English texts of findings about personal data. */
import type { privacyTexts as chinese } from '../privacy';

const names = { mobile: 'a mobile number', 'identity-card': 'an identity card number', 'bank-card': 'a bank card number' } as const;

export const privacyTexts: typeof chinese = {
  found: (place, kind, shown) =>
    `${place} has “${shown}”, which looks like ${names[kind]}. The annual report is published: ${kind === 'mobile' ? 'delete it, or give an office telephone instead' : 'delete it'}.`,
  section: (name) => `“${name}”`,
  unitName: 'The name of the unit',
  shortName: 'The short name of the unit',
  signature: 'The signing unit',
  cell: (table, cell) => `${table} ${cell}`,
};
