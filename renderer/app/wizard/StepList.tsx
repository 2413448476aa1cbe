/** All steps of the report, grouped by printed document, each with its state; every one can be reached at any time. */
import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import { memo } from 'react';
import { Link } from 'wouter';
import { stepsOf, type Edition, type PrintedDocument } from '../../../shared/editions';
import { addressOf, stepId, type StepId } from '../../report/steps';
import { appTexts } from '../../texts/app';
import { stepName } from '../step-names';
import type { StepState } from '../step-state';
import './StepList.css';

interface StepListProps {
  readonly id: string;
  readonly edition: Edition;
  readonly step: StepId;
  readonly states: ReadonlyMap<StepId, StepState>;
}

interface Group {
  readonly key: string;
  readonly heading?: string;
  readonly steps: readonly StepId[];
}

function headingOf(document: PrintedDocument): string {
  if (document.content.kind === 'registration') return document.attachment ?? appTexts.onRequest;
  return [document.attachment, document.fileName].filter(Boolean).join(' ');
}

const groupsOf = (edition: Edition): Group[] => [
  { key: 'start', steps: ['unit'] },
  ...stepsOf(edition)
    .map(({ document, steps }) => ({ key: document.id, heading: headingOf(document), steps: steps.map(stepId) }))
    .filter(({ steps }) => steps.length > 0),
  { key: 'finish', heading: appTexts.finish, steps: ['review', 'export'] },
];

const sameStates = (one: StepListProps, other: StepListProps): boolean =>
  one.id === other.id &&
  one.edition === other.edition &&
  one.step === other.step &&
  [...one.states].every(([step, { kind, errors, warnings }]) => {
    const state = other.states.get(step);
    return state?.kind === kind && state.errors === errors && state.warnings === warnings;
  });

/** Painted again where a step's mark changes, not at every key press. */
export const StepList = memo(function StepList({ id, edition, step, states }: StepListProps) {
  return (
    <nav className="step-list" aria-label={appTexts.steps}>
      {groupsOf(edition).map(({ key, heading, steps }) => (
        <section key={key} className="step-group">
          {heading !== undefined && <h2>{heading}</h2>}
          <ol>
            {steps.map((entry) => (
              <li key={entry}>
                <Link
                  href={addressOf(id, entry)}
                  className="step-link"
                  aria-current={entry === step ? 'step' : undefined}
                  title={stepName(edition, entry)}
                >
                  <span className="step-name">{stepName(edition, entry)}</span>
                  <StepMark state={states.get(entry)} />
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}, sameStates);

function StepMark({ state }: { readonly state: StepState | undefined }) {
  switch (state?.kind) {
    case 'error':
      return (
        <span className="step-mark step-mark-error">
          <span aria-hidden="true">{state.errors}</span>
          <span className="visually-hidden">{appTexts.stepErrors(state.errors)}</span>
        </span>
      );
    case 'warning':
      return (
        <span className="step-mark step-mark-warning" title={appTexts.stepWarnings(state.warnings)}>
          <span className="visually-hidden">{appTexts.stepWarnings(state.warnings)}</span>
        </span>
      );
    case 'done':
      return (
        <span className="step-mark step-mark-done">
          <CheckOutlined aria-hidden="true" />
          <span className="visually-hidden">{appTexts.stepDone}</span>
        </span>
      );
    case 'open':
    case 'optional':
      return (
        <span className={`step-mark step-mark-${state.kind}`}>
          <span className="visually-hidden">
            {state.kind === 'open' ? appTexts.stepOpen : appTexts.stepOptional}
          </span>
        </span>
      );
    case 'plain':
    case undefined:
      return null;
  }
}
