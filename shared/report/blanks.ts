/** What is still to be filled in. */
import { cellKey, cellsOf, totalCells, type CellReference, type Edition } from '../editions';
import { getCell } from './cells';
import { isBlank } from './figures';
import type { Report } from './report';

/** Cells of all tables nobody has filled in; totals follow by themselves and are none of them. */
export const blankCells = (edition: Edition, report: Report): CellReference[] =>
  edition.tables.flatMap((table) =>
    cellsOf(table).filter((cell) => !totalCells(table).has(cellKey(cell)) && isBlank(getCell(report, cell))),
  );
