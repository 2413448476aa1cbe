/** English texts of the page of one section. */
import { plural } from '../../../shared/messages/en/plural';
import type { sectionTexts as chinese } from '../section';

export const sectionTexts: typeof chinese = {
  guidance: 'What to write',
  placeholder: 'Write here in Chinese, each paragraph on a line of its own, without spaces at its start: exporting indents it.',
  counts: (characters, paragraphs) => `${plural(characters, 'character')}, ${plural(paragraphs, 'paragraph')}`,
  empty: 'nothing written yet',
  optional: 'optional',
  printedIn: (count, documents) => `Filled in once, printed in ${plural(count, 'document')}: ${documents}`,
  documentSeparator: ', ',
  findings: 'To look at',
  asideName: 'Help for this section',
  tabs: { guidance: 'What to write', sentences: 'Sentences', 'last-year': 'Last year' },
  sentencesNote: 'Sentences drafted from the figures of the tables. Change them as you like once inserted.',
  sentenceMissing: 'Some figures of the tables are missing; once they are filled in, this sentence can be drafted.',
  insert: 'Insert',
  insertNamed: (name) => `Insert the sentence “${name}”`,
  singleFigure: 'Insert one figure of the tables',
  chooseFigure: 'Choose a figure, or type to find it',
  noFigures: 'The tables have no figures yet',
  figure: (name, stated) => `${name}: ${stated}`,
  liveNote:
    'An inserted figure has a light background and follows its table; in exports it is ordinary text. Once you change it in the text, it no longer follows.',
  lastYearNote: (year) => `Text of ${year}, to look at only.`,
  lastYearEmpty: (year) => `This section was empty in ${year}.`,
  takeLastYear: 'Insert at the cursor',
};
