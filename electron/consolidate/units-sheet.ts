/** 分单位一览: a row for each report that was read, with every figure that counts. */
import { columnOf, getEdition, rowPath, shorten, tableHeading, tableOf, type CellReference, type Edition } from '../../shared/editions';
import { rowName } from '../../shared/checks/names';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { figureCells, figuresIn } from '../../shared/report/consolidate';
import { getCell } from '../../shared/report/cells';
import type { CellValue } from '../../shared/report/report';
import { textWidth } from '../../shared/text/width';
import { addressOf } from '../excel/addresses';
import { fonts } from '../excel/styles';
import { isCounted, type Consolidated } from './consolidate';
import type { DecidedFile } from './decide';
import { listRow, printedWidth, type HeadCell, type ListColumn, type ListFrame, type ListStyles } from './list-sheet';
import { planPages } from './page-plan';
import type { RowCell } from './rows';

const columns = texts.unitColumns;
type Fixed = keyof typeof columns;

/** Points. */
const fixed: readonly { readonly id: Fixed; readonly width: number; readonly kind: 'text' | 'count' }[] = [
  { id: 'number', width: 24, kind: 'count' },
  { id: 'unit', width: 126, kind: 'text' },
  { id: 'status', width: 56, kind: 'text' },
  { id: 'errors', width: 46, kind: 'count' },
  { id: 'warnings', width: 36, kind: 'count' },
  { id: 'handChanges', width: 36, kind: 'count' },
  { id: 'note', width: 226, kind: 'text' },
  { id: 'year', width: 36, kind: 'count' },
  { id: 'edition', width: 98, kind: 'text' },
  { id: 'file', width: 210, kind: 'text' },
];
/** Six digits; three rows of the table of requests go onto a page. Wider figures are printed smaller. */
const figureWidth = 36;
/** Points of money, and of what stands beside a label's lines. */
const amountWidth = 54;
const besideLabel = 6;
const labelLines = 3;
/** Per cent: 小五 is printed as 六号. */
const scale = 83;
/** Points beside 序号 and 单位 on every page, a little less than there are: other programs make columns wider. */
const room = (printedWidth / scale) * 100 * 0.97 - fixed.slice(0, 2).reduce((sum, { width }) => sum + width, 0);
const headRows = 3;
/** 序号 and 单位 stay in view. */
const frozenColumns = 2;
/** 合计 stays in view. */
const totalRow = headRows + 1;
const firstRow = totalRow + 1;

/** Labels over runs of columns that say the same. */
function runs(labels: readonly string[], keys: readonly string[], row: number): HeadCell[] {
  const cells: HeadCell[] = [];
  labels.forEach((text, index) => {
    const last = cells.at(-1);
    if (last && keys[index] === keys[index - 1]) cells[cells.length - 1] = { ...last, columns: (last.columns ?? 1) + 1 };
    else cells.push({ text, row, column: fixed.length + index + 1 });
  });
  return cells;
}

const lineName = (edition: Edition, { table: id, row }: CellReference): string => {
  const table = tableOf(edition, id);
  if (!table) return row;
  const path = rowPath(table, row);
  return path.length > 0 ? rowName(table, row) : row;
};

const columnLabel = (edition: Edition, { table: id, row, column }: CellReference): string => {
  const table = tableOf(edition, id);
  return shorten((table && columnOf(table, row, column)?.label) ?? column);
};

const figureColumn = (edition: Edition, cell: CellReference, alone: boolean): ListColumn => {
  const table = tableOf(edition, cell.table);
  const kind = (table && columnOf(table, cell.row, cell.column)?.figure) === 'amount' ? 'amount' : 'count';
  const labels = [columnLabel(edition, cell), ...(alone ? [lineName(edition, cell)] : [])];
  const words = Math.max(...labels.map((label) => Math.ceil(textWidth(label) / labelLines) * fonts.listHead.size + besideLabel));
  return { width: Math.max(kind === 'amount' ? amountWidth : figureWidth, words), kind };
};

