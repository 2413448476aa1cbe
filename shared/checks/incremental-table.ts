/**
 * The findings of one table, kept up to date: rows are compared by identity (a report is never changed in place), and
 * only the rules that read a changed cell are asked again.
 */
import { cellKey, cellsOf } from '../editions';
import type { CellReference, Table } from '../editions';
import type { CellValue, Report } from '../report/report';
import type { CellRule } from './cell-rules';
import type { Finding } from './finding';
import type { RelationStates } from './relation-states';

type Rows = NonNullable<Report['tables']>[string];

interface WatchedCell {
  readonly reference: CellReference;
  /** Rules that read it: family and place in it. */
  readonly readers: readonly (readonly [family: number, rule: number])[];
}

export interface TableChecker {
  /** Findings of each family, in its order; the same array while nothing in it changed. */
  readonly findings: readonly (readonly Finding[])[];
  /** Reads a report. @returns the cells that are not what they were; all of them at first */
  readonly update: (report: Report) => readonly CellReference[];
}

const noFindings: readonly Finding[] = [];

export function createTableChecker(
  table: Table,
  states: RelationStates,
  ruleFamilies: readonly (readonly CellRule[])[],
): TableChecker {
  const rows = watchedRows(table, ruleFamilies);
  const found: (readonly Finding[])[][] = ruleFamilies.map((rules) => rules.map(() => noFindings));
  const findings: (readonly Finding[])[] = ruleFamilies.map(() => noFindings);
  let read: Rows | undefined;
  let isFirst = true;

  /** Asks one rule again. @returns true where its findings are others */
  const ask = (family: number, rule: number, report: Report): boolean => {
    const before = found[family]?.[rule] ?? noFindings;
    const now = ruleFamilies[family]?.[rule]?.check(report) ?? noFindings;
    if (before.length === 0 && now.length === 0) return false;
    found[family]![rule] = now;
    return true;
  };

  const changedCells = (after: Rows | undefined): WatchedCell[] => {
    const changed: WatchedCell[] = [];
    for (const [row, cells] of rows) {
      const [before, now] = [read?.[row], after?.[row]];
      if (before === now && !isFirst) continue;
      for (const cell of cells) {
        const { column } = cell.reference;
        const value = now?.[column];
        if (!isFirst && sameValue(before?.[column], value)) continue;
        states.set(row, column, value);
        changed.push(cell);
      }
    }
    return changed;
  };

  return {
    findings,
    update(report) {
      const after = report.tables?.[table.id];
      if (after === read && !isFirst) return [];
      const changed = changedCells(after);
      const asked = new Set<number>();
      const isOther = ruleFamilies.map(() => false);
      for (const { readers } of changed) {
        for (const [family, rule] of readers) {
          const name = rule * ruleFamilies.length + family;
          if (asked.has(name)) continue;
          asked.add(name);
          if (ask(family, rule, report)) isOther[family] = true;
        }
      }
      isOther.forEach((other, family) => {
        if (other) findings[family] = (found[family] ?? []).filter((some) => some.length > 0).flat();
      });
      read = after;
      isFirst = false;
      return changed.map(({ reference }) => reference);
    },
  };
}

/** As a cell is read: what is absent is blank. */
const sameValue = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  Object.is(one ?? null, other ?? null);

function watchedRows(table: Table, ruleFamilies: readonly (readonly CellRule[])[]): ReadonlyMap<string, readonly WatchedCell[]> {
  const readers = new Map<string, (readonly [number, number])[]>();
  ruleFamilies.forEach((rules, family) => {
    rules.forEach(({ cells }, rule) => {
      for (const cell of cells) {
        const key = cellKey(cell);
        const known = readers.get(key);
        if (known) known.push([family, rule]);
        else readers.set(key, [[family, rule]]);
      }
    });
  });
  const rows = new Map<string, WatchedCell[]>();
  for (const reference of cellsOf(table)) {
    const cell = { reference, readers: readers.get(cellKey(reference)) ?? [] };
    const row = rows.get(reference.row);
    if (row) row.push(cell);
    else rows.set(reference.row, [cell]);
  }
  return rows;
}
