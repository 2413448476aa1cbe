/** Tables that went through LibreOffice: Word files of the old format, pages pasted into a sheet or into Word. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importFile } from '../../electron/import';
import { exportWord } from '../../electron/word';
import type { ImportedReport } from '../../shared/imported';
import type { Report } from '../../shared/report/report';
import { groupsMoved, htmlOf, lineOver, printedTable, unmerged, withColumn, type ForeignTable } from '../support/foreign-layouts';
import { editionIdsUnderTest } from '../support/generate';
import { compare } from '../support/import-truth';
import { convertAll, withDirectory } from '../support/office';
import { someReport } from '../support/reports';
import { filledTables } from '../support/word-reports';
import { wordOptions } from '../support/word-options';

const reports = editionIdsUnderTest.map((edition): Report => ({ ...someReport(edition), tables: filledTables(edition, (_, index) => index + 1_000) }));

const layouts: Readonly<Record<string, (tables: readonly ForeignTable[]) => readonly ForeignTable[]>> = {
  printed: (tables) => tables,
  titled: (tables) => tables.map((table) => lineOver(table, '附表　年度统计')),
  unmerged: (tables) => tables.map((table) => unmerged(table, false)),
  moved: (tables) => tables.map((table, index) => (index === 1 ? groupsMoved(unmerged(table, false), 2) : table)),
  remarks: (tables) => tables.map((table) => withColumn(unmerged(table, false), 99, (row) => (row === 0 ? '备注' : ''))),
};

/** All layouts of the form in force; of the others two, as LibreOffice takes its time. */
const layoutsOf = ({ edition }: Report): string[] => Object.keys(layouts).filter((layout) => edition === '2021' || ['printed', 'moved'].includes(layout));

const pageOf = (report: Report, layout: keyof typeof layouts): string => {
  const tables = ['disclosure', 'requests', 'disputes'].map((table) => printedTable(report.edition, table, report.tables));
  const made = layouts[layout]?.(tables) ?? [];
  const title = `<h1>青石街道${report.year}年政府信息公开工作年度报告</h1>`;
  return `<html><head><meta charset="utf-8"></head><body>${title}${made.map(htmlOf).join('<p>&nbsp;</p>')}</body></html>`;
};

interface Converted {
  readonly name: string;
  readonly report: Report;
  readonly imported: ImportedReport;
}

async function read(file: string): Promise<ImportedReport> {
  const result = importFile(await readFile(file), file.slice(file.lastIndexOf('/') + 1));
  if (!result.ok) throw new Error(`${file}: ${result.message}`);
  return result.imported;
}

const pages: Converted[] = [];
const words: Converted[] = [];

beforeAll(async () => {
  await withDirectory(async (directory) => {
    const made = reports.flatMap((report) => layoutsOf(report).map((layout) => ({ report, name: `${report.edition}-${layout}`, html: pageOf(report, layout) })));
    // LibreOffice opens a page called .xls in its spreadsheet, as a table pasted into a sheet.
    await Promise.all(made.flatMap(({ name, html }) => ['xls', 'doc'].map((kind) => writeFile(join(directory, `${name}.${kind}`), html))));
    const sheets = await convertAll(made.map(({ name }) => join(directory, `${name}.xls`)), 'xlsx', directory);
    const texts = await convertAll(made.map(({ name }) => join(directory, `${name}.doc`)), 'docx', directory, 'HTML (StarWriter)');
    for (const [index, { name, report }] of made.entries()) {
      for (const file of [sheets[index], texts[index]]) {
        if (file !== undefined) pages.push({ name: `${name}.${file.slice(-4)}`, report, imported: await read(file) });
      }
    }
    const sources = await Promise.all(
      reports.map(async (report) => {
        const [file] = await exportWord(report, { ...wordOptions(report), oneFile: true });
        const path = join(directory, `word-${report.edition}.docx`);
        await writeFile(path, file?.bytes ?? new Uint8Array());
        return path;
      }),
    );
    const old = await convertAll(sources, 'doc', directory);
    const again = await convertAll(old, 'docx', directory);
    for (const [index, file] of again.entries()) {
      const report = reports[index];
      if (report) words.push({ name: report.edition, report, imported: await read(file) });
    }
  });
}, 240_000);

describe('pages in a sheet and in Word', () => {
  test('every figure is right, and nothing is doubtful', () => {
    expect(pages).toHaveLength(reports.flatMap(layoutsOf).length * 2);
    for (const { name, report, imported } of pages) {
      expect(imported.report.edition, name).toBe(report.edition);
      const { silent, flagged } = compare(imported, report.tables, report.edition);
      expect({ name, silent, flagged }).toEqual({ name, silent: [], flagged: 0 });
      expect(imported.report.year, name).toBe(report.year);
    }
  });
});

describe('our Word files through the old format and back', () => {
  test('figures, text, registration form and signature', () => {
    expect(words).toHaveLength(reports.length);
    for (const { name, report, imported } of words) {
      const { silent, flagged } = compare(imported, report.tables, report.edition);
      expect({ name, silent, flagged }).toEqual({ name, silent: [], flagged: 0 });
      expect(imported.report.sections, name).toEqual(report.sections);
      expect(imported.report.registration, name).toEqual(report.registration);
      expect(imported.report.signature, name).toEqual(report.signature);
    }
  });
});
