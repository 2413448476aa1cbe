/** English texts of date fields. */
import type { dateTexts as chinese } from '../date';

export const dateTexts: typeof chinese = {
  placeholder: 'e.g. 2025-1-20',
  calendar: 'Open the calendar',
  unreadable: (stated) => `“${stated}” is not a full date and will be printed as it stands. Write a date like 2025-1-20.`,
};
