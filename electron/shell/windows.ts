/** The app's window: how it is made, and that it closes only when everything typed is on disk. */
import { BrowserWindow, dialog, ipcMain } from 'electron';
import { messages } from '../../shared/messages/shell';
import { channels } from './channels';
import { origin } from './protocol';
import { isOwnPage } from './security';

/** Milliseconds a window has to save before the clerk is asked. */
const patience = 10_000;

export async function openWindow(preload: string): Promise<void> {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: messages.application,
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
  });
  window.once('ready-to-show', () => window.show());
  saveBeforeClosing(window);
  await window.loadURL(`${origin}/`);
}

export function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function saveBeforeClosing(window: BrowserWindow): void {
  /** False until the page has said that it wants to be asked: a page that never loaded has nothing to save. */
  let listening = false;
  let timer: NodeJS.Timeout | undefined;

  const answer = (event: Electron.IpcMainEvent, reply: unknown): void => {
    if (event.sender !== window.webContents || !isOwnPage(event.senderFrame)) return;
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
