/** Reviews and suits as figures worth looking at over the years. */
import type { ChartedFigure } from './charted';
import { rowLines, tableOf } from './lookup';
import type { Edition } from './types';

/** @returns one figure for each way of dispute, its total; none for an edition without the table */
export function chartedDisputes(edition: Edition): readonly ChartedFigure[] {
  const table = tableOf(edition, 'disputes');
  if (!table) return [];
  return rowLines(table).map(({ id, label }) => ({
    name: label,
    cells: [{ table: table.id, row: id, column: 'total' }],
  }));
}
