/** The window that is shown when something crashed. It shares nothing with the app's: no preload, no script, no session, no file. */
import { BrowserWindow } from 'electron';
import { crashTexts } from '../../shared/messages/crash';
import { lockedDown } from '../shell/web-preferences';
import { actionAt, crashPageAddress, type CrashAction } from './page';

let crashWindow: BrowserWindow | undefined;

/** @param act what was chosen; undefined where the window was only closed */
export function showCrash(record: string, act: (action: CrashAction | undefined) => void): void {
  // The first one says where it began; what follows is in the record.
  if (crashWindow) return;
  const window = new BrowserWindow({
    width: 720,
    height: 420,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    title: crashTexts.title,
    backgroundColor: '#f4f3ef',
    webPreferences: { ...lockedDown(), javascript: false, devTools: false, partition: 'crash' },
  });
  crashWindow = window;
  window.removeMenu();
  let chosen: CrashAction | undefined;
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
    const action = actionAt(event.url);
    if (action === 'logs') act(action);
    if (action !== 'reopen' && action !== 'quit') return;
    chosen = action;
    window.destroy();
  });
  window.on('closed', () => {
    crashWindow = undefined;
    act(chosen);
  });
  window.loadURL(crashPageAddress(record)).catch(() => undefined);
}
