/** Our own Word files and web pages, read back as a foreign file would be: everything exact, nothing doubtful. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportHtml } from '../../../electron/html';
import { importTables } from '../../../electron/import/tables';
import { readDocument } from '../../../electron/office/document';
import { readHtml } from '../../../electron/office/html';
import { exportWord } from '../../../electron/word';
import type { ImportedReport } from '../../../shared/imported';
import type { Report } from '../../../shared/report/report';
import { consistentReport, editionIdsUnderTest } from '../../support/generate';
import { wordOptions } from '../../support/word-options';

function imported(result: ReturnType<typeof importTables>): ImportedReport {
  if (!result.ok) throw new Error(result.message);
  return result.imported;
}

const doubtful = ({ notes }: ImportedReport): string[] => notes.filter(({ kind }) => kind !== 'found').map(({ message }) => message);

async function throughWord(report: Report, oneFile: boolean): Promise<ImportedReport[]> {
  const files = await exportWord(report, { ...wordOptions(report), oneFile });
  return files.map(({ bytes, fileName }) => imported(importTables(readDocument(bytes), fileName)));
}

const unitWithoutRegion = ({ unit }: Report, short: boolean) => ({ name: unit?.name, ...(short ? { shortName: unit?.shortName } : {}) });

/** As read from a file: no -0. */
const plain = (reports: fc.Arbitrary<Report>): fc.Arbitrary<Report> => reports.map((report) => JSON.parse(JSON.stringify(report)) as Report);

describe.each(editionIdsUnderTest)('%s', (edition) => {
  test('one Word file with every document gives the report back', async () => {
    await fc.assert(
      fc.asyncProperty(plain(consistentReport(edition)), async (report) => {
        const [read] = await throughWord(report, true);
        if (!read) throw new Error('no file');
        expect(read.report.edition).toBe(edition);
        expect(read.report.year).toBe(report.year);
        expect(read.report.unit).toEqual(unitWithoutRegion(report, edition === '2019-wuchang'));
        expect(read.report.tables).toEqual(report.tables);
        expect(read.report.sections).toEqual(report.sections);
        expect(read.report.registration).toEqual(report.registration);
        expect(read.report.signature).toEqual(report.signature);
        expect(doubtful(read).filter((message) => !message.includes('应当用'))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('each Word file of its own gives back what it holds', async () => {
    await fc.assert(
      fc.asyncProperty(plain(consistentReport(edition)), async (report) => {
        const reads = await throughWord(report, false);
        const tables = Object.assign({}, ...reads.map((read) => read.report.tables)) as Report['tables'];
        const sections = Object.assign({}, ...reads.map((read) => read.report.sections)) as Report['sections'];
        expect(tables).toEqual(report.tables);
        expect(sections).toEqual(report.sections);
        expect(reads.map((read) => read.report.registration).filter((form) => form !== undefined)).toEqual([report.registration]);
        for (const read of reads) expect(read.report.year).toBe(report.year);
      }),
      { numRuns: 10 },
    );
  });

  test('the web page gives figures, text and signature back', () => {
    fc.assert(
      fc.property(plain(consistentReport(edition)), (report) => {
        const [page] = exportHtml(report, { ...wordOptions(report), oneFile: true });
        if (!page) throw new Error('no page');
        const read = imported(importTables(readHtml(page.bytes)));
        expect(read.report.tables).toEqual(report.tables);
        expect(read.report.sections).toEqual(report.sections);
        expect(read.report.signature).toEqual(report.signature);
        expect(read.report.unit?.name).toBe(report.unit?.name);
      }),
      { numRuns: 10 },
    );
  });
});
