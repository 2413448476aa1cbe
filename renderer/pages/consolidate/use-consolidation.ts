/** The consolidation behind the window: started, followed while it reads, decided about. */
import { useCallback, useEffect, useState } from 'react';
import type { ConsolidationChoices } from '../../../shared/consolidation';
import type { ConsolidationStart, ConsolidationState } from '../../../shared/consolidation-api';
import { api, toApiError } from '../../api';

/** Milliseconds between two looks at how far reading is. */
const lookEvery = 400;

export interface ConsolidationControl {
  /** Null until the desktop has answered for the first time. */
  readonly state: ConsolidationState | null;
  readonly problem: string;
  readonly busy: boolean;
  readonly start: (start: ConsolidationStart) => Promise<void>;
  readonly decide: (choices: ConsolidationChoices) => Promise<void>;
  readonly end: () => Promise<void>;
}

export function useConsolidation(): ConsolidationControl {
  const [state, setState] = useState<ConsolidationState | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const look = useCallback(async (): Promise<void> => {
    try {
      setState(await api.consolidationState());
    } catch (error) {
      setProblem(toApiError(error).message);
    }
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void look(), 0);
    return () => clearTimeout(timer);
  }, [look]);
  const reading = state?.kind === 'reading';
  useEffect(() => {
    if (!reading) return undefined;
    const timer = setInterval(() => void look(), lookEvery);
    return () => clearInterval(timer);
  }, [reading, look]);

  const run = async (operation: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      await operation();
    } catch (error) {
      setProblem(toApiError(error).message);
    } finally {
      await look();
      setBusy(false);
    }
  };
  return {
    state,
    problem,
    busy,
    start: (start) => run(() => api.startConsolidation(start)),
    decide: (choices) => run(() => api.decideConsolidation(choices)),
    end: () => run(() => api.endConsolidation()),
  };
}
