/** English texts of findings about figures in the narrative. Each quotes the words, says both figures and what to look at. */
import type { narrativeTexts as chinese } from '../narrative';

const correct = 'Check text and table and correct the wrong one.';

export const narrativeTexts: typeof chinese = {
  figure: ({ section, words, stated, readings, difference, filed }) => {
    const named = readings.map(({ name, figure }) => `“${name}” ${figure}`).join(', ');
    const inTable = readings.length > 1 ? `the tables have ${named}: a difference of ${difference} from the first` : `the table has ${named}: a difference of ${difference}`;
    return (
      `“${section}” says “${words}”, which is ${stated}; ${inTable}. ` +
      (filed ? 'Cases counted by filing may be counted otherwise than in the table: verify, and make them the same if they should be.' : correct)
    );
  },
  none: (section, words, name, figure) => `“${section}” says “${words}”, but “${name}” in the table is ${figure}. ${correct}`,
  all: (section, words, name, figure) => `“${section}” says “${words}”, but ${name} in the table is still ${figure}. ${correct}`,
  change: (section, words, stated, computed, from, to) =>
    `“${section}” says “${words}”: from ${from} last year to ${to} this year is ${computed}, the text has ${stated}. Check this change.`,
  share: (section, words, stated, computed, part, whole) =>
    `“${section}” says “${words}”: ${part} of ${whole} is ${computed}, the text has ${stated}. Check this share.`,
  parts: (section, words, whole, sum, difference) =>
    `“${section}” says “${words}”: the parts add up to ${sum}, the total is ${whole}, a difference of ${difference}. See whether a part is missing or counted twice.`,
  fees: (section, words, figure) =>
    `“${section}” only says “${words}”, and “行政事业性收费” in the table is ${figure} 万元. See whether fees for handling information requests (another matter than the fees in the table) were charged, and write how many and how much (元), or that none were charged.`,
  up: (by) => `up ${by}`,
  down: (by) => `down ${by}`,
  unchanged: 'unchanged',
  percent: (figure) => `${figure}%`,
};
