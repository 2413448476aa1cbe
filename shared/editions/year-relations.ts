/** Relations between a table and last year's, written out cell by cell. Last year's may be of another edition. */
import { cellsOf, hasCell } from './lookup';
import type { CellReference, Table, YearRule } from './types';

export interface YearTermCell {
  readonly year: 'this' | 'previous';
  readonly cell: CellReference;
  readonly subtract: boolean;
}

export interface YearRelation {
  readonly definition: YearRule;
  /** Row or column id this instance stands in. */
  readonly line: string;
  readonly left: CellReference;
  readonly right: readonly YearTermCell[];
}

const written = new WeakMap<Table, WeakMap<Table, readonly YearRelation[]>>();

/**
 * Relations all of whose cells both tables have: across the border of two editions only these can be compared.
 * Kept for each pair of tables: they are data.
 */
export function expandYearRules(table: Table, previous: Table): readonly YearRelation[] {
  let pairs = written.get(table);
  if (!pairs) written.set(table, (pairs = new WeakMap()));
  let relations = pairs.get(previous);
  if (!relations) pairs.set(previous, (relations = table.yearRules.flatMap((rule) => expand(table, previous, rule))));
  return relations;
}

function expand(table: Table, previous: Table, definition: YearRule): YearRelation[] {
  const lines = new Set(cellsOf(table).map((cell) => (definition.along === 'row' ? cell.row : cell.column)));
  const cellIn = (line: string, term: string): CellReference =>
    definition.along === 'row'
      ? { table: table.id, row: line, column: term }
      : { table: table.id, row: term, column: line };
  const has = (year: 'this' | 'previous', cell: CellReference): boolean =>
    hasCell(year === 'this' ? table : previous, cell.row, cell.column);
  return [...lines]
    .filter((line) => definition.lines === undefined || definition.lines.includes(line))
    .map((line) => ({
      definition,
      line,
      left: cellIn(line, definition.left),
      right: definition.right.map(({ year, line: term, subtract = false }) => ({
        year,
        cell: cellIn(line, term),
        subtract,
      })),
    }))
    .filter(({ left, right }) => has('this', left) && right.every(({ year, cell }) => has(year, cell)));
}

/** Cells whose jump from last year is worth explaining, where last year's table has them too. */
export const jumpCells = (table: Table, previous: Table): CellReference[] =>
  cellsOf(table).filter(
    ({ row, column }) =>
      hasCell(previous, row, column) &&
      table.jumps.some(({ rows, columns }) => columns.includes(column) && (rows === undefined || rows.includes(row))),
  );
