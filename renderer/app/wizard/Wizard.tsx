/** An open report: reads it from the library, then shows the frame around its pages. */
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import { getEdition, type Edition } from '../../../shared/editions';
import type { Report } from '../../../shared/report/report';
import { toApiError, type ApiError } from '../../api';
import { useLibraryStore } from '../../pages/library/library-store';
import { addressOf, allSteps, historyStep, previewStep, type StepId } from '../../report/steps';
import { useReportStore } from '../../report/store';
import { lastStep } from '../leaving';
import { Loading } from '../Loading';
import { startingStep } from '../step-state';
import { OpenFailed } from './OpenFailed';
import { WizardFrame } from './WizardFrame';

const PreviewPage = lazy(() => import('../../preview/PreviewPage'));
const HistoryPage = lazy(() => import('../../pages/history/HistoryPage'));

interface WizardProps {
  readonly id: string;
  /** From the address; absent or unknown where the report should open where work is left. */
  readonly step?: StepId;
}

export default function Wizard({ id, step }: WizardProps) {
  // Only what the frame is made of: what is typed is of no concern here.
  const editionId = useReportStore(({ open }) => (open?.id === id ? open.report.edition : undefined));
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isOpen = editionId !== undefined;
  /** Nothing may be typed before it is known whether it may be saved. A list that cannot be read does not stop anybody. */
  const lockIsKnown = useLibraryStore(({ content, problem: unread }) => content !== null || unread !== null);

  useEffect(() => {
    if (!lockIsKnown) void useLibraryStore.getState().refresh();
  }, [lockIsKnown]);

  useEffect(() => {
    if (isOpen) return undefined;
    let gone = false;
    useReportStore
      .getState()
      .load(id)
      .catch((error: unknown) => {
        if (!gone) setProblem(toApiError(error));
      });
    return () => {
      gone = true;
    };
  }, [id, isOpen, attempt]);

  const retry = (): void => {
    setProblem(null);
    setAttempt((number) => number + 1);
  };

  if (!editionId || !lockIsKnown) return problem ? <OpenFailed problem={problem} onRetry={retry} /> : <Loading />;
  const edition = getEdition(editionId);
  if (step === historyStep) {
    return <WithReport>{(report) => <HistoryPage id={id} edition={edition} report={report} back={lastStep(id) ?? 'unit'} />}</WithReport>;
  }
  if (step === previewStep) {
    return <WithReport>{(report) => <PreviewPage id={id} edition={edition} report={report} back={lastStep(id) ?? 'export'} />}</WithReport>;
  }
  if (step === undefined || !allSteps(edition).includes(step)) return <Start id={id} edition={edition} />;
  return <WizardFrame id={id} step={step} edition={edition} />;
}

/** A page beside the steps: it shows the whole report. */
function WithReport({ children }: { readonly children: (report: Report) => ReactNode }) {
  const report = useReportStore(({ open }) => open?.report);
  return report ? <Suspense fallback={<Loading />}>{children(report)}</Suspense> : null;
}

/** On to the step where work is left. */
function Start({ id, edition }: { readonly id: string; readonly edition: Edition }) {
  const open = useReportStore((state) => state.open);
  if (!open) return null;
  const start = lastStep(id) ?? startingStep(edition, open.report, open.findings);
  return <Redirect to={addressOf(id, allSteps(edition).includes(start) ? start : 'unit')} replace />;
}
