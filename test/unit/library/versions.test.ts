/** The history of a report: what is kept, thinned, compared by its bytes, restored and locked. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../../../electron/library/library';
import { needlessVersions } from '../../../electron/library/versions';
import type { VersionKind, VersionSummary } from '../../../shared/api';
import { newReport } from '../../../shared/report/new-report';
import { withDirectory } from '../../support/office';

const report = newReport({ edition: '2021', year: 2024, unit: { name: '南湖区青石街道办事处' } });
const saying = (overview: string) => ({ ...report, sections: { overview } });
const withLibrary = (use: (library: Library, folder: string) => Promise<void>) =>
  withDirectory(async (folder) => {
    const library = await openLibrary(folder);
    await use(library, folder);
    await library.close();
  });
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'none', (error: { code?: string }) => error.code);

describe('versions', () => {
  it('keep the state before the first change of an hour, and not one for each save', () =>
    withLibrary(async (library) => {
      const { id, ...created } = await library.create(saying('一'));
      let { revision } = created;
      for (const text of ['二', '三', '四']) ({ revision } = await library.save(id, saying(text), revision, false));
      const kept = await library.versions(id);
      expect(kept.map(({ kind }) => kind)).toEqual(['work']);
      expect((await library.readVersion(id, kept[0]!.name)).sections).toEqual({ overview: '一' });
    }));

  it('restore an earlier state as a new one, and keep the present one', () =>
    withLibrary(async (library) => {
      const created = await library.create(saying('一'));
      const saved = await library.save(created.id, saying('二'), created.revision, false);
      const [first] = await library.versions(created.id);
      const restored = await library.restoreVersion(created.id, first!.name, saved.revision);
      expect(restored.report.sections).toEqual({ overview: '一' });
      const kinds = (await library.versions(created.id)).map(({ kind }) => kind);
      expect(kinds).toEqual(['restore', 'work']);
      const [before] = await library.versions(created.id);
      expect((await library.readVersion(created.id, before!.name)).sections).toEqual({ overview: '二' });
      expect(await codeOf(library.restoreVersion(created.id, first!.name, saved.revision))).toBe('changed-elsewhere');
      for (const name of ['../report.json', 'report.json', '20240101T000000000Z-work.json/../x']) {
        expect(await codeOf(library.readVersion(created.id, name))).toBe('not-found');
      }
    }));

  it('定稿 refuses every change until it is ended, and both are in the history', () =>
    withLibrary(async (library) => {
      const created = await library.create(saying('一'));
      const final = await library.finalize(created.id, created.revision);
      expect(final.report.final?.digest).toMatch(/^[0-9a-f]{64}$/u);
      expect(await codeOf(library.save(created.id, saying('二'), final.revision, false))).toBe('final');
      expect(await codeOf(library.save(created.id, saying('二'), final.revision, true))).toBe('final');
      expect(await codeOf(library.finalize(created.id, final.revision))).toBe('final');
      expect((await library.list()).reports[0]?.final).toBe(true);
      const reopened = await library.reopen(created.id, final.revision);
      expect(reopened.report.final).toBeUndefined();
      await library.save(created.id, saying('二'), reopened.revision, false);
      expect((await library.versions(created.id)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['final', 'reopened']));
      expect((await library.duplicate(created.id)).report.final).toBeUndefined();
    }));

  it('go with the report when it is erased', () =>
    withLibrary(async (library, folder) => {
      const created = await library.create(saying('一'));
      await library.save(created.id, saying('二'), created.revision, false);
      await library.bin(created.id);
      await library.erase(created.id);
      expect(await readdir(join(folder, 'bin'))).toEqual([]);
      expect(await readdir(join(folder, 'reports'))).toEqual([]);
    }));
});

describe('thinning', () => {
  const now = Date.parse('2025-03-01T12:00:00.000Z');
  const version = (hoursAgo: number, kind: VersionKind = 'work'): VersionSummary => {
    const at = new Date(now - hoursAgo * 3_600_000).toISOString();
    return { name: `${at}-${kind}`, kind, at };
  };

  it('keeps one of work an hour for two days, one a day for sixty, one a month after', () => {
    const versions = [0.1, 0.2, 5.1, 5.2, 47, 61, 62, 24 * 30, 24 * 30 + 1, 24 * 100, 24 * 101].map((hours) => version(hours));
    expect(needlessVersions(versions, now).map(({ at }) => (now - Date.parse(at)) / 3_600_000)).toEqual([
      0.2, 5.2, 62, 24 * 30 + 1, 24 * 101,
    ].map((hours) => expect.closeTo(hours, 3) as number));
  });

  it('is bounded, takes the oldest work first and is settled after one pass', () => {
    const history = fc.array(
      fc.tuple(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.constantFrom<VersionKind[]>('work', 'export', 'final')),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(history, (drawn) => {
        const versions = drawn.map(([hours, kind]) => version(hours, kind)).sort((a, b) => b.at.localeCompare(a.at));
        const needless = needlessVersions(versions, now);
        const kept = versions.filter((one) => !needless.includes(one));
        expect(kept.length).toBeLessThanOrEqual(100);
        expect(needlessVersions(kept, now)).toEqual([]);
        const deliberate = versions.filter(({ kind }) => kind !== 'work');
        if (deliberate.length <= 100) expect(kept.filter(({ kind }) => kind !== 'work')).toEqual(deliberate);
        if (versions.length > 0 && deliberate.length < 100) expect(kept).toContain(versions[0]);
      }),
      { numRuns: 100 },
    );
  });
});
