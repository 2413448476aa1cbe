/** The rules of one table written out one by one, each with the cells it reads: what a changed cell can change. */
import { cellKey, cellsOf, columnOf, expandRelations, expandYearRules, jumpCells, totalCells } from '../editions';
import type { CellReference, Table } from '../editions';
import { getCell } from '../report/cells';
import type { Report } from '../report/report';
import type { Finding } from './finding';
import { checkCellPrivacy } from './privacy';
import type { RelationStates } from './relation-states';
import { checkRelation } from './relations';
import type { CheckSettings } from './settings';
import { checkUnit } from './units';
import { checkValue } from './values';
import { checkYearRelation } from './years';
import { checkJump } from './years-jump';

export interface CellRule {
  /** Cells of this year's table whose values decide. */
  readonly cells: readonly CellReference[];
  readonly check: (report: Report) => Finding[];
}

/** Families in which `runChecks` lists the findings of a table. */
export const families = ['relations', 'years', 'jumps', 'values', 'units', 'privacy'] as const;
export type Family = (typeof families)[number];

/** Last year's report with its table of the same id. */
export interface LastYear {
  readonly report: Report;
  readonly table: Table;
}

/** With each cell the parts that stand for it while it is blank. */
function withParts(table: Table, cells: readonly CellReference[]): CellReference[] {
  const found = new Map<string, CellReference>();
  const add = (cell: CellReference): void => {
    const key = cellKey(cell);
    if (found.has(key)) return;
    found.set(key, cell);
    totalCells(table).get(key)?.right.forEach(add);
  };
  cells.forEach(add);
  return [...found.values()];
}

/** The relations of a table: what `checkRelations` goes through; those that hold for certain are not summed up. */
const relationRules = (table: Table, states: RelationStates): CellRule[] =>
  expandRelations(table).map((relation, index) => ({
    cells: withParts(table, [...relation.left, ...relation.right]),
    check: (report) => (states.isOpen(index) ? checkRelation(report, table, relation) : []),
  }));

function yearRules(table: Table, last: LastYear): CellRule[] {
  const years = { table, previousTable: last.table };
  return expandYearRules(table, last.table).map((relation) => {
    const ofThisYear = relation.right.flatMap(({ year, cell }) => (year === 'this' ? [cell] : []));
    return {
      cells: withParts(table, [relation.left, ...ofThisYear]),
      check: (report) => checkYearRelation(years, relation, report, last.report),
    };
  });
}

const jumpRules = (table: Table, last: LastYear, settings: CheckSettings): CellRule[] =>
  jumpCells(table, last.table).map((cell) => ({
    cells: withParts(table, [cell]),
    check: (report) => checkJump({ table, previousTable: last.table }, cell, report, last.report, settings),
  }));

const valueRules = (table: Table): CellRule[] =>
  cellsOf(table).flatMap((cell) => {
    const column = columnOf(table, cell.row, cell.column);
    return column ? [{ cells: [cell], check: (report) => checkValue(table, cell, column, getCell(report, cell)) }] : [];
  });

const unitRules = (table: Table, last: LastYear | undefined): CellRule[] =>
  table.unitRules.map((rule) => ({
    cells: [rule.amount, ...(rule.test.kind === 'per-item' ? [rule.test.items] : [])].map((column) => ({
      table: table.id,
      row: rule.row,
      column,
    })),
    check: (report) => checkUnit(table, rule, report, last?.report),
  }));

const privacyRules = (table: Table): CellRule[] =>
  cellsOf(table).map((cell) => ({ cells: [cell], check: (report) => checkCellPrivacy(table, cell, report) }));

/** @param states told of every changed cell before the rules are asked */
export const cellRules = (
  table: Table,
  states: RelationStates,
  last: LastYear | undefined,
  settings: CheckSettings,
): Readonly<Record<Family, readonly CellRule[]>> => ({
  relations: relationRules(table, states),
  years: last ? yearRules(table, last) : [],
  jumps: last ? jumpRules(table, last, settings) : [],
  values: valueRules(table),
  units: unitRules(table, last),
  privacy: privacyRules(table),
});
