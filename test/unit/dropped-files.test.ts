/** Files dropped onto the window: laid down where nothing else lies, and nowhere else. */
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDroppedFiles } from '../../electron/dropped-files';
import { withDirectory } from '../support/office';

const bytes = Uint8Array.of(1, 2, 3);

describe('dropped files', () => {
  it('keep their folders and content, and are gone afterwards', () =>
    withDirectory(async (directory) => {
      const dropped = openDroppedFiles(join(directory, 'dropped'));
      await dropped.begin();
      await dropped.put('各单位 2024/临江.xlsx', bytes);
      expect(new Uint8Array(await readFile(join(dropped.folder, '各单位 2024/临江.xlsx')))).toEqual(bytes);
      if (process.platform !== 'win32') expect((await stat(dropped.folder)).mode & 0o777).toBe(0o700);
      await dropped.begin();
      expect(await readdir(dropped.folder)).toEqual([]);
      await dropped.clear();
      expect(await readdir(directory)).toEqual([]);
      await dropped.clear();
    }));

  it('never replace one another', () =>
    withDirectory(async (directory) => {
      const dropped = openDroppedFiles(join(directory, 'dropped'));
      await dropped.begin();
      await dropped.put('a:b.xlsx', bytes);
      await expect(dropped.put('a*b.xlsx', bytes)).rejects.toThrow(/已经有|无法写入/u);
    }));

  it('stay below their folder whatever they are called', () =>
    withDirectory(async (directory) => {
      await mkdir(join(directory, 'beside'));
      await writeFile(join(directory, 'beside/kept'), 'kept');
      const dropped = openDroppedFiles(join(directory, 'dropped'));
      const part = fc.oneof(fc.constantFrom('..', '.', '', 'C:', '\\\\server', 'beside', 'kept', '..\\..', '~'), fc.string({ maxLength: 12 }));
      await fc.assert(
        fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
          await dropped.begin();
          // Refused, or written below.
          await dropped.put(parts.join('/'), bytes).catch((error: unknown) => expect(error).toHaveProperty('code'));
          expect((await readdir(directory)).sort()).toEqual(['beside', 'dropped']);
          expect(await readFile(join(directory, 'beside/kept'), 'utf8')).toBe('kept');
        }),
        { numRuns: 60 },
      );
    }));
});
