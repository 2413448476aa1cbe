/** Reports on a real disk. */
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../../electron/export-files';
import { openLibrary, type Library } from '../../../electron/library/library';
import { openSettings } from '../../../electron/library/settings';
import { newReport } from '../../../shared/report/new-report';
import { withDirectory } from '../../support/office';

const report = newReport({ edition: '2021', year: 2024, unit: { name: '南湖区青石街道办事处' } });
const withLibrary = (use: (library: Library, folder: string) => Promise<void>) =>
  withDirectory(async (directory) => {
    const folder = join(directory, '书 库');
    const library = await openLibrary(folder);
    await use(library, folder);
    await library.close();
  });
const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { code?: string; message: string }) => {
      expect(error.message).toMatch(/[\u4e00-\u9fff]/u);
      return error.code;
    },
  );

describe('the library', () => {
  it('is empty where there is no folder yet', () =>
    withLibrary(async (library) => {
      expect(await library.list()).toEqual({ reports: [], bin: [], unreadable: [], lock: { held: true } });
    }));

  it('keeps what was saved, for the next process too', () =>
    withLibrary(async (library, folder) => {
      const created = await library.create(report);
      const changed = { ...report, sections: { overview: '第一段\n\n第二段 𠮷' } };
      const saved = await library.save(created.id, changed, created.revision, false);
      await library.close();
      const opened = await (await openLibrary(folder)).open(created.id);
      expect(opened.report).toMatchObject(changed);
      expect(opened.revision).toBe(saved.revision);
      expect(saved.savedAt).toBe(opened.savedAt);
      const files = await readdir(join(folder, 'reports', created.id));
      expect(files.sort()).toEqual(['report.json', 'report.previous.json', 'versions']);
      const file = join(folder, 'reports', created.id, 'report.json');
      expect((await stat(file)).mode & 0o077).toBe(0);
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'disclosure-annual-report', version: 1 });
    }));

  it('never overwrites content changed elsewhere unasked', () =>
    withLibrary(async (library, folder) => {
      const created = await library.create(report);
      const other = await openLibrary(folder);
      await other.takeOver();
      await other.save(created.id, { ...report, sections: { overview: '另一个窗口' } }, created.revision, false);
      const mine = { ...report, sections: { overview: '这个窗口' } };
      expect(await problemOf(library.save(created.id, mine, created.revision, false))).toBe('read-only');
      await library.takeOver();
      expect(await problemOf(library.save(created.id, mine, created.revision, false))).toBe('changed-elsewhere');
      expect((await library.open(created.id)).report.sections).toEqual({ overview: '另一个窗口' });
      await library.save(created.id, mine, created.revision, true);
      expect((await library.open(created.id)).report.sections).toEqual({ overview: '这个窗口' });
      const replaced = (await library.versions(created.id)).filter(({ kind }) => kind === 'overwritten');
      expect(replaced).toHaveLength(1);
      const kept = await library.readVersion(created.id, replaced[0]?.name ?? '');
      expect(kept.sections).toEqual({ overview: '另一个窗口' });
    }));

  it('takes a save that does not know yet that the report was sent, and keeps that it was', () =>
    withLibrary(async (library) => {
      const submitted = { at: '2025-01-16T08:00:00.000Z', digest: 'd' };
      const created = await library.create(report);
      await library.markSubmitted(created.id, submitted);
      const typed = { ...report, sections: { overview: '打包时写的' } };
      const saved = await library.save(created.id, typed, created.revision, false);
      expect((await library.open(created.id)).report).toMatchObject({ ...typed, submitted });
      await library.save(created.id, report, saved.revision, false);
      expect((await library.open(created.id)).report).toMatchObject({ submitted });
      // What is not its successor is refused as before.
      expect(await problemOf(library.save(created.id, typed, created.revision, false))).toBe('changed-elsewhere');
    }));

  it('keeps the state it is given, whatever was saved meanwhile', () =>
    withLibrary(async (library) => {
      const created = await library.create(report);
      const packed = (await library.open(created.id)).report;
      await library.save(created.id, { ...report, sections: { overview: '打包时写的' } }, created.revision, false);
      await library.keepVersion(created.id, 'submitted', packed);
      const kept = (await library.versions(created.id)).find(({ kind }) => kind === 'submitted');
      expect((await library.readVersion(created.id, kept?.name ?? '')).sections?.['overview']).toBe(packed.sections?.['overview']);
    }));

  it('saves of one report happen one after the other', () =>
    withLibrary(async (library) => {
      let { id, revision } = await library.create(report);
      const texts = Array.from({ length: 20 }, (_, index) => `第${index}次`);
      await Promise.all(texts.map((overview) => library.save(id, { ...report, sections: { overview } }, revision, true)));
      expect((await library.open(id)).report.sections).toEqual({ overview: '第19次' });
      ({ id, revision } = await library.open(id));
      expect(revision).not.toBe('');
    }));

  it('moves reports to the bin and back, and erases only from the bin', () =>
    withLibrary(async (library) => {
      const { id } = await library.create(report);
      const copy = await library.duplicate(id);
      expect(copy.id).not.toBe(id);
      expect((await library.list()).reports).toHaveLength(2);
      expect(await problemOf(library.erase(id))).toBe('not-found');
      await library.bin(id);
      const binned = await library.list();
      expect(binned.reports.map((entry) => entry.id)).toEqual([copy.id]);
      expect(binned.bin[0]?.binnedAt).toMatch(/^20\d\d-/u);
      expect(await problemOf(library.open(id))).toBe('not-found');
      expect(await problemOf(library.save(id, report, binned.bin[0]?.savedAt ?? '', false))).toBe('not-found');
      await library.restore(id);
      expect((await library.list()).bin).toEqual([]);
      expect((await library.open(id)).report).toMatchObject(report);
      await library.bin(id);
      await library.erase(id);
      expect((await library.list()).bin).toEqual([]);
    }));

  it('lists an unreadable file, leaves it as it is and shows the others', () =>
    withLibrary(async (library, folder) => {
      const good = await library.create(report);
      const bad = await library.create(report);
      const file = join(folder, 'reports', bad.id, 'report.json');
      await writeFile(file, '{"format":');
      const { reports, unreadable } = await library.list();
      expect(reports.map((entry) => entry.id)).toEqual([good.id]);
      const message = expect.stringContaining(file) as string;
      expect(unreadable).toEqual([{ id: bad.id, file, message, recoverableFrom: bad.savedAt }]);
      expect(await problemOf(library.open(bad.id))).toBe('unreadable');
      expect(await readFile(file, 'utf8')).toBe('{"format":');
    }));

  it('says which unreadable report lies in the bin', () =>
    withLibrary(async (library, folder) => {
      const { id, savedAt } = await library.create(report);
      await library.bin(id);
      const file = join(folder, 'bin', id, 'report.json');
      await writeFile(file, '');
      expect((await library.list()).unreadable).toEqual([
        { id, file, binned: true, message: expect.stringContaining(file) as string, recoverableFrom: savedAt },
      ]);
    }));

  it('brings a new report back whose file is gone before its first save', () =>
    withLibrary(async (library, folder) => {
      const { id } = await library.create(report);
      const file = join(folder, 'reports', id, 'report.json');
      await rm(file);
      const [entry] = (await library.list()).unreadable;
      expect(entry?.message).toContain(file);
      expect((await library.recover(id)).report).toMatchObject(report);
    }));

  it('never overwrites what a newer program saved, asked or not', () =>
    withLibrary(async (library, folder) => {
      const { id, revision } = await library.create(report);
      const file = join(folder, 'reports', id, 'report.json');
      const newer = JSON.stringify({ ...report, version: 2 });
      await writeFile(file, newer);
      for (const overwrite of [false, true]) {
        expect(await problemOf(library.save(id, report, revision, overwrite))).toBe('newer-version');
      }
      expect(await readFile(file, 'utf8')).toBe(newer);
      expect((await readdir(join(folder, 'reports', id))).filter((name) => name.includes('damaged'))).toEqual([]);
    }));

  it('says of damage under an open report that it is damage, and saves over it when asked', () =>
    withLibrary(async (library, folder) => {
      const { id, revision } = await library.create(report);
      const file = join(folder, 'reports', id, 'report.json');
      await writeFile(file, '{"format":');
      const mine = { ...report, sections: { overview: '写好的内容' } };
      expect(await problemOf(library.save(id, mine, revision, false))).toBe('damaged');
      await library.save(id, mine, revision, true);
      expect((await library.open(id)).report.sections).toEqual({ overview: '写好的内容' });
      const [aside = ''] = (await readdir(join(folder, 'reports', id))).filter((name) => name.includes('damaged'));
      expect(await readFile(join(folder, 'reports', id, aside), 'utf8')).toBe('{"format":');
    }));

  it.each(['../x', '..', '', 'a/b', '00000000-0000-0000-0000-00000000000g'])('knows no report %j', (id) =>
    withLibrary(async (library) => {
      expect(await problemOf(library.open(id))).toBe('not-found');
    }),
  );
});

