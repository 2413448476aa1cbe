/**
 * Bytes that change on disk by themselves: every bit of every file the library keeps, every length a file can be cut to.
 * What is shown as good is exactly what was saved; what is damaged is said to be, stays as it is, and comes back as its
 * newest good state.
 */
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../../electron/library/library';
import { ProblemError } from '../../electron/problem-error';
import { fileTexts } from '../../shared/messages/files';
import { withDirectory } from '../support/office';
import { thorough } from './depth';
import { folder, homeOf, largest, reportName, stateNumber } from './look';
import { MemoryDisk } from './memory-disk';
import { randomFrom, stateOf } from './states';

interface Damage {
  readonly what: string;
  readonly bytes: Buffer;
}

/** One bit at every offset, all eight when there is time. */
function* flips(good: Buffer, random = randomFrom(5), offsets = [...good.keys()]): Generator<Damage> {
  for (const offset of offsets) {
    const bits = thorough ? [0, 1, 2, 3, 4, 5, 6, 7] : [Math.floor(random() * 8)];
    for (const bit of bits) {
      const bytes = Buffer.from(good);
      bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
      yield { what: `bit ${bit} of byte ${offset}`, bytes };
    }
  }
}

/** Every offset of a file, or every seventh where there are other files of its kind to try. */
const someOf = (good: Buffer): number[] => [...good.keys()].filter((offset) => thorough || offset % 7 === 0);

function* truncations(good: Buffer, lengths = [...good.keys()]): Generator<Damage> {
  for (const length of lengths) yield { what: `cut to ${length} bytes`, bytes: good.subarray(0, length) };
}

/** What failing disks and careless programs do to more than a bit. */
function* blows(good: Buffer, other: Buffer): Generator<Damage> {
  const half = Math.floor(good.length / 2);
  yield { what: 'zeros', bytes: Buffer.alloc(good.length) };
  yield { what: 'zeros at the end', bytes: Buffer.concat([good.subarray(0, half), Buffer.alloc(good.length - half)]) };
  yield { what: 'a block of another state', bytes: Buffer.concat([good.subarray(0, half), other.subarray(half)]) };
  yield { what: 'written twice', bytes: Buffer.concat([good, good]) };
  yield { what: 'another encoding', bytes: Buffer.from(good.toString('utf8'), 'utf16le') };
  yield { what: 'line ends of Windows', bytes: Buffer.from(good.toString('utf8').replaceAll('\n', '\r\n')) };
  yield { what: 'written again without indentation', bytes: Buffer.from(JSON.stringify(JSON.parse(good.toString('utf8')))) };
}

const problemOf = (run: Promise<unknown>): Promise<ProblemError | undefined> =>
  run.then(
    () => undefined,
    (error: unknown) => {
      expect(error).toBeInstanceOf(ProblemError);
      expect((error as ProblemError).message).toMatch(/[\u4e00-\u9fff]/u);
      return error as ProblemError;
    },
  );

const state = (number: number, size = largest) => stateOf(reportName, number, size);
const pause = () => new Promise((resolve) => setTimeout(resolve, 2));

/** A library with one report: state 1 as a version, 2 as the previous one, 3 present, each saved at a time of its own. */
async function made(disk: MemoryDisk, size = largest) {
  const library = await openLibrary(folder, disk);
  const { id, ...created } = await library.create(state(1, size));
  let { revision } = created;
  for (const number of [2, 3]) {
    await pause();
    ({ revision } = await library.save(id, state(number, size), revision, false));
  }
  const [version] = await library.versions(id);
  const home = homeOf(id);
  return {
    library,
    id,
    revision,
    paths: {
      report: `${home}/report.json`,
      previous: `${home}/report.previous.json`,
      version: `${home}/versions/${version?.name ?? ''}`,
    },
    version: version?.name ?? '',
    home,
  };
}

