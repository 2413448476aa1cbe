/** Leaving a report whose last changes could not be saved, and the step each report was left at. */
import { useReportStore } from '../report/store';
import type { StepId } from '../report/steps';

/** Gives up what could not be saved. Only after the clerk said so. */
export const abandonReport = (): void =>
  useReportStore.setState({ open: null, saving: { kind: 'saved', at: '' } });

const steps = new Map<string, StepId>();

/** The step a report was last at since the program started. */
export const lastStep = (id: string): StepId | undefined => steps.get(id);

export const rememberStep = (id: string, step: StepId): void => {
  steps.set(id, step);
};
