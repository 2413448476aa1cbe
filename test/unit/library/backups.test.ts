/** Backups between two PCs on a real disk: what is made, seen, brought back, and what is left alone. */
import { mkdir, readFile, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupEntry } from '../../../shared/backup';
import { backupArguments } from '../../../shared/backup';
import { codeOf, contentBelow, openOffice, saying, type Office } from '../../support/backups';
import { consistentReport, editionIdsUnderTest } from '../../support/generate';
import { withDirectory } from '../../support/office';

const withOffices = (use: (here: Office, there: Office, folder: string) => Promise<void>, typedFolders = true) =>
  withDirectory(async (folder) => {
    const stick = join(folder, 'U 盘');
    const here = await openOffice(join(folder, 'here'), stick, { typedFolders });
    const there = await openOffice(join(folder, 'there'), stick, { typedFolders });
    await use(here, there, folder);
    await Promise.all([here.library.close(), there.library.close()]);
  });

const backUp = async ({ backups }: Office): Promise<string> => (await backups.backUpNow({ folder: null, password: null })).file;

const overviewOf = async ({ library }: Office, id: string): Promise<unknown> => (await library.open(id)).report.sections?.['overview'];

const entryOf = async (office: Office, file: string, id: string): Promise<BackupEntry> => {
  const { entries } = await office.preview(file);
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

/** The same report on both PCs. */
async function shared(here: Office, there: Office): Promise<{ id: string; revision: string }> {
  const { id } = await here.library.create(saying('一'));
  await there.restore(await backUp(here), { [id]: 'add' });
  return { id, revision: (await there.library.open(id)).revision };
}

describe('a backup', () => {
  it('brings a whole library to a new PC byte for byte: both shelves, history, 定稿', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...editionIdsUnderTest).chain(consistentReport), { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom('save', 'final', 'bin', 'none'), { minLength: 4, maxLength: 4 }),
        (reports, fates) =>
          withOffices(async (here, there) => {
            for (const [index, report] of reports.entries()) {
              const { id, revision } = await here.library.create(report);
              const fate = fates[index];
              if (fate === 'save') await here.library.save(id, { ...report, sections: { other: '无' } }, revision, false);
              if (fate === 'final') await here.library.finalize(id, revision);
              if (fate === 'bin') await here.library.bin(id);
            }
            const file = await backUp(here);
            const { entries } = await there.preview(file);
            expect(entries.every(({ here: present, suggested }) => present === null && suggested === 'add')).toBe(true);
            const outcome = await there.restore(file, Object.fromEntries(entries.map(({ id }) => [id, 'add'])));
            expect(outcome.failed).toEqual([]);
            const [was, is] = await Promise.all([contentBelow(here.libraryFolder), contentBelow(there.libraryFolder)]);
            for (const path of Object.keys(was)) if (path.endsWith('report.previous.json')) delete was[path];
            expect(is).toEqual(was);
            expect((await there.library.list()).bin).toEqual((await here.library.list()).bin);
            const again = await there.preview(file);
            expect(again.entries.every((entry) => entry.here?.same && entry.suggested === null && entry.actions.length === 0)).toBe(true);
          }),
      ),
      { numRuns: 5 },
    ));

  it('is a file of its own each time, readable by its owner only, and says what it is', () =>
    withOffices(async (here) => {
      await here.library.create(saying('一'));
      const files = [await backUp(here), await backUp(here), await backUp(here)];
      expect(new Set(files).size).toBe(3);
      expect((await stat(files[0]!)).mode & 0o077).toBe(0);
      expect(files[0]).toMatch(/政府信息公开年报备份-\d{8}-\d{4}\.dar-backup$/u);
      await here.backups.backUpNow({ folder: null, password: '12345678' });
      await writeFile(join(here.backupFolder, 'other.dar-backup'), 'x');
      await writeFile(join(here.backupFolder, 'reserved.dar-backup'), '');
      // Empty since long: nobody is about to fill it.
      await writeFile(join(here.backupFolder, 'torn.dar-backup'), '');
      await utimes(join(here.backupFolder, 'torn.dar-backup'), new Date(0), new Date(0));
      await writeFile(join(here.backupFolder, 'note.txt'), 'x');
      const listed = await here.backups.listBackups(null);
      expect(listed.map(({ about, problem }) => about?.encrypted ?? problem)).toEqual([
        true,
        false,
        false,
        false,
        expect.stringContaining('不是') as string,
        expect.stringContaining('已损坏') as string,
      ]);
      expect(listed[0]?.about).toMatchObject({ kind: 'manual', reports: 1 });
      expect(await here.backups.backupStatus()).toMatchObject({ changed: false, lastFile: expect.stringContaining('备份') as string });
      expect(await codeOf(here.backups.previewBackup(listed[0]!.token, null))).toBe('wrong-password');
      expect((await here.backups.previewBackup(listed[0]!.token, '12345678')).entries).toHaveLength(1);
    }));

  it('of nothing is not made, and one with a damaged report holds its newest good state', () =>
    withOffices(async (here, there) => {
      expect(await codeOf(backUp(here))).toBe('not-found');
      expect(await readdir(here.backupFolder)).toEqual([]);
      const good = await here.library.create(saying('一'));
      const lost = await here.library.create(saying('二'));
      const { id, revision } = await here.library.create(saying('三'));
      await here.library.save(id, saying('四'), revision, false);
      for (const broken of [lost.id, id]) await writeFile(join(here.libraryFolder, 'reports', broken, 'report.json'), '{"format":');
      await rm(join(here.libraryFolder, 'reports', lost.id, 'report.previous.json'));
      const made = await here.backups.backUpNow({ folder: null, password: null });
      expect(made).toMatchObject({ reports: 2, damaged: 2 });
      await there.restore(made.file, { [good.id]: 'add', [id]: 'add' });
      expect(await overviewOf(there, id)).toBe('三');
      expect((await there.library.list()).unreadable).toEqual([]);
    }));

  it('looks and changes nothing', () =>
    withOffices(async (here, there) => {
      const { id, revision } = await shared(here, there);
      await there.library.save(id, saying('二'), revision, false);
      const file = await backUp(here);
      const before = await contentBelow(there.libraryFolder);
      await there.preview(file);
      expect(await contentBelow(there.libraryFolder)).toEqual(before);
    }));
});

