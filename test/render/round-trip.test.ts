/** Out to Excel and back: the same report, also after LibreOffice saved the workbook and without the hidden sheet. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionIdsUnderTest } from '../support/generate';
import { workbooksToTry } from '../support/excel-reports';
import { convertAll, validate } from '../support/office';
import { differences, exported, imported, reportToExport, withoutHiddenSheet } from '../support/round-trip';
import { someReport } from '../support/reports';
import type { Report } from '../../shared/report/report';

/** More of them: npm run test:round-trip. */
const runs = 60;
const throughOffice = 30;

describe.each(editionIdsUnderTest)('a report of %s', (edition) => {
  it('comes back identical, and from the visible cells with every figure and field', () =>
    fc.assert(
      fc.asyncProperty(reportToExport(edition), async (report) => {
        const bytes = await exported(report);
        const { origin, report: back, exported: carried, changes, notes } = imported(bytes);
        expect(back).toEqual(report);
        expect({ origin, carried, changes, doubts: notes.filter(({ kind }) => kind !== 'found') }).toEqual({ origin: 'workbook', carried: report, changes: [], doubts: [] });
        const visible = imported(withoutHiddenSheet(bytes));
        expect(visible.origin).toBe('visible');
        expect(differences(report, visible.report)).toEqual([]);
      }),
      // Not made smaller: that takes minutes; the seed it prints finds the same report again.
      { numRuns: runs, endOnFailure: true },
    ), 240_000);
});

describe('after LibreOffice saved the workbook', () => {
  let folder = '';
  const saved = new Map<string, { readonly report: Report; readonly bytes: Uint8Array }>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'round-trip-'));
    const reports: Record<string, Report> = workbooksToTry();
    for (const edition of editionIdsUnderTest) {
      fc.sample(reportToExport(edition), { numRuns: throughOffice, seed: 2024 }).forEach((report, index) => {
        reports[`generated-${edition}-${index}`] = report;
      });
    }
    const files = Object.keys(reports).map((name) => join(folder, `${name}.xlsx`));
    for (const [index, report] of Object.values(reports).entries()) await writeFile(files[index] ?? '', await exported(report));
    const converted = await convertAll(files, 'xlsx', join(folder, 'saved'));
    for (const [index, [name, report]] of Object.entries(reports).entries()) {
      saved.set(name, { report, bytes: await readFile(converted[index] ?? '') });
    }
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('every report comes back identical, with nothing changed', () => {
    for (const [name, { report, bytes }] of saved) {
      const { report: back, changes, notes } = imported(bytes);
      expect({ name, changes, doubts: notes.filter(({ kind }) => kind !== 'found') }).toEqual({ name, changes: [], doubts: [] });
      expect(back).toEqual(report);
    }
  });

  it('every figure and field is read from the visible cells', () => {
    for (const [name, { report, bytes }] of saved) {
      const { origin, report: back } = imported(withoutHiddenSheet(bytes));
      expect({ name, origin, differences: differences(report, back) }).toEqual({ name, origin: 'visible', differences: [] });
    }
  });
});

it('a long report is carried whole, and the validator has nothing to say', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'round-trip-'));
  try {
    const paragraph = '工作稳步推进😀，_x000D_ 与 =cmd 照原样。';
    const report: Report = {
      ...someReport('2021'),
      sections: {
        overview: `=1+1\n${paragraph.repeat(Math.ceil(40_000 / paragraph.length))}\n${'😀'.repeat(33_000)}`,
        problems: ' '.repeat(40_000),
        other: '_x005F_x000D_ _X0041_ \u0085\u2028\ufeff\uffff\ud800',
      },
    };
    const bytes = await exported(report);
    const file = join(folder, '长.xlsx');
    await writeFile(file, bytes);
    expect(await validate(file)).toEqual([]);
    expect(imported(bytes).report).toEqual(report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
