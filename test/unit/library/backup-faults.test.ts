/** A disk that fails at any one operation, and one that is gone from any one on: nothing is lost, everything can go on. */
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../electron/library/backup-file';
import type { RestoreAction } from '../../../shared/backup';
import { codeOf, contentBelow, openOffice, saying } from '../../support/backups';
import { diskError, failingDisk } from '../../support/failing-disk';
import { withDirectory } from '../../support/office';

/** Below it: `here` and `there`, two PCs, closed; `stick/first.dar-backup`, made here. */
let template = '';
let finish: () => void = () => undefined;
let running: Promise<void> | undefined;
let choices: Record<string, RestoreAction> = {};
let ids: { older: string; binned: string; fresh: string; damaged: string; copied: string };

beforeAll(async () => {
  await new Promise<void>((ready) => {
    running = withDirectory(async (folder) => {
      template = join(folder, 'template');
      const here = await openOffice(join(template, 'here'), join(template, 'stick'));
      const there = await openOffice(join(template, 'there'), join(template, 'stick'));
      const made: string[] = [];
      for (const name of ['older', 'binned', 'damaged', 'copied']) made.push((await here.library.create(saying(name))).id);
      const [older = '', binned = '', damaged = '', copied = ''] = made;
      const start = (await here.backups.backUpNow({ folder: null, password: null })).file;
      await there.restore(start, Object.fromEntries(made.map((id) => [id, 'add'])));
      await rm(start);
      for (const id of made) {
        const [mine, other] = [await here.library.open(id), await there.library.open(id)];
        await there.library.save(id, { ...other.report, sections: { overview: 'there' } }, other.revision, false);
        await here.library.save(id, { ...mine.report, sections: { overview: 'here' } }, mine.revision, false);
        await here.library.keepVersion(id, 'export');
      }
      const fresh = (await here.library.create(saying('here'))).id;
      await there.library.bin(binned);
      await writeFile(join(template, 'there/library/reports', damaged, 'report.json'), 'garbage');
      const { file } = await here.backups.backUpNow({ folder: null, password: null });
      await cp(file, join(template, 'stick/first.dar-backup'));
      await rm(file);
      await Promise.all([here.library.close(), there.library.close()]);
      ids = { older, binned, fresh, damaged, copied };
      choices = { [older]: 'replace', [binned]: 'replace', [fresh]: 'add', [damaged]: 'replace', [copied]: 'copy' };
      await new Promise<void>((end) => {
        finish = end;
        ready();
      });
    });
  });
});

afterAll(async () => {
  finish();
  await running;
});

