/** English texts around findings. */
import { plural } from '../../../shared/messages/en/plural';
import type { findingListTexts as chinese } from '../findings';

export const findingListTexts: typeof chinese = {
  severity: { error: 'To correct', warning: 'To verify', info: 'Note' },
  blanks: (count) => `${plural(count, 'cell is', 'cells are')} blank. Fill in 0 where there is nothing.`,
  goToFirstBlank: 'Go to the first one',
  blankTotals: (count) => `${plural(count, 'total is', 'totals are')} not filled in; the table shows what the program computes.`,
  takeTotals: 'Take the totals',
  leftover:
    'The present edition has no place for this content, for example after the edition was changed. It may stay: it does no harm, but is not printed.',
  leftoverText: 'See the text',
  leftovers: (table, count) =>
    `${table}: the present edition has no place for ${plural(count, 'figure')}. They are kept but not printed.`,
  why: 'Why',
  source: 'Source',
  remedy: 'What to do',
  whyOf: (name) => `${name}: why`,
  acknowledge: 'Verified',
  acknowledgeTitle: 'Verified: it is right',
  reason: 'What was verified',
  reasonPlaceholder: '例如：文中是备案件数，与台账核对无误',
  acknowledgeNote:
    'The reason is kept with the report and can be printed in the note on the check, so write it in Chinese. When the figures or words change, it has to be verified again.',
  acknowledgeConfirm: 'Confirm',
  acknowledgeCancel: 'Cancel',
  remove: 'Delete',
  removeAll: 'Delete all',
  removeAllTitle: (count) => `Delete ${plural(count, 'figure')} from the report?`,
  removeTitle: 'Delete this from the report?',
  removeDetail: 'It cannot be brought back. Copy text you need to another section first.',
  removeConfirm: 'Delete',
  removeCancel: 'Keep',
};
