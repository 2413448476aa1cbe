/** English texts of a year without requests, of finding in a report and of the days to the deadline. */
import { plural } from '../../../shared/messages/en/plural';
import type { deadlineTexts as chineseDeadline, findTexts as chineseFind, zeroTexts as chineseZero } from '../desk';

export const zeroTexts: typeof chineseZero = {
  action: 'No requests',
  title: 'No requests, reviews or suits all year?',
  confirm: 'None: fill in zeros',
  cancel: 'Cancel',
  zeros: (tables, count) => `Puts 0 into ${plural(count, 'blank cell')} of ${tables}`,
  sentences: (sections) => `Drafts one sentence (in Chinese) in ${sections}`,
  and: ', ',
  notZero: (place, value) => `${place} says ${value}, so there were requests. Fill in the cells one by one.`,
  step: 'zeros for a year without requests',
  nothing: 'All of it is filled in already.',
};

export const findTexts: typeof chineseFind = {
  title: 'Find in the report',
  action: 'Find',
  actionTitle: 'Find (Ctrl+F)',
  label: 'What to find',
  placeholder: 'Row, column, figure, text, name, telephone',
  start: 'Type a few characters or a figure.',
  none: 'Nothing found.',
  hits: (count, more) => (more ? `First ${plural(count, 'place')}` : plural(count, 'place')),
  keys: 'Arrow keys choose, Enter goes there',
  empty: 'blank',
  separator: '·',
};

export const deadlineTexts: typeof chineseDeadline = {
  left: (days, date) => (days === 0 ? `Due today (${date})` : `${plural(days, 'day')} until ${date}`),
  past: (days, date) => `${plural(days, 'day')} past ${date}`,
  shortLeft: (days) => (days === 0 ? 'due today' : `${plural(days, 'day')} left`),
  shortPast: (days) => `${plural(days, 'day')} overdue`,
  full: (title, text) => `${title}: ${text}`,
  title: (isLocal) => (isLocal ? 'The district’s deadline' : 'Legal deadline'),
};
