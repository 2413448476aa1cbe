/** Brings last year's report of the same unit to the open one, to compare with and to read beside it. */
import { useEffect } from 'react';
import type { Report } from '../../../shared/report/report';
import { api } from '../../api';
import { useReportStore } from '../../report/store';

/** Milliseconds without a key press after which a changed name or year is looked up. */
const pause = 400;

export function usePreviousYear({ unit, year }: Pick<Report, 'unit' | 'year'>): void {
  const name = unit?.name ?? '';
  useEffect(() => {
    let over = false;
    const timer = setTimeout(() => {
      api.findReport({ name }, year - 1).then(
        (found) => {
          if (!over) useReportStore.getState().compareWith(found?.report);
        },
        // Comparing is a help; the report is filled in and saved without it, and the next look tries again.
        () => undefined,
      );
    }, pause);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [name, year]);
}
