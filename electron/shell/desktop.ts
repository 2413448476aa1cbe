/** The rooms behind the window, with Electron's dialogs and printer in front of them. */
import { app, dialog, type OpenDialogOptions } from 'electron';
import type { Api } from '../../shared/api';
import { defaultDesk } from '../../shared/desk';
import { backupTexts } from '../../shared/messages/backup';
import { backupsIn, exportsIn, libraryIn, settingsIn } from '../folders';
import { createApi } from '../handlers';
import { speakTo } from '../language';
import { backupExtension } from '../library/backup-file';
import { openBackups } from '../library/backups';
import { openLibrary, type Library } from '../library/library';
import { openSettings } from '../library/settings';
import { printWithElectron } from '../pdf/electron-printer';
import { appWindowNow } from './windows';

export interface OpenDesktop {
  readonly api: Api;
  readonly library: Library;
  /** Backs up what is due and gives the library up. */
  close(): Promise<void>;
}

/** Shows the system's dialog in front of the window, which takes no clicks meanwhile; null where it was cancelled. */
async function pick(options: OpenDialogOptions): Promise<string | null> {
  const window = appWindowNow();
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * @param data folder of reports and settings
 * @param onLanguage called whenever menu and dialogs have to speak another language than before, Chinese at first
 */
export async function openDesktop(data: string, onLanguage: () => void): Promise<OpenDesktop> {
  const libraryFolder = libraryIn(data);
  const documents = app.getPath('documents');
  const settings = openSettings(settingsIn(data), { exportFolder: exportsIn(documents) });
  const { language } = await settings.desk();
  if (language !== defaultDesk.language) {
    await speakTo(language);
    onLanguage();
  }
  const library = await openLibrary(libraryFolder);
  const backups = openBackups({ library, libraryFolder, settings, defaultFolder: backupsIn(documents), typedFolders: false });
  const api = createApi({
    library,
    settings,
    backups,
    about: { version: app.getVersion(), shell: 'electron', libraryFolder },
    chooseFolder: (current) => pick({ defaultPath: current, properties: ['openDirectory', 'createDirectory'] }),
    chooseBackupFile: (folder) =>
      pick({
        defaultPath: folder,
        properties: ['openFile'],
        filters: [{ name: backupTexts.fileKind, extensions: [backupExtension.slice(1)] }],
      }),
    onLanguage,
    printPdf: printWithElectron,
  });
  backups.start();
  return {
    api,
    library,
    async close() {
      try {
        await backups.close();
      } finally {
        await library.close();
      }
    },
  };
}
