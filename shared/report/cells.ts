/** Getting and setting the figures of a report. A report is never changed in place: setting gives a new one. */
import { cellKey, expandRelations, tableOf, totalCells } from '../editions';
import type { CellReference, Edition, Relation, Table } from '../editions';
import { isBlank, sumFigures } from './figures';
import type { CellValue, Report } from './report';

/** What stands in a cell; null where it, its row or its table is absent. */
export const getCell = (report: Report, cell: CellReference): CellValue =>
  report.tables?.[cell.table]?.[cell.row]?.[cell.column] ?? null;

/** What a cell counts for in a relation. */
export interface EffectiveValue {
  /** The figure, with blanks as 0 and blank totals as the sum of their parts; null where text is in the way. */
  readonly value: number | null;
  /** True where a blank part was taken for 0. */
  readonly touchesBlank: boolean;
}

/** Reads a cell as relations do: a blank total stands for the sum of its parts, any other blank for 0. */
export function effectiveValue(report: Report, table: Table, cell: CellReference): EffectiveValue {
  const stated = getCell(report, cell);
  if (typeof stated === 'number') return { value: stated, touchesBlank: false };
  if (!isBlank(stated)) return { value: null, touchesBlank: false };
  const relation = totalCells(table).get(cellKey(cell));
  return relation ? sumCells(report, table, relation.right) : { value: 0, touchesBlank: true };
}

/** The sum where every cell holds a whole number, as nearly always; undefined otherwise. */
function wholeSum(report: Report, cells: readonly CellReference[]): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const stated = getCell(report, cell);
    if (typeof stated !== 'number' || !Number.isSafeInteger(stated)) return undefined;
    sum += stated;
  }
  return sum;
}

/** Sum of several cells read by `effectiveValue`; null as soon as one of them holds text. */
export function sumCells(report: Report, table: Table, cells: readonly CellReference[]): EffectiveValue {
  const whole = wholeSum(report, cells);
  if (whole !== undefined) return { value: whole, touchesBlank: false };
  const figures: number[] = [];
  let touchesBlank = false;
  let holdsText = false;
  for (const cell of cells) {
    const stated = getCell(report, cell);
    if (typeof stated === 'number') {
      figures.push(stated);
      continue;
    }
    const part = effectiveValue(report, table, cell);
    if (part.touchesBlank) touchesBlank = true;
    if (part.value === null) holdsText = true;
    else figures.push(part.value);
  }
  return { value: holdsText ? null : sumFigures(figures), touchesBlank };
}

/** True where the report has a figure or text somewhere in this table. */
export function isBegun(report: Report, table: Table): boolean {
  const rows = report.tables?.[table.id];
  for (const row in rows) for (const column in rows[row]) if (!isBlank(rows[row]?.[column] ?? null)) return true;
  return false;
}

/**
 * The sum a total should show, from its parts as stated.
 * @returns null for a table nobody has begun and where a part holds text; undefined for a cell that is no total
 */
export function computedTotal(report: Report, table: Table, cell: CellReference): number | null | undefined {
  const relation = totalCells(table).get(cellKey(cell));
  if (!relation) return undefined;
  return isBegun(report, table) ? sumCells(report, table, relation.right).value : null;
}

/** What is printed in a cell: the figure or text as stated, a blank total computed. */
export function statedOrComputed(report: Report, table: Table, cell: CellReference): CellValue {
  const stated = getCell(report, cell);
  return stated === null ? (computedTotal(report, table, cell) ?? null) : stated;
}

/** Puts a value into one cell and nothing else: no total follows. */
export const withCell = (report: Report, cell: CellReference, value: CellValue): Report => ({
  ...report,
  tables: {
    ...report.tables,
    [cell.table]: {
      ...report.tables?.[cell.table],
      [cell.row]: { ...report.tables?.[cell.table]?.[cell.row], [cell.column]: value },
    },
  },
});

interface TotalsOfTable {
  /** In the order they depend on each other: those of rows before those that add them up. */
  readonly ordered: readonly Relation[];
  /** By `cellKey`, the places in `ordered` of all totals a cell counts in, and of the cell itself where it is one. */
  readonly above: ReadonlyMap<string, readonly number[]>;
}

const totalsKnown = new WeakMap<Table, TotalsOfTable>();

