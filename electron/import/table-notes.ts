/** What a person has to know of the tables that were read: how many figures, which are missing, which are doubtful. */
import { cellKey, cellsOf, columnOf, rowOf, shorten, tableHeading, totalCells, type CellReference, type Edition, type Table } from '../../shared/editions';
import type { ImportNote } from '../../shared/imported';
import { importTexts } from '../../shared/messages/import';
import { importTableTexts } from '../../shared/messages/import-tables';
import { computedTotal } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { addressOf } from '../excel/addresses';
import type { GridCell, OfficeKind } from '../office/office-file';
import { lacksResult } from './figure-text';
import type { FoundTable } from './read-tables';
import type { CellReading } from './table-reading';

/** From so many cells on, the same doubt about all of them is said once. */
const manyCells = 2;
const manyLines = 3;

export const sourceOf = (kind: OfficeKind, grid: string, { row, column }: GridCell): string =>
  kind === 'xlsx' ? importTexts.cellOf(grid, addressOf(row + 1, column + 1)) : importTableTexts.cellOf(grid, row + 1, column + 1);

const rowName = (table: Table, row: string): string => shorten(rowOf(table, row)?.label ?? row);
const columnName = (table: Table, { row, column }: CellReference): string => columnOf(table, row, column)?.label ?? column;
const cellName = (table: Table, cell: CellReference): string => importTableTexts.cellName(rowName(table, cell.row), columnName(table, cell));

interface Doubt {
  readonly reading: CellReading;
  readonly why: string;
}

/** @param report with what was read, for totals that are formulas */
export function tableNotes(edition: Edition, found: FoundTable, report: Report, kind: OfficeKind): ImportNote[] {
  const { table, cells, unread } = found;
  const at = { table: table.id };
  const name = table.name;
  if (cells.size === 0 && unread.length === 0) {
    return [{ kind: 'missing', at, message: importTableTexts.tableMissing(name, tableHeading(edition, table.id)) }];
  }
  const blanks = [...cells.values()].filter(({ value, cell }) => value === null && !(cell && lacksResult(cell))).length;
  const doubts = [...cells.values()].flatMap((reading): Doubt[] => {
    const reasons = [...new Set([...reading.doubts, ...formulaDoubts(table, reading, report)])];
    return reasons.length === 0 ? [] : [{ reading, why: importTableTexts.joined(reasons) }];
  });
  return [
    { kind: 'found', at, message: importTableTexts.tableFound(name, cells.size, cellsOf(table).length) },
    ...(blanks === 0 ? [] : [{ kind: 'found', at, message: importTableTexts.blankCells(name, blanks) } as const]),
    ...missingNotes(table, cells),
    ...unread.map(({ row, grid, cell, why }): ImportNote => ({
      kind: 'doubtful',
      at: { table: table.id, row },
      source: sourceOf(kind, grid, cell),
      message: importTableTexts.doubtfulRow(rowName(table, row), why),
    })),
    ...doubtNotes(table, doubts, kind),
  ];
}

/** A result that was stored may be older than the cells it was computed from. */
function formulaDoubts(table: Table, { at, cell, value }: CellReading, report: Report): string[] {
  if (cell?.formula === undefined || lacksResult(cell)) return [];
  const isTotal = totalCells(table).has(cellKey(at));
  return isTotal && computedTotal(report, table, at) === value ? [] : [importTableTexts.formula];
}

function missingNotes(table: Table, cells: ReadonlyMap<string, CellReading>): ImportNote[] {
  const missing = cellsOf(table).filter((cell) => !cells.has(cellKey(cell)));
  const isWhole = (like: (cell: CellReference) => boolean): boolean => !cellsOf(table).some((cell) => like(cell) && cells.has(cellKey(cell)));
  const rows = [...new Set(missing.map(({ row }) => row))].filter((row) => isWhole((cell) => cell.row === row));
  const inRows = missing.filter(({ row }) => !rows.includes(row));
  const columns = [...new Set(inRows.map(({ column }) => column))].filter((column) => isWhole((cell) => cell.column === column));
  const single = inRows.filter(({ column }) => !columns.includes(column));
  const note = (message: string): ImportNote => ({ kind: 'missing', at: { table: table.id }, message });
  return [
    ...(rows.length === 0 ? [] : [note(importTableTexts.rowsMissing(table.name, rows.map((row) => rowName(table, row))))]),
    ...(columns.length === 0
      ? []
      : [note(importTableTexts.columnsMissing(table.name, columns.map((column) => columnName(table, inRows.find((cell) => cell.column === column) ?? { table: table.id, row: '', column }))))]),
    ...(single.length === 0 ? [] : [note(importTableTexts.cellsMissing(table.name, single.map((cell) => cellName(table, cell))))]),
  ];
}

/** One note for a whole table, row or column where the same is doubtful everywhere in it, otherwise one for each cell. */
function doubtNotes(table: Table, doubts: readonly Doubt[], kind: OfficeKind): ImportNote[] {
  const notes: ImportNote[] = [];
  for (const [why, same] of groupBy(doubts, (doubt) => doubt.why)) {
    const rows = groupBy(same, ({ reading }) => reading.at.row);
    const columns = groupBy(same, ({ reading }) => reading.at.column);
    if (same.length >= manyCells && Math.min(rows.size, columns.size) >= manyLines) {
      notes.push({ kind: 'doubtful', at: { table: table.id }, message: importTableTexts.doubtfulTable(table.name, same.length, firstNames(same, (at) => cellName(table, at)), why) });
    } else if (columns.size === 1 && same.length > 1) {
      const [first] = same;
      if (first) notes.push(lineNote({ table: table.id, column: first.reading.at.column }, inLine(columnName(table, first.reading.at), same, (at) => rowName(table, at.row)), why, first, kind));
    } else {
      for (const [row, ofRow] of rows) {
        const [first] = ofRow;
        if (first && ofRow.length >= manyCells) notes.push(lineNote({ table: table.id, row }, inLine(rowName(table, row), ofRow, (at) => columnName(table, at)), why, first, kind));
        else if (first) notes.push(cellNote(table, first, kind));
      }
    }
  }
  return notes;
}

/** Enough of them to find the others by. */
const mostNamed = 3;

const firstNames = (doubts: readonly Doubt[], nameOf: (at: CellReference) => string): string[] => doubts.slice(0, mostNamed).map(({ reading }) => nameOf(reading.at));

/** Cells of one row or one column: its name, and the first of them. */
const inLine = (name: string, doubts: readonly Doubt[], nameOf: (at: CellReference) => string): string =>
  importTableTexts.cellsInLine(name, firstNames(doubts, nameOf), doubts.length);

const sourceNote = ({ reading: { grid, cell } }: Doubt, kind: OfficeKind) => (cell ? { source: sourceOf(kind, grid, cell) } : {});

const lineNote = (at: ImportNote['at'] & object, name: string, why: string, first: Doubt, kind: OfficeKind): ImportNote => ({
  kind: 'doubtful',
  at,
  ...sourceNote(first, kind),
  message: importTableTexts.doubtfulRow(name, why),
});

const cellNote = (table: Table, doubt: Doubt, kind: OfficeKind): ImportNote => ({
  kind: 'doubtful',
  at: doubt.reading.at,
  ...sourceNote(doubt, kind),
  message:
    doubt.reading.cell && lacksResult(doubt.reading.cell)
      ? importTableTexts.doubtfulRow(cellName(table, doubt.reading.at), doubt.why)
      : importTableTexts.doubtful(cellName(table, doubt.reading.at), printedValue(doubt.reading.value).replace(/\s+/gu, ' '), doubt.why),
});

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
