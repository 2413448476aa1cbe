/** What stands in each cell: value.blank, value.not-a-number, value.negative, value.not-an-integer (R-INT, R-FILLED). */
import { cellsOf, columnOf } from '../editions';
import type { CellReference, Column, Edition, Table } from '../editions';
import { findingTexts } from '../messages/findings';
import { getCell } from '../report/cells';
import { isBlank, printedValue } from '../report/figures';
import type { CellValue, Report } from '../report/report';
import type { Finding } from './finding';
import { cellName } from './names';

export function checkValues(edition: Edition, report: Report): Finding[] {
  return edition.tables.flatMap((table) =>
    cellsOf(table)
      .filter((cell) => !isCount(getCell(report, cell)))
      .flatMap((cell) => {
        const column = columnOf(table, cell.row, cell.column);
        return column ? checkValue(table, cell, column, getCell(report, cell)) : [];
      }),
  );
}

/** What may stand in any cell; nearly all of them hold it. */
const isCount = (value: CellValue): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Findings about one cell: at most one for each rule. */
export function checkValue(table: Table, cell: CellReference, column: Column, value: CellValue): Finding[] {
  if (isCount(value)) return [];
  const finding = (rule: string, severity: Finding['severity'], message: string): Finding => ({
    rule,
    severity,
    at: [cell],
    message,
    left: value,
  });
  const name = cellName(table, cell);
  const stated = printedValue(value).trim();
  if (isBlank(value)) {
    const message = stated ? findingTexts.blankSign(table.name, name, stated) : findingTexts.blank(table.name, name);
    return [finding('value.blank', 'warning', message)];
  }
  if (typeof value !== 'number') {
    return [finding('value.not-a-number', 'error', findingTexts.notANumber(table.name, name, stated))];
  }
  const findings: Finding[] = [];
  if (value < 0 && column.figure !== 'change') {
    findings.push(finding('value.negative', 'error', findingTexts.negative(table.name, name, stated)));
  }
  if (column.figure !== 'amount' && !Number.isSafeInteger(value)) {
    const text = Number.isInteger(value) ? findingTexts.tooLong : findingTexts.notAnInteger;
    findings.push(finding('value.not-an-integer', 'error', text(table.name, name, stated)));
  }
  return findings;
}
