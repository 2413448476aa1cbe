/** The app's window: one, shown at once, where it was left. */
import { BrowserWindow } from 'electron';
import { messages } from '../../shared/messages/shell';
import type { Crash } from '../crash/record';
import { saveBeforeClosing } from './closing';
import { addContextMenu } from './context-menu';
import { origin } from './own-address';
import { lockedDown } from './web-preferences';
import { firstBounds, keepWindowState, readWindowState, smallest } from './window-state';

/** Colour of the page before it is drawn; the app's own paper. */
const background = '#f4f3ef';

let appWindow: BrowserWindow | undefined;

export const appWindowNow = (): BrowserWindow | undefined => appWindow;

export interface WindowOptions {
  readonly preload: string;
  /** File the window's place is kept in. */
  readonly stateFile: string;
  /** The page could not be shown or went away. */
  readonly onLost: (crash: Crash) => void;
}

/** A frame of the right colour stands there while the program behind it and its page are still being loaded. */
export function openWindow({ preload, stateFile, onLost }: WindowOptions): BrowserWindow {
  const state = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...firstBounds(state),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: background,
    title: messages.application,
    webPreferences: { ...lockedDown(), preload },
  });
  appWindow = window;
  if (state?.maximized === true) window.maximize();
  else window.show();
  saveBeforeClosing(window);
  addContextMenu(window);
  window.on('close', () => keepWindowState(stateFile, window));
  window.on('closed', () => {
    if (appWindow === window) appWindow = undefined;
  });
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') onLost({ kind: 'render-process-gone', reason: `${reason} ${exitCode}` });
  });
  window.webContents.on('preload-error', (_event, _path, cause) => onLost({ kind: 'preload-error', cause }));
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame) onLost({ kind: 'did-fail-load', reason: `${description} ${code}` });
  });
  // What goes wrong is told by did-fail-load.
  window.loadURL(`${origin}/`).catch(() => undefined);
  return window;
}

export function showFirstWindow(): void {
  const window = appWindow ?? BrowserWindow.getAllWindows().find((other) => other.isVisible());
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Shows a report in the app's window; one that is open there is saved first, as with every change of page. */
export function showReport(id: string): void {
  void appWindow?.loadURL(`${origin}/#/report/${id}/unit`);
}
