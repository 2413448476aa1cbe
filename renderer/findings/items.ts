/** Findings as lines of a list: the gravest first, the empty cells of a table as one line. */
import { cellKey, tableOf, totalCells, type CellReference, type Edition, type Severity } from '../../shared/editions';
import { fingerprint, isCellPlace, type Finding } from '../../shared/checks/finding';
import { isBegun } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { statedTotal } from '../table/stated-total';
import { findingListTexts } from '../texts/findings';

export interface FindingItem {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where the line leads. */
  readonly finding: Finding;
  /** Says where a line about many places leads. */
  readonly lead?: string;
  /** Totals the computed sum can be put into. */
  readonly totals?: readonly CellReference[];
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

const blankCell = (finding: Finding): CellReference | undefined => {
  const [place] = finding.at;
  return finding.rule === 'value.blank' && place && isCellPlace(place) ? place : undefined;
};

function grouped<Key, T>(entries: readonly (readonly [Key, T])[]): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const [key, value] of entries) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

/** One line for each finding, one for all empty cells of a table. */
export function findingItems(findings: readonly Finding[]): FindingItem[] {
  const blanks = findings.flatMap((finding) => {
    const cell = blankCell(finding);
    return cell ? [[cell.table, finding] as const] : [];
  });
  const items = [
    ...findings.filter((finding) => !blankCell(finding)).map((finding) => item(fingerprint(finding), finding)),
    ...[...grouped(blanks)].flatMap(([table, [first, ...more]]) =>
      first
        ? [
            more.length === 0
              ? item(`blank/${table}`, first)
              : {
                  ...item(`blank/${table}`, first, findingListTexts.blanks(1 + more.length)),
                  lead: findingListTexts.goToFirstBlank,
                },
          ]
        : [],
    ),
  ];
  return order.flatMap((severity) => items.filter((candidate) => candidate.severity === severity));
}

const item = (key: string, finding: Finding, message: string = finding.message): FindingItem => ({
  key,
  severity: finding.severity,
  message,
  finding,
});

/** The total a relation is about, where another sum is stated than the program computes. */
function totalOf(edition: Edition, report: Report, finding: Finding): CellReference | undefined {
  const [place] = finding.at;
  if (!place || !isCellPlace(place)) return undefined;
  const table = tableOf(edition, place.table);
  const isTotal = table?.relations.some(({ rule, total }) => total && rule === finding.rule);
  return isTotal && table && statedTotal(report, table, place) ? place : undefined;
}

/**
 * The same for a screen that knows the form. A total is not asked for like a figure: in a table nobody has begun it
 * fills by itself; where a file left it empty, one line offers the computed ones.
 */
export function formItems(edition: Edition, report: Report, findings: readonly Finding[]): FindingItem[] {
  const totals: [string, Finding][] = [];
  const rest: Finding[] = [];
  const stated: FindingItem[] = [];
  for (const finding of findings) {
    const total = totalOf(edition, report, finding);
    if (total) {
      stated.push({ ...item(fingerprint(finding), finding), totals: [total] });
      continue;
    }
    const cell = blankCell(finding);
    const table = cell && tableOf(edition, cell.table);
    if (!cell || !table || !totalCells(table).has(cellKey(cell))) rest.push(finding);
    else if (isBegun(report, table)) totals.push([table.id, finding]);
  }
  const lines = [...grouped(totals)].flatMap(([table, group]): FindingItem[] => {
    const [first] = group;
    const cells = group.flatMap((finding) => blankCell(finding) ?? []);
    const message = findingListTexts.blankTotals(cells.length);
    return first ? [{ ...item(`totals/${table}`, first, message), totals: cells }] : [];
  });
  const items = [...stated, ...findingItems(rest), ...lines];
  return order.flatMap((severity) => items.filter((candidate) => candidate.severity === severity));
}
