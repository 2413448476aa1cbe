/** The api over Electron's IPC: one channel in, checked for its sender; arguments are validated in `answerCall`. */
import { ipcMain } from 'electron';
import type { Answer, Api } from '../../shared/api';
import { fileTexts } from '../../shared/messages/files';
import { answerCall, largestCall } from '../handlers';
import { channels } from './channels';
import { isFromOwnPage } from './security';

const refusal = (): Answer<never> => ({ ok: false, problem: { code: 'bad-call', message: fileTexts.badCall } });

/**
 * What the browser shell would have received: IPC also carries cycles, maps, big numbers, any depth and any size, none of
 * which the page sends.
 * @returns undefined where JSON cannot carry it
 */
function carried(parameters: unknown): unknown {
  try {
    const text: string | undefined = JSON.stringify(parameters);
    return text === undefined || text.length > largestCall ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** @param api may still be on its way: the first window is there before the library is open */
export function answerWindows(api: Promise<Api>): void {
  ipcMain.handle(channels.call, async (event, method: unknown, parameters: unknown): Promise<Answer<unknown>> => {
    if (!isFromOwnPage(event.senderFrame) || typeof method !== 'string') return refusal();
    return answerCall(await api, method, carried(parameters));
  });
}
