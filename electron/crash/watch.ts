/** Notices what crashes, keeps the record, and shows the window that says so. */
import { release } from 'node:os';
import { app, dialog, shell } from 'electron';
import { crashTexts } from '../../shared/messages/crash';
import { appWindowNow } from '../shell/windows';
import { crashRecord, keepRecord, type Crash } from './record';
import { showCrash } from './window';

/** Milliseconds a program that went wrong has to back up, once its windows are closed, before it is ended all the same. */
const patience = 60_000;

const program = () => ({
  version: app.getVersion(),
  electron: process.versions['electron'] ?? '',
  system: `${process.platform} ${release()} ${process.arch}`,
});

/**
 * @param logs folder of the record
 * @param openAgain opens the app's window after the old one went
 * @returns to be told what crashed
 */
export function watchForCrashes(logs: string, openAgain: () => void): (crash: Crash) => void {
  let leaving = false;
  let wentWrong = false;
  app.on('will-quit', () => {
    if (wentWrong && !leaving) setTimeout(() => app.exit(1), patience);
    leaving = true;
  });

  /** As by the menu: the page saves first, and asks where it cannot. */
  const leave = (again: boolean): void => {
    wentWrong = true;
    if (again) app.relaunch();
    app.quit();
  };

  const crashed = (crash: Crash, pageIsGone: boolean): void => {
    const record = crashRecord(crash, program(), new Date());
    keepRecord(logs, record);
    // Nobody is there any more to be asked; and a window cannot be made before the app is ready.
    if (leaving) return;
    if (!app.isReady()) {
      dialog.showErrorBox(crashTexts.title, crashTexts.whatToDo);
      return app.exit(1);
    }
    showCrash(record, (action) => {
      if (action === 'logs') void shell.openPath(logs);
      else if (action === 'reopen' && pageIsGone) replaceWindow(openAgain);
      else if (action === 'reopen') leave(true);
      // Closing the notice leaves a window that still works to the clerk.
      else if (action === 'quit' || pageIsGone) leave(false);
    });
  };

  process.on('uncaughtException', (cause) => crashed({ kind: 'uncaughtException', cause }, false));
  process.on('unhandledRejection', (cause) => crashed({ kind: 'unhandledRejection', cause }, false));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // Chromium starts its helpers again by itself; what they died of is worth knowing.
    if (reason !== 'clean-exit') {
      keepRecord(logs, crashRecord({ kind: `child-process-gone ${type}`, reason: `${reason} ${exitCode}` }, program(), new Date()));
    }
  });
  return (crash) => crashed(crash, true);
}

/** A page whose process died comes back in a window of its own; the program behind it, with the library, went on running. */
function replaceWindow(openAgain: () => void): void {
  const dead = appWindowNow();
  openAgain();
  dead?.destroy();
}
