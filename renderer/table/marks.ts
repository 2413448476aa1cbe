/** How the relations of a table stand, told where they run: at the end of their row or at the foot of their column. Pure. */
import { cellKey, expandRelations, totalCells, type Relation, type Table } from '../../shared/editions';
import { getCell, statedOrComputed } from '../../shared/report/cells';
import { isBlank } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { tableTexts } from '../texts/table';
import { placesOf, type FigurePlace } from './places';
import { relationWords } from './relation-words';

interface Foot {
  /** Block below whose last line it stands. */
  readonly block: number;
  readonly column: number;
  readonly span: number;
  readonly relations: readonly Relation[];
}

export interface MarkPlaces {
  /** Relations of a line, by grid row. */
  readonly lines: ReadonlyMap<number, readonly Relation[]>;
  readonly feet: readonly Foot[];
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
  const marks: MarkPlaces = { lines, feet: [...feet.values()].sort((a, b) => a.column - b.column) };
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
