/** table.unknown and text.unplaced: what the file holds and the edition has no place for is reported, not dropped. */
import { hasCell, rowOf, sectionOf, tableOf } from '../editions';
import type { Edition, Table } from '../editions';
import { findingTexts } from '../messages/findings';
import { printedValue } from '../report/figures';
import type { CellValue, Report } from '../report/report';
import type { Finding, Place } from './finding';
import { nameElsewhere, rowName, sectionElsewhere } from './names';

type Rows = NonNullable<Report['tables']>[string];
type Row = Rows[string];
/** What is found in one row of a table the edition has. */
type RowCheck = (edition: Edition, table: Table, row: string, cells: Row) => readonly Finding[];

const unknown = (place: Place, message: string, left?: CellValue): Finding => ({
  rule: 'table.unknown',
  severity: 'warning',
  at: [place],
  message,
  ...(left === undefined ? {} : { left }),
});

export const checkUnknown = (edition: Edition, report: Report): Finding[] => [
  ...Object.entries(report.tables ?? {}).flatMap(([id, rows]) => checkUnknownIn(edition, id, rows)),
  ...checkUnplaced(edition, report.sections),
];

/**
 * What stands in one table of the report.
 * @param checkRow `checkUnknownRow`, or what remembers it
 */
export function checkUnknownIn(edition: Edition, id: string, rows: Rows, checkRow: RowCheck = checkUnknownRow): Finding[] {
  const table = tableOf(edition, id);
  return table
    ? Object.entries(rows).flatMap(([row, cells]) => checkRow(edition, table, row, cells))
    : [unknown({ table: id }, findingTexts.unknownTable(nameElsewhere({ table: id }), edition.name))];
}

export const checkUnplaced = (edition: Edition, sections: Report['sections']): Finding[] =>
  Object.entries(sections ?? {}).flatMap(([id, text]): Finding[] =>
    sectionOf(edition, id) || text.trim() === ''
      ? []
      : [
          {
            rule: 'text.unplaced',
            severity: 'warning',
            at: [{ section: id, start: 0, end: text.length }],
            message: findingTexts.unplacedText(sectionElsewhere(id), edition.name),
          },
        ],
  );

export function checkUnknownRow(edition: Edition, table: Table, row: string, cells: Row): Finding[] {
  if (!rowOf(table, row)) {
    return [unknown({ table: table.id, row }, findingTexts.unknownRow(table.name, nameElsewhere({ table: table.id, row }), edition.name))];
  }
  return Object.entries(cells)
    .filter(([column]) => !hasCell(table, row, column))
    .map(([column, value]) => {
      const stated = printedValue(value);
      const names = [rowName(table, row), nameElsewhere({ table: table.id, row, column })] as const;
      const message = findingTexts.unknownCell(table.name, ...names, stated, edition.name);
      return unknown({ table: table.id, row, column }, message, value);
    });
}
