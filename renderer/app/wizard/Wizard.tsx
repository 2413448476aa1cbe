/** An open report: reads it from the library, then shows the frame around its pages. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { getEdition } from '../../../shared/editions';
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
  const open = useReportStore((state) => (state.open?.id === id ? state.open : null));
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isOpen = open !== null;
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

  if (!open || !lockIsKnown) return problem ? <OpenFailed problem={problem} onRetry={retry} /> : <Loading />;
  const edition = getEdition(open.report.edition);
  if (step === historyStep) {
    return (
      <Suspense fallback={<Loading />}>
        <HistoryPage id={id} edition={edition} report={open.report} back={lastStep(id) ?? 'unit'} />
      </Suspense>
    );
  }
  if (step === previewStep) {
    return (
      <Suspense fallback={<Loading />}>
        <PreviewPage id={id} edition={edition} report={open.report} back={lastStep(id) ?? 'export'} />
      </Suspense>
    );
  }
  if (step === undefined || !allSteps(edition).includes(step)) {
    const start = lastStep(id) ?? startingStep(edition, open.report, open.findings);
    return <Redirect to={addressOf(id, allSteps(edition).includes(start) ? start : 'unit')} replace />;
  }
  return <WizardFrame id={id} step={step} edition={edition} report={open.report} findings={open.findings} />;
}
