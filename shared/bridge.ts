/** What Electron's preload script puts into the window. A page without it is carried by the browser shell. */
import type { ApiMethod } from './api';

export interface Bridge {
  /** Calls a method of the api; resolves to an `Answer`. */
  call(method: ApiMethod, parameters: readonly unknown[]): Promise<unknown>;
  /** Asked before the window closes; it closes once the handler resolves to true. */
  onClosing(handler: () => Promise<boolean>): void;
}

export const bridgeName = 'annualReport';

declare global {
  interface Window {
    readonly [bridgeName]?: Bridge;
  }
}
