/** English texts of the page on unit, year, edition and signature, and of the same fields for a new report. */
import { plural } from '../../../shared/messages/en/plural';
import type { unitTexts as chinese } from '../unit';

const span = (from: number, to: number | undefined): string => {
  if (to === undefined) return `from ${from} on`;
  return from === to ? String(from) : `${from}–${to}`;
};

export const unitTexts: typeof chinese = {
  unitPart: 'Unit',
  name: 'Full name',
  nameHint: 'Printed in title and signature; must be the name on the seal.',
  nameHintSignature: 'Printed in the signature; must be the name on the seal.',
  nameExample: 'e.g. 江城市东湖区临江街道办事处',
  nameMissing: 'Fill in the full name of the unit.',
  shortName: 'Short name',
  shortNameHint: 'Used in file names; the full name if empty.',
  shortNameHintTitle: 'Printed in the title and used in file names; the full name if empty.',
  shortNameExample: 'e.g. 临江街道',
  kind: 'Kind of unit',
  kinds: { street: 'Street or township', department: 'Department', government: 'Government' },
  region: 'District',
  regionExample: 'e.g. 东湖区',

  yearPart: 'Year and edition',
  year: 'Year',
  yearOption: (year) => String(year),
  edition: 'Edition',
  editionYears: (from, to) => `Years: ${span(from, to)}`,
  proposed: 'Proposed',
  editionOutsideYears: (edition, year, proposed) =>
    `${edition} is not the edition for ${year}; usually it is ${proposed}. Make sure that the superior office asks for it.`,
  editionLocal: (edition) => `${edition} is a local edition. Make sure that the superior office asks for it.`,
  editionChange:
    'Changing the edition loses nothing: figures and texts the new one has no place for stay in the report, are not printed, and come back when you change back.',
  editionUnplaced: (count, edition) =>
    `${edition} has no place for ${plural(count, 'piece')} of content: kept in the report, not printed.`,
  showUnplaced: 'Show',

  signaturePart: 'Signature',
  signatureName: 'Signing unit',
  signatureNameHint: 'The full name of the unit unless stated otherwise.',
  date: 'Date of signature',
  dateHint: 'Printed below the signing unit. You can type it, e.g. 2025-1-20.',

  preview: 'Title',
  previewEmpty: 'The title shows here once the full name is filled in.',
};
