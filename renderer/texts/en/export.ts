/** English texts of the export page. */
import { plural } from '../../../shared/messages/en/plural';
import type { exportTexts as chinese } from '../export';

export const exportTexts: typeof chinese = {
  filesPart: 'Files to export',
  formats: { word: 'Word file', pdf: 'PDF file', html: 'Web page', excel: 'Excel file', reviewNote: 'Note on the check' },
  purposes: {
    word: 'to print, sign and seal',
    pdf: 'to read and publish',
    html: 'for the website, without the registration form',
    excel: 'figures to hand in',
    reviewNote: 'for the file: what was checked, and reasons for what was verified',
  },
  documentsPart: 'Documents',
  documentName: (attachment, name) => (attachment === undefined ? name : `${attachment}\u3000${name}`),
  moveUp: (name) => `Move up: ${name}`,
  moveDown: (name) => `Move down: ${name}`,
  oneFile: 'All in one file (pages numbered through)',
  printingPart: 'Layout',
  fonts: 'Fonts',
  fontSets: {
    gb2312: '仿宋_GB2312, 楷体_GB2312 (usual)',
    windows: '仿宋, 楷体 (Windows)',
    open: '思源, 方正 GBK (UOS, Kylin)',
  },
  headSignature: 'Add a line for the head’s signature',
  notKept: (reason) => `Holds this time but was not kept: ${reason}`,
  nothingChosen: 'Choose at least one document and one kind of file.',
  folderPart: 'Export to',
  changeFolder: 'Change…',
  findingsPart: 'State of the check',
  errorsLeft: (count) => `${count} to correct`,
  warningsLeft: (count) => `${count} to verify`,
  nothingLeft: 'No problems found.',
  unfilled: 'Not finished yet:',
  toReview: 'Go to the check',

  submitPart: 'Hand in',
  submitText:
    'Makes one zip file with the Word files chosen above, the Excel file and a list of contents: send it to the district.',
  submit: 'Make the package',
  sent: (time) => `Handed in (${time}); nothing has changed since.`,
  changedAfterSent: (time) =>
    `Changed after it was handed in (${time}). If the district needs to know, make the package again and send it.`,
  run: 'Export',
  running: 'Exporting…',
  cancel: 'Cancel',
  confirmErrors: (count) => `${plural(count, 'place')} must still be corrected. Export all the same?`,
  confirmErrorsText: 'The files are made from what is filled in now. You can export again after correcting it.',
  exportAnyway: 'Export all the same',
  notYet: 'Not now',
  confirmOverwrite: (count) => `Replace ${plural(count, 'file')} of the same name in the folder?`,
  confirmOverwriteText:
    'Once replaced, the old content cannot be brought back. If you edited the files in Word, save them elsewhere first.',
  overwrite: 'Replace',

  done: (count) => `Exported ${plural(count, 'file')}`,
  copyPath: 'Copy path',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the path and press Ctrl+C.',
  failed: 'Export failed',
  notSaved: 'The report could not be saved yet, so nothing was exported. See the note at the top.',
  aboutFailed: (reason) => `The export folder could not be read: ${reason}`,
  retry: 'Try again',
};
