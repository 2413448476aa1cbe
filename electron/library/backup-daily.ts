/**
 * The backup that is made by itself: after the start and at closing where something has changed since the last one,
 * and once a day while the program stays open. Of each day the newest stays, so that the last state of a day's work is
 * what is kept. It has no password: one would have to be stored beside it. What goes wrong is remembered for the page,
 * disturbs nobody and is tried again.
 */
import { basename, dirname } from 'node:path';
import { diskErrorCode } from '../disk-error';
import { problemOf } from '../problem-error';
import type { BackupFileSystem } from './backup-disk';
import { dayOf, removeOldDaily } from './backup-folder';
import type { BackupMaker } from './backup-maker';

/** Milliseconds: the start belongs to the window; a stick put in late is found soon enough. */
const firstAfter = 30_000;
const lookEvery = 10 * 60_000;
/** Milliseconds closing may wait for a slow stick; what is cut off leaves nothing but a leftover to sweep. */
const patience = 10_000;

export interface DailyBackup {
  /** Makes one where it is due; never throws. `closing`: the last chance today, and the state that counts. */
  run(occasion: 'look' | 'closing'): Promise<void>;
  start(): void;
  /** Makes the last one of the day, within bounds. */
  close(): Promise<void>;
}

/**
 * @param check the folder as it is to be used; throws ProblemError where it is not there
 * @param inTurn runs one making of backups after the other
 */
export function openDailyBackup(
  files: BackupFileSystem,
  maker: BackupMaker,
  now: () => Date,
  check: (folder: string) => Promise<string>,
  inTurn: <T>(operation: () => Promise<T>) => Promise<T>,
): DailyBackup {
  /** True after the start and after a failure: then a backup of today does not mean that today is done. */
  let catchUp = true;
  let timer: NodeJS.Timeout | undefined;

  /** True where the folder can be looked into and does not hold the file: it is another stick. */
  const isElsewhere = async (file: string): Promise<boolean> => {
    try {
      return !(await files.list(dirname(file))).includes(basename(file));
    } catch (error) {
      if (diskErrorCode(error) === undefined) throw error;
      return false;
    }
  };

  const makeWhereDue = async (occasion: 'look' | 'closing'): Promise<void> => {
    const { folder, keep, origin, lastDaily } = await maker.state();
    if (folder === null) return;
    const here = lastDaily !== undefined && dirname(lastDaily.file) === folder ? lastDaily : undefined;
    const isOfToday = here !== undefined && dayOf(new Date(here.at)) === dayOf(now());
    if (occasion === 'look' && isOfToday && !catchUp) return;
    catchUp = true;
    const fingerprint = await maker.fingerprint();
    if (fingerprint !== '' && (here?.fingerprint !== fingerprint || (await isElsewhere(here.file)))) {
      const { file } = await maker.make('daily', await check(folder), null);
      catchUp = false;
      await removeOldDaily(files, folder, origin, keep, file);
    }
    catchUp = false;
  };

  const run = (occasion: 'look' | 'closing'): Promise<void> =>
    inTurn(async () => {
      try {
        await makeWhereDue(occasion);
      } catch (error) {
        const { message } = problemOf(error);
        const { problem } = await maker.state();
        if (problem?.message === message) return;
        await maker.remember({ problem: { message, since: now().toISOString() } });
      }
    });

  return {
    run,
    start() {
      timer = setTimeout(() => {
        void run('look');
        timer = setInterval(() => void run('look'), lookEvery);
        timer.unref();
      }, firstAfter);
      timer.unref();
    },
    async close() {
      clearTimeout(timer);
      let limit: NodeJS.Timeout | undefined;
      const timeIsUp = new Promise<void>((resolve) => {
        limit = setTimeout(resolve, patience);
      });
      await Promise.race([run('closing'), timeIsUp]);
      clearTimeout(limit);
    },
  };
}