/** Kept for each table: it is data. */
function totalsOf(table: Table): TotalsOfTable {
  const known = totalsKnown.get(table);
  if (known) return known;
  const totals = totalCells(table);
  const ordered: Relation[] = [];
  const placed = new Map<string, number>();
  const above = new Map<string, number[]>();
  const place = (key: string, relation: Relation): void => {
    if (placed.has(key)) return;
    placed.set(key, -1);
    for (const part of relation.right) {
      const below = totals.get(cellKey(part));
      if (below) place(cellKey(part), below);
    }
    placed.set(key, ordered.push(relation) - 1);
  };
  for (const [key, relation] of totals) place(key, relation);
  const count = (cell: CellReference, total: number): void => {
    const key = cellKey(cell);
    const counted = above.get(key) ?? [];
    if (counted.includes(total)) return;
    above.set(key, [...counted, total]);
    totals.get(key)?.right.forEach((part) => count(part, total));
  };
  ordered.forEach((relation, total) => relation.left.forEach((cell) => count(cell, total)));
  const made: TotalsOfTable = { ordered, above };
  totalsKnown.set(table, made);
  return made;
}

type TableFigures = NonNullable<Report['tables']>[string];

/** Figures in which every total that follows its parts does so already, with the table they were set by. */
const settled = new WeakMap<TableFigures, Table>();

/** The totals a change has to look at, in their order: those it reaches, or all of them in figures from elsewhere. */
function totalsToSet(table: Table, figures: TableFigures | undefined, changes: readonly CellSetting[]): readonly Relation[] {
  const { ordered, above } = totalsOf(table);
  if (!figures || settled.get(figures) !== table) return ordered;
  const reached = new Set(changes.flatMap(({ cell }) => above.get(cellKey(cell)) ?? []));
  return ordered.filter((_, total) => reached.has(total));
}

interface CellSetting {
  readonly cell: CellReference;
  readonly value: CellValue;
}

/**
 * Sets cells of one table and lets the totals follow that followed before: those left blank and those that agree with
 * the sum. A total stated otherwise (by a file from elsewhere) stays until somebody takes over the computed one. A total
 * is stated once all its parts are: over blanks it is shown, but not stored, so that no relation is called broken in a
 * table that is still being filled.
 */
export function setCells(edition: Edition, report: Report, changes: readonly CellSetting[]): Report {
  const [first] = changes;
  const table = first && tableOf(edition, first.cell.table);
  if (!table) return report;
  const before = report.tables?.[table.id];
  const totals = totalsToSet(table, before, changes);
  const follows = totals.map(({ left: [total], right }) => {
    const stated = total ? getCell(report, total) : null;
    return isBlank(stated) || stated === sumCells(report, table, right).value;
  });

  const figures: TableFigures = { ...before };
  const copied = new Set<string>();
  const set = ({ row, column }: CellReference, value: CellValue): void => {
    const cells = figures[row];
    if (cells && copied.has(row)) cells[column] = value;
    else figures[row] = { ...cells, [column]: value };
    copied.add(row);
  };
  const next: Report = { ...report, tables: { ...report.tables, [table.id]: figures } };

  totals.forEach(({ left: [total] }, index) => total && follows[index] && set(total, null));
  for (const { cell, value } of changes) set(cell, value);
  let isSettled = true;
  totals.forEach(({ left: [total], right }, index) => {
    if (!total) return;
    const stated = getCell(next, total);
    const { value, touchesBlank } = sumCells(next, table, right);
    const due = touchesBlank ? null : value;
    if (follows[index] && stated === null) set(total, due);
    else if ((isBlank(stated) || stated === value) && stated !== due) isSettled = false;
  });
  if (isSettled) settled.set(figures, table);
  return next;
}

export const setCell = (edition: Edition, report: Report, cell: CellReference, value: CellValue): Report =>
  setCells(edition, report, [{ cell, value }]);

/** Puts the computed sum in place of a total that was stated otherwise; blank, it follows its parts again. */
export const takeComputedTotal = (edition: Edition, report: Report, cell: CellReference): Report =>
  setCell(edition, withCell(report, cell, null), cell, null);

/** Writes 0 into every blank cell of a table; the totals follow. */
export function fillZeros(edition: Edition, report: Report, table: Table, cells: readonly CellReference[]): Report {
  const totals = totalCells(table);
  const blanks = cells.filter((cell) => !totals.has(cellKey(cell)) && isBlank(getCell(report, cell)));
  return setCells(edition, report, blanks.map((cell) => ({ cell, value: 0 })));
}

const relationsKnown = new WeakMap<Table, ReadonlyMap<string, readonly Relation[]>>();

/** Relations of a table in which a cell stands, in the order of the table's. Kept for each table: they are data. */
export function relationsOfCell(table: Table, cell: CellReference): readonly Relation[] {
  const known = relationsKnown.get(table);
  if (known) return known.get(cellKey(cell)) ?? [];
  const found = new Map<string, Relation[]>();
  for (const relation of expandRelations(table)) {
    const keys = new Set([...relation.left, ...relation.right].map(cellKey));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), relation]);
  }
  relationsKnown.set(table, found);
  return found.get(cellKey(cell)) ?? [];
}