describe('a damaged report', () => {
  let disk: MemoryDisk;
  let library: Library;
  let known: Awaited<ReturnType<typeof made>>;
  let good: Buffer;

  beforeAll(async () => {
    disk = new MemoryDisk();
    known = await made(disk);
    library = known.library;
    good = disk.bytes(known.paths.report);
  });

  /** Lists and opens what is there. @returns whether the damage was found */
  async function isFound(of: Library, { what, bytes }: Damage, path: string): Promise<boolean> {
    const { reports, unreadable } = await of.list();
    const problem = await problemOf(of.open(known.id));
    expect(disk.bytes(path), what).toBe(bytes);
    if (problem === undefined) {
      expect(unreadable, what).toEqual([]);
      const { report } = await of.open(known.id);
      expect(report, what).toEqual(original);
      return false;
    }
    expect(reports, what).toEqual([]);
    expect(problem.code, what).toBe('unreadable');
    expect(unreadable, what).toEqual([
      { id: known.id, file: path, message: problem.message, recoverableFrom: previousSavedAt },
    ]);
    return true;
  }

  let original: unknown;
  let previousSavedAt: string;
  beforeAll(async () => {
    original = (await library.open(known.id)).report;
    previousSavedAt = (JSON.parse(disk.bytes(known.paths.previous).toString()) as { savedAt: string }).savedAt;
  });

  /** Everything there is to check of one damage. @returns whether it was found */
  async function check(damage: Damage, tryRecovery: boolean): Promise<boolean> {
    const { report } = known.paths;
    disk.put(report, damage.bytes);
    const found = await isFound(library, damage, report);
    if (found) {
      // An open window does not overwrite it unasked either.
      expect((await problemOf(library.save(known.id, state(4), known.revision, false)))?.code).toBe('damaged');
      expect(disk.bytes(report)).toBe(damage.bytes);
    }
    if (found && tryRecovery) {
      const copy = disk.copy();
      await library.close();
      const other = await openLibrary(folder, copy);
      await other.takeOver();
      const recovered = await other.recover(known.id);
      expect(stateNumber(recovered.report), damage.what).toBe(2);
      expect(stateNumber((await other.open(known.id)).report)).toBe(2);
      const aside = copy.paths().filter((path) => path.includes('report.damaged-'));
      expect(aside.map((path) => copy.bytes(path).equals(damage.bytes))).toEqual([true]);
      expect((await other.list()).unreadable).toEqual([]);
      await other.close();
    }
    disk.put(report, good);
    return found;
  }

  it('by any bit', async () => {
    let missed = 0;
    let count = 0;
    for (const damage of flips(good)) {
      count += 1;
      if (!(await check(damage, count % 40 === 0))) missed += 1;
    }
    expect(count).toBeGreaterThanOrEqual(good.length);
    // A digest over every byte misses nothing.
    expect(missed).toBe(0);
  });

  it('by being cut short at any length', async () => {
    for (const damage of truncations(good)) {
      expect(await check(damage, damage.bytes.length % 100 === 0), damage.what).toBe(true);
    }
  });

  it('by more than a bit', async () => {
    for (const damage of blows(good, disk.bytes(known.paths.previous))) {
      expect(await check(damage, true), damage.what).toBe(true);
    }
  });

  it('that is gone altogether', async () => {
    await disk.remove(known.paths.report);
    expect((await library.list()).unreadable).toMatchObject([{ id: known.id, recoverableFrom: previousSavedAt }]);
    expect((await problemOf(library.open(known.id)))?.code).toBe('not-found');
    expect(stateNumber((await library.recover(known.id)).report)).toBe(2);
    disk.put(known.paths.report, good);
  });

  it('whose sectors cannot be read', async () => {
    const broken = Object.assign(Object.create(disk) as MemoryDisk, {
      read: (path: string) =>
        path === known.paths.report
          ? Promise.reject(Object.assign(new Error(), { code: 'EIO' }))
          : disk.read(path),
    });
    await library.close();
    const other = await openLibrary(folder, broken);
    expect((await other.list()).unreadable).toMatchObject([{ id: known.id, recoverableFrom: previousSavedAt }]);
    expect((await problemOf(other.save(known.id, state(4), known.revision, false)))?.code).toBe('disk');
    // Written by another name it can be read again.
    await other.recover(known.id);
    await other.close();
    expect(stateNumber((await library.open(known.id)).report)).toBe(2);
    expect(disk.paths().some((path) => path.includes('report.damaged-') && disk.bytes(path).equals(good))).toBe(true);
    disk.put(known.paths.report, good);
  });

  it('in the bin, which comes back recovered', async () => {
    const copy = disk.copy();
    await library.close();
    const other = await openLibrary(folder, copy);
    await other.bin(known.id);
    copy.put(`${homeOf(known.id, 'bin')}/report.json`, good.subarray(1));
    expect((await other.list()).unreadable).toMatchObject([{ id: known.id, recoverableFrom: previousSavedAt }]);
    expect(stateNumber((await other.recover(known.id)).report)).toBe(2);
    expect(await other.list()).toMatchObject({ bin: [], unreadable: [], reports: [{ id: known.id }] });
    await other.close();
  });
});

