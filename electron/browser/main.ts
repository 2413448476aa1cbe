/** Start of the browser shell: `tsx electron/browser/main.ts [--data DIR] [--exports DIR] [--backups DIR] [--port N]`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messages } from '../../shared/messages/shell';
import { backupsIn, dataFolder, documentsFolder, exportsIn, libraryIn, settingsIn } from '../folders';
import { createApi } from '../handlers';
import { openBackups } from '../library/backups';
import { openLibrary } from '../library/library';
import { openSettings } from '../library/settings';
import { serveBrowser } from './server';

const root = join(import.meta.dirname, '../..');

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      exports: { type: 'string' },
      backups: { type: 'string' },
      port: { type: 'string' },
    },
  });
  const data = values.data ?? dataFolder();
  const libraryFolder = libraryIn(data);
  const library = await openLibrary(libraryFolder);
  const settings = openSettings(settingsIn(data), { exportFolder: values.exports ?? exportsIn(documentsFolder()) });
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
  const shell = await serveBrowser(api, join(root, 'dist/renderer'), Number(values.port ?? 0));
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

main().catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${messages.cannotServe(detail)}\n`);
  process.exit(1);
});
