/** Relations of a table written out cell by cell. */
import type { CellReference, RelationRule, Table } from './types';
import { cellsOf, hasCell } from './lookup';

export interface Relation {
  readonly definition: RelationRule;
  /** Row or column id this instance stands in. */
  readonly line: string;
  readonly left: readonly CellReference[];
  readonly right: readonly CellReference[];
}

const written = new WeakMap<Table, readonly Relation[]>();

/** All relations of a table, one entry for each row or column they hold in. Kept for each table: they are data. */
export function expandRelations(table: Table): readonly Relation[] {
  const known = written.get(table);
  if (known) return known;
  const expanded = table.relations.flatMap((definition) => expand(table, definition));
  written.set(table, expanded);
  return expanded;
}

function expand(table: Table, definition: RelationRule): Relation[] {
  const cells = cellsOf(table);
  const ids = [...new Set(cells.map((cell) => (definition.along === 'row' ? cell.row : cell.column)))];
  const reference = (line: string, term: string): CellReference =>
    definition.along === 'row'
      ? { table: table.id, row: line, column: term }
      : { table: table.id, row: term, column: line };
  return ids
    .filter((id) => definition.lines === undefined || definition.lines.includes(id))
    .map((line) => ({
      definition,
      line,
      left: definition.left.map((term) => reference(line, term)),
      right: definition.right.map((term) => reference(line, term)),
    }))
    .filter(({ left, right }) => [...left, ...right].every((cell) => hasCell(table, cell.row, cell.column)));
}

export const cellKey = (cell: CellReference): string => `${cell.table}/${cell.row}/${cell.column}`;

const totals = new WeakMap<Table, ReadonlyMap<string, Relation>>();

/**
 * The cells that are totals of others, by `cellKey`, with the relation that computes them. Where a cell is the total
 * of its row and of its column, the relation named first in the edition computes it (3.7/总计: its column).
 */
export function totalCells(table: Table): ReadonlyMap<string, Relation> {
  const known = totals.get(table);
  if (known) return known;
  const found = new Map<string, Relation>();
  for (const relation of expandRelations(table)) {
    const [total] = relation.left;
    if (!relation.definition.total || total === undefined) continue;
    if (!found.has(cellKey(total))) found.set(cellKey(total), relation);
  }
  totals.set(table, found);
  return found;
}
