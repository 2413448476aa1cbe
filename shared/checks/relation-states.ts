/**
 * How the relations of one table stand, kept while cells change: each keeps the difference of its sides, and a changed cell
 * moves it. Whole numbers only; a relation over blanks, text or decimals is left to `relationState`.
 */
import { cellsOf, expandRelations } from '../editions';
import type { Table } from '../editions';
import type { CellValue } from '../report/report';

export interface RelationStates {
  /** Puts a value into a cell of the table; cells that stand in no relation are passed over. */
  readonly set: (row: string, column: string, value: CellValue | undefined) => void;
  /** False where the relation holds for certain; by its place in `expandRelations`. */
  readonly isOpen: (relation: number) => boolean;
  /** Number of relations that are broken or cannot be told here. */
  readonly openCount: () => number;
}

/** Sums of so many such figures are exact. */
const largest = 1e12;

const isPlain = (value: CellValue | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value <= largest && value >= -largest;

interface Watched {
  value: CellValue | undefined;
  /** Relations it stands in, with the side's sign. */
  readonly relations: number[];
  readonly signs: number[];
}

export function createRelationStates(table: Table): RelationStates {
  const relations = expandRelations(table);
  const rows = new Map<string, Map<string, Watched>>();
  for (const { row, column } of cellsOf(table)) {
    const cells = rows.get(row) ?? new Map<string, Watched>();
    rows.set(row, cells.set(column, { value: undefined, relations: [], signs: [] }));
  }
  const isEqual = relations.map(({ definition }) => definition.operator === '=');
  const differences = new Float64Array(relations.length);
  /** Terms of each relation that are no plain figures: all of them while the table is empty. */
  const others = new Int32Array(relations.length);
  relations.forEach(({ left, right }, relation) => {
    for (const [cells, sign] of [[left, 1], [right, -1]] as const) {
      for (const { row, column } of cells) {
        const watched = rows.get(row)?.get(column);
        watched?.relations.push(relation);
        watched?.signs.push(sign);
        others[relation] = (others[relation] ?? 0) + 1;
      }
    }
  });
  const isOpen = (relation: number): boolean => {
    const difference = differences[relation]!;
    return others[relation]! > 0 || (isEqual[relation] ? difference !== 0 : difference < 0);
  };
  let open = relations.filter((_, relation) => isOpen(relation)).length;

  return {
    isOpen,
    openCount: () => open,
    set(row, column, value) {
      const cell = rows.get(row)?.get(column);
      if (!cell) return;
      const before = cell.value;
      const moved = (isPlain(value) ? value : 0) - (isPlain(before) ? before : 0);
      const otherwise = Number(isPlain(before)) - Number(isPlain(value));
      cell.value = value;
      if (moved === 0 && otherwise === 0) return;
      for (let index = 0; index < cell.relations.length; index += 1) {
        const relation = cell.relations[index]!;
        if (isOpen(relation)) open -= 1;
        differences[relation] = (differences[relation] ?? 0) + moved * cell.signs[index]!;
        others[relation] = (others[relation] ?? 0) + otherwise;
        if (isOpen(relation)) open += 1;
      }
    },
  };
}
