/**
 * Where a block from the clipboard would go. Tabs and line ends would vanish in a one-line input and turn 3 and 5 into 35, so
 * that a block is read here; what has no cell to go to is told before anything is changed.
 */
import type { Edition, Table } from '../../shared/editions';
import { setCells, statedOrComputed } from '../../shared/report/cells';
import { isBlank, parseFigure } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import type { Block } from './clipboard';
import type { FigurePlace, Places } from './places';
import { sameIn, type CellChange } from './range';

/**
 * `figure` and `text` go into the cell, text as it stands and marked; `total` is computed by the program; `outside` has no
 * cell; `nothing` is an empty place where the form has no cell either.
 */
export type Fate = 'figure' | 'text' | 'total' | 'outside' | 'nothing';

export interface PastedCell {
  readonly typed: string;
  readonly fate: Fate;
  readonly place?: FigurePlace;
  /** What a total will be instead of the figure pasted. */
  readonly computed?: CellValue;
}

export interface PastePlan {
  readonly rows: readonly (readonly PastedCell[])[];
  readonly changes: readonly CellChange[];
  /** Lines and columns of words before the figures that are left out. */
  readonly labels: { readonly rows: number; readonly columns: number };
  /** Cell the first figure goes to. */
  readonly at: FigurePlace;
  /** True where something would be left out or is no figure: to be looked at before it is done. */
  readonly needsLook: boolean;
}

const isWord = (text: string): boolean => typeof parseFigure(text) === 'string' && !isBlank(text);
const isFigure = (text: string): boolean => typeof parseFigure(text) === 'number';

/** A line of words without a figure: a header or a label copied along. */
const isLabel = (texts: readonly string[]): boolean => texts.some(isWord) && !texts.some(isFigure);

/** Lines and columns of words before the first figure. */
function labelsOf(block: Block): PastePlan['labels'] {
  if (!block.some((row) => row.some(isFigure))) return { rows: 0, columns: 0 };
  let rows = 0;
  while (isLabel(block[rows] ?? [])) rows += 1;
  const body = block.slice(rows);
  const width = Math.max(...body.map((row) => row.length));
  let columns = 0;
  while (columns < width && isLabel(body.map((row) => row[columns] ?? ''))) columns += 1;
  return { rows, columns };
}

/** @param selected cells that are selected, the active one included */
export function planPaste(
  edition: Edition,
  report: Report,
  table: Table,
  places: Places,
  block: Block,
  at: FigurePlace,
  selected: readonly FigurePlace[],
): PastePlan {
  const [single] = block.length === 1 && block[0]?.length === 1 ? block[0] : [];
  if (single !== undefined && selected.length > 1) {
    const changes = sameIn(selected, parseFigure(single));
    return { rows: [], changes, labels: { rows: 0, columns: 0 }, at, needsLook: isWord(single) };
  }
  const labels = labelsOf(block);
  const placed = block.slice(labels.rows).map((row, down) => {
    const line = places.rows[at.line + down]?.filter((place) => place.block === at.block) ?? [];
    return row.slice(labels.columns).map((typed, right): PastedCell => {
      const place = line.find(({ gridColumn }) => gridColumn === at.gridColumn + right);
      if (!place) return { typed, fate: typed.trim() === '' ? 'nothing' : 'outside' };
      if (place.total) return { typed, fate: 'total', place };
      return { typed, fate: isWord(typed) || (isBlank(typed) && typed.trim() !== '') ? 'text' : 'figure', place };
    });
  });
  const changes = placed.flat().flatMap(({ typed, fate, place }): CellChange[] =>
    place && (fate === 'figure' || fate === 'text') ? [{ cell: place.cell, value: parseFigure(typed) }] : [],
  );
  const after = changes.length > 0 ? setCells(edition, report, changes) : report;
  const rows = placed.map((row) =>
    row.map((pasted) =>
      pasted.fate === 'total' && pasted.place
        ? { ...pasted, computed: statedOrComputed(after, table, pasted.place.cell) }
        : pasted,
    ),
  );
  const needsLook =
    labels.rows + labels.columns > 0 ||
    rows.flat().some(({ fate }) => fate === 'outside' || fate === 'text') ||
    rows.flat().some(isOtherTotal);
  return { rows, changes, labels, at, needsLook };
}

/** A pasted total the program computes otherwise; one that agrees, or none, is not worth a question. */
export const isOtherTotal = ({ fate, typed, computed }: PastedCell): boolean =>
  fate === 'total' && !isBlank(typed) && parseFigure(typed) !== computed;

export const countOf = (plan: PastePlan, fate: Fate): number => plan.rows.flat().filter((cell) => cell.fate === fate).length;
