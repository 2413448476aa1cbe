/** Two programs on one library: one writes, the other is told so, and none ever overwrites what it has not seen. */
import { hostname } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { lockFile } from '../../electron/library/lock';
import { openLibrary } from '../../electron/library/library';
import { sealed } from '../../electron/library/seal';
import { withDirectory } from '../support/office';
import { bundle, start } from './child';
import { contest } from './contest';
import { folder } from './look';
import { MemoryDisk } from './memory-disk';
import { stateOf } from './states';

const state = (number: number) => stateOf('甲', number, 2000);

describe('a second program', () => {
  let programs: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    programs = await bundle(['writer', 'contender']);
  });
  afterAll(() => programs.remove());

  it('is told who has the library and since when, and cannot write; a killed one is followed at once', () =>
    withDirectory(async (directory) => {
      const first = await openLibrary(directory);
      const { id, revision } = await first.create(state(1));
      await first.close();
      const before = new Date();
      const reports = [{ name: '甲', id }];
      const holder = await new Promise<ReturnType<typeof start>>((resolve) => {
        const running = start(programs.pathOf('writer'), { folder: directory, seed: 1, reports }, (line) => {
          if (line === 'ready') resolve(running);
        });
      });
      const second = await openLibrary(directory);
      const { lock } = await second.list();
      if (lock.held) throw new Error('both have it');
      expect(lock.by).toContain('本机');
      expect(lock.stale).toBe(false);
      expect(Date.parse(lock.since)).toBeGreaterThanOrEqual(before.getTime());
      expect(Date.parse(lock.since)).toBeLessThanOrEqual(Date.now());
      for (const attempt of [
        () => second.save(id, state(99), revision, false),
        () => second.save(id, state(99), revision, true),
        () => second.create(state(99)),
        () => second.duplicate(id),
        () => second.bin(id),
        () => second.recover(id),
        () => second.finalize(id, revision),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: 'read-only' });
      }
      holder.process.kill('SIGKILL');
      await holder.ended;
      expect((await second.list()).lock).toMatchObject({ held: false, stale: true });
      const third = await openLibrary(directory);
      expect((await third.list()).lock).toEqual({ held: true });
      const { revision: present } = await third.open(id);
      await third.save(id, state(100), present, true);
      await third.close();
    }));

  it('writes on its own when the first has given the library up', () =>
    withDirectory(async (directory) => {
      const first = await openLibrary(directory);
      const { id, revision } = await first.create(state(1));
      const second = await openLibrary(directory);
      await expect(second.save(id, state(2), revision, false)).rejects.toMatchObject({ code: 'read-only' });
      await first.close();
      expect((await second.list()).lock).toEqual({ held: true });
      await second.save(id, state(2), revision, false);
      // It has it now, not only for one save.
      expect((await (await openLibrary(directory)).list()).lock).toMatchObject({ held: false });
      await expect(first.save(id, state(3), revision, false)).rejects.toMatchObject({ code: 'read-only' });
      await second.close();
    }));

  it('overwrites nothing it has not seen, whoever takes the library over from whom', async () => {
    const { acknowledged, refused, turns, lost } = await contest({
      contender: programs.pathOf('contender'),
      saves: 200,
      seed: Date.now(),
    });
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(200);
    expect(Object.keys(refused).sort()).toEqual(['changed-elsewhere', 'read-only']);
    expect(turns).toBeGreaterThan(20);
  });

  it('is found out to overwrite where the fence is missing', async () => {
    let lost = 0;
    for (let seed = 1; seed <= 8 && lost === 0; seed += 1) {
      ({ length: lost } = (
        await contest({ contender: programs.pathOf('contender'), saves: 100, seed, wrong: 'no fence' })
      ).lost);
    }
    expect(lost).toBeGreaterThan(0);
  });
});

describe('a holder that is not heard of', () => {
  afterEach(() => vi.useRealTimers());

  const mark = (host: string): Buffer =>
    Buffer.from(sealed({ token: 'x', host, user: '王一', process: 1, since: '2025-01-15T08:00:00.000Z' }));

  const marked = async (host: string, age: number): Promise<MemoryDisk> => {
    const disk = new MemoryDisk();
    await disk.makeFolder(folder);
    vi.setSystemTime(Date.now() - age);
    disk.put(`${folder}/${lockFile}`, mark(host));
    vi.setSystemTime(Date.now() + age);
    return disk;
  };

  const fake = () => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] });

  it('on another computer counts as gone after three quarters of a minute without a sign, whatever the clocks say', async () => {
    fake();
    const disk = await marked('另一台电脑', 20 * 60_000);
    const library = await openLibrary(folder, disk);
    const told = { held: false, by: '王一@另一台电脑', since: '2025-01-15T08:00:00.000Z' };
    expect((await library.list()).lock).toEqual({ ...told, stale: false });
    await vi.advanceTimersByTimeAsync(40_000);
    expect((await library.list()).lock).toEqual({ ...told, stale: false });
    await disk.touch(`${folder}/${lockFile}`);
    await library.list();
    await vi.advanceTimersByTimeAsync(40_000);
    expect((await library.list()).lock).toEqual({ ...told, stale: false });
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await library.list()).lock).toEqual({ ...told, stale: true });
    // Even then a clerk decides.
    await expect(library.create(state(1))).rejects.toMatchObject({ code: 'read-only' });
    await library.takeOver();
    await library.create(state(1));
    await library.close();
  });

  it('since hours, or since before this computer was started, is followed at once', async () => {
    fake();
    for (const [host, age] of [['另一台电脑', 2 * 3_600_000], [hostname(), 400 * 86_400_000]] as const) {
      const library = await openLibrary(folder, await marked(host, age));
      expect((await library.list()).lock).toEqual({ held: true });
      await library.close();
    }
  });

  it('but saves nothing for hours gives a sign every ten seconds', async () => {
    fake();
    const disk = new MemoryDisk();
    const holder = await openLibrary(folder, disk);
    const other = await openLibrary(folder, disk);
    for (let minute = 0; minute < 180; minute += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      expect((await other.list()).lock).toMatchObject({ held: false, stale: false });
    }
    // Taken over, it no longer does.
    await other.takeOver();
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await other.list()).lock).toEqual({ held: true });
    expect((await holder.list()).lock).toMatchObject({ held: false });
    await other.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(disk.paths()).toEqual([]);
  });
});
