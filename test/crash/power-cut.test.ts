/**
 * The power goes at every moment of everything the library does, on a disk that keeps no more than it promised (see
 * memory-disk.ts). What was acknowledged is there, whole; what was not is there wholly or not at all.
 */
import { describe, expect, it } from 'vitest';
import type { FileSystem, OpenFile } from '../../electron/library/file-system';
import { openLibrary, type Library } from '../../electron/library/library';
import { thorough } from './depth';
import { expectInOrder, folder, homeOf, largest, reportName, stateNumber } from './look';
import { MemoryDisk } from './memory-disk';
import { randomFrom, stateOf } from './states';

/** Disks tried for each moment. */
const cuts = thorough ? 20 : 3;

const state = (number: number) => stateOf(reportName, number, largest);

/** Calls back before every operation, and half way through every write. */
class WatchedDisk implements FileSystem {
  constructor(
    readonly disk: MemoryDisk,
    private readonly moment: () => Promise<void>,
    /** What of flushing this disk pretends to do only. */
    private readonly pretends: 'nothing' | 'files' | 'folders' = 'nothing',
  ) {}

  async open(path: string, flags: string): Promise<OpenFile> {
    const file = await this.then(() => this.disk.open(path, flags));
    const flushes = this.pretends === 'nothing' || (flags === 'r') !== (this.pretends === 'folders');
    return {
      writeFile: async (content) => {
        const bytes = Buffer.from(content);
        const half = Math.floor(bytes.length / 2);
        await this.then(() => file.writeFile(bytes.subarray(0, half)));
        await this.then(() => file.writeFile(bytes.subarray(half)));
      },
      sync: () => this.then(() => (flushes ? file.sync() : Promise.resolve())),
      close: () => this.then(() => file.close()),
    };
  }

  rename = (from: string, to: string) => this.then(() => this.disk.rename(from, to));
  link = (from: string, to: string) => this.then(() => this.disk.link(from, to));
  remove = (path: string) => this.then(() => this.disk.remove(path));
  removeFolder = (path: string) => this.then(() => this.disk.removeFolder(path));
  makeFolder = (path: string) => this.then(() => this.disk.makeFolder(path));
  list = (path: string) => this.disk.list(path);
  read = (path: string) => this.disk.read(path);
  touch = (path: string) => this.disk.touch(path);
  modified = (path: string) => this.disk.modified(path);

  private async then<T>(operation: () => Promise<T>): Promise<T> {
    await this.moment();
    return operation();
  }
}

/** What is known of each report: where it may be and in which state. One name more, '', is a report being made. */
type Expected = Map<string, readonly string[]>;

/** A library on a watched disk, and what it has acknowledged. */
class Session {
  readonly expected: Expected = new Map();
  /** Versions acknowledged, as report id and name. */
  readonly versions = new Map<string, readonly string[]>();
  moments = 0;
  /** Not to be known beforehand. */
  library!: Library;
  private readonly random = randomFrom(3);
  private readonly disk: WatchedDisk;

  constructor(links: boolean, pretends?: 'files' | 'folders') {
    this.disk = new WatchedDisk(new MemoryDisk({ links }), () => this.cut(), pretends);
  }

  async open(): Promise<void> {
    // The data folder has been there for long.
    this.library = await openLibrary(folder, this.disk);
  }

  get raw(): MemoryDisk {
    return this.disk.disk;
  }

  /** Does something to a report, which afterwards is as said; until then it is so or as before. */
  async act<T>(id: string, after: string, run: () => Promise<T>): Promise<T> {
    const before = this.expected.get(id) ?? ['gone'];
    this.expected.set(id, [...before, after]);
    const result = await run();
    this.expected.set(id, [after]);
    await this.cut();
    return result;
  }

  async create(number: number): Promise<{ id: string; revision: string }> {
    const created = await this.act('', `reports ${number}`, () => this.library.create(state(number)));
    this.expected.delete('');
    this.expected.set(created.id, [`reports ${number}`]);
    return created;
  }

  async remember(id: string): Promise<void> {
    this.versions.set(id, (await this.library.versions(id)).map(({ name }) => name));
  }

  private async cut(): Promise<void> {
    this.moments += 1;
    for (let count = 0; count < cuts; count += 1) await this.check(this.raw.afterPowerCut(this.random));
  }