export function unitsFrame(edition: Edition): ListFrame {
  const cells = figureCells(edition);
  const rows = cells.map(({ table, row }) => `${table}/${row}`);
  const figures = cells.map((cell, index) => figureColumn(edition, cell, rows[index] !== rows[index - 1] && rows[index] !== rows[index + 1]));
  const pages = planPages(figures.map(({ width }, index) => ({ width, group: rows[index] ?? '' })), room);
  // A heading is said again on every page.
  const onPage = (keys: readonly string[]): string[] => keys.map((key, index) => `${pages[index]} ${key}`);
  return {
    name: texts.sheets.units,
    columns: [...fixed.map(({ width, kind }) => ({ width, kind })), ...figures],
    head: [
      ...fixed.map(({ id }, index): HeadCell => ({ text: columns[id], row: 1, column: index + 1, rows: headRows })),
      ...runs(cells.map(({ table }) => tableHeading(edition, table)), onPage(cells.map(({ table }) => table)), 1),
      ...runs(cells.map((cell) => lineName(edition, cell)), onPage(rows), 2),
      ...cells.map((cell, index): HeadCell => ({ text: columnLabel(edition, cell), row: 3, column: fixed.length + index + 1 })),
    ],
    headRows,
    frozenColumns,
    frozenRows: 1,
    print: {
      scale,
      lastColumns: [fixed.length, ...pages.flatMap((page, index) => (index > 0 && page !== pages[index - 1] ? fixed.length + index : []))],
    },
  };
}

const fixedValues = (number: number, { listed, unit, status, errors, warnings, handChanges, reason, year, edition, file }: DecidedFile): RowCell['value'][] => [
  number,
  listed ?? unit,
  texts.status[status],
  errors,
  warnings,
  handChanges,
  reason,
  year ?? null,
  edition === undefined ? null : getEdition(edition).name,
  file,
];

const isShown = ({ place, edition }: DecidedFile): boolean => place !== undefined && edition !== undefined;

/** How many rows the sheet has. */
export const unitsLastRow = ({ files }: Consolidated): number => totalRow + files.filter(isShown).length;

export async function* unitRows(consolidated: Consolidated, styles: ListStyles): AsyncGenerator<string> {
  const { edition: target, report, reading } = consolidated;
  const files = consolidated.files.filter(isShown);
  const frame = unitsFrame(getEdition(report.edition));
  yield sumsRow(frame, consolidated, styles, totalRow + files.length);
  let number = 0;
  for await (const record of reading.journal.records(files.flatMap(({ place }) => place ?? []))) {
    const file = files[number];
    number += 1;
    if (!file) continue;
    const figures: readonly CellValue[] =
      // Figures that are not in the sum above would only mislead whoever adds the column up.
      isCounted(file) && record.edition ? figuresIn(target, record.edition, record.figures) : figureCells(getEdition(report.edition)).map(() => null);
    const isWrong = !isCounted(file) || file.errors > 0;
    yield listRow(frame, totalRow + number, [...fixedValues(number, file), ...figures], isWrong ? styles.wrong.map((style, index) => (index < fixed.length ? style : (styles.plain[index] ?? 0))) : styles.plain);
  }
}

/** 合计, live over the rows below. */
function sumsRow(frame: ListFrame, { report, edition }: Consolidated, { plain }: ListStyles, lastRow: number): string {
  const sums = figureCells(getEdition(edition)).map((cell, index): RowCell['value'] => {
    const value = getCell(report, cell);
    const column = fixed.length + index + 1;
    const range = `${addressOf(firstRow, column)}:${addressOf(Math.max(firstRow, lastRow), column)}`;
    return typeof value === 'number' ? { formula: Number.isInteger(value) ? `SUM(${range})` : `ROUND(SUM(${range}),8)`, value } : null;
  });
  const head = fixed.map(({ id }): RowCell['value'] => (id === 'unit' ? texts.total : null));
  return listRow(frame, totalRow, [...head, ...sums], plain);
}
