/** How every window of the program is locked (Electron security checklist, items 2 to 4, 6, 8 to 12). */
import { app, type WebPreferences } from 'electron';

export const lockedDown = (): WebPreferences => ({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  navigateOnDragDrop: false,
  // Its dictionaries would be fetched.
  spellcheck: false,
  devTools: !app.isPackaged,
});
