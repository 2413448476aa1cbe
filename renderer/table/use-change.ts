/** Changing the figures of a table: what is typed in one stay in a cell is one step, everything else a step of its own. */
import { useCallback, useRef } from 'react';
import { cellKey, type CellReference, type Edition } from '../../shared/editions';
import { getCell, setCell, setCells, takeComputedTotal } from '../../shared/report/cells';
import type { CellValue, Report } from '../../shared/report/report';
import type { PageProps } from '../report/page';
import { realChanges, type CellChange } from './range';

type TableFigures = NonNullable<Report['tables']>[string];

/**
 * The figures of the table before and after typing into one cell. What is typed is always set on top of `before`: a
 * total a file stated otherwise must not start to follow because it agrees with the 3 of a 30 being typed.
 */
interface Visit {
  readonly key: string;
  readonly before: TableFigures;
  readonly after: TableFigures | undefined;
}

/** Counts the cells entered, over all tables: a group of steps is one stay. */
let stays = 0;

export interface Changes {
  readonly commit: (cell: CellReference, value: CellValue) => void;
  readonly take: (cell: CellReference) => void;
  /** @param name of the step, made from the number of cells that change */
  readonly setMany: (changes: readonly CellChange[], name: (count: number) => string) => void;
  /** A cell was entered. */
  readonly enter: () => void;
}

export function useChange(edition: Edition, report: Report, change: PageProps['change']): Changes {
  const visit = useRef<Visit>(undefined);
  const stay = useRef(0);
  const commit = useCallback(
    (cell: CellReference, value: CellValue): void => {
      const key = cellKey(cell);
      change(
        (current) => {
          if (getCell(current, cell) === value) return current;
          const figures = current.tables?.[cell.table] ?? {};
          const before = visit.current?.key === key && visit.current.after === figures ? visit.current.before : figures;
          const base = { ...current, tables: { ...current.tables, [cell.table]: before } };
          const next = setCell(edition, base, cell, value);
          visit.current = { key, before, after: next.tables?.[cell.table] };
          return next;
        },
        { group: `${key} ${stay.current}` },
      );
    },
    [edition, change],
  );
  const take = useCallback(
    (cell: CellReference) => change((current) => takeComputedTotal(edition, current, cell)),
    [edition, change],
  );
  const setMany: Changes['setMany'] = (changes, name) => {
    const real = realChanges(report, changes);
    if (real.length > 0) change((current) => setCells(edition, current, real), { name: name(real.length) });
  };
  const enter = useCallback((): void => {
    visit.current = undefined;
    stays += 1;
    stay.current = stays;
  }, []);
  return { commit, take, setMany, enter };
}
