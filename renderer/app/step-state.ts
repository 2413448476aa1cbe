/** What the step list says about each step. Pure, so that it can be tested without a screen. */
import { sectionOf, tableOf, type Edition } from '../../shared/editions';
import { tallyFindings } from '../../shared/checks/tally';
import type { Finding, Place } from '../../shared/checks/finding';
import { isBegun } from '../../shared/report/cells';
import { registrationIsBegun } from '../../shared/report/registration';
import type { Report } from '../../shared/report/report';
import { allSteps, stepOfPlace, type StepId } from '../report/steps';

/**
 * `error` and `warning`: there is something to correct or to look at. `open`: not (wholly) filled in. `optional`:
 * empty and may stay so. `done`: filled in and nothing found. `plain`: a step where nothing is filled in.
 */
export type StepKind = 'error' | 'warning' | 'open' | 'optional' | 'done' | 'plain';

export interface StepState {
  readonly kind: StepKind;
  readonly errors: number;
  /** Without those that only say that something is not filled in yet. */
  readonly warnings: number;
  /** Something that has to be there is still blank, whatever else is found. */
  readonly unfilled: boolean;
}

/** The step where a place can be put right; `unit`, where the edition is chosen, for what the edition has no step for. */
export function reachableStep(edition: Edition, place: Place): StepId {
  const step = stepOfPlace(place);
  return allSteps(edition).includes(step) ? step : 'unit';
}

/** The place of this year's report a finding is shown at; undefined where it lies in last year's only. */
export const ownPlace = (finding: Finding): Place | undefined =>
  finding.at.find((place) => !('report' in place && place.report === 'previous'));

const blank = (text: string | undefined): boolean => (text ?? '').trim() === '';

interface Filling {
  /** How full the step is, findings apart. */
  readonly filled: 'not' | 'partly' | 'wholly';
  readonly optional: boolean;
  /** Rules that, on this step, only say that something is not filled in yet. */
  readonly unfilledRules: readonly string[];
}

function fillingOf(edition: Edition, report: Report, step: StepId, findings: readonly Finding[]): Filling | undefined {
  const [kind, id = ''] = step.split('.');
  const section = kind === 'section' ? sectionOf(edition, id) : undefined;
  if (section) {
    const empty = blank(report.sections?.[section.id]);
    return {
      filled: empty ? 'not' : 'wholly',
      optional: section.optional ?? false,
      unfilledRules: empty ? ['section.empty'] : [],
    };
  }
  const table = kind === 'table' ? tableOf(edition, id) : undefined;
  if (table) {
    const blanks = findings.some(({ rule }) => rule === 'value.blank');
    const filled = blanks ? (isBegun(report, table) ? 'partly' : 'not') : 'wholly';
    return { filled, optional: false, unfilledRules: ['value.blank'] };
  }
  if (step === 'registration') {
    const begun = registrationIsBegun(edition.registration, report.registration);
    return {
      filled: begun ? 'wholly' : 'not',
      optional: !edition.registration.always,
      unfilledRules: begun ? [] : ['registration.incomplete'],
    };
  }
  if (step === 'unit') {
    const parts = [report.unit?.name, report.signature?.name, report.signature?.date];
    return { filled: parts.some(blank) ? 'partly' : 'wholly', optional: false, unfilledRules: [] };
  }
  return undefined;
}

function stateOf(filling: Filling | undefined, findings: readonly Finding[]): StepState {
  const { error: errors } = tallyFindings(findings);
  const { warning: warnings } = tallyFindings(findings.filter(({ rule }) => !filling?.unfilledRules.includes(rule)));
  const incomplete = filling !== undefined && filling.filled !== 'wholly';
  const unfilled = incomplete && !filling.optional;
  const kind = (): StepKind => {
    if (errors > 0) return 'error';
    if (warnings > 0) return 'warning';
    if (unfilled) return 'open';
    return incomplete ? 'optional' : 'done';
  };
  return { kind: kind(), errors, warnings, unfilled };
}

/** The state of every step of the wizard, in its order. `review` stands for all findings together. */
export function stepStates(
  edition: Edition,
  report: Report,
  findings: readonly Finding[],
): ReadonlyMap<StepId, StepState> {
  const byStep = new Map<StepId, Finding[]>();
  for (const finding of findings) {
    const steps = new Set(finding.at.map((place) => reachableStep(edition, place)));
    for (const step of steps) {
      const own = byStep.get(step);
      if (own) own.push(finding);
      else byStep.set(step, [finding]);
    }
  }
  return new Map(
    allSteps(edition).map((step): [StepId, StepState] => {
      if (step === 'export') return [step, { kind: 'plain', errors: 0, warnings: 0, unfilled: false }];
      if (step === 'review') return [step, stateOf(undefined, findings)];
      const own = byStep.get(step) ?? [];
      return [step, stateOf(fillingOf(edition, report, step, own), own)];
    }),
  );
}

/** Steps on which something is still to be filled in. */
export const unfilledSteps = (states: ReadonlyMap<StepId, StepState>): StepId[] =>
  [...states].filter(([, state]) => state.unfilled).map(([step]) => step);

/** Where a report opens: at its first form step while it is empty, then at the first step that asks for something. */
export function startingStep(edition: Edition, report: Report, findings: readonly Finding[]): StepId {
  if (blank(report.unit?.name)) return 'unit';
  const form = allSteps(edition).filter((step) => !['unit', 'review', 'export'].includes(step));
  const states = stepStates(edition, report, findings);
  const untouched = form.every((step) => ['open', 'optional'].includes(states.get(step)?.kind ?? 'open'));
  if (untouched) return form[0] ?? 'unit';
  const asks = (state: StepState | undefined): boolean => state?.unfilled === true || state?.kind === 'error';
  return form.find((step) => asks(states.get(step))) ?? 'review';
}
