/** English texts of backups. Each says what is wrong, what is safe and what to do. */
import type { backupTexts as chinese } from '../backup';

export const backupTexts: typeof chinese = {
  fileKind: 'Backups of disclosure reports',

  nothingToBackUp: 'There are no reports to back up yet.',
  tooMuch: 'Reports and versions are too much for one backup file. No backup was made.',
  folderGone: (folder) => `The backup folder “${folder}” is not there. If it is on a USB drive or external disk, plug it in and try again.`,
  notAFolder: (folder) => `“${folder}” is not a folder. Choose another one.`,
  notAbsolute: 'Enter the full path of the folder, e.g. D:\\Backups or /home/user/backups.',
  insideLibrary: 'Backups cannot lie inside the folder of reports. Choose another one, best on a USB drive or another disk.',
  notPicked: 'First pick this folder with “Choose folder…”.',
  cannotRead: (folder, reason) => `“${folder}” could not be read: ${reason}.`,
  cannotWrite: (folder, reason) =>
    `No backup was made: “${folder}” could not be written: ${reason}. Reports and earlier backups are unchanged.`,
  cannotTidy: (folder, reason) => `The backup was made, but old backups in “${folder}” could not be deleted: ${reason}.`,
  notAsWritten: (folder) =>
    `No backup was made: what was read back from “${folder}” is not what was written. The disk or USB drive may be damaged. Choose another place.`,

  fileGone: 'This backup file is no longer where it was. Choose it again.',
  notABackup: 'This is not a backup file of this program. Choose another one.',
  newerVersion: 'This backup was made by a newer version of the program. Open it with that one. Your reports are unchanged.',
  damaged: 'This backup file is damaged and cannot be used. Choose another one. Your reports are unchanged.',
  passwordNeeded: 'This backup has a password. Enter it.',
  wrongPassword: 'Wrong password. Check capitals and input method and try again. Your reports are unchanged.',
  otherContent:
    'The backup file is no longer the one you looked into. Look into it again before restoring. Your reports are unchanged.',

  notInBackup: 'The backup does not hold this report.',
  alreadyHere: 'The list has this report by now. Look into the backup again, then choose.',
  notHere: 'The list no longer has this report. Look into the backup again, then choose.',
  isClosed:
    'This report cannot be read now (no permission, or saved by a newer version of the program), so it is not replaced. You can save it as a copy.',
  isFinal: 'This report is final, so it is not replaced. Save it as a copy, or reopen it first.',
};
