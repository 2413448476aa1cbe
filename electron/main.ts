/** Start of the desktop app. No form and no file format is known here. */
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { applicationId } from '../shared/messages/folders';
import { messages } from '../shared/messages/shell';
import { watchForCrashes } from './crash/watch';
import { openDesktop, type OpenDesktop } from './shell/desktop';
import { answerWindows } from './shell/ipc';
import { setMenu } from './shell/menu';
import { switchOffline } from './shell/offline';
import { reportFileIn } from './shell/opened-file';
import { settlePlaces, type Places } from './shell/places';
import { registerScheme, serveRenderer } from './shell/protocol';
import { denyEverythingElse } from './shell/security';
import { openWindow, showFirstWindow, showReport } from './shell/windows';
import { problemOf } from './problem-error';

const places = settlePlaces();
const crashed = watchForCrashes(places.logs, showAppWindow);
registerScheme();
switchOffline();
app.setAppUserModelId(applicationId);
app.enableSandbox();

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  let desktop: Promise<OpenDesktop> | undefined;
  app.on('web-contents-created', (_event, contents) => denyEverythingElse(contents));
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', (_event, words, workingFolder) => {
    showFirstWindow();
    if (desktop) void openGivenFile(desktop, reportFileIn(words, workingFolder));
  });
  app
    .whenReady()
    .then(async () => {
      desktop = begin(places);
      await desktop;
      await openGivenFile(desktop, reportFileIn(process.argv, process.cwd()));
    })
    .catch(stopWithMessage);
}

/** The window is there before the library is open: its page loads meanwhile. */
function begin({ data }: Places): Promise<OpenDesktop> {
  const desktop = openDesktop(data, () => setMenu(places.logs));
  giveUpOnQuit(desktop);
  serveRenderer(join(import.meta.dirname, '../renderer'));
  answerWindows(desktop.then(({ api }) => api));
  setMenu(places.logs);
  showAppWindow();
  return desktop;
}

function showAppWindow(): void {
  openWindow({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    stateFile: places.windowState,
    onLost: crashed,
  });
}

async function openGivenFile(desktop: Promise<OpenDesktop>, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  try {
    const { library } = await desktop;
    const { takeIntoLibrary } = await import('./shell/given-file');
    showReport(await takeIntoLibrary(library, file));
  } catch (error) {
    dialog.showErrorBox(messages.cannotOpenFile, problemOf(error).message);
  }
}

/**
 * Backs up what the day brought, and lets other programs have the library as soon as this one ends. Whoever asks to quit
 * once more meanwhile waits for it too.
 */
function giveUpOnQuit(desktop: Promise<OpenDesktop>): void {
  let giving: Promise<void> | undefined;
  let given = false;
  app.on('will-quit', (event) => {
    if (given) return;
    event.preventDefault();
    giving ??= desktop
      .then((open) => open.close())
      // What went wrong with the backup stands on the page of backups at the next start.
      .catch(() => undefined)
      .finally(() => {
        given = true;
        app.quit();
      });
  });
}

function stopWithMessage(error: unknown): void {
  dialog.showErrorBox(messages.cannotStart, problemOf(error).message);
  app.exit(1);
}