describe('a report that is here and differs', () => {
  it('is replaced only after its state was kept, and the histories are merged', () =>
    withOffices(async (here, there) => {
      const { id, revision } = await shared(here, there);
      await there.library.save(id, saying('那边'), revision, false);
      const mine = await here.library.open(id);
      await here.library.save(id, saying('这边'), mine.revision, false);
      await here.library.keepVersion(id, 'export');
      const file = await backUp(here);
      expect(await entryOf(there, file, id)).toMatchObject({
        here: { same: false, newer: 'backup', state: 'good' },
        actions: ['replace', 'copy', 'history'],
        suggested: 'replace',
        missingVersions: 1,
      });
      const before = await there.library.versions(id);
      const outcome = await there.restore(file, { [id]: 'replace' });
      expect(outcome).toEqual({ done: [{ id, action: 'replace', newId: id }], failed: [] });
      expect(await overviewOf(there, id)).toBe('这边');
      const after = await there.library.versions(id);
      expect(after).toEqual(expect.arrayContaining([...before]));
      const kept = after.find(({ kind }) => kind === 'import');
      expect((await there.library.readVersion(id, kept!.name)).sections).toEqual({ overview: '那边' });
      expect(after.map(({ kind }) => kind).sort()).toEqual(['export', 'import', 'work']);
      // The state that came says when it was saved: the two are the same now.
      expect(await entryOf(there, file, id)).toMatchObject({ here: { same: true, newer: null }, suggested: null });
      // The open window notices.
      expect(await codeOf(there.library.save(id, saying('x'), revision, false))).toBe('changed-elsewhere');
    }));

  it('newer here is left alone unless asked, and can be joined by a copy with the history', () =>
    withOffices(async (here, there) => {
      const { id, revision } = await shared(here, there);
      const file = await backUp(here);
      await there.library.save(id, saying('二'), revision, false);
      expect(await entryOf(there, file, id)).toMatchObject({ here: { newer: 'here' }, actions: ['replace', 'copy'], suggested: null });
      const { done } = await there.restore(file, { [id]: 'copy' });
      expect(await overviewOf(there, id)).toBe('二');
      expect(done[0]?.newId).not.toBe(id);
      expect(await overviewOf(there, done[0]!.newId)).toBe('一');
    }));

  it('and is 定稿 is never replaced', () =>
    withOffices(async (here, there) => {
      const { id, revision } = await shared(here, there);
      const mine = await here.library.open(id);
      await here.library.save(id, saying('二'), mine.revision, false);
      await there.library.finalize(id, revision);
      const file = await backUp(here);
      const entry = await entryOf(there, file, id);
      expect(entry).toMatchObject({ here: { final: true, newer: 'here' }, suggested: 'history' });
      expect(entry.actions).toEqual(['copy', 'history']);
      const before = await contentBelow(there.libraryFolder);
      expect((await there.restore(file, { [id]: 'replace' })).failed).toMatchObject([{ id, message: expect.stringContaining('定稿') as string }]);
      expect(await contentBelow(there.libraryFolder)).toEqual(before);
      const { done } = await there.restore(file, { [id]: 'copy' });
      expect((await there.library.open(done[0]!.newId)).report.final).toBeUndefined();
      expect((await there.library.open(id)).report.final).toBeDefined();
    }));

  it('comes out of the bin where the backup has it on the shelf, only when asked', () =>
    withOffices(async (here, there) => {
      const { id } = await shared(here, there);
      const file = await backUp(here);
      await there.library.bin(id);
      expect(await entryOf(there, file, id)).toMatchObject({ here: { inBin: true, same: true }, actions: ['replace'], suggested: null });
      await there.restore(file, { [id]: 'replace' });
      expect(await there.library.list()).toMatchObject({ reports: [{ id }], bin: [] });
      // And stays where it is the other way round.
      await here.library.bin(id);
      const binned = await backUp(here);
      expect(await entryOf(there, binned, id)).toMatchObject({ inBin: true, here: { inBin: false, same: true }, actions: [] });
    }));

  it('and is damaged is replaced, and its file stays', () =>
    withOffices(async (here, there) => {
      const { id } = await shared(here, there);
      const file = await backUp(here);
      const home = join(there.libraryFolder, 'reports', id);
      await writeFile(join(home, 'report.json'), 'garbage');
      expect(await entryOf(there, file, id)).toMatchObject({ here: { state: 'damaged' }, suggested: 'replace' });
      await there.restore(file, { [id]: 'replace' });
      expect(await overviewOf(there, id)).toBe('一');
      const aside = (await readdir(home)).find((name) => name.startsWith('report.damaged-'));
      expect(await readFile(join(home, aside ?? ''), 'utf8')).toBe('garbage');
      await rm(join(home, 'report.json'));
      expect(await entryOf(there, file, id)).toMatchObject({ here: { state: 'damaged' } });
      await there.restore(file, { [id]: 'replace' });
      expect(await overviewOf(there, id)).toBe('一');
    }));

  it('and was written by a newer program is left alone', () =>
    withOffices(async (here, there) => {
      const { id } = await shared(here, there);
      const file = await backUp(here);
      const newer = JSON.stringify({ ...saying('明年'), version: 2 });
      await writeFile(join(there.libraryFolder, 'reports', id, 'report.json'), newer);
      expect(await entryOf(there, file, id)).toMatchObject({ here: { state: 'closed' }, actions: ['copy'], suggested: null });
      expect((await there.restore(file, { [id]: 'replace' })).failed).toHaveLength(1);
      expect(await readFile(join(there.libraryFolder, 'reports', id, 'report.json'), 'utf8')).toBe(newer);
    }));

  it('keeps every state of its own history when a long one is merged into it', () =>
    withOffices(async (here, there) => {
      const { id } = await shared(here, there);
      const fill = async (office: Office, second: number): Promise<void> => {
        const folder = join(office.libraryFolder, 'reports', id, 'versions');
        await mkdir(folder, { recursive: true });
        const text = await readFile(join(office.libraryFolder, 'reports', id, 'report.json'), 'utf8');
        for (let index = 0; index < 60; index += 1) {
          const time = new Date(Date.UTC(2024, 0, 1, index, 0, second)).toISOString().replace(/[-:.]/gu, '');
          await writeFile(join(folder, `${time}-export.json`), text);
        }
      };
      await fill(here, 1);
      await fill(there, 2);
      const file = await backUp(here);
      const before = await there.library.versions(id);
      expect(await entryOf(there, file, id)).toMatchObject({ versions: 60, missingVersions: 40, actions: ['history'], suggested: 'history' });
      await there.restore(file, { [id]: 'history' });
      const after = await there.library.versions(id);
      expect(after).toHaveLength(100);
      expect(after).toEqual(expect.arrayContaining([...before]));
      expect((await entryOf(there, file, id)).missingVersions).toBe(0);
    }));
});