/** Runs `attempt` on a fresh copy of both PCs. */
async function onCopy<T>(attempt: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(template, '../copy');
  await mkdir(folder);
  try {
    await cp(template, folder, { recursive: true });
    return await attempt(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const modes = [
  ['one operation fails', (at: number) => (operation: number) => operation === at],
  ['the disk is gone from there on', (at: number) => (operation: number) => operation >= at],
] as const;

describe.each(modes)('where %s', (_name, failing) => {
  it('a backup is whole or not there, and no other file is touched', async () => {
    let operations = 0;
    // The first turn fails nowhere and counts. Reading comes first; every operation of the writing is failed.
    const next = (at: number): number => (at === Infinity ? 0 : at < operations - 20 ? at + 5 : at + 1);
    for (let at = Infinity; at === Infinity || at < operations; at = next(at)) {
      await onCopy(async (folder) => {
        let armed = false;
        let from = 0;
        const fails = failing(at);
        const disk = failingDisk((operation) => armed && fails(operation - from), 'EIO');
        const office = await openOffice(join(folder, 'here'), join(folder, 'stick'), { files: disk.files });
        const before = await contentBelow(office.libraryFolder);
        const first = await readFile(join(folder, 'stick/first.dar-backup'));
        [armed, from] = [true, disk.count()];
        const code = await codeOf(office.backups.backUpNow({ folder: null, password: null }));
        operations = Math.max(operations, disk.count() - from);
        armed = false;
        expect(await contentBelow(office.libraryFolder)).toEqual(before);
        for (const name of await readdir(join(folder, 'stick'))) {
          const bytes = await readFile(join(folder, 'stick', name));
          if (name === 'first.dar-backup') expect(bytes.equals(first)).toBe(true);
          // A name that was reserved, or a temporary file, may be left where nothing could be removed any more.
          else if (name.endsWith('.dar-backup') && bytes.length > 0) expect(isWhole(bytes), `operation ${at}`).toBe(true);
        }
        const listed = await office.backups.listBackups(null);
        expect(listed.every(({ problem }) => problem === null)).toBe(true);
        if (code === 'none') expect(listed).toHaveLength(2);
        await office.library.close();
      });
    }
    expect(operations).toBeGreaterThan(20);
  });

  it('a restore leaves every report whole, loses no state, says what is done and can go on', async () => {
    let operations = 0;
    for (let at = Infinity; at === Infinity || at < operations; at = at === Infinity ? 0 : at + 7) {
      await onCopy(async (folder) => {
        let armed = false;
        let from = 0;
        const fails = failing(at);
        const disk = failingDisk((operation) => armed && fails(operation - from));
        const broken = await openOffice(join(folder, 'there'), join(folder, 'stick'), { files: disk.files });
        const file = join(folder, 'stick/first.dar-backup');
        const { token } = await broken.backups.pickFile(file);
        const { revision } = await broken.backups.previewBackup(token, null);
        const list = Object.entries(choices).map(([id, action]) => ({ id, action }));
        [armed, from] = [true, disk.count()];
        const outcome = await broken.backups
          .restoreBackup({ token, password: null, revision, choices: list })
          .catch((error: { code?: string }) => {
            expect(error.code).toMatch(/^(?:disk|not-found|read-only)$/u);
            return { done: [], failed: list };
          });
        operations = Math.max(operations, disk.count() - from);
        armed = false;
        expect([...outcome.done, ...outcome.failed].map(({ id }) => id).sort()).toEqual(Object.keys(choices).sort());
        await broken.library.close();

        const office = await openOffice(join(folder, 'there'), join(folder, 'stick'));
        const { reports, bin, unreadable } = await office.library.list();
        expect(unreadable.map(({ id }) => id).filter((id) => id !== ids.damaged), `operation ${at}`).toEqual([]);
        const has = (id: string): boolean => [...reports, ...bin].some((report) => report.id === id);
        expect([ids.older, ids.binned, ids.copied].every(has)).toBe(true);
        for (const { id, action, newId } of outcome.done) {
          const { report } = await office.library.open(newId);
          expect([id, action, report.sections?.['overview']]).toEqual([id, action, 'here']);
        }
        const older = await office.library.open(ids.older);
        const history = await Promise.all(
          (await office.library.versions(ids.older)).map(({ name }) => office.library.readVersion(ids.older, name)),
        );
        // What was said there is there: as the present state or in the history.
        expect([older.report, ...history].some((report) => report.sections?.['overview'] === 'there')).toBe(true);

        const { entries } = await office.preview(file);
        const open = entries.filter(({ id }) => outcome.failed.some((choice) => choice.id === id));
        const again = Object.fromEntries(
          open.flatMap(({ id, actions }) => actions.filter((action) => action === choices[id]).map((action) => [id, action])),
        );
        expect((await office.restore(file, again)).failed).toEqual([]);
        for (const id of [ids.older, ids.binned, ids.fresh, ids.damaged]) {
          expect((await office.library.open(id)).report.sections?.['overview'], `operation ${at}`).toBe('here');
        }
        const imports = (await office.library.versions(ids.older)).filter(({ kind }) => kind === 'import');
        expect(imports).toHaveLength(1);
        expect((await readdir(join(office.libraryFolder, 'incoming')).catch(() => [])).length).toBe(0);
        await office.library.close();
      });
    }
    expect(operations).toBeGreaterThan(80);
  });
});

describe('a backup that was written', () => {
  it('is read back: a stick that lost some of it is found out', () =>
    onCopy(async (folder) => {
      const disk = failingDisk(() => false);
      const files = {
        ...disk.files,
        readBytes: async (path: string) => (await disk.files.readBytes(path)).slice(0, -1),
      };
      const office = await openOffice(join(folder, 'here'), join(folder, 'stick'), { files });
      expect(await codeOf(office.backups.backUpNow({ folder: null, password: null }))).toBe('disk');
      expect(await readdir(join(folder, 'stick'))).toEqual(['first.dar-backup']);
      await office.library.close();
    }));

  it('leaves out a version on a bad sector, and not the library', () =>
    onCopy(async (folder) => {
      const disk = failingDisk(() => false);
      const files = {
        ...disk.files,
        read: (path: string) => (path.endsWith('-export.json') ? Promise.reject(diskError('EIO')) : disk.files.read(path)),
      };
      const office = await openOffice(join(folder, 'here'), join(folder, 'stick'), { files });
      const { file, reports, damaged } = await office.backups.backUpNow({ folder: null, password: null });
      expect([reports, damaged]).toEqual([5, 0]);
      expect((await office.preview(file)).entries.map(({ versions }) => versions).sort()).toEqual([0, 1, 1, 1, 1]);
      expect((await stat(file)).size).toBeGreaterThan(500);
      await office.library.close();
    }));
});
