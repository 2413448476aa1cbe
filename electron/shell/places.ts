/**
 * Where the program keeps what. Reports and settings lie in the roaming part of a Windows profile (%APPDATA%): they are
 * small, and a clerk who signs in at another PC finds them there. What only this PC can use (Chromium's caches, the place of
 * the window, the record of crashes) lies in the local part, so that no sign-in copies it. Each Windows user has both.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { folderNames } from '../../shared/messages/folders';
import { diskErrorCode } from '../disk-error';
import { dataBesideProgram } from './data-folder';

export interface Places {
  /** Reports, settings. */
  readonly data: string;
  /** The renderer's storage and caches. */
  readonly session: string;
  /** Text files about crashes. */
  readonly logs: string;
  /** Where the window was. */
  readonly windowState: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A profile without a local part (Linux, or a variable somebody removed) keeps all of it together. */
const localFolder = (data: string, environment: Environment): string => {
  const local = process.platform === 'win32' ? environment['LOCALAPPDATA'] : undefined;
  return local === undefined || local === '' ? data : join(local, folderNames.application);
};

/** Electron takes no path that is not there. Where it cannot be made, opening the library says why. */
function makeNow(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (diskErrorCode(error) === undefined) throw error;
  }
}

/**
 * Decides the places and tells Electron. To be called before anything else: the lock on a single instance lies in the
 * data folder too.
 */
export function settlePlaces(environment: Environment = process.env): Places {
  const portable = dataBesideProgram(app.getPath('exe'), environment);
  const data = portable ?? join(app.getPath('appData'), folderNames.application);
  const local = portable ?? localFolder(data, environment);
  const places = {
    data,
    session: join(local, 'session'),
    logs: join(local, 'logs'),
    windowState: join(local, 'window.json'),
  };
  for (const folder of [places.data, local, places.session, places.logs]) makeNow(folder);
  app.setPath('userData', places.data);
  app.setPath('sessionData', places.session);
  app.setAppLogsPath(places.logs);
  // Exports and backups go along, too: nothing of the reports stays behind on a PC of somebody else's.
  if (portable !== undefined) app.setPath('documents', portable);
  return places;
}
