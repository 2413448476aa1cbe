/** Start of the browser shell: `tsx electron/browser/main.ts [--data DIR] [--exports DIR] [--backups DIR] [--port N]`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTexts } from '../../shared/messages/shell';
import type { Api } from '../../shared/api';
import { parseWords } from '../command-line/options';
import { UsageError } from '../command-line/usage-error';
import { diskErrorCode, diskReason } from '../disk-error';
import { backupsIn, dataFolder, documentsFolder, exportsIn, libraryIn, settingsIn } from '../folders';
import { createApi } from '../handlers';
import { speakTo } from '../language';
import { openBackups } from '../library/backups';
import { openLibrary } from '../library/library';
import { openSettings } from '../library/settings';
import { serveBrowser, type BrowserShell } from './server';

const root = join(import.meta.dirname, '../..');
const assets = join(root, 'dist/renderer');

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/**
 * Serves at the port of the last start where it is free: a window that outlived a crash then finds the program again
 * and saves what it still holds.
 */
async function serveAsBefore(api: Api, data: string): Promise<BrowserShell> {
  const note = join(data, 'browser-port');
  const before = Number(await readFile(note, 'utf8').catch(() => '0'));
  const shell = await serveBrowser(api, assets, Number.isInteger(before) ? before : 0).catch((error: unknown) => {
    if (diskErrorCode(error) === undefined) throw error;
    return serveBrowser(api, assets);
  });
  // Only a convenience: without the note the next start takes any free port.
  await writeFile(note, new URL(shell.address).port).catch(() => undefined);
  return shell;
}

async function main(): Promise<void> {
  const { values } = parseWords(process.argv.slice(2), {
    data: { type: 'string' },
    exports: { type: 'string' },
    backups: { type: 'string' },
    port: { type: 'string' },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    throw new UsageError(startTexts.badPort(values.port ?? ''));
  }
  const data = values.data ?? dataFolder();
  const libraryFolder = libraryIn(data);
  const library = await openLibrary(libraryFolder);
  const settings = openSettings(settingsIn(data), { exportFolder: values.exports ?? exportsIn(documentsFolder()) });
  await speakTo((await settings.desk()).language);
  const backups = openBackups({
    library,
    libraryFolder,
    settings,
    defaultFolder: values.backups ?? backupsIn(documentsFolder()),
    typedFolders: true,
  });
  const api = createApi({
    library,
    settings,
    backups,
    about: { version: await version(), shell: 'browser', libraryFolder },
    chooseFolder: () => Promise.resolve(null),
    chooseBackupFile: () => Promise.resolve(null),
  });
  backups.start();
  const shell = port === undefined ? await serveAsBefore(api, data) : await serveBrowser(api, assets, port);
  // The starting script reads this line; see build/start.mjs.
  process.stdout.write(`${shell.address}\n`);
  const stop = (): void => {
    void Promise.allSettled([shell.close(), backups.close()])
      .then(() => library.close())
      .finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What went wrong, in Chinese where it is known. */
function detailOf(error: unknown): string {
  if (diskErrorCode(error) !== undefined) return diskReason(error);
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  process.stderr.write(`${startTexts.cannotServe(detailOf(error))}\n`);
  process.exit(1);
});
