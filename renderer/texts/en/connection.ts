/** English texts for a window that cannot reach the program behind it. */
import type { textsOfConnection as chinese } from '../connection';

export const textsOfConnection: typeof chinese = {
  unreachable: 'The connection to the program is lost. Start the program again.',
  refused: 'The program was restarted and this window can no longer reach it. Go on in the window that opened.',
};
