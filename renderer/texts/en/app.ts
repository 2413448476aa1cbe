/** English texts of the frame around the pages. */
import type { appTexts as chinese, textsOfTimes as chineseTimes } from '../app';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = (number: number): string => months[number - 1] ?? String(number);

export const textsOfTimes: typeof chineseTimes = {
  today: (clock) => `today ${clock}`,
  yesterday: (clock) => `yesterday ${clock}`,
  thisYear: (number, day, clock) => `${day} ${month(number)} ${clock}`,
  otherYear: (year, number, day) => `${day} ${month(number)} ${year}`,
};

export const appTexts: typeof chinese = {
  unnamedUnit: 'Unit without a name',
  reportName: (unit, year) => `${unit} ${year} annual report`,
  unsavedMark: '●',
  loading: 'Opening…',
  retry: 'Try again',
  cancel: 'Cancel',

  toLibrary: 'Reports',
  backToLibrary: 'Back to the reports',
  reportYear: (year) => `Annual report ${year}`,
  openFailed: 'This report could not be opened',

  steps: 'Steps',
  unitStep: 'Unit and year',
  reviewStep: 'Check',
  exportStep: 'Export',
  onRequest: 'Only when asked for',
  finish: 'Finish',
  stepDone: 'done',
  stepOpen: 'not finished',
  stepOptional: 'optional',
  stepErrors: (count) => `${count} to correct`,
  stepWarnings: (count) => `${count} to verify`,
  previous: 'Back',
  next: 'Next',

  saved: (time) => `Saved ${time}`,
  savedPlain: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved',
  retrying: 'Trying again…',
  savedNow: 'Saved',

  changedTitle: 'This report was changed somewhere else',
  changedText:
    'Perhaps it is open in two windows. Keep what is here, and the other content stays under “Versions”, where you can get it back. Open the other content, and the unsaved changes here are gone: save a copy first if you need them.',
  keepHere: 'Keep what is here',
  openOther: 'Open the other content',

  leaveTitle: 'Some changes are not saved',
  leaveText: 'Unsaved changes are lost when you leave.',
  stay: 'Stay here',
  leaveAnyway: 'Leave without saving',

  crashTitle: 'Something went wrong on this page',
  crashSaved: 'Everything you filled in is saved. Reopen the page and go on.',
  crashSaving: 'Saving what you filled in…',
  crashNotSaved: 'The last changes are not saved yet. Press “Save again” first.',
  saveAgain: 'Save again',
  reopen: 'Reopen',
  crashDetail: 'Details for technicians',
};
