/**
 * Where the figures of our workbook stand now. Every figure has a name, and names follow rows and columns that are put in or taken
 * out; but a cell that is cut and pasted takes its name along to another row, while a person reads the figure by the labels there.
 * So rows and columns are found by all their names together, and a figure is where its row and its column meet.
 */
import { cellKey, cellsOf, type Edition, type Table } from '../../shared/editions';
import { definedName } from '../excel/addresses';
import { planStatistics, type PlannedTable } from '../excel/statistics-plan';

/** A cell of a sheet, counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where lines (rows or columns) of a table stand now, by where they stood when it was exported, counted from 1. */
type Lines = ReadonlyMap<number, number>;

/** Where one table stands now. */
export interface TablePlace {
  readonly planned: PlannedTable;
  readonly sheet: string;
  readonly rows: Lines;
  readonly columns: Lines;
}

export interface Places {
  /** By `cellKey`; a figure whose row or column is gone is not in it. */
  readonly figures: ReadonlyMap<string, Place>;
  readonly tables: readonly TablePlace[];
}

type Targets = ReadonlyMap<string, Place>;

function mostFrequent<T>(items: readonly T[]): { readonly item: T; readonly count: number } | undefined {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best && { item: best[0], count: best[1] };
}

/** How far lines have moved, one number for each name in a line. */
function linesFound(moves: ReadonlyMap<number, readonly number[]>): Lines {
  const lines = [...moves.keys()].toSorted((one, other) => one - other);
  const ofMost = mostFrequent(lines.flatMap((line) => moves.get(line) ?? []))?.item;
  /** What most of the names in a line say. */
  const own = lines.map((line) => {
    const all = moves.get(line) ?? [];
    const best = mostFrequent(all);
    return best && { move: best.item, isSure: best.count > 1 && best.count * 2 > all.length };
  });
  const found = new Map<number, number>();
  let before: number | undefined;
  lines.forEach((line, index) => {
    const stated = own[index];
    const next = own[index + 1]?.move;
    // The single name of a line is believed where a neighbour or most names have moved alike.
    const isLikely = stated !== undefined && (stated.isSure || [before, next, ofMost].includes(stated.move));
    // A line without a name left was taken out, unless those around it stand as they did.
    const move = isLikely ? stated.move : stated || (before !== undefined && before === next) ? (before ?? ofMost) : undefined;
    if (move === undefined) return;
    found.set(line, line + move);
    before = move;
  });
  return found;
}

/** A named cell: where it stood when it was exported and where its name leads to now. */
interface Named {
  readonly expected: { readonly top: number; readonly left: number };
  readonly target: Place | undefined;
}

function namedOf(edition: Edition, table: Table, targets: Targets): Named[] {
  const { places } = planStatistics(edition);
  return cellsOf(table).flatMap((cell) => {
    const expected = places.get(cellKey(cell));
    return expected ? [{ expected, target: targets.get(definedName(cell)) }] : [];
  });
}

function moves(named: readonly Named[], sheet: string, line: (one: Named['expected']) => number, now: (target: Place) => number): Lines {
  const found = new Map<number, number[]>();
  for (const { expected, target } of named) {
    const ofLine = found.get(line(expected)) ?? [];
    found.set(line(expected), ofLine);
    if (target?.sheet === sheet) ofLine.push(now(target) + 1 - line(expected));
  }
  return linesFound(found);
}

function makePlaces(edition: Edition, targets: Targets): Places {
  const plan = planStatistics(edition);
  const found = plan.tables.flatMap((planned) => {
    const named = namedOf(edition, planned.table, targets);
    const sheet = mostFrequent(named.flatMap(({ target }) => target?.sheet ?? []))?.item;
    return sheet === undefined ? [] : [{ planned, named, sheet }];
  });
  const tables = found.map(({ planned, named, sheet }): TablePlace => {
    // Rows put in move what is below them in all tables, columns what is at their right.
    const onSheet = found.filter((other) => other.sheet === sheet).flatMap((other) => other.named);
    const ofSheet = moves(onSheet, sheet, ({ top }) => top, ({ row }) => row);
    const own = new Set(named.map(({ expected }) => expected.top));
    return {
      planned,
      sheet,
      rows: new Map([...ofSheet].filter(([row]) => own.has(row))),
      columns: moves(named, sheet, ({ left }) => left, ({ column }) => column),
    };
  });
  const figures = new Map<string, Place>();
  for (const { planned, sheet, rows, columns } of tables) {
    for (const cell of cellsOf(planned.table)) {
      const expected = plan.places.get(cellKey(cell));
      const row = expected && rows.get(expected.top);
      const column = expected && columns.get(expected.left);
      if (row !== undefined && column !== undefined) figures.set(cellKey(cell), { sheet, row: row - 1, column: column - 1 });
    }
  }
  return { figures, tables };
}

const known = new WeakMap<Targets, Map<Edition, Places>>();

/** @param targets where the names of the workbook lead to; workbooks of the same names share it */
export function placesOf(edition: Edition, targets: Targets): Places {
  const ofTargets = known.get(targets) ?? new Map<Edition, Places>();
  known.set(targets, ofTargets);
  const places = ofTargets.get(edition) ?? makePlaces(edition, targets);
  ofTargets.set(edition, places);
  return places;
}
