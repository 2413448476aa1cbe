import type { CellReference, Table } from '../../shared/editions';
import { computedTotal, getCell } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';

export interface StatedTotal {
  readonly stated: string;
  readonly computed: string;
}

/** A total a file states otherwise than its parts add up to; undefined for every other cell. */
export function statedTotal(report: Report, table: Table, cell: CellReference): StatedTotal | undefined {
  const stated = getCell(report, cell);
  const computed = computedTotal(report, table, cell);
  if (stated === null || typeof computed !== 'number' || stated === computed) return undefined;
  return { stated: printedValue(stated), computed: printedValue(computed) };
}
