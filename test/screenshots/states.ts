/** Every page and state of the app. */
import { exchangeStates } from './exchange-states';
import { libraryStates } from './library-states';
import { reportStates } from './report-states';
import type { State } from './state';

export const states: readonly State[] = [...libraryStates, ...reportStates, ...exchangeStates];
