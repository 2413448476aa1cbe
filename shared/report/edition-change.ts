/** Changing the edition of a report that has been begun. */
import { cellKey, getEdition, tableOf, totalCells, type EditionId } from '../editions';
import { computedTotal, getCell, setCells } from './cells';
import { isBlank } from './figures';
import type { Report } from './report';

/**
 * The report in another edition. Figures and texts without a place there stay in the report; totals that followed
 * their parts follow the parts of the new form, so that the program's own sums are never called wrong.
 */
export function changeEdition(report: Report, chosen: EditionId): Report {
  const before = getEdition(report.edition);
  const after = getEdition(chosen);
  return after.tables.reduce<Report>(
    (changed, table) => {
      const old = tableOf(before, table.id);
      if (!old) return changed;
      const following = [...totalCells(table).values()].flatMap(({ left: [total] }) => {
        if (total === undefined || !totalCells(old).has(cellKey(total))) return [];
        const stated = getCell(report, total);
        return isBlank(stated) || stated === computedTotal(report, old, total) ? [{ cell: total, value: null }] : [];
      });
      const blanked = following.reduce<Report>(
        (current, { cell }) => ({
          ...current,
          tables: {
            ...current.tables,
            [cell.table]: {
              ...current.tables?.[cell.table],
              [cell.row]: { ...current.tables?.[cell.table]?.[cell.row], [cell.column]: null },
            },
          },
        }),
        changed,
      );
      return setCells(after, blanked, following);
    },
    { ...report, edition: chosen },
  );
}
