/**
 * The failed save that is not yet made good. The store's state goes back to `saving` at every new try; the message
 * has to stay until a save succeeds, or the page would jump every few seconds.
 */
import { create } from 'zustand';
import type { ApiError } from '../api';
import { useReportStore, type Saving } from '../report/store';

/** @returns the problem to show after `saving` */
export function nextProblem(problem: ApiError | null, saving: Saving): ApiError | null {
  if (saving.kind === 'failed') return saving.error;
  return saving.kind === 'saved' ? null : problem;
}

export const useSavingProblem = create<{ readonly problem: ApiError | null }>(() => ({ problem: null }));

useReportStore.subscribe(({ saving }) => {
  const { problem } = useSavingProblem.getState();
  const next = nextProblem(problem, saving);
  if (next !== problem) useSavingProblem.setState({ problem: next });
});
