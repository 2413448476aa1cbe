/** Where reports and exports lie when nobody said otherwise. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { backupNames } from '../shared/messages/backup';
import { folderNames } from '../shared/messages/folders';

/** The user's data folder, as Electron's `userData` would be without Electron. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  const base =
    process.platform === 'win32'
      ? (environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (environment['XDG_CONFIG_HOME'] ?? join(home, '.config'));
  return join(base, folderNames.application);
}

/** The user's documents folder where there is one (its name follows the system's language), else the home folder. */
export function documentsFolder(home = homedir()): string {
  return folderNames.documents.map((name) => join(home, name)).find((folder) => existsSync(folder)) ?? home;
}

export const libraryIn = (data: string): string => join(data, folderNames.library);
/** Beside the library: it may hold half of a district's reports, and is taken away after them. */
export const droppedIn = (library: string): string => join(dirname(library), folderNames.dropped);
export const settingsIn = (data: string): string => join(data, folderNames.settings);
export const backupsIn = (documents: string): string => join(documents, backupNames.folder);
export const exportsIn = (documents: string): string => join(documents, folderNames.exports);