describe('exports', () => {
  const file = (fileName: string, text: string) => ({ fileName, bytes: new TextEncoder().encode(text) });

  it('never replace a file unasked, and then write nothing', () =>
    withDirectory(async (directory) => {
      const folder = join(directory, '新 文件夹', '里面');
      expect(await writeFiles(folder, [file('甲.docx', '1')], false)).toMatchObject({ status: 'written' });
      const again = await writeFiles(folder, [file('乙.docx', '2'), file('甲.docx', '2')], false);
      expect(again).toEqual({ status: 'exists', files: [join(folder, '甲.docx')] });
      expect(await readdir(folder)).toEqual(['甲.docx']);
      await writeFiles(folder, [file('乙.docx', '2'), file('甲.docx', '2')], true);
      expect(await readFile(join(folder, '甲.docx'), 'utf8')).toBe('2');
    }));

  it('leave nothing behind where the folder cannot be written', () =>
    withDirectory(async (directory) => {
      await writeFile(join(directory, 'file'), '');
      expect(await problemOf(writeFiles(join(directory, 'file', 'below'), [file('a.docx', '')], false))).toBe('disk');
      await mkdir(join(directory, 'full', 'a.docx'), { recursive: true });
      expect(await problemOf(writeFiles(join(directory, 'full'), [file('b.docx', ''), file('a.docx', '')], true))).toBe('disk');
      expect((await readdir(join(directory, 'full'))).filter((name) => name.startsWith('.'))).toEqual([]);
    }));
});

describe('settings', () => {
  it('fall back to the default where they are damaged', () =>
    withDirectory(async (directory) => {
      const settings = openSettings(join(directory, 'data', 'settings.json'), { exportFolder: '/default' });
      expect(await settings.exportFolder()).toBe('/default');
      await settings.setExportFolder('/chosen');
      expect(await settings.exportFolder()).toBe('/chosen');
      await writeFile(join(directory, 'data', 'settings.json'), '{{{');
      expect(await settings.exportFolder()).toBe('/default');
    }));
});
