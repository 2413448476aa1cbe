/** 分单位一览: a row for each report that was read, with every figure that counts. */
import { columnOf, getEdition, rowPath, shorten, tableHeading, tableOf, type CellReference, type Edition } from '../../shared/editions';
import { rowName } from '../../shared/checks/names';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { figureCells, figuresIn } from '../../shared/report/consolidate';
import { getCell } from '../../shared/report/cells';
import type { CellValue } from '../../shared/report/report';
import { addressOf } from '../excel/addresses';
import { isCounted, type Consolidated } from './consolidate';
import type { DecidedFile } from './decide';
import type { HeadCell, ListFrame, ListStyles } from './list-sheet';
import { rowXml, type RowCell } from './rows';

const columns = texts.unitColumns;
type Fixed = keyof typeof columns;

/** Points. */
const fixed: readonly { readonly id: Fixed; readonly width: number; readonly kind: 'text' | 'count' }[] = [
  { id: 'number', width: 30, kind: 'count' },
  { id: 'unit', width: 150, kind: 'text' },
  { id: 'status', width: 54, kind: 'text' },
  { id: 'errors', width: 48, kind: 'count' },
  { id: 'warnings', width: 42, kind: 'count' },
  { id: 'handChanges', width: 60, kind: 'count' },
  { id: 'note', width: 160, kind: 'text' },
  { id: 'year', width: 36, kind: 'count' },
  { id: 'edition', width: 90, kind: 'text' },
  { id: 'file', width: 160, kind: 'text' },
];
const figureWidth = 54;
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

export function unitsFrame(edition: Edition): ListFrame {
  const cells = figureCells(edition);
  const kinds = cells.map(({ table: id, row, column }) => {
    const table = tableOf(edition, id);
    return (table && columnOf(table, row, column)?.figure) === 'amount' ? 'amount' : 'count';
  });
  return {
    name: texts.sheets.units,
    columns: [
      ...fixed.map(({ width, kind }) => ({ width, kind })),
      ...kinds.map((kind) => ({ width: figureWidth, kind }) as const),
    ],
    head: [
      ...fixed.map(({ id }, index): HeadCell => ({ text: columns[id], row: 1, column: index + 1, rows: headRows })),
      ...runs(cells.map(({ table }) => tableHeading(edition, table)), cells.map(({ table }) => table), 1),
      ...runs(cells.map((cell) => lineName(edition, cell)), cells.map(({ table, row }) => `${table}/${row}`), 2),
      ...cells.map((cell, index): HeadCell => ({ text: columnLabel(edition, cell), row: 3, column: fixed.length + index + 1 })),
    ],
    headRows,
    frozenColumns,
    frozenRows: 1,
    fitsPage: false,
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

const row = (number: number, values: readonly RowCell['value'][], styles: readonly number[]): string =>
  rowXml(number, values.map((value, index) => ({ value, style: styles[index] ?? 0 })));

const isShown = ({ place, edition }: DecidedFile): boolean => place !== undefined && edition !== undefined;

/** How many rows the sheet has. */
export const unitsLastRow = ({ files }: Consolidated): number => totalRow + files.filter(isShown).length;

export async function* unitRows(consolidated: Consolidated, styles: ListStyles): AsyncGenerator<string> {
  const { edition: target, report, reading } = consolidated;
  const files = consolidated.files.filter(isShown);
  yield sumsRow(consolidated, styles, totalRow + files.length);
  let number = 0;
  for await (const record of reading.journal.records(files.flatMap(({ place }) => place ?? []))) {
    const file = files[number];
    number += 1;
    if (!file) continue;
    const figures: readonly CellValue[] =
      // Figures that are not in the sum above would only mislead whoever adds the column up.
      isCounted(file) && record.edition ? figuresIn(target, record.edition, record.figures) : figureCells(getEdition(report.edition)).map(() => null);
    const isWrong = !isCounted(file) || file.errors > 0;
    yield row(totalRow + number, [...fixedValues(number, file), ...figures], isWrong ? styles.wrong.map((style, index) => (index < fixed.length ? style : (styles.plain[index] ?? 0))) : styles.plain);
  }
}

/** 合计, live over the rows below. */
function sumsRow({ report, edition }: Consolidated, { plain }: ListStyles, lastRow: number): string {
  const sums = figureCells(getEdition(edition)).map((cell, index): RowCell['value'] => {
    const value = getCell(report, cell);
    const column = fixed.length + index + 1;
    const range = `${addressOf(firstRow, column)}:${addressOf(Math.max(firstRow, lastRow), column)}`;
    return typeof value === 'number' ? { formula: Number.isInteger(value) ? `SUM(${range})` : `ROUND(SUM(${range}),8)`, value } : null;
  });
  const head = fixed.map(({ id }): RowCell['value'] => (id === 'unit' ? texts.total : null));
  return row(totalRow, [...head, ...sums], plain);
}
