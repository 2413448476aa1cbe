/** Whatever the window speaks: everything that gets into a file is the same, byte for byte. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { consolidate } from '../../electron/consolidate/consolidate';
import { writeOutputs } from '../../electron/consolidate/write-outputs';
import { makeFiles } from '../../electron/export-files';
import { speakTo } from '../../electron/language';
import { makeSubmission } from '../../electron/submission';
import { getEdition } from '../../shared/editions';
import { languages, type Language } from '../../shared/messages/language';
import { setCell } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { putReport, readFolder } from '../support/consolidation';
import { unitReports } from '../support/units';
import { wordOptions } from '../support/word-options';

const edition = '2021';
const now = new Date('2026-01-20T08:00:00Z');
const noPdf = (): Promise<Uint8Array> => Promise.reject(new Error('not asked for'));

const [good, other] = unitReports(edition, 2, 0, 2025);
/** With findings of every severity, and a cell that is no number. */
function wrong(report: Report): Report {
  const form = getEdition(edition);
  const negative = setCell(form, report, { table: 'disclosure', row: 'licensing', column: 'decisions' }, -1);
  const text = setCell(form, negative, { table: 'disclosure', row: 'fees', column: 'amount' }, '五十元');
  return { ...text, sections: { ...text.sections, overview: '' }, registration: {} };
}

async function filesIn(language: Language): Promise<Map<string, string>> {
  if (!good || !other) throw new Error('no reports');
  const folder = await mkdtemp(join(tmpdir(), 'annual-report-language-'));
  try {
    await speakTo(language);
    const report = wrong(good);
    const made = await makeFiles(
      report,
      { ...wordOptions(report, true), word: true, pdf: false, html: true, excel: true, reviewNote: { previous: undefined } },
      noPdf,
    );
    made.push(await makeSubmission(report, { ...other, year: 2024 }, wordOptions(report, true), now));
    const units = join(folder, 'units');
    await putReport(units, 'wrong', report, 'xlsx');
    await putReport(units, 'other', other, 'docx');
    await putReport(units, 'twice', { ...other, sections: { overview: '别的' } }, 'json');
    await putReport(units, 'broken', { ...other, edition: 'none' } as never, 'json');
    const reading = await readFolder(units);
    const consolidated = await consolidate(reading, ['南湖区没有报的街道办事处'], { name: '南湖区政务公开办' });
    const outputs = join(folder, 'out');
    await writeOutputs(
      consolidated,
      { workbook: join(outputs, 'sums.xlsx'), notices: join(outputs, 'notices'), overwrite: false },
      { date: '2026-01-20' },
    );
    await reading.journal.close();
    const written = await readdir(outputs, { recursive: true, withFileTypes: true });
    const rest = await Promise.all(
      written
        .filter((entry) => entry.isFile())
        .map(async ({ name, parentPath }) => ({ fileName: name, bytes: await readFile(join(parentPath, name)) })),
    );
    return new Map([...made, ...rest].map(({ fileName, bytes }) => [fileName, Buffer.from(bytes).toString('base64')]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

afterEach(async () => {
  vi.useRealTimers();
  await speakTo('zh');
});

it('exports, the package for the district, sums and notices', { timeout: 120_000 }, async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  const [chinese, english] = [await filesIn(languages[0]), await filesIn(languages[1])];
  expect(chinese.size).toBeGreaterThan(6);
  expect([...english.keys()]).toEqual([...chinese.keys()]);
  for (const [name, bytes] of chinese) expect(english.get(name) === bytes, name).toBe(true);
});
