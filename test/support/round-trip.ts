/** Reports that try the way out to Excel and back, and what has to be the same afterwards. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exportExcel } from '../../electron/excel';
import { importFile } from '../../electron/import';
import { cellsOf, getEdition, tableOf, type EditionId } from '../../shared/editions';
import type { ImportedReport } from '../../shared/imported';
import { statedOrComputed } from '../../shared/report/cells';
import { fieldsOf, getField, placedRows } from '../../shared/report/registration';
import type { CellValue, Report } from '../../shared/report/report';
import { dottedDate } from '../../shared/text/dates';
import { blankSigns, difficultTexts, withCells } from './excel-reports';
import { consistentReport } from './generate';

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', '  ', ...difficultTexts, ...blankSigns),
  fc.integer({ min: -50, max: 3_000_000 }),
  fc.constantFrom(0.1, 0.3, 96171.6, 59237.2449, 1234567.891234, 999_999_999_999_999),
);

/** Any text a report file may hold: spaces, controls, half pairs and codes among it. */
const wildText = fc.oneof(
  fc.constantFrom(...difficultTexts, '“引号”', '　　首行缩进。', '😀'.repeat(20), '_X0041_', '第一行\r\n第二行', '\ud800', 'a\u2028b\ufeff'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

/** Now and then more than a cell holds. */
const longText = fc.tuple(wildText, fc.integer({ min: 1, max: 900 })).map(([text, times]) => text.repeat(times).slice(0, 70_000));

const sectionText = fc.oneof({ weight: 4, arbitrary: wildText }, { weight: 1, arbitrary: longText });

/** What stands on one line of the registration form; 办公： inside a telephone number would be another field. */
const fieldText = fc.oneof(
  fc.constantFrom('', '王一', '027-8000 0000', '138 0000 0000', '=1+1', '007', '_x0041_', ' 两边有空格 ', 'a@b.example', '一\n二', '２０２０'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const person = fc.record({ name: fieldText, post: fieldText, officePhone: fieldText, mobile: fieldText }, { requiredKeys: [] });

const registration = fc.record(
  {
    unit: fieldText,
    filledOn: fc.constantFrom('', '2025-01-15', '2024-12-31', '待定'),
    leader: person,
    office: fc.record({ name: fieldText, head: fieldText, officePhone: fieldText, mobile: fieldText }, { requiredKeys: [] }),
    staff: fc.array(fc.record({ name: fieldText, post: fieldText, officePhone: fieldText, mobile: fieldText, email: fieldText }, { requiredKeys: [] }), { maxLength: 5 }),
    address: fieldText,
    requestPhone: fieldText,
  },
  { requiredKeys: [] },
);

/** Half of them as a clerk has them, half with whatever a file may hold. */
export function reportToExport(edition: EditionId): fc.Arbitrary<Report> {
  const cells = getEdition(edition).tables.flatMap((table) => [...cellsOf(table)]);
  const sections = fc.dictionary(fc.constantFrom(...getEdition(edition).sections.map(({ id }) => id), 'elsewhere'), sectionText);
  const changes = fc.array(fc.tuple(fc.constantFrom(...cells), cellValue), { maxLength: 40 });
  const wild = fc
    .tuple(consistentReport(edition), changes, sections, registration, wildText)
    .map(([report, changed, texts, form, later]): Report => ({
      ...withCells(report, changed.map(([{ table, row, column }, put]) => [table, row, column, put] as const)),
      sections: texts,
      registration: form,
      laterVersion: { text: later },
    }));
  // As read from a file: no -0.
  return fc.oneof(consistentReport(edition), wild).map((report) => JSON.parse(JSON.stringify(report)) as Report);
}

export async function exported(report: Report): Promise<Uint8Array> {
  return (await exportExcel(report)).bytes;
}

export function imported(bytes: Uint8Array, fileName = '年报.xlsx'): ImportedReport {
  const result = importFile(bytes, fileName);
  if (!result.ok) throw new Error(result.message);
  return result.imported;
}

/** The workbook as it is after somebody deleted the sheet that carries the report file. */
export function withoutHiddenSheet(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const without = workbook.replace(/<sheet [^>]*年报文件[^>]*\/>/u, '');
  if (without === workbook) throw new Error('there was no hidden sheet');
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(without) });
}

/** What no spreadsheet program keeps of a text: other line ends, control characters, half pairs; more than 32,767 characters. */
const plain = (text: string): string =>
  text.slice(0, 32_767).replace(/\r\n?/gu, '\n').replace(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]|_x007F_/gu, '');

/** A total holding nothing but spaces is one left blank. */
const withoutEmptyText = (report: Report): Report =>
  JSON.parse(JSON.stringify(report, (_, value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value))) as Report;

const shown = (value: CellValue): CellValue =>
  typeof value === 'number' ? Number(value.toPrecision(15)) : (value ?? '').trim() === '' ? null : plain(value ?? '');

/** Differences in what the workbook shows: every figure and every field of the registration form. */
export function differences(before: Report, after: Report): string[] {
  const edition = getEdition(before.edition);
  const found: string[] = before.edition === after.edition ? [] : [`edition ${after.edition}`];
  const [stated, read] = [withoutEmptyText(before), withoutEmptyText(after)];
  for (const cell of edition.tables.flatMap(cellsOf)) {
    const table = tableOf(edition, cell.table);
    if (!table) continue;
    const [one, other] = [stated, read].map((report) => shown(statedOrComputed(report, table, cell)));
    if (one !== other) found.push(`${cell.table} ${cell.row} ${cell.column}: ${JSON.stringify(one)} → ${JSON.stringify(other)}`);
  }
  const form = edition.registration;
  const fields = [
    ...form.headLine.map((field) => ({ path: field.path, isDate: field.kind === 'date' })),
    ...placedRows(form, before.registration).flatMap(({ row, prefix }) =>
      fieldsOf(row).map((field) => ({ path: prefix + field.path, isDate: field.kind === 'date' })),
    ),
  ];
  for (const { path, isDate } of fields) {
    const [one = '', other = ''] = [before, after].map(({ registration: data }) => plain(isDate ? dottedDate(getField(data, path)) : getField(data, path)));
    if (one !== other) found.push(`${path}: ${JSON.stringify(one)} → ${JSON.stringify(other)}`);
  }
  const staff = [before, after].map(({ registration: data }) => data?.staff?.length ?? 0);
  if ((staff[1] ?? 0) > (staff[0] ?? 0)) found.push('staff that was not there');
  if (before.year !== after.year) found.push(`year ${after.year}`);
  return found;
}
