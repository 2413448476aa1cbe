/** English texts of findings, as the window shows them. Each says what does not agree, with the figures, and what to do. */
import type { findingTexts as chinese, placeTexts as chinesePlaces } from '../findings';
import { plainDates } from './dates';

/** The form's own advice is Chinese; what each rule asks for stands in its explanation. */
const checkLine = 'Check the figures and correct the wrong one.';

export const findingTexts: typeof chinese = {
  columnLine: (label) => `, column “${label}”`,
  cell: (row, column) => `“${row}”, “${column}”`,
  rowLine: (label) => `, “${label}”`,
  notEqual: (s) => `${s.table}${s.line}: ${s.leftName} is ${s.left}, ${s.rightName} is ${s.right}, a difference of ${s.difference}. ${checkLine}`,
  tooSmall: (s) =>
    `${s.table}${s.line}: ${s.leftName} is ${s.left}, less than ${s.rightName}${s.right === s.rightName ? '' : ` ${s.right}`} by ${s.difference}. ${checkLine}`,
  blank: (table, cell) => `${table} ${cell} is not filled in. Fill in 0 for nothing.`,
  blankSign: (table, cell, stated) => `${table} ${cell} says “${stated}”. Fill in 0 for nothing.`,
  notANumber: (table, cell, stated) => `${table} ${cell} says “${stated}”, which is no number. Fill in the number only, without unit or words.`,
  negative: (table, cell, stated) => `${table} ${cell} says ${stated}; it cannot be negative.`,
  notAnInteger: (table, cell, stated) => `${table} ${cell} says ${stated}; it should be a whole number.`,
  tooLong: (table, cell, stated) => `${table} ${cell} says ${stated}, which is too large. Please verify.`,
  perItem: (table, row, amount, items) =>
    `${table} “${row}”: an amount of ${amount} for ${items} items is very little for each. Perhaps 万元 was filled in where the form counts in 元.`,
  againstPreviousYear: (table, row, amount, previous) =>
    `${table} “${row}”: ${amount} this year, ${previous} last year. Perhaps 元 and 万元 were mixed up; the form counts in 万元.`,
  signedTooEarly: (date, year) =>
    `The date of the signature is ${plainDates(date)}, before the last day counted (${year}-12-31), so figures may be missing. Check the date.`,
  fieldMissing: (field) => `“${field}” of the registration form is not filled in.`,
  telephoneMissing: (person) => `${person} has no telephone in the registration form. Fill in at least one of office telephone and mobile.`,
  notATelephone: (field, stated) => `“${field}” of the registration form says “${stated}”, which does not look like a telephone number. Please verify.`,
  staffMember: (number) => `Staff member ${number}`,
  sectionBlank: (section) => `“${section}” is not written yet.`,
  sectionPerfunctory: (section, stated) => `“${section}” only says “${stated}”. Write what there is to say.`,
  unknownTable: (table, edition) => `${edition} has no “${table}”: its figures are kept but not printed.`,
  unknownRow: (table, row, edition) => `${edition} has no row “${row}” in ${table}: its figures are kept but not printed.`,
  unknownCell: (table, row, column, stated, edition) =>
    `${edition} has no place for ${table} “${row}”, “${column}” (${stated === '' ? 'blank' : stated}): it is kept but not printed.`,
  unplacedText: (section, edition) =>
    `${edition} has no place for “${section}”: the text is kept but not printed. Move what you need to another section.`,
};

export const placeTexts: typeof chinesePlaces = {
  headFields: { 'unit.name': 'name of the unit', year: 'year' },
  registrationField: (name) => `“${name}” of the registration form`,
};
