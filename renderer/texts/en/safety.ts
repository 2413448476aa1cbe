/** English texts about what keeps a report safe: who may write, final reports, saving a copy, damaged files. */
import { plural } from '../../../shared/messages/en/plural';
import type { safetyTexts as chinese } from '../safety';

const other = (by: string): string => (by === '' ? 'another PC' : by);
const since = (time: string): string => (time === '' ? '' : ` (since ${time})`);

export const safetyTexts: typeof chinese = {
  openElsewhere: (by, time) => `The reports are open on ${other(by)}${since(time)}. Here you can only look at them.`,
  openElsewhereStale: (by, time) =>
    `The reports were opened on ${other(by)}${since(time)}, which no longer answers: perhaps the program was not closed properly. Until you take over, you can only look at them here.`,
  takeOver: 'Take over…',
  takeOverTitle: 'Fill in the reports here instead?',
  takeOverText: (by) =>
    `Once you take over, ${other(by)} can no longer save. Make sure that nobody is working there; what is not saved there stays in that window and can be saved as a copy.`,
  takeOverStaleText: (by) =>
    `${by === '' ? 'The other PC' : by} no longer answers; everything it saved is here. Take over to fill in the reports here.`,
  takeOverConfirm: 'Take over',
  onlyLook: 'Only look',
  takenOver: 'You can fill in the reports here now',
  notHere: 'The reports are open elsewhere: here you can only look at them',

  unsavedReadOnly:
    'The last changes made here are not saved: only this window has them. They are saved once you take over; or save a copy.',
  unsavedFinal:
    'This report was made final elsewhere. The last changes made here are not saved: only this window has them. Save a copy, then open the final content.',
  openFinal: 'Open the final content…',
  openFinalTitle: 'Open the final content?',
  openFinalText: 'Unsaved changes here will be lost. Save a copy first if you need them.',
  openFinalConfirm: 'Open',
  unsavedUnreachable: (reason) =>
    `${reason} The last changes are not saved: only this window has them. Save a copy first; once the connection is back, they are saved automatically.`,
  unsavedGone: 'This report is no longer in the list; perhaps it was deleted elsewhere. Its content is still in this window.',
  putBack: 'Put it back in the list',
  saveAnew: 'Save it anew',

  saveCopy: 'Save a copy…',
  saveCopyTitle: 'Saves the content of this window as a file; the report itself is not affected',

  finalizeAction: 'Finalize…',
  finalizeTitle: (name) => `Make ${name} final?`,
  finalizeText: 'The content can no longer be changed then, only looked at and exported. You can reopen it when it has to change.',
  finalizeErrors: (count) => `The check still shows ${count} to correct.`,
  finalizeConfirm: 'Finalize',
  finalizeCancel: 'Not now',
  notSavedYet: 'The last changes are not saved yet. See the note at the top first.',

  finalMark: 'Final',
  isFinal: (time) => `Final${time === '' ? '' : ` since ${time}`}: the content cannot be changed.`,
  reopenAction: 'Reopen…',
  reopenTitle: 'Reopen the final report?',
  reopenText:
    'Its content can be changed again; this is noted among the versions. If it was handed in already, make sure that it has to be handed in again.',
  reopenConfirm: 'Reopen',
  reopenCancel: 'Keep it final',

  damagedTitle: (count) => `${plural(count, 'report')} cannot be opened`,
  damagedText: 'The file is still in its place; the program has not changed it.',
  damagedBinned: 'This one is in the bin.',
  damagedReason: (reason) => `Reason: ${reason}`,
  recoverable: (time) => `Intact content saved ${time} was found.`,
  notRecoverable: 'No intact content was found. The file stays as it is; tell a technician where it is.',
  recover: (time) => `Recover the content saved ${time}`,
  recovering: 'Recovering…',
  copyPath: 'Copy location',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the location and press Ctrl+C.',
  recovered: (name, time) => `Recovered ${name} with the content saved ${time}.`,
  damagedKept: (folder) => `The damaged file was renamed and is still in ${folder}`,
  openRecovered: 'Open',
  close: 'Close',
};
