/** The backup that is made by itself: when, how many stay, whose files, and what happens where the stick is not in. */
import { access, copyFile, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { backupDisk } from '../../../electron/library/backup-disk';
import { openBackups } from '../../../electron/library/backups';
import { ProblemError } from '../../../electron/problem-error';
import { codeOf, openOffice, saying, type Office } from '../../support/backups';
import { withDirectory } from '../../support/office';

/** Local time, as clerks live in it. */
class Clock {
  time = new Date(2025, 0, 6, 9, 0);
  readonly now = (): Date => new Date(this.time);
  set(day: number, hour = 9, minute = 0): void {
    this.time = new Date(2025, 0, day, hour, minute);
  }
}

const withOffice = (use: (office: Office, clock: Clock, folder: string) => Promise<void>) =>
  withDirectory(async (folder) => {
    const clock = new Clock();
    const office = await openOffice(join(folder, 'pc'), join(folder, 'stick'), { now: clock.now });
    await use(office, clock, folder);
    await office.library.close();
  });

let edits = 0;
async function work({ library }: Office, id: string): Promise<void> {
  const { revision } = await library.open(id);
  edits += 1;
  await library.save(id, saying(`第${edits}次`), revision, false);
}

/** Another start of the program: nothing is known but what is on disk. It ends as by a power cut. */
const restarted = ({ library, libraryFolder, settings, backupFolder }: Office, clock: Clock) =>
  openBackups({ library, libraryFolder, settings, defaultFolder: backupFolder, typedFolders: true, now: clock.now });

const stickIn = ({ backupFolder }: Office): Promise<string[]> => readdir(backupFolder).then((names) => names.sort());
const name = (day: number, hour = 9, minute = 0): string =>
  `政府信息公开年报自动备份-202501${String(day).padStart(2, '0')}-${String(hour).padStart(2, '0')}${String(minute).padStart(2, '0')}.dar-backup`;

describe('the daily backup', () => {
  it('is off until a folder is chosen, and is then made at once', () =>
    withOffice(async (office) => {
      await office.library.create(saying('一'));
      await office.backups.close();
      expect(await stickIn(office)).toEqual([]);
      const status = await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 3 });
      expect(status).toMatchObject({ daily: { folder: office.backupFolder, keep: 3 }, changed: false, problem: null });
      expect(status.lastDailyAt).toBe(status.lastAt);
      expect(await stickIn(office)).toEqual([name(6)]);
      expect((await office.backups.listBackups(null))[0]?.about).toMatchObject({ kind: 'daily', encrypted: false });
    }));

  it('of an empty library is not made', () =>
    withOffice(async (office) => {
      expect(await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 3 })).toMatchObject({ problem: null, lastAt: null, changed: false });
      expect(await stickIn(office)).toEqual([]);
    }));

  it('is made where something changed: after a start, at closing, and of each day the newest stays', () =>
    withOffice(async (office, clock) => {
      const { id } = await office.library.create(saying('一'));
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 14 });
      clock.set(6, 17, 30);
      await office.backups.close();
      expect(await stickIn(office)).toEqual([name(6)]);
      await work(office, id);
      expect((await office.backups.backupStatus()).changed).toBe(true);
      await office.backups.close();
      expect(await stickIn(office)).toEqual([name(6, 17, 30)]);
      clock.set(7);
      await restarted(office, clock).close();
      expect(await stickIn(office)).toEqual([name(6, 17, 30)]);
      await work(office, id);
      clock.set(8);
      await restarted(office, clock).close();
      expect(await stickIn(office)).toEqual([name(6, 17, 30), name(8)]);
    }));

  it('keeps the newest of its own and never removes another file', () =>
    withOffice(async (office, clock, folder) => {
      const other = await openOffice(join(folder, 'other'), office.backupFolder, { now: clock.now });
      const [{ id }, theirs] = [await office.library.create(saying('一')), await other.library.create(saying('二'))];
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 2 });
      await other.backups.setDailyBackup({ folder: office.backupFolder, keep: 60 });
      const manual = await office.backups.backUpNow({ folder: null, password: null });
      await copyFile(join(office.backupFolder, name(6)), join(office.backupFolder, '定稿时的备份.dar-backup'));
      await writeFile(join(office.backupFolder, name(5)), 'not a backup');
      await writeFile(join(office.backupFolder, name(4)), '');
      await mkdir(join(office.backupFolder, '照片'));
      // Left behind by a write that was cut off; the same of the other PC.
      const leftover = `${name(3)}.writing-0123456789ab`;
      await copyFile(join(office.backupFolder, name(6)), join(office.backupFolder, leftover));
      await copyFile(join(office.backupFolder, name(6).replace('.dar', '-2.dar')), join(office.backupFolder, `${name(2)}.writing-0123456789ab`));
      const strangers = (await stickIn(office)).filter((file) => file !== name(6) && file !== leftover);
      for (const day of [7, 8, 9, 10]) {
        clock.set(day, 10);
        await work(office, id);
        await office.backups.close();
      }
      expect((await stickIn(office)).filter((file) => !strangers.includes(file))).toEqual([name(9, 10), name(10, 10)]);
      expect(await stickIn(office)).toEqual(expect.arrayContaining(strangers));
      expect(strangers).toContain(manual.file.slice(office.backupFolder.length + 1));
      await work(other, theirs.id);
      await other.backups.close();
      expect((await office.backups.listBackups(null)).filter(({ about }) => about?.kind === 'daily')).toHaveLength(5);
      await other.library.close();
    }));

  it('never removes what it has just made, whatever the clock says', () =>
    withOffice(async (office, clock) => {
      const { id } = await office.library.create(saying('一'));
      clock.set(20);
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 1 });
      clock.set(10);
      await work(office, id);
      await office.backups.close();
      expect(await stickIn(office)).toEqual([name(10)]);
    }));

  it('keeps, for any days of work, the last state of each of the last days', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ days: fc.integer({ min: 0, max: 2 }), works: fc.boolean() }), { minLength: 1, maxLength: 8 }),
        (keep, sessions) =>
          withOffice(async (office, clock) => {
            const { id } = await office.library.create(saying('零'));
            await office.backups.setDailyBackup({ folder: office.backupFolder, keep });
            let [day, minute] = [6, 0];
            const newest = new Map([[6, name(6)]]);
            for (const session of sessions) {
              day += session.days;
              minute += 1;
              clock.set(day, 10, minute);
              if (session.works) {
                await work(office, id);
                newest.set(day, name(day, 10, minute));
              }
              await restarted(office, clock).close();
            }
            expect(await stickIn(office)).toEqual([...newest.values()].slice(-keep));
            const [last] = await office.backups.listBackups(null);
            expect((await office.backups.previewBackup(last!.token, null)).entries[0]?.here?.same).toBe(true);
          }),
      ),
      { numRuns: 6 },
    ));
});

