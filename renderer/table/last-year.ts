/** Last year's figure of a cell, and how this year's differs from it. Pure. */
import { getEdition, hasCell, tableOf, type CellReference, type Table } from '../../shared/editions';
import { statedOrComputed } from '../../shared/report/cells';
import { plainDigits, printedValue, sumFigures } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import { tableTexts } from '../texts/table';

export interface LastYear {
  /** As it is said below the figure. */
  readonly figure: string;
  /** Empty where there is none, or nothing to compare. */
  readonly change: string;
}

/** How much a figure differs from last year's; empty where there is nothing to compare. */
function changeOf(was: CellValue, is: CellValue): string {
  if (typeof was !== 'number' || typeof is !== 'number' || was === is) return '';
  const difference = sumFigures([is, -was]);
  const size = plainDigits(Math.abs(difference));
  return difference > 0 ? tableTexts.changeUp(size) : tableTexts.changeDown(size);
}

interface Compared {
  readonly is: CellValue;
  readonly lastYear: LastYear;
}

/**
 * @returns what is said below a cell whose figure `is` this; undefined where last year's form had no such cell. Said anew
 * only where the figure is another one
 */
export function createLastYear(previous: Report, table: Table): (cell: CellReference, is: CellValue) => LastYear | undefined {
  const before = tableOf(getEdition(previous.edition), table.id);
  const known = new Map<CellReference, Compared>();
  return (cell, is) => {
    const last = known.get(cell);
    if (last && Object.is(last.is, is)) return last.lastYear;
    if (!before || !hasCell(before, cell.row, cell.column)) return undefined;
    const was = statedOrComputed(previous, before, cell);
    const figure = was === null ? tableTexts.lastYearBlank : printedValue(was);
    const lastYear = { figure, change: changeOf(was, is) };
    known.set(cell, { is, lastYear });
    return lastYear;
  };
}
