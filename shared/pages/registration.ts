/** The contact registration form: a line above the table, then the table with one row for each member of staff. */
import type { Registration, RegistrationCell, RegistrationField } from '../editions';
import { placedRows, printedField, type PlacedRow } from '../report/registration';
import type { Report } from '../report/report';
import { textWidth } from '../text/width';
import type { Block, CellBlock, ParagraphBlock } from './blocks';
import { sizeFor, wrapWords } from './cell-text';
import { cellMetrics, cellParagraph, columnWidths, spannedWidth } from './cells';
import { page } from './page';
import { formLineSize, labelIndent, tableSizes } from './styles';
import { legalText } from './text';

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
function headLine(report: Report, form: Registration): ParagraphBlock[] {
  const fields = form.headLine.map((field) => {
    const text = printed(report, field);
    return { text, room: text === field.prefix ? handwritten : 0 };
  });
  const em = formLineSize * 10;
  const width = fields.reduce((sum, { text, room }) => sum + textWidth(text) + room, 1);
  const texts = fields.map(({ text }) => text);
  const position = page.textWidth - (fields.at(-1)?.room ?? 0) * em;
  return (width * em <= page.textWidth ? [texts.join('\t')] : texts).map((text) => ({
    kind: 'paragraph',
    style: 'formLine',
    tab: position,
    runs: [{ text, face: 'imitation' }],
  }));
}

/** Several fields in one cell stand below each other, in one size: that of the longest, down to 小五. */
function fieldLines(texts: readonly string[], room: number): ParagraphBlock[] {
  const fitted = Math.min(...texts.map((text) => sizeFor(textWidth(text), room, halfPoints)));
  const format = fitted === halfPoints ? {} : { size: Math.max(fitted, tableSizes.small.size) };
  return texts.map((text) => cellParagraph('label', size, text, format));
}

/** @param width of the cell in twips */
function contentOf(report: Report, { prefix }: PlacedRow, cell: RegistrationCell, width: number): ParagraphBlock[] {
  const room = (width - 2 * cellMetrics[size].margin) / 20;
  if ('label' in cell) return [cellParagraph('header', size, cell.label, wrapWords(cell.label, room, halfPoints))];
  const texts = cell.fields.map((field) => printed(report, field, prefix));
  if (texts.length > 1) return fieldLines(texts, room - labelIndent / 20);
  return texts.map((text) => cellParagraph('text', size, text, wrapWords(text, room, halfPoints)));
}

/** The label at the head of the rows for staff stands once for all of them. */
function labelRows({ row, member }: PlacedRow, members: number): number {
  const [first] = row.cells;
  return member === 0 && first !== undefined && 'label' in first ? members : 1;
}

function cellsOf(report: Report, placed: PlacedRow, members: number, widths: readonly number[]): CellBlock[] {
  let column = 0;
  const cells = placed.row.cells.map((cell, index): CellBlock => {
    const columnSpan = cell.span ?? 1;
    const width = spannedWidth(widths, column, columnSpan);
    column += columnSpan;
    return {
      ...('label' in cell ? { scope: 'row' } : {}),
      role: 'label' in cell ? 'header' : cell.fields.length > 1 ? 'label' : 'text',
      column: column - columnSpan,
      columnSpan,
      rowSpan: index === 0 ? labelRows(placed, members) : 1,
      width,
      paragraphs: contentOf(report, placed, cell, width),
    };
  });
  const [first] = placed.row.cells;
  const below = (placed.member ?? 0) > 0 && first !== undefined && 'label' in first;
  return below ? cells.slice(1) : cells;
}

/** The form below its title. */
export function registrationForm(report: Report, form: Registration): Block[] {
  const widths = columnWidths(form.widths);
  const placed = placedRows(form, report.registration);
  const members = placed.filter(({ member }) => member !== undefined).length;
  const rows = placed.map((row, index) => ({
    height: rowHeight,
    header: false,
    // The first rows stay below the title; a form of many staff goes on over the page, row by row.
    keepNext: index < 2,
    group: 0,
    cells: cellsOf(report, row, members, widths),
  }));
  return [...headLine(report, form), { kind: 'table', name: form.name, size, widths, rows }];
}