describe('no report is taken for damaged', () => {
  it('that is good', async () => {
    const { library, id, revision } = await made(new MemoryDisk());
    const recovered = await library.recover(id);
    expect([stateNumber(recovered.report), recovered.revision]).toEqual([3, revision]);
  });

  it('that a newer program wrote', async () => {
    const disk = new MemoryDisk();
    const { library, id, paths } = await made(disk);
    const newer = Buffer.from(JSON.stringify({ ...state(3), version: 2 }));
    disk.put(paths.report, newer);
    const [entry] = (await library.list()).unreadable;
    expect(entry).not.toHaveProperty('recoverableFrom');
    expect((await problemOf(library.recover(id)))?.code).toBe('unreadable');
    expect(disk.bytes(paths.report)).toBe(newer);
  });

  it('that cannot be read only just now', async () => {
    const disk = new MemoryDisk();
    const { library, id, paths } = await made(disk);
    const good = disk.bytes(paths.report);
    await library.close();
    const busy = Object.assign(Object.create(disk) as MemoryDisk, {
      read: (path: string) =>
        path === paths.report ? Promise.reject(Object.assign(new Error(), { code: 'EBUSY' })) : disk.read(path),
    });
    const other = await openLibrary(folder, busy);
    const [entry] = (await other.list()).unreadable;
    expect(entry).toMatchObject({ id });
    expect(entry).not.toHaveProperty('recoverableFrom');
    expect((await problemOf(other.recover(id)))?.code).toBe('disk');
    expect(disk.bytes(paths.report)).toBe(good);
  });
});

describe('a damaged copy of a report', () => {
  it('the previous state: the version before it is offered', async () => {
    const disk = new MemoryDisk();
    const { library, id, paths } = await made(disk);
    const good = disk.bytes(paths.previous);
    const versionAt = (JSON.parse(disk.bytes(paths.version).toString()) as { savedAt: string }).savedAt;
    const present = disk.bytes(paths.report);
    let count = 0;
    for (const { what, bytes } of [...flips(good, randomFrom(7), someOf(good)), ...truncations(good, someOf(good))]) {
      disk.put(paths.previous, bytes);
      expect((await library.list()).unreadable, what).toEqual([]);
      disk.put(paths.report, present.subarray(1));
      expect((await library.list()).unreadable, what).toMatchObject([{ recoverableFrom: versionAt }]);
      if ((count += 1) % 40 === 0) expect(stateNumber((await library.recover(id)).report), what).toBe(1);
      expect(disk.bytes(paths.previous)).toBe(bytes);
      disk.put(paths.report, present);
    }
  });

  it('a version: it is not shown, not restored, not recovered from, and stays', async () => {
    const disk = new MemoryDisk();
    const { library, id, revision, paths, version } = await made(disk);
    const good = disk.bytes(paths.version);
    const present = disk.bytes(paths.report);
    await disk.remove(paths.previous);
    for (const { what, bytes } of [...flips(good, randomFrom(7), someOf(good)), ...truncations(good, someOf(good))]) {
      disk.put(paths.version, bytes);
      expect((await library.versions(id)).map(({ name }) => name), what).toEqual([version]);
      expect((await problemOf(library.readVersion(id, version)))?.code, what).toBe('unreadable');
      expect((await problemOf(library.restoreVersion(id, version, revision)))?.code, what).toBe('unreadable');
      expect(disk.bytes(paths.report)).toBe(present);
      disk.put(paths.report, present.subarray(1));
      const [entry] = (await library.list()).unreadable;
      expect(entry, what).toMatchObject({ id });
      expect(entry, what).not.toHaveProperty('recoverableFrom');
      expect((await problemOf(library.recover(id)))?.code, what).toBe('not-found');
      expect(disk.bytes(paths.version)).toBe(bytes);
      disk.put(paths.report, present);
    }
  });

  it('all of them: the report is still listed, with nothing to go back to', async () => {
    const disk = new MemoryDisk();
    const { library, id, paths } = await made(disk);
    for (const path of Object.values(paths)) disk.put(path, Buffer.from('x'));
    await disk.remove(paths.report);
    const { unreadable } = await library.list();
    expect(unreadable).toEqual([{ id, file: paths.report, message: expect.any(String) as string }]);
  });
});

