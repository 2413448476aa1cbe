/** disclosure.unit: an amount that looks as if it were written in another unit (R-UNIT-BUY). */
import { rowOf } from '../editions';
import type { Edition, Table, UnitRule } from '../editions';
import { findingTexts } from '../messages/findings';
import { getCell } from '../report/cells';
import { plainDigits } from '../report/figures';
import type { Report } from '../report/report';
import type { Finding } from './finding';

export function checkUnits(edition: Edition, report: Report, previous?: Report): Finding[] {
  return edition.tables.flatMap((table) =>
    table.unitRules.flatMap((rule) => checkUnit(table, rule, report, previous)),
  );
}

export function checkUnit(table: Table, rule: UnitRule, report: Report, previous: Report | undefined): Finding[] {
  const cell = { table: table.id, row: rule.row, column: rule.amount };
  const label = rowOf(table, rule.row)?.label ?? rule.row;
  const amount = getCell(report, cell);
  if (typeof amount !== 'number') return [];
  const { rule: name, severity } = rule;
  if (rule.test.kind === 'per-item') {
    const itemsCell = { ...cell, column: rule.test.items };
    const items = getCell(report, itemsCell);
    if (typeof items !== 'number' || items <= 0 || amount >= rule.test.least * items) return [];
    const message = findingTexts.perItem(table.name, label, plainDigits(amount), plainDigits(items), rule.advice);
    return [{ rule: name, severity, at: [cell, itemsCell], left: amount, right: items, message }];
  }
  const last = previous && previous.edition === report.edition ? getCell(previous, cell) : null;
  if (typeof last !== 'number' || last <= 0 || amount <= 0) return [];
  const ratio = Math.max(amount / last, last / amount);
  if (ratio < rule.test.from || ratio > rule.test.to) return [];
  const message = findingTexts.againstPreviousYear(
    table.name,
    label,
    plainDigits(amount),
    plainDigits(last),
    rule.advice,
  );
  return [{ rule: name, severity, at: [cell, { ...cell, report: 'previous' }], left: amount, right: last, message }];
}
