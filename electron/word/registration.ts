/** The contact registration form: a line above the table, then the table with one row for each member of staff. */
import { HeightRule, Paragraph, TabStopType, TableCell, TableRow, VerticalAlignTable, VerticalMergeType, WidthType, type Table } from 'docx';
import type { Registration, RegistrationCell, RegistrationField } from '../../shared/editions';
import { placedRows, printedField, type PlacedRow } from '../../shared/report/registration';
import type { Report } from '../../shared/report/report';
import { textWidth } from '../../shared/text/width';
import { sizeFor, wrapWords } from './cell-text';
import { cellMetrics, cellParagraph, columnWidths, fixedTable, spannedWidth } from './cells';
import { page } from './page';
import { run } from './runs';
import { formLineSize, labelIndent, styleIds, tableSizes } from './styles';
import { legalText } from './xml';

const size = 'standard';
const { size: halfPoints } = tableSizes[size];
/** Rows are high enough to be filled in by hand. */
const rowHeight = 900;

const printed = (report: Report, field: RegistrationField, prefix?: string): string =>
  (field.prefix ?? '') + legalText(printedField(report, field, prefix)).trim();

/** Room behind words nobody has filled in yet, to write a date by hand. */
const handwritten = 6;

/**
 * 单位（盖章） at the left edge and 填表时间 at the right one; on lines of their own where the unit's name is too long.
 * What is still blank leaves room to be filled in by hand.
 */
function headLine(report: Report, form: Registration): Paragraph[] {
  const fields = form.headLine.map((field) => {
    const text = printed(report, field);
    return { text, room: text === field.prefix ? handwritten : 0 };
  });
  const em = formLineSize * 10;
  const width = fields.reduce((sum, { text, room }) => sum + textWidth(text) + room, 1);
  const texts = fields.map(({ text }) => text);
  const position = page.textWidth - (fields.at(-1)?.room ?? 0) * em;
  return (width * em <= page.textWidth ? [texts.join('\t')] : texts).map(
    (text) =>
      new Paragraph({
        style: styleIds.formLine,
        tabStops: [{ type: TabStopType.RIGHT, position }],
        children: [run(text, 'imitation')],
      }),
  );
}

/** Several fields in one cell stand below each other, in one size: that of the longest, down to 小五. */
function fieldLines(texts: readonly string[], room: number): Paragraph[] {
  const fitted = Math.min(...texts.map((text) => sizeFor(textWidth(text), room, halfPoints)));
  const format = fitted === halfPoints ? {} : { size: Math.max(fitted, tableSizes.small.size) };
  return texts.map((text) => cellParagraph('label', size, text, format));
}

/** @param width of the cell in twips */
function contentOf(report: Report, { prefix }: PlacedRow, cell: RegistrationCell, width: number): Paragraph[] {
  const room = (width - 2 * cellMetrics[size].margin) / 20;
  if ('label' in cell) return [cellParagraph('header', size, cell.label, wrapWords(cell.label, room, halfPoints))];
  const texts = cell.fields.map((field) => printed(report, field, prefix));
  if (texts.length > 1) return fieldLines(texts, room - labelIndent / 20);
  return texts.map((text) => cellParagraph('text', size, text, wrapWords(text, room, halfPoints)));
}

/** The label at the head of the rows for staff stands once for all of them. */
function labelMerge({ row, member }: PlacedRow, index: number, members: number) {
  const [first] = row.cells;
  if (member === undefined || members < 2 || index > 0 || first === undefined || !('label' in first)) return undefined;
  return member === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
}

/** The form below its title. */
export function registrationForm(report: Report, form: Registration): (Paragraph | Table)[] {
  const widths = columnWidths(form.widths);
  const rows = placedRows(form, report.registration);
  const members = rows.filter((placed) => placed.member !== undefined).length;
  const tableRows = rows.map((placed, rowIndex) => {
    let column = 0;
    const cells = placed.row.cells.map((cell, index) => {
      const span = cell.span ?? 1;
      const width = spannedWidth(widths, column, span);
      column += span;
      const merge = labelMerge(placed, index, members);
      return new TableCell({
        ...(merge === undefined ? {} : { verticalMerge: merge }),
        ...(span === 1 ? {} : { columnSpan: span }),
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children:
          merge === VerticalMergeType.CONTINUE
            ? [cellParagraph('header', size)]
            : contentOf(report, placed, cell, width),
      });
    });
    return new TableRow({
      cantSplit: true,
      ...(rowIndex < rows.length - 1 ? { keepNext: true } : {}),
      height: { value: rowHeight, rule: HeightRule.ATLEAST },
      children: cells,
    });
  });
  return [...headLine(report, form), fixedTable(widths, size, tableRows)];
}
