/** English texts of the page of the contact registration form. */
import type { registrationTexts as chinese } from '../registration';

export const registrationTexts: typeof chinese = {
  onRequest: 'Fill in this form only if the superior office asks for it. The annual report does not need it.',
  addStaff: 'Add a staff member',
  staffNumber: (number) => ` (${number})`,
  removeStaff: 'Delete',
  removeStaffName: (person) => `Delete ${person}`,
  removeTitle: (name) => (name === '' ? 'Delete this staff member?' : `Delete staff member “${name}”?`),
  removeDetail: 'What is filled in here is deleted too and cannot be brought back.',
  removeConfirm: 'Delete',
  removeCancel: 'Keep',
  missing: 'Please fill in',
  telephoneMissing: 'Fill in at least one of office telephone and mobile',
  notATelephone: 'Does not look like a telephone number; please verify',
};
