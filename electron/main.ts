/** Start of the desktop app. No form and no file format is known here. */
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { messages } from '../shared/messages/shell';
import { backupTexts } from '../shared/messages/backup';
import { backupsIn, exportsIn, libraryIn, settingsIn } from './folders';
import { createApi } from './handlers';
import { backupExtension } from './library/backup-file';
import { openBackups, type Backups } from './library/backups';
import { openLibrary, type Library } from './library/library';
import { openSettings } from './library/settings';
import { printWithElectron } from './pdf/electron-printer';
import { answerWindows } from './shell/ipc';
import { setMenu } from './shell/menu';
import { registerScheme, serveRenderer } from './shell/protocol';
import { denyEverythingElse } from './shell/security';
import { openWindow, showFirstWindow } from './shell/windows';

registerScheme();

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  app.on('second-instance', showFirstWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => denyEverythingElse(contents));
  app.whenReady().then(ready).catch(stopWithMessage);
}

async function ready(): Promise<void> {
  serveRenderer(join(import.meta.dirname, '../renderer'));
  const data = app.getPath('userData');
  const libraryFolder = libraryIn(data);
  const documents = app.getPath('documents');
  const library = await openLibrary(libraryFolder);
  const settings = openSettings(settingsIn(data), { exportFolder: exportsIn(documents) });
  const backups = openBackups({ library, libraryFolder, settings, defaultFolder: backupsIn(documents), typedFolders: false });
  giveUpOnQuit(library, backups);
  const api = createApi({
    library,
    settings,
    backups,
    about: { version: app.getVersion(), shell: 'electron', libraryFolder },
    async chooseFolder(current) {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        defaultPath: current,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    printPdf: printWithElectron,
    async chooseBackupFile(folder) {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        defaultPath: folder,
        properties: ['openFile'],
        filters: [{ name: backupTexts.fileKind, extensions: [backupExtension.slice(1)] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  });
  answerWindows(api);
  setMenu();
  backups.start();
  await openWindow(join(import.meta.dirname, '../preload/preload.cjs'));
}

/** Backs up what the day brought, and lets other programs have the library as soon as this one ends. */
function giveUpOnQuit(library: Library, backups: Backups): void {
  let released = false;
  app.on('will-quit', (event) => {
    if (released) return;
    event.preventDefault();
    released = true;
    void backups
      .close()
      .then(() => library.close())
      .finally(() => app.quit());
  });
}

function stopWithMessage(error: unknown): void {
  dialog.showErrorBox(messages.cannotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
