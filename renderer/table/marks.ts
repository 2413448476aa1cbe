/** How the relations of a table stand, told where they run: at the end of their row or at the foot of their column. Pure. */
import { cellKey, expandRelations, totalCells, type CellReference, type Relation, type Table } from '../../shared/editions';
import { getCell, isBegun, statedOrComputed } from '../../shared/report/cells';
import { isBlank } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import { tableTexts } from '../texts/table';
import { placesOf, type FigurePlace } from './places';
import { relationWords } from './relation-words';

export interface Foot {
  /** Block below whose last line it stands. */
  readonly block: number;
  readonly column: number;
  readonly span: number;
  readonly relations: readonly Relation[];
}

export interface MarkPlaces {
  /** Relations of a line, by grid row. */
  readonly lines: ReadonlyMap<number, readonly Relation[]>;
  /** Relations at the foot of columns, by block. */
  readonly feet: ReadonlyMap<number, readonly Foot[]>;
}

const known = new WeakMap<Table, MarkPlaces>();

/** Where each relation has its mark. Kept for each table: it is data. */
export function markPlaces(table: Table): MarkPlaces {
  const kept = known.get(table);
  if (kept) return kept;
  const { byKey } = placesOf(table);
  const lines = new Map<number, Relation[]>();
  const feet = new Map<string, Foot & { readonly relations: Relation[] }>();
  for (const relation of expandRelations(table)) {
    const places = [...relation.left, ...relation.right].flatMap((cell) => byKey.get(cellKey(cell)) ?? []);
    const [first] = places;
    if (!first) continue;
    const runsDown = places.some(({ gridRow }) => gridRow !== first.gridRow);
    const isAlone = !runsDown && table.blocks[first.block]?.arrangement === 'down';
    if (isAlone) {
      lines.set(first.gridRow, [...(lines.get(first.gridRow) ?? []), relation]);
      continue;
    }
    const foot = footUnder(places, first);
    const key = `${foot.block} ${foot.column} ${foot.span}`;
    feet.set(key, { ...foot, relations: [...(feet.get(key)?.relations ?? []), relation] });
  }
  const feetOf = new Map<number, Foot[]>();
  for (const foot of [...feet.values()].sort((a, b) => a.column - b.column)) {
    feetOf.set(foot.block, [...(feetOf.get(foot.block) ?? []), foot]);
  }
  const marks: MarkPlaces = { lines, feet: feetOf };
  known.set(table, marks);
  return marks;
}

function footUnder(places: readonly FigurePlace[], first: FigurePlace): Omit<Foot, 'relations'> {
  const column = Math.min(...places.map(({ gridColumn }) => gridColumn));
  const end = Math.max(...places.map(({ gridColumn, span }) => gridColumn + span));
  return { block: first.block, column, span: end - column };
}

/** Totals are computed as soon as anything in the table is filled in: they count only where there is nothing else. */
function isUntouched(report: Report, table: Table, relations: readonly Relation[]): boolean {
  const cells = relations.flatMap(({ left, right }) => [...left, ...right]);
  const totals = totalCells(table);
  const onlyTotals = cells.every((cell) => totals.has(cellKey(cell)));
  return cells.every((cell) => isBlank(onlyTotals ? statedOrComputed(report, table, cell) : getCell(report, cell)));
}

export interface Mark {
  readonly kind: 'holds' | 'broken' | 'open';
  readonly text: string;
  /** Every relation in words, one a line. */
  readonly title: string;
}

/** More signs than this do not fit below a column. */
const mostSigns = 9;

/**
 * @param withSides true where there is room for both sides beside ✓
 * @returns undefined where nothing is filled in yet
 */
export function markOf(report: Report, table: Table, relations: readonly Relation[], withSides: boolean): Mark | undefined {
  if (isUntouched(report, table, relations)) return undefined;
  const words = relations.map((relation) => relationWords(report, table, relation));
  const title = words.map(({ text, mark }) => `${text} ${mark}`).join('\n');
  const broken = words.find(({ kind }) => kind === 'broken');
  if (broken) return { kind: 'broken', text: tableTexts.markBroken(broken.difference), title };
  // A total is computed: what can go wrong is told by the relation that is none.
  const telling = words[relations.findIndex(({ definition }) => !definition.total)];
  const sides = withSides && telling && telling.sides.length <= mostSigns ? telling.sides : '';
  if (words.some(({ kind }) => kind === 'open')) return { kind: 'open', text: sides, title };
  return { kind: 'holds', text: `${sides} ${tableTexts.holdsMark}`.trim(), title };
}

/** The cells of relations, with the parts that stand for a blank total. */
function cellsBehind(table: Table, relations: readonly Relation[]): readonly CellReference[] {
  const found = new Map<string, CellReference>();
  const add = (cell: CellReference): void => {
    const key = cellKey(cell);
    if (found.has(key)) return;
    found.set(key, cell);
    totalCells(table).get(key)?.right.forEach(add);
  };
  for (const { left, right } of relations) [...left, ...right].forEach(add);
  return [...found.values()];
}

interface KeptMark {
  readonly begun: boolean;
  readonly values: readonly CellValue[];
  readonly mark: Mark | undefined;
}

/** @returns `markOf` for one table; a mark is made again only where a figure behind it is another one */
export function createMarks(table: Table): (report: Report, relations: readonly Relation[], withSides: boolean) => Mark | undefined {
  const behind = new Map<readonly Relation[], readonly CellReference[]>();
  const kept = new Map<readonly Relation[], KeptMark>();
  return (report, relations, withSides) => {
    const cells = behind.get(relations) ?? cellsBehind(table, relations);
    behind.set(relations, cells);
    const known = kept.get(relations);
    const begun = isBegun(report, table);
    if (known?.begun === begun && cells.every((cell, index) => Object.is(getCell(report, cell), known.values[index]))) return known.mark;
    const mark = markOf(report, table, relations, withSides);
    kept.set(relations, { begun, values: cells.map((cell) => getCell(report, cell)), mark });
    return mark;
  };
}