describe('where the stick is not in', () => {
  it('says so and since when, makes no folder, goes on working, and catches up', () =>
    withOffice(async (office, clock, folder) => {
      const { id } = await office.library.create(saying('一'));
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 5 });
      await rename(office.backupFolder, join(folder, 'pocket'));
      clock.set(7);
      // Nothing new to save: nobody misses the stick.
      await office.backups.close();
      expect((await office.backups.backupStatus()).problem).toBeNull();
      await work(office, id);
      await office.backups.close();
      clock.set(8);
      await restarted(office, clock).close();
      const { problem, changed } = await restarted(office, clock).backupStatus();
      expect(problem).toEqual({ message: expect.stringContaining('U 盘') as string, since: new Date(2025, 0, 7, 9, 0).toISOString() });
      expect(changed).toBe(true);
      await expect(access(office.backupFolder)).rejects.toThrow();
      expect(await codeOf(office.backups.backUpNow({ folder: null, password: null }))).toBe('bad-folder');
      await rename(join(folder, 'pocket'), office.backupFolder);
      await restarted(office, clock).close();
      expect(await office.backups.backupStatus()).toMatchObject({ problem: null, changed: false });
      expect(await stickIn(office)).toEqual([name(6), name(8)]);
    }));

  it('and another one is, a backup is made on that', () =>
    withOffice(async (office, clock) => {
      await office.library.create(saying('一'));
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 5 });
      await rm(join(office.backupFolder, name(6)));
      clock.set(7);
      await office.backups.close();
      expect(await stickIn(office)).toEqual([name(7)]);
    }));

  it('a problem goes away when the daily backup is turned off', () =>
    withOffice(async (office) => {
      const { id } = await office.library.create(saying('一'));
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 5 });
      await work(office, id);
      await rm(office.backupFolder, { recursive: true });
      await office.backups.close();
      expect((await office.backups.backupStatus()).problem).not.toBeNull();
      expect(await office.backups.setDailyBackup({ folder: null, keep: 5 })).toMatchObject({ daily: { folder: null, keep: 5 }, problem: null });
    }));
});

