/** English texts for what can go wrong with files and folders. Each says what is safe and what to do. */
import type { fileTexts as chinese } from '../files';

export const fileTexts: typeof chinese = {
  noSpace: 'the disk is full: free some space or choose another place',
  readOnly: 'the disk or folder is read-only: choose another place',
  noPermission: 'no permission: choose another place or ask an administrator',
  notFound: 'there is no such file or folder',
  notADirectory: 'it is not a folder',
  isADirectory: 'it is a folder, not a file',
  inUse: 'another program is using the file: close it there and try again',
  nameTooLong: 'the path is too long: choose a place with a shorter one',
  portTaken: 'another program is using this port: choose another one',
  tooManyOpen: 'too many open files: close some programs and try again',
  deviceFault: 'the disk could not be read or written: it may be damaged or unplugged',
  tooLarge: 'the file is too large',
  nameTaken: 'there already is a file or folder of this name',
  unknown: (code) => `the operation failed (${code})`,
  cannotWrite: (place, reason) => `“${place}” could not be written: ${reason}.`,
  cannotRead: (place, reason) => `“${place}” could not be read: ${reason}.`,
  saveFailed: (reason) =>
    `Not saved: ${reason}. The content is still in the window and the program keeps trying. Do not close the window.`,
  newerThere:
    'A newer version of the program has saved this report, and this one cannot overwrite it. Your content is still in the window: save a copy, then open it with the newer version.',
  damagedThere:
    'This report is damaged on the disk; the content here is intact. “Save it anew” saves what is here and puts the damaged file aside.',
  fileMissing: (place) => `The report’s file is gone: ${place}. Perhaps it was deleted or moved.`,
  thisComputer: (user) => `another window on this PC (${user})`,
  reportGone: 'This report is no longer in the list; perhaps it was deleted.',
  changedElsewhere:
    'This report was changed somewhere else (perhaps it is open in two windows). The changes made here are not saved yet.',
  readOnlyLibrary:
    'The reports are open elsewhere, so this PC can only look at them. The changes made here are not saved yet.',
  isFinal: 'This report is final and cannot be changed. Reopen it first.',
  nothingToRecover: 'Nothing was found that could be recovered. The file was not changed.',
  unexpected: (detail) => `Something unexpected went wrong: ${detail}`,
  badCall: 'The window and the program do not match. Start the program again.',
};
