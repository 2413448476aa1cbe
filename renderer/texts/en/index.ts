/**
 * All English texts of the window, by the names of their groups; findings among them, since what a window shows of them
 * gets into no file. Read only where English was chosen.
 */
import { fileTexts } from '../../../shared/messages/en/files';
import { findingTexts, placeTexts } from '../../../shared/messages/en/findings';
import { narrativeTexts } from '../../../shared/messages/en/narrative';
import { privacyTexts } from '../../../shared/messages/en/privacy';
import { ruleExplanations } from '../../../shared/messages/en/rules';
import { messages } from '../../../shared/messages/en/shell';
import { periodTexts, yearTexts } from '../../../shared/messages/en/years';
import { appTexts, textsOfTimes } from './app';
import { backupPageTexts } from './backup';
import { textsOfConnection } from './connection';
import { consolidateTexts } from './consolidate';
import { dateTexts } from './date';
import { deadlineTexts, findTexts, zeroTexts } from './desk';
import { exportTexts } from './export';
import { findingListTexts } from './findings';
import { aboutTexts, helpTexts, keyTexts, settingsTexts } from './help';
import { historyTexts } from './history';
import { importPageTexts } from './import';
import { libraryTexts } from './library';
import { overviewTexts } from './overview';
import { previewTexts } from './preview';
import { registrationTexts } from './registration';
import { reviewTexts } from './review';
import { safetyTexts } from './safety';
import { sectionTexts } from './section';
import { tableTexts } from './table';
import { undoTexts } from './undo';
import { unitTexts } from './unit';

export const english = {
  messages,
  fileTexts,
  findingTexts,
  placeTexts,
  narrativeTexts,
  privacyTexts,
  ruleExplanations,
  periodTexts,
  yearTexts,
  textsOfTimes,
  appTexts,
  backupPageTexts,
  textsOfConnection,
  consolidateTexts,
  dateTexts,
  zeroTexts,
  findTexts,
  deadlineTexts,
  exportTexts,
  findingListTexts,
  helpTexts,
  keyTexts,
  settingsTexts,
  aboutTexts,
  historyTexts,
  importPageTexts,
  libraryTexts,
  overviewTexts,
  previewTexts,
  registrationTexts,
  reviewTexts,
  safetyTexts,
  sectionTexts,
  tableTexts,
  undoTexts,
  unitTexts,
} as const;
