/** English texts of the list of reports and of the dialog for a new one. */
import { plural } from '../../../shared/messages/en/plural';
import type { libraryTexts as chinese } from '../library';

export const libraryTexts: typeof chinese = {
  reports: 'Reports',
  bin: 'Bin',
  views: 'Lists',
  newReport: 'New report',
  openSample: 'Open the sample report',
  sampleHint: 'A street’s report on 2020, filled in: try anything on it.',

  loadFailed: 'The list of reports could not be read',
  retry: 'Try again',

  savedAt: (time) => (time === '' ? '' : `Saved ${time}`),
  binnedAt: (time) => (time === '' ? '' : `Deleted ${time}`),
  year: (year) => String(year),
  open: (name) => `Open ${name}`,
  duplicate: 'Duplicate',
  remove: 'Delete',
  restore: 'Restore',
  erase: 'Delete for good',
  actionOn: (action, name) => `${action}: ${name}`,
  startFrom: 'Start from',
  startFromYear: (year) => `The report on ${year}`,
  startBlank: 'A blank report',
  carriedOver:
    'Brings in the unit, the signature, the registration form, requests carried over and last year’s numbers in force. Texts are not copied: last year’s can be read beside the field while writing.',
  nothingCarriedOver: 'Brings in the name of the unit only; everything else is blank.',
  submitted: { same: 'Handed in', changed: 'Changed after handing in' },
  errors: (count) => `${count} to correct`,
  warnings: (count) => `${count} to verify`,
  clean: 'No problems',
  blanks: (count) => `${plural(count, 'cell')} to fill in`,

  findUnit: 'Find a unit',
  ofYear: 'Year',
  allYears: 'All years',
  onlyUnfinished: 'Unfinished only',
  shownOf: (shown, all) => (shown === all ? plural(all, 'report') : `${shown} of ${plural(all, 'report')}`),
  noneFound: 'There is no such report.',

  duplicated: (name) => `Duplicated ${name}`,
  removed: 'Moved to the bin',
  undo: 'Undo',
  undone: 'Brought back from the bin',
  restored: (name) => `Restored ${name}`,
  confirmErase: (name) => `Delete ${name} for good?`,
  confirmEraseText: 'It cannot be brought back.',
  erased: 'Deleted for good',
  cancel: 'Cancel',

  emptyTitle: 'No reports yet',
  emptyText:
    'Fill in unit and year to begin. Everything is saved as you type and checked as you go; at the end, export Word and Excel files.',
  binEmpty: 'The bin is empty.',
  binNote: 'Reports stay in the bin until they are deleted for good.',

  storedIn: (folder) => `Reports are kept in ${folder}`,
  version: (version) => `Version ${version}`,

  create: 'Create',
  creating: 'Creating…',
  alreadyThere: (name) => `${name} exists already.`,
  openExisting: 'Open it',
};
