/** English texts for a consolidation that failed as a whole. */
import type { consolidationProblems as chinese } from '../consolidation';

export const consolidationProblems: typeof chinese = {
  nothingFound: (folder) => `“${folder}” holds no reports that can be consolidated.`,
  nothingCounted: 'No report can be counted, so no consolidated workbook was made.',
  cannotReadFolder: (folder, reason) => `The folder “${folder}” could not be read: ${reason}.`,
  notPicked: 'First pick the folder with the units’ reports with “Choose folder…”.',
  cancelled: 'Consolidation was cancelled and nothing was written. What has been read need not be read again next time.',
  sameTarget: (file) => `The results cannot go to one and the same place: “${file}”.`,
  badList: (file) => `The list “${file}” names no units. It should be a text file with one unit a line.`,
  listEncoding: (file) => `The list “${file}” is not a text file encoded in UTF-8 or GBK.`,
};
