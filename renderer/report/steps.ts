/** Steps of the wizard: which there are for an edition, and on which one a place of a finding lies. */
import { stepsOf, type Edition, type FormStep } from '../../shared/editions';
import type { Finding, Place } from '../../shared/checks/finding';

/** `unit`, `section.overview`, `table.requests`, `registration`, `review`, `export`; part of the address. */
export type StepId = string;

export const stepId = (step: FormStep): StepId => {
  if (step.kind === 'section') return `section.${step.section}`;
  return step.kind === 'table' ? `table.${step.table}` : 'registration';
};

const known = new WeakMap<Edition, readonly StepId[]>();

/** Every step of the wizard in order. Kept for each edition: it is data, and asked for at every finding. */
export function allSteps(edition: Edition): readonly StepId[] {
  const kept = known.get(edition);
  if (kept) return kept;
  const steps = ['unit', ...stepsOf(edition).flatMap((group) => group.steps.map(stepId)), 'review', 'export'];
  known.set(edition, steps);
  return steps;
}

/** The step on which a place is filled in. */
export function stepOfPlace(place: Place): StepId {
  if ('section' in place) return `section.${place.section}`;
  if ('table' in place) return `table.${place.table}`;
  return place.field.startsWith('registration.') ? 'registration' : 'unit';
}

export const findingsOfStep = (findings: readonly Finding[], step: StepId): Finding[] =>
  findings.filter((finding) => finding.at.some((place) => stepOfPlace(place) === step));

/** The page of earlier versions stands beside the steps. */
export const historyStep = 'history';

/** So does the preview of the printed pages. */
export const previewStep = 'preview';

export const addressOf = (id: string, step: StepId): string => `/report/${id}/${step}`;