describe('running by itself', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const fakeTimers = (): void => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  };
  /** Looks for half a minute of the real clock: a disk busy with other tests may take seconds to flush. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + 30_000;
    while (!(await holds())) {
      if (performance.now() > end) throw new Error('never');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('looks after the start and then again, once a day', () =>
    withOffice(async (office, clock) => {
      const { id } = await office.library.create(saying('一'));
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 9 });
      await work(office, id);
      fakeTimers();
      clock.set(6, 11);
      const backups = restarted(office, clock);
      backups.start();
      await vi.advanceTimersByTimeAsync(29_000);
      expect(await stickIn(office)).toEqual([name(6)]);
      await vi.advanceTimersByTimeAsync(2_000);
      await until(async () => (await stickIn(office)).join() === name(6, 11));
      await until(async () => !(await backups.backupStatus()).changed);
      await work(office, id);
      // The same day: done. Nothing happens behind this either, as the next backup waits its turn.
      clock.set(6, 12);
      await vi.advanceTimersByTimeAsync(30 * 60_000);
      await backups.backUpNow({ folder: null, password: null });
      expect((await stickIn(office)).filter((file) => file.includes('自动'))).toEqual([name(6, 11)]);
      clock.set(7, 8);
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      await until(async () => (await stickIn(office)).includes(name(7, 8)));
      await backups.close();
    }));

  it('keeps nobody from closing the program where a stick hangs', () =>
    withOffice(async (office, clock, folder) => {
      const { id } = await office.library.create(saying('一'));
      await office.backups.setDailyBackup({ folder: office.backupFolder, keep: 9 });
      await work(office, id);
      const { library, libraryFolder, settings, backupFolder } = office;
      const files = { ...backupDisk, describe: () => new Promise<never>(() => undefined) };
      fakeTimers();
      const backups = openBackups({ library, libraryFolder, settings, defaultFolder: join(folder, 'x'), typedFolders: true, files, now: clock.now });
      let closed = false;
      const closing = backups.close().then(() => {
        closed = true;
      });
      await vi.advanceTimersByTimeAsync(9_000);
      expect(closed).toBe(false);
      await vi.advanceTimersByTimeAsync(2_000);
      await closing;
      expect(await readdir(backupFolder)).toEqual([name(6)]);
    }));

  it('remembers what it made also where the settings cannot take it', () =>
    withOffice(async (office, clock) => {
      await office.library.create(saying('一'));
      const { library, libraryFolder, settings, backupFolder } = office;
      const full = { ...settings, changeBackup: () => Promise.reject(new ProblemError('disk', '磁盘空间不足')) };
      const backups = openBackups({ library, libraryFolder, settings: full, defaultFolder: backupFolder, typedFolders: true, now: clock.now });
      const { file } = await backups.backUpNow({ folder: null, password: null });
      expect(await backups.backupStatus()).toMatchObject({ lastFile: file, changed: false });
      expect(await codeOf(backups.setDailyBackup({ folder: backupFolder, keep: 2 }))).toBe('disk');
    }));

  it('loses no setting where two are changed at once, or the file cannot be read at the moment', () =>
    withOffice(async (office, _clock, folder) => {
      const { settings, backupFolder } = office;
      await Promise.all([settings.setExportFolder('/exports'), settings.changeBackup({ folder: backupFolder }), settings.changeBackup({ keep: 3 })]);
      expect(await settings.exportFolder()).toBe('/exports');
      expect(await settings.backup()).toMatchObject({ folder: backupFolder, keep: 3 });
      const file = join(folder, 'pc', 'settings.json');
      await rename(file, `${file}.away`);
      await symlink(file, file);
      expect(await codeOf(settings.changeBackup({ keep: 4 }))).toBe('disk');
      await rename(`${file}.away`, file);
      expect(await settings.backup()).toMatchObject({ folder: backupFolder, keep: 3 });
    }));
});
