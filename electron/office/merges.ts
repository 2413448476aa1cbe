/** Merged cells stand once, at their top left corner, as a person sees them. */
import { importTexts } from '../../shared/messages/import';
import type { Area } from './area';
import type { GridCell } from './office-file';
import { UnreadableFile } from './unreadable';

/** Rows and cells looked at for all areas together; a sheet whose areas overlap a thousand times is no sheet of Excel's. */
const mostSteps = 5_000_000;

const inOrder = (one: GridCell, other: GridCell): number => one.row - other.row || one.column - other.column;

export interface Hidden {
  readonly row: (row: number) => boolean;
  readonly column: (column: number) => boolean;
}

/**
 * @param part where the cells come from, for the message
 * @returns the cells in reading order; those below a merged one are gone, and merged areas with nothing in them are there
 * @throws UnreadableFile
 */
export function mergeCells(
  cells: readonly GridCell[],
  areas: readonly Area[],
  hidden: Hidden,
  part: string,
): GridCell[] {
  if (areas.length === 0) return cells.toSorted(inOrder);
  const rows = new Map<number, Map<number, GridCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, GridCell>();
    rows.set(cell.row, row);
    row.set(cell.column, cell);
  }
  const numbers = [...rows.keys()].sort((one, other) => one - other);
  let steps = 0;
  const spend = (amount: number): void => {
    steps += amount;
    if (steps > mostSteps) throw new UnreadableFile(importTexts.damaged(part));
  };
  /** A merged area is seen as long as one of its rows and one of its columns is. */
  const every = (first: number, last: number, isHidden: (line: number) => boolean): boolean => {
    for (let line = first; line <= last; line += 1) {
      spend(1);
      if (!isHidden(line)) return false;
    }
    return true;
  };
  for (const area of areas) {
    const corner = rows.get(area.top)?.get(area.left);
    for (let index = firstFrom(numbers, area.top); index < numbers.length; index += 1) {
      const number = numbers[index] ?? 0;
      if (number > area.bottom) break;
      const row = rows.get(number);
      if (!row) continue;
      spend(1 + Math.min(row.size, area.right - area.left + 1));
      clear(row, area);
    }
    const isHidden = every(area.top, area.bottom, hidden.row) || every(area.left, area.right, hidden.column);
    place(rows, area, corner, isHidden);
  }
  return [...rows.values()].flatMap((row) => [...row.values()]).sort(inOrder);
}

/** Index of the first of the sorted numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clear(row: Map<number, GridCell>, { left, right }: Area): void {
  if (row.size < right - left) {
    for (const column of [...row.keys()]) if (column >= left && column <= right) row.delete(column);
  } else {
    for (let column = left; column <= right; column += 1) row.delete(column);
  }
}

function place(
  rows: Map<number, Map<number, GridCell>>,
  area: Area,
  corner: GridCell | undefined,
  isHidden: boolean,
): void {
  const { hidden: _own, ...shown } = corner ?? { row: area.top, column: area.left, text: '' };
  const row = rows.get(area.top) ?? new Map<number, GridCell>();
  rows.set(area.top, row);
  row.set(area.left, {
    ...shown,
    rowSpan: area.bottom - area.top + 1,
    columnSpan: area.right - area.left + 1,
    ...(isHidden ? { hidden: true } : {}),
  });
}