describe('a restore', () => {
  it('says of each report what became of it', () =>
    withOffices(async (here, there) => {
      const { id } = await shared(here, there);
      const other = await here.library.create(saying('二'));
      const file = await backUp(here);
      const unknown = '9b2f7c9e-16de-4a2b-8f0a-0e4b7f6f1a11';
      const outcome = await there.restore(file, { [unknown]: 'add', [id]: 'add', [other.id]: 'add' });
      expect(outcome.done).toEqual([{ id: other.id, action: 'add', newId: other.id }]);
      expect(outcome.failed.map(({ id: failed }) => failed)).toEqual([unknown, id]);
      expect((await there.restore(file, { [unknown]: 'replace' })).failed).toHaveLength(1);
    }));

  it('brings nothing into a library another program has', () =>
    withOffices(async (here, there, folder) => {
      const { id } = await here.library.create(saying('一'));
      const file = await backUp(here);
      const second = await openOffice(join(folder, 'there'), there.backupFolder);
      expect(await codeOf(second.restore(file, { [id]: 'add' }))).toBe('read-only');
      expect((await there.library.list()).reports).toEqual([]);
    }));

  it('refuses a file that is not the one that was looked at, or gone', () =>
    withOffices(async (here, there) => {
      const { id } = await here.library.create(saying('一'));
      const file = await backUp(here);
      const { token } = await there.backups.pickFile(file);
      const { revision } = await there.backups.previewBackup(token, null);
      await here.library.create(saying('二'));
      await writeFile(file, await readFile(await backUp(here)));
      const request = { token, password: null, revision, choices: [{ id, action: 'add' as const }] };
      expect(await codeOf(there.backups.restoreBackup(request))).toBe('changed-elsewhere');
      await rm(file);
      expect(await codeOf(there.backups.restoreBackup(request))).toBe('not-found');
      expect(await codeOf(there.backups.previewBackup(token, null))).toBe('not-found');
      expect((await there.library.list()).reports).toEqual([]);
    }));
});

