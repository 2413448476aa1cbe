/** 数据统计表: the edition's tables as on the form, totals as live formulas. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Edition, GridCell } from '../../shared/editions';
import { documentTexts } from '../../shared/messages/documents';
import { workbookTexts } from '../../shared/messages/workbook';
import { plainDigits } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { textWidth } from '../../shared/text/width';
import { addressOf, definedName, nameOf } from './addresses';
import { entryValidation, figureFormat } from './entry';
import type { Figures } from './figures';
import { rowHeights, sumHeights } from './heights';
import { printableSize, protect, roomFor, setColumns, setUpPage } from './page';
import { areaOf, type Area, type PlannedTable, type StatisticsPlan } from './statistics-plan';
import { atLeft, borders, centred, fonts, indented, marks, shrinking, unlocked } from './styles';
import { writeUnitLine } from './unit-line';
import { formulaValue, nameCell, styledCell, textWriter, wholeRow, type Need, type TextWriter } from './write-cell';

const orientation = 'portrait';
/** Points; a page with room to spare gets higher rows, up to `highestRow`. */
const lowestRow = 16.5;
const highestRow = 26;
const gap = 9;

/** @param name of the sheet */
export async function addStatisticsSheet(
  workbook: Workbook,
  edition: Edition,
  report: Report,
  plan: StatisticsPlan,
  figures: Figures,
  name: string = documentTexts.statisticsSheet,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false, activeCell: firstFigure(plan) }],
  });
  const writer = textWriter(sheet, setColumns(sheet, orientation, Array.from({ length: plan.columns }, () => 1)));
  writeHead(writer, edition, report, plan);
  for (const planned of plan.tables) {
    const { text, row } = planned.heading;
    writer.write(wholeRow(row, plan.columns), text, { font: fonts.heading, alignment: atLeft });
    planned.grid.rows.forEach(({ cells }, index) => {
      for (const cell of cells) {
        const area = areaOf(planned, index, cell);
        if (cell.figure) writeFigure(sheet, writer, area, cell.figure, figures);
        else writeLabel(writer, area, cell, planned);
      }
    });
  }
  setHeights(sheet, plan, writer.needs);
  setUpPage(sheet, orientation, { ...wholeRow(1, plan.columns), bottom: plan.lastRow }, plan.unitRow);
  await protect(sheet);
}

function firstFigure(plan: StatisticsPlan): string {
  const [first] = plan.places.values();
  return first ? addressOf(first.top, first.left) : 'A1';
}

/** Attachment number, title, and the line with unit and year. */
function writeHead(writer: TextWriter, edition: Edition, report: Report, plan: StatisticsPlan): void {
  const { attachment, titleRow, unitRow, columns } = plan;
  if (attachment) {
    writer.write(wholeRow(attachment.row, columns), attachment.text, { font: fonts.attachment, alignment: atLeft });
  }
  const title = writer.write(wholeRow(titleRow, columns), edition.workbookFileName, { font: fonts.title, alignment: centred });
  nameCell(title, nameOf.edition(edition.id));
  const { unit, year } = writeUnitLine(writer, report, unitRow, Math.round((columns * 2) / 3), columns);
  nameCell(unit, nameOf.unit);
  nameCell(year, nameOf.year);
}

/** Row labels of a table with groups are lists and stand at the left; all others are centred, as on the form. */
function writeLabel({ write, widthOf }: TextWriter, area: Area, cell: GridCell, { grid }: PlannedTable): void {
  const grouped = grid.rows.some(({ cells }) => cells.some(({ kind }) => kind === 'group'));
  const font = cell.kind === 'caption' ? fonts.caption : fonts.cell;
  /** One character too many for a line: printed a little smaller instead of leaving it alone on the next line. */
  const oneOver = textWidth(cell.text) === roomFor(widthOf(area), font.size) + 1;
  const alignment = cell.kind === 'label' && grouped ? indented : oneOver ? shrinking : centred;
  write(area, cell.text, { font, alignment, border: borders });
}

function writeFigure(
  sheet: Worksheet,
  { write }: TextWriter,
  area: Area,
  figure: NonNullable<GridCell['figure']>,
  figures: Figures,
): void {
  const { cell: reference, column } = figure;
  const content = figures.content(reference);
  const value = content.kind === 'number' || content.kind === 'formula' ? content.value : undefined;
  const style = {
    font: fonts.cell,
    border: borders,
    alignment: content.kind === 'text' ? centred : shrinking,
    numFmt: figureFormat(column.figure, value),
    ...(content.kind === 'formula' ? {} : unlocked),
  };
  const cell = content.kind === 'text' ? write(area, content.text, style) : styledCell(sheet, area, style);
  if (content.kind === 'number') cell.value = content.value;
  if (content.kind === 'formula') cell.value = formulaValue(content);
  else cell.dataValidation = entryValidation(column);
  nameCell(cell, definedName(reference));
  markMismatch(sheet, cell.address, value, figures.mismatch(reference));
}

/** A total stated otherwise is coloured for as long as it differs, and a note says what the report stated. */
function markMismatch(
  sheet: Worksheet,
  address: string,
  stated: number | undefined,
  computed: ReturnType<Figures['mismatch']>,
): void {
  if (computed === undefined || stated === undefined) return;
  const text = workbookTexts.totalDiffers(plainDigits(stated), plainDigits(computed.value));
  sheet.getCell(address).note = { texts: [{ font: fonts.cell, text }], margins: { insetmode: 'auto', inset: [] } };
  sheet.addConditionalFormatting({
    ref: address,
    rules: [
      { type: 'expression', priority: 1, formulae: [`ROUND(SUM(${address})-${computed.formula},8)<>0`], style: marks.wrong },
    ],
  });
}

/**
 * Row heights and page breaks: a table that does not fit on the rest of the page starts a new one, and the rows of a
 * page share out the room that is left.
 */
function setHeights(sheet: Worksheet, plan: StatisticsPlan, needs: readonly Need[]): void {
  const heights = rowHeights(1, plan.lastRow, lowestRow, needs);
  const page = printableSize(orientation).height;
  const between = (first: number, last: number): number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => heights.get(first + index) ?? 0);
  const pages: { first: number; last: number; height: number }[] = [];
  plan.tables.forEach((planned, index) => {
    const free = planned.heading.row - 1;
    if (index > 0) heights.set(free, gap);
    const last = planned.firstRow + planned.grid.rows.length - 1;
    const current = pages.at(-1);
    const height = sumHeights(between(planned.heading.row, last));
    if (current && current.height + gap + height <= page) {
      current.last = last;
      current.height += gap + height;
      return;
    }
    if (current) sheet.getRow(free).addPageBreak();
    const first = current ? planned.heading.row : 1;
    /** Later pages repeat the line with unit and year. */
    const repeated = current ? (heights.get(plan.unitRow) ?? 0) : 0;
    pages.push({ first, last, height: repeated + sumHeights(between(first, last)) });
  });
  for (const { first, last, height } of pages) {
    /** A twentieth stays free: other programs make rows a little higher. */
    const spare = Math.max(0, page * 0.95 - height) / (last - first + 1);
    for (let row = first; row <= last; row += 1) {
      const own = heights.get(row) ?? 0;
      const stretched = own === gap ? own : own + Math.min(spare, highestRow - lowestRow);
      sheet.getRow(row).height = Math.floor(stretched * 4) / 4;
    }
  }
  plan.tables.slice(1).forEach(({ heading }) => {
    sheet.getRow(heading.row - 1).height = gap;
  });
}