  private async check(disk: MemoryDisk): Promise<void> {
    const library = await openLibrary(folder, disk);
    await library.takeOver();
    const { reports, bin, unreadable } = await library.list();
    expect(unreadable.filter(({ id }) => this.expected.get(id)?.includes('damaged') !== true)).toEqual([]);
    const found = new Map<string, string>();
    for (const { id } of unreadable) found.set(id, 'damaged');
    for (const { id, final } of reports) {
      found.set(id, `reports ${stateNumber((await library.open(id)).report)}${final ? ' final' : ''}`);
    }
    for (const { id, final } of bin) {
      const { report } = JSON.parse(`{"report":${disk.bytes(`${homeOf(id, 'bin')}/report.json`).toString()}}`) as {
        report: Parameters<typeof stateNumber>[0] & { digest: unknown };
      };
      const { digest: _digest, ...content } = report;
      expect(found.has(id)).toBe(false);
      found.set(id, `bin ${stateNumber(content)}${final ? ' final' : ''}`);
    }
    for (const [id, states] of this.expected) {
      if (id !== '') expect(states).toContain(found.get(id) ?? 'gone');
    }
    for (const [id, one] of found) if (!this.expected.has(id)) expect(this.expected.get('') ?? []).toContain(one);
    for (const [id, names] of this.versions) {
      if (found.get(id)?.startsWith('reports') !== true) continue;
      for (const name of names) stateNumber(await library.readVersion(id, name));
    }
    await library.close();
    await expectInOrder(disk);
  }
}

/** All a library does to reports. */
async function everything(session: Session): Promise<void> {
  await session.open();
  const { library, raw } = session;
  const { id, ...created } = await session.create(1);
  let { revision } = created;
  for (const number of [2, 3, 4]) {
    ({ revision } = await session.act(id, `reports ${number}`, () => library.save(id, state(number), revision, false)));
    await session.remember(id);
  }
  await session.act(id, 'reports 4', () => library.keepVersion(id, 'export'));
  await session.remember(id);
  ({ revision } = await session.act(id, 'reports 4 final', () => library.finalize(id, revision)));
  await session.remember(id);
  ({ revision } = await session.act(id, 'reports 4', () => library.reopen(id, revision)));
  await session.remember(id);
  const oldest = (await library.versions(id)).at(-1)?.name ?? '';
  ({ revision } = await session.act(id, 'reports 1', () => library.restoreVersion(id, oldest, revision)));
  await session.remember(id);
  await session.act(id, 'bin 1', () => library.bin(id));
  await session.act(id, 'reports 1', () => library.restore(id));
  ({ revision } = await session.act(id, 'reports 5', () => library.save(id, state(5), revision, false)));
  // A damaged report, recovered and then damaged and written over.
  raw.put(`${homeOf(id)}/report.json`, Buffer.from('{"format": half'));
  session.expected.set(id, ['damaged']);
  await session.act(id, 'reports 1', () => library.recover(id));
  raw.put(`${homeOf(id)}/report.json`, Buffer.from('{"format": half'));
  session.expected.set(id, ['damaged']);
  ({ revision } = await session.act(id, 'reports 6', () => library.save(id, state(6), revision, true)));
  const second = await session.create(7);
  await session.act(second.id, 'bin 7', () => library.bin(second.id));
  await session.act(second.id, 'gone', () => library.erase(second.id));
  await library.close();
  const other = await openLibrary(folder, raw);
  await library.takeOver();
  ({ revision } = await session.act(id, 'reports 8', () => library.save(id, state(8), revision, false)));
  await other.close();
  await library.close();
}

/** What is found where a disk only pretends to flush: an empty file in the report's place, a report that is nowhere. */
const loss = { files: 'to deeply equal []', folders: "to include 'gone'" };

describe('a power cut', () => {
  it.each([
    ['with links', true],
    ['without links', false],
  ])('at any moment loses and tears nothing, on a disk %s', async (_name, links) => {
    const session = new Session(links);
    await everything(session);
    // Some ten for each of the twenty things done.
    expect(session.moments).toBeGreaterThan(200);
  });

  it.each(['files', 'folders'] as const)('is noticed to lose something where %s are not flushed', async (pretends) => {
    await expect(everything(new Session(true, pretends))).rejects.toThrow(loss[pretends]);
  });
});