describe('folders and files', () => {
  it('are reached only where somebody picked them, or typed them in the browser shell', () =>
    withOffices(async (here, _there, folder) => {
      await here.library.create(saying('一'));
      const free = join(folder, '别处');
      await mkdir(free);
      expect(await codeOf(here.backups.backUpNow({ folder: free, password: null }))).toBe('bad-folder');
      expect(await codeOf(here.backups.setDailyBackup({ folder: free, keep: 3 }))).toBe('bad-folder');
      expect(await codeOf(here.backups.listBackups(free))).toBe('bad-folder');
      here.backups.pickFolder(free);
      expect(await codeOf(here.backups.backUpNow({ folder: free, password: null }))).toBe('none');
      expect(await here.backups.listBackups(null)).toHaveLength(1);
      expect(await codeOf(here.backups.pickFile(join(here.libraryFolder, 'open-by.json')))).toBe('not-a-backup');
      expect(await codeOf(here.backups.previewBackup('9b2f7c9e-16de-4a2b-8f0a-0e4b7f6f1a11', null))).toBe('not-found');
    }, false));

  it('must be there, be folders, and not be the library itself', () =>
    withOffices(async (here, _there, folder) => {
      await here.library.create(saying('一'));
      await writeFile(join(folder, 'file'), '');
      await symlink(join(folder, 'nowhere'), join(folder, 'dangling'));
      for (const place of ['备份', './x', join(folder, 'gone'), join(folder, 'file'), join(folder, 'dangling'), here.libraryFolder, join(here.libraryFolder, 'reports')]) {
        expect(await codeOf(here.backups.setDailyBackup({ folder: place, keep: 3 })), place).toBe('bad-folder');
        expect(await codeOf(here.backups.backUpNow({ folder: place, password: null })), place).toBe('bad-folder');
      }
      expect((await here.backups.backupStatus()).daily).toEqual({ folder: null, keep: 14 });
    }));

  it('come from a window only in the shape agreed', () => {
    expect(backupArguments.setDailyBackup.safeParse([{ folder: '/x', keep: 0 }]).success).toBe(false);
    expect(backupArguments.setDailyBackup.safeParse([{ folder: '/x', keep: 61 }]).success).toBe(false);
    expect(backupArguments.backUpNow.safeParse([{ folder: null, password: '1234567' }]).success).toBe(false);
    expect(backupArguments.previewBackup.safeParse(['/etc/passwd', null]).success).toBe(false);
    expect(backupArguments.setDailyBackup.parse([{ folder: ' /x ', keep: 60 }])).toEqual([{ folder: '/x', keep: 60 }]);
  });
});
