/** years.jump: figures far from last year's. Only a question; the reason belongs into the text. */
import { jumpCells } from '../editions';
import type { CellReference, Table } from '../editions';
import { yearTexts } from '../messages/years';
import { effectiveValue } from '../report/cells';
import { plainDigits, sumFigures } from '../report/figures';
import type { Report } from '../report/report';
import type { Finding } from './finding';
import { cellName } from './names';
import type { CheckSettings } from './settings';
import type { TableYears } from './years';

export const checkJumps = (
  years: readonly TableYears[],
  report: Report,
  previous: Report,
  settings: CheckSettings,
): Finding[] =>
  years.flatMap((pair) =>
    jumpCells(pair.table, pair.previousTable).flatMap((cell) => checkJump(pair, cell, report, previous, settings)),
  );

/** A blank is no figure: there is nothing to compare. A blank total stands for the sum of its parts. */
const figureOf = (report: Report, table: Table, cell: CellReference): number | undefined => {
  const { value, touchesBlank } = effectiveValue(report, table, cell);
  return value === null || touchesBlank ? undefined : value;
};

export function checkJump(
  { table, previousTable }: TableYears,
  cell: CellReference,
  report: Report,
  previous: Report,
  { jumpPercent, jumpLeast }: CheckSettings,
): Finding[] {
  const now = figureOf(report, table, cell);
  const before = figureOf(previous, previousTable, cell);
  if (now === undefined || before === undefined) return [];
  const difference = Math.abs(sumFigures([now, -before]));
  if (difference < jumpLeast || difference * 100 <= Math.abs(before) * jumpPercent) return [];
  return [
    {
      rule: 'years.jump',
      severity: 'info',
      at: [cell, { ...cell, report: 'previous' }],
      left: now,
      right: before,
      message: yearTexts.jump({
        table: table.name,
        cell: cellName(table, cell),
        now: plainDigits(now),
        before: plainDigits(before),
        percent: before === 0 ? undefined : Math.round((difference * 100) / Math.abs(before)),
        times: now / before,
        threshold: jumpPercent,
      }),
    },
  ];
}
