/** Findings as lines of a list: the gravest first, the empty cells of a table as one line. */
import { cellKey, tableOf, totalCells, type CellReference, type Edition, type Severity, type Table } from '../../shared/editions';
import { isCellPlace, type Finding, type Place } from '../../shared/checks/finding';
import { nameElsewhere } from '../../shared/checks/names';
import { sumCells } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { statedTotal } from '../table/stated-total';
import { findingListTexts } from '../texts/findings';

export interface FindingItem {
  /** The same while it is about the same, whatever the figures: a line keeps its place in the page, and the focus. */
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where the line leads. */
  readonly finding: Finding;
  /** Says where a line about many places leads. */
  readonly lead?: string;
  /** What one line says of many things the edition has no place for. */
  readonly leftovers?: readonly Place[];
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

const leftoverTable = (finding: Finding): string | undefined => {
  const [place] = finding.at;
  return finding.rule === 'table.unknown' && place && 'table' in place ? place.table : undefined;
};

/** What an edition has no place for: one line for each table. */
function leftoverItems(findings: readonly Finding[]): FindingItem[] {
  const entries = findings.flatMap((finding) => {
    const table = leftoverTable(finding);
    return table === undefined ? [] : [[table, finding] as const];
  });
  return [...grouped(entries)].flatMap(([table, group]): FindingItem[] => {
    const [first] = group;
    if (!first) return [];
    if (group.length === 1) return [itemOf(first)];
    const message = findingListTexts.leftovers(nameElsewhere({ table }), group.length);
    return [{ ...item(`leftover/${table}`, first, message), leftovers: group.flatMap(({ at }) => at) }];
  });
}

/** One line for each finding, one for all empty cells of a table, one for all it has no place for. */
export function findingItems(findings: readonly Finding[]): FindingItem[] {
  const blanks = findings.flatMap((finding) => {
    const cell = blankCell(finding);
    return cell ? [[cell.table, finding] as const] : [];
  });
  const items = [
    ...findings
      .filter((finding) => !blankCell(finding) && leftoverTable(finding) === undefined)
      .map(itemOf),
    ...leftoverItems(findings),
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

const items = new WeakMap<Finding, FindingItem>();

/** The line of one finding. Kept with it: a finding that stays is a line that need not be painted again. */
function itemOf(finding: Finding): FindingItem {
  const known = items.get(finding);
  if (known) return known;
  const made = item(JSON.stringify([finding.rule, finding.at]), finding);
  items.set(finding, made);
  return made;
}

/** The total a relation is about, where another sum is stated than the program computes. */
function totalOf(edition: Edition, report: Report, finding: Finding): CellReference | undefined {
  const [place] = finding.at;
  if (!place || !isCellPlace(place)) return undefined;
  const table = tableOf(edition, place.table);
  const isTotal = table?.relations.some(({ rule, total }) => total && rule === finding.rule);
  return isTotal && table && statedTotal(report, table, place) ? place : undefined;
}

/** A total whose parts all are there: a file left it blank. Over blank parts it is stated by itself once they are filled. */
const canBeTaken = (report: Report, table: Table, cell: CellReference): boolean => {
  const parts = totalCells(table).get(cellKey(cell))?.right;
  return parts !== undefined && !sumCells(report, table, parts).touchesBlank;
};

/**
 * The same for a screen that knows the form. A total is not asked for like a figure: it fills by itself
 * with its parts; where a file left it empty, one line offers the computed ones.
 */
export function formItems(edition: Edition, report: Report, findings: readonly Finding[]): FindingItem[] {
  const totals: [string, Finding][] = [];
  const rest: Finding[] = [];
  const stated: FindingItem[] = [];
  for (const finding of findings) {
    const total = totalOf(edition, report, finding);
    if (total) {
      stated.push({ ...itemOf(finding), totals: [total] });
      continue;
    }
    const cell = blankCell(finding);
    const table = cell && tableOf(edition, cell.table);
    if (!cell || !table || !totalCells(table).has(cellKey(cell))) rest.push(finding);
    else if (canBeTaken(report, table, cell)) totals.push([table.id, finding]);
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
