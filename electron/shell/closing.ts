/** A window closes only when everything typed is on disk, or when the clerk says so. */
import { dialog, ipcMain, type BrowserWindow, type IpcMainEvent } from 'electron';
import { messages } from '../../shared/messages/shell';
import { channels } from './channels';
import { isFromOwnPage } from './security';

/** Milliseconds a window has to save before the clerk is asked. */
const patience = 10_000;

export function saveBeforeClosing(window: BrowserWindow): void {
  /** False until the page has said that it wants to be asked: a page that never loaded has nothing to save. */
  let listening = false;
  let timer: NodeJS.Timeout | undefined;

  const answer = (event: IpcMainEvent, reply: unknown): void => {
    if (event.sender !== window.webContents || !isFromOwnPage(event.senderFrame)) return;
    if (reply === 'listening') {
      listening = true;
      return;
    }
    clearTimeout(timer);
    if (reply === true) window.destroy();
    else askToClose(window);
  };

  ipcMain.on(channels.mayClose, answer);
  window.on('close', (event) => {
    if (!listening || window.webContents.isCrashed()) return;
    event.preventDefault();
    window.webContents.send(channels.closing);
    clearTimeout(timer);
    timer = setTimeout(() => askToClose(window), patience);
  });
  window.on('closed', () => {
    clearTimeout(timer);
    ipcMain.off(channels.mayClose, answer);
  });
}

function askToClose(window: BrowserWindow): void {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: messages.notSaved,
    detail: messages.notSavedDetail,
    buttons: [messages.keepOpen, messages.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  if (choice === 1) window.destroy();
}
