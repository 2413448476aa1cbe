/**
 * Undo and redo of what was done to one table while its page is open: a figure typed, a block pasted, blanks filled.
 * The browser's own undo works on characters and knows nothing of the cells beside.
 */
import { useCallback, useRef } from 'react';
import type { Report } from '../../shared/report/report';
import type { PageProps } from '../report/page';

type Figures = NonNullable<Report['tables']>[string] | undefined;

interface Step {
  /** Changes with the same group, one right after the other, are undone together. */
  readonly group: string | undefined;
  readonly before: Figures;
  readonly after: Figures;
}

const mostSteps = 200;

export interface TableHistory {
  /** Changes the report and remembers how the table was. */
  readonly change: (update: (report: Report) => Report, group?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

function withFigures(report: Report, table: string, figures: Figures): Report {
  const { [table]: _left, ...others } = report.tables ?? {};
  return { ...report, tables: figures === undefined ? others : { ...others, [table]: figures } };
}

/** @param table id of the table */
export function useTableHistory(table: string, change: PageProps['change']): TableHistory {
  const past = useRef<Step[]>([]);
  const future = useRef<Step[]>([]);

  const tracked = useCallback(
    (update: (report: Report) => Report, group?: string) =>
      change((current) => {
        const next = update(current);
        const before = current.tables?.[table];
        const after = next.tables?.[table];
        if (before === after) return next;
        const last = past.current.at(-1);
        const joined = group !== undefined && last?.group === group && last.after === before;
        past.current = joined
          ? [...past.current.slice(0, -1), { ...last, after }]
          : [...past.current.slice(1 - mostSteps), { group, before, after }];
        future.current = [];
        return next;
      }),
    [change, table],
  );

  /** Takes a step back or forth, unless the table was changed from elsewhere in between. */
  const step = useCallback(
    (from: typeof past, to: typeof past, is: 'after' | 'before', becomes: 'after' | 'before') =>
      change((current) => {
        const found = from.current.at(-1);
        if (!found || current.tables?.[table] !== found[is]) return current;
        from.current = from.current.slice(0, -1);
        to.current = [...to.current, { ...found, group: undefined }];
        return withFigures(current, table, found[becomes]);
      }),
    [change, table],
  );
  const undo = useCallback(() => step(past, future, 'after', 'before'), [step]);
  const redo = useCallback(() => step(future, past, 'before', 'after'), [step]);
  return { change: tracked, undo, redo };
}
