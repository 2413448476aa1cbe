/** Last year's figure of a cell, and how this year's differs from it. Pure. */
import { getEdition, hasCell, tableOf, type CellReference, type Table } from '../../shared/editions';
import { statedOrComputed } from '../../shared/report/cells';
import { plainDigits, printedValue, sumFigures } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { tableTexts } from '../texts/table';

export interface LastYear {
  /** As it is said below the figure. */
  readonly figure: string;
  /** Empty where there is none, or nothing to compare. */
  readonly change: string;
}

/** @returns undefined where last year's form had no such cell */
export function lastYearOf(report: Report, previous: Report, table: Table, cell: CellReference): LastYear | undefined {
  const before = tableOf(getEdition(previous.edition), table.id);
  if (!before || !hasCell(before, cell.row, cell.column)) return undefined;
  const was = statedOrComputed(previous, before, cell);
  const is = statedOrComputed(report, table, cell);
  const figure = was === null ? tableTexts.lastYearBlank : printedValue(was);
  if (typeof was !== 'number' || typeof is !== 'number' || was === is) return { figure, change: '' };
  const difference = sumFigures([is, -was]);
  const size = plainDigits(Math.abs(difference));
  return { figure, change: difference > 0 ? tableTexts.changeUp(size) : tableTexts.changeDown(size) };
}
