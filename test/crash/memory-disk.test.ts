/** The disk in memory does what the real one does, on the operations the library uses. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disk, type FileSystem } from '../../electron/library/file-system';
import { withDirectory } from '../support/office';
import { MemoryDisk } from './memory-disk';
import { randomFrom } from './states';

type Step = readonly [operation: keyof typeof operations, first: string, second: string];

const write = async (files: FileSystem, path: string, flags: string): Promise<void> => {
  const file = await files.open(path, flags, 0o600);
  try {
    await file.writeFile('内容一');
    await file.writeFile('二');
    await file.sync();
  } finally {
    await file.close();
  }
};

const operations = {
  create: (files: FileSystem, path: string) => write(files, path, 'wx'),
  write: (files: FileSystem, path: string) => write(files, path, 'w'),
  flush: async (files: FileSystem, path: string) => {
    const handle = await files.open(path, 'r');
    await handle.sync();
    await handle.close();
  },
  rename: (files: FileSystem, from: string, to: string) => files.rename(from, to),
  link: (files: FileSystem, from: string, to: string) => files.link(from, to),
  remove: (files: FileSystem, path: string) => files.remove(path),
  removeFolder: (files: FileSystem, path: string) => files.removeFolder(path),
  makeFolder: (files: FileSystem, path: string) => files.makeFolder(path, 0o700),
  list: async (files: FileSystem, path: string) => (await files.list(path)).sort(),
  read: (files: FileSystem, path: string) => files.read(path),
} as const;

const names = ['a', 'b', 'a/c', 'a/d', 'b/c', 'a/c/e'];

const outcome = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    (value) => value ?? 'done',
    (error: { code?: string }) => error.code,
  );

/** Names the real disk gives some refusals, which the library treats alike. */
const alike = (result: unknown): unknown =>
  ['EISDIR', 'ERR_FS_EISDIR', 'EPERM', 'EBADF', 'ENOTDIR', 'EINVAL'].includes(String(result)) ? 'refused' : result;

describe('the disk in memory', () => {
  it('does what the real one does', async () => {
    const step = fc.tuple(
      fc.constantFrom(...(Object.keys(operations) as (keyof typeof operations)[])),
      fc.constantFrom(...names),
      fc.constantFrom(...names),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        await withDirectory(async (directory) => {
          const memory = new MemoryDisk();
          await operations.makeFolder(memory, '/disk');
          for (const [operation, first, second] of steps as Step[]) {
            // Moving a folder into itself, or a file onto its own folder, is no business of the library.
            const within = second.startsWith(`${first}/`) || first.startsWith(`${second}/`);
            if (operation === 'rename' && within) continue;
            const run = operations[operation];
            const real = await outcome(run(disk, join(directory, first), join(directory, second)));
            const pretended = await outcome(run(memory, `/disk/${first}`, `/disk/${second}`));
            expect({ operation, first, second, result: alike(pretended) }).toEqual({ operation, first, second, result: alike(real) });
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('forgets at a power cut what was not flushed, and never what was', async () => {
    const random = randomFrom(1);
    const disk = new MemoryDisk();
    await disk.makeFolder('/safe');
    await operations.flush(disk, '/');
    await operations.create(disk, '/safe/flushed');
    await operations.flush(disk, '/safe');
    await disk.rename('/safe/flushed', '/safe/renamed');
    await operations.create(disk, '/safe/unnamed');
    await (await disk.open('/safe/empty', 'wx')).writeFile('xyz');
    const seen = new Set<string>();
    for (let cut = 0; cut < 400; cut += 1) {
      const after = disk.afterPowerCut(random);
      const paths = after.paths().map((path) => `${path.slice(6)}=${after.bytes(path).toString()}`);
      for (const path of paths) seen.add(path);
      const kept = paths.filter((path) => path.startsWith('flushed') || path.startsWith('renamed'));
      expect(kept).toHaveLength(1);
      expect(kept[0]).toMatch(/=内容一二$/u);
    }
    expect([...seen].sort()).toEqual([
      'empty=', 'empty=\0\0\0', 'empty=x', 'empty=xy', 'empty=xyz', 'flushed=内容一二', 'renamed=内容一二', 'unnamed=内容一二',
    ]);
  });
});