describe('a damaged note', () => {
  it('of who has the library open: the holder writes on, and a second program is told the same or nothing', async () => {
    const disk = new MemoryDisk();
    const holder = await made(disk);
    const mark = `${folder}/open-by.json`;
    const second = await openLibrary(folder, disk);
    const told = (await second.list()).lock;
    expect(told).toMatchObject({ held: false });
    let { revision } = holder;
    let number = 3;
    const good = disk.bytes(mark);
    for (const { what, bytes } of [...flips(good, randomFrom(7), someOf(good)), ...truncations(good, someOf(good))]) {
      disk.put(mark, bytes);
      expect([told, { held: true }], what).toContainEqual((await second.list()).lock);
      expect((await holder.library.list()).lock, what).toEqual({ held: true });
      number += 1;
      ({ revision } = await holder.library.save(holder.id, state(number), revision, false));
      // It has written the mark anew; the second program is told again.
      expect((await second.list()).lock, what).toMatchObject({ held: false });
    }
    expect(stateNumber((await holder.library.open(holder.id)).report)).toBe(number);
  });

  it('of when a report was put into the bin: the date is right or not there, the report is', async () => {
    const disk = new MemoryDisk();
    const { library, id } = await made(disk);
    await library.bin(id);
    const note = `${homeOf(id, 'bin')}/binned.json`;
    const good = disk.bytes(note);
    const [entry] = (await library.list()).bin;
    for (const { what, bytes } of [...flips(good, randomFrom(7), someOf(good)), ...truncations(good, someOf(good))]) {
      disk.put(note, bytes);
      const { bin, unreadable } = await library.list();
      expect(unreadable).toEqual([]);
      expect([entry, { ...entry, binnedAt: '' }], what).toContainEqual(bin[0]);
    }
    await library.restore(id);
    expect(stateNumber((await library.open(id)).report)).toBe(3);
  });
});

describe('a large report', () => {
  it('that has grown to three gigabytes is listed as damaged, and the others are shown', () =>
    withDirectory(async (directory) => {
      const library = await openLibrary(directory);
      const created = await library.create(state(1));
      await library.save(created.id, state(2), created.revision, false);
      const other = await library.create(state(3));
      // Holes take no room on the disk.
      await truncate(join(directory, 'reports', created.id, 'report.json'), 3 * 2 ** 30);
      const { reports, unreadable } = await library.list();
      expect(reports.map(({ id }) => id)).toEqual([other.id]);
      expect(unreadable).toMatchObject([{ id: created.id, recoverableFrom: created.savedAt }]);
      expect(unreadable[0]?.message).toContain(fileTexts.tooLarge);
      expect(stateNumber((await library.recover(created.id)).report)).toBe(1);
      await library.close();
    }));

  it('on a real disk, damaged at any of many places', () =>
    withDirectory(async (directory) => {
      const size = 1_000_000;
      const place = join(directory, '书 库');
      const library = await openLibrary(place);
      const created = await library.create(state(1, size));
      await pause();
      await library.save(created.id, state(2, size), created.revision, false);
      const file = join(place, 'reports', created.id, 'report.json');
      const good = await readFile(file);
      expect(good.length).toBeGreaterThan(10_000);
      const random = randomFrom(11);
      const places = Array.from({ length: thorough ? 100 : 40 }, () => Math.floor(random() * good.length));
      for (const { what, bytes } of [...flips(good, random, places), ...truncations(good, places)]) {
        await writeFile(file, bytes);
        const { unreadable, reports } = await library.list();
        expect([reports.length, unreadable.length], what).toEqual([0, 1]);
        expect(unreadable[0]?.recoverableFrom).toBe(created.savedAt);
        expect((await readFile(file)).equals(bytes)).toBe(true);
      }
      expect((await library.recover(created.id)).report).toMatchObject(state(1, size));
      await library.close();
    }));
});
