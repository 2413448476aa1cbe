/** The api over Electron's IPC: one channel in, checked for its sender; arguments are validated in `answerCall`. */
import { ipcMain } from 'electron';
import type { Answer, Api } from '../../shared/api';
import { fileTexts } from '../../shared/messages/files';
import { answerCall } from '../handlers';
import { channels } from './channels';
import { isOwnPage } from './security';

export function answerWindows(api: Api): void {
  ipcMain.handle(channels.call, async (event, method: unknown, parameters: unknown): Promise<Answer<unknown>> => {
    if (!isOwnPage(event.senderFrame) || typeof method !== 'string') {
      return { ok: false, problem: { code: 'bad-call', message: fileTexts.badCall } };
    }
    return answerCall(api, method, parameters);
  });
}
