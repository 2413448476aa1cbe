/** Runs electron/main.ts against the stand-in, in a folder of the test's own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTask } from 'node:timers/promises';
import { vi } from 'vitest';
import { makeElectron, type ElectronStandIn, type StandInOptions } from './index';

export interface RunningShell extends ElectronStandIn {
  /** Ends it as its menu would, and takes its listeners off this process. */
  end(): Promise<void>;
}

const watched = ['uncaughtException', 'unhandledRejection'] as const;

type Listener = (cause: unknown) => void;
const listenersFor = (name: (typeof watched)[number]): Listener[] => (process as NodeJS.EventEmitter).listeners(name) as Listener[];

/** Loads modules of the shell afresh, with `electron` being the given stand-in. */
export async function withElectron<T>(standIn: ElectronStandIn, load: () => Promise<T>): Promise<T> {
  vi.resetModules();
  vi.doMock('electron', () => standIn.electron);
  return load();
}

/** @param words what the program was started with, after its own name */
export async function startMain(options: StandInOptions, words: readonly string[] = []): Promise<RunningShell> {
  for (const folder of ['AppData/Roaming', 'AppData/Local', '文档', 'program']) {
    await mkdir(join(options.home, folder), { recursive: true });
  }
  const standIn = makeElectron(options);
  const before = watched.map(listenersFor);
  const argv = process.argv;
  process.argv = ['annual-report', ...words];
  await withElectron(standIn, () => import('../../../electron/main'));
  return {
    ...standIn,
    async end() {
      // Electron quits in a task of its own: what waits on "ready" has had its turn.
      await nextTask();
      standIn.app.quit();
      for (const window of [...standIn.windows]) window.destroy();
      await vi.waitFor(() => {
        if (standIn.endedWith() === undefined) throw new Error('still running');
      }, 20_000);
      process.argv = argv;
      watched.forEach((name, index) => {
        for (const listener of listenersFor(name)) {
          if (!before[index]?.includes(listener)) (process as NodeJS.EventEmitter).off(name, listener);
        }
      });
    },
  };
}

/** Main's own listener on this process, called as Node would call it. */
export function ownListener(name: (typeof watched)[number]): Listener {
  const listener = listenersFor(name).at(-1);
  if (!listener) throw new Error(`nobody listens for ${name}`);
  return listener;
}
