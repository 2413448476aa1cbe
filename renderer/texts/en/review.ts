/** English texts of the page that gathers all findings. */
import { plural } from '../../../shared/messages/en/plural';
import type { reviewTexts as chinese } from '../review';

export const reviewTexts: typeof chinese = {
  counts: { error: 'To correct', warning: 'To verify', info: 'Notes' },
  countNotes: {
    error: 'Figures that do not agree or are wrong: correct them before handing in',
    warning: 'If it is right as it is, press “Verified” and say why',
    info: 'For your information; nothing has to be changed',
  },
  clearTitle: 'No problems found',
  clearText: 'All figures agree and everything is filled in. You can export now.',
  settledTitle: 'Verified',
  settledReason: (reason, time) => `What was verified: ${reason} (${time})`,
  withdraw: 'Withdraw',
  leftoverTitle: 'Content without a place',
  places: (count) => plural(count, 'place'),
};
