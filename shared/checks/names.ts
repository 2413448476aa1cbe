/** What cells and lines are called in messages. */
import { columnOf, rowPath, shorten } from '../editions';
import type { CellReference, Table } from '../editions';
import { findingTexts } from '../messages/findings';

/** A row's label, with its group where the label alone (1.…) says too little. */
export function rowName(table: Table, row: string): string {
  const path = rowPath(table, row);
  const label = path.at(-1) ?? row;
  const group = path.at(-2);
  return (/^\d/u.test(label) && group !== undefined ? group : '') + shorten(label);
}

export const cellName = (table: Table, cell: CellReference): string =>
  findingTexts.cell(
    rowName(table, cell.row),
    shorten(columnOf(table, cell.row, cell.column)?.label ?? cell.column),
  );
