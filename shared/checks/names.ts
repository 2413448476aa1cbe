/** What cells and lines are called in messages. */
import { columnLines, columnOf, editions, rowOf, rowPath, sectionName, sectionOf, shorten, tableOf } from '../editions';
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

/** What another edition calls something this one does not have; the id itself where none knows it. */
export function nameElsewhere(place: { readonly table: string; readonly row?: string; readonly column?: string }): string {
  for (const table of editions.flatMap((edition) => tableOf(edition, place.table) ?? [])) {
    if (place.row === undefined) return table.name;
    if (place.column === undefined) {
      if (rowOf(table, place.row)) return rowName(table, place.row);
    } else {
      const column = table.blocks.flatMap(columnLines).find((line) => line.id === place.column);
      if (column) return column.label;
    }
  }
  return place.column ?? place.row ?? place.table;
}

export const sectionElsewhere = (id: string): string => {
  const edition = editions.find((candidate) => sectionOf(candidate, id));
  return edition ? sectionName(edition, id) : id;
};
