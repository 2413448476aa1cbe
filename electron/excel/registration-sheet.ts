/** 登记表: the contact registration form as printed, empty where nothing is filled in. */
import type { Workbook } from 'exceljs';
import type { Edition, RegistrationField } from '../../shared/editions';
import { documentTexts } from '../../shared/messages/documents';
import { getField, placedRows } from '../../shared/report/registration';
import type { Report } from '../../shared/report/report';
import { dottedDate } from '../../shared/text/dates';
import { nameOf } from './addresses';
import { rowHeights } from './heights';
import { protect, setColumns, setUpPage } from './page';
import type { Area } from './statistics-plan';
import { atLeft, atRight, borders, centred, fonts, indented, unlocked } from './styles';
import { nameCell, textWriter, wholeRow, type Need } from './write-cell';

const orientation = 'portrait';
/** Points. */
const lowestLine = 30;
const lowestRow = 42;
/** Columns that each field of the head line after the first one takes. */
const headLineColumns = 2;

/** Stored as text: telephone numbers keep their zeros and dashes. */
const asText = '@';

export async function addRegistrationSheet(workbook: Workbook, edition: Edition, report: Report): Promise<void> {
  const form = edition.registration;
  const data = report.registration;
  const attachment = edition.documents.find(({ content }) => content.kind === 'registration')?.attachment;
  const sheet = workbook.addWorksheet(documentTexts.registrationSheet, { views: [{ showGridLines: false }] });
  const widths = setColumns(sheet, orientation, form.widths);
  const columns = form.widths.length;
  const { write, needs } = textWriter(sheet, widths);
  const printed = (fields: readonly RegistrationField[], prefix: string): string =>
    fields.map((field) => (field.prefix ?? '') + shown(field, getField(data, prefix + field.path))).join('\n');

  let row = 1;
  const nextRow = (): Area => {
    const area = wholeRow(row, columns);
    row += 1;
    return area;
  };
  if (attachment !== undefined) write(nextRow(), attachment, { font: fonts.attachment, alignment: atLeft });
  write(nextRow(), form.name, { font: fonts.title, alignment: centred });

  const headLine = nextRow();
  form.headLine.forEach((field, index) => {
    const right = columns - headLineColumns * (form.headLine.length - 1 - index);
    const left = index === 0 ? 1 : right - headLineColumns + 1;
    const alignment = index === 0 ? atLeft : atRight;
    const style = { font: fonts.cell, alignment, numFmt: asText, ...unlocked };
    nameCell(write({ ...headLine, left, right }, printed([field], ''), style), nameOf.registration(field.path));
  });

  const rows = placedRows(form, data);
  for (const { row: printedRow, prefix } of rows) {
    const line = nextRow();
    let column = 1;
    for (const cell of printedRow.cells) {
      const area = { ...line, left: column, right: column + (cell.span ?? 1) - 1 };
      column = area.right + 1;
      if ('label' in cell) write(area, cell.label, { font: fonts.cell, alignment: centred, border: borders });
      else {
        const alignment = cell.fields.some((field) => field.prefix) ? indented : centred;
        const style = { font: fonts.cell, alignment, border: borders, numFmt: asText, ...unlocked };
        const written = write(area, printed(cell.fields, prefix), style);
        const [first] = cell.fields;
        if (first) nameCell(written, nameOf.registration(prefix + first.path));
      }
    }
  }
  const last = row - 1;
  const heights = rowHeights(1, last, lowestLine, needs.map((need) => (need.top > headLine.top ? roomy(need) : need)));
  for (const [number, height] of heights) sheet.getRow(number).height = height;
  setUpPage(sheet, orientation, { ...wholeRow(1, columns), bottom: last }, headLine.top);
  await protect(sheet);
}

/** The rows of the form are high enough to write in by hand. */
const roomy = (need: Need): Need => ({ ...need, height: Math.max(lowestRow, need.height + 8) });

const shown = (field: RegistrationField, value: string): string => (field.kind === 'date' ? dottedDate(value) : value);
