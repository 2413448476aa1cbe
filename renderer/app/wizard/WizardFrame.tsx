/** The frame around every page of a report: top bar, step list, page area, and the way to the next step. */
import ConfigProvider from 'antd/es/config-provider';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import type { Edition } from '../../../shared/editions';
import type { Finding, Place } from '../../../shared/checks/finding';
import { ReadOnly } from '../../fields/read-only';
import { useFocusStore } from '../../report/focus';
import { lastOf, useOpenFindings } from '../../report/open-findings';
import { PreviewBeside } from '../../preview/PreviewBeside';
import type { PageProps } from '../../report/page';
import { addressOf, type StepId } from '../../report/steps';
import { useReportStore } from '../../report/store';
import { ErrorScreen } from '../ErrorScreen';
import { rememberStep } from '../leaving';
import { useFollowDisk, useForeignLock, useLockWatch } from '../lock';
import { stepName } from '../step-names';
import { ownPlace, reachableStep, stepStates } from '../step-state';
import { BottomBar } from './BottomBar';
import { ChangedElsewhere } from './ChangedElsewhere';
import { Notices } from './Notices';
import { ReportActions } from './ReportActions';
import { ReportKeys } from './ReportKeys';
import { StepList } from './StepList';
import { StepPage } from './StepPage';
import { TopBar } from './TopBar';
import { UndoButtons } from './UndoButtons';
import { usePreviousYear } from './use-previous-year';
import { useSaveKey } from './use-save-key';
import { useUndo } from './use-undo';
import { useWindowTitle } from './use-window-title';
import './WizardFrame.css';

const change: PageProps['change'] = (update, note) => useReportStore.getState().change(update, note);
const changeNothing: PageProps['change'] = () => undefined;

interface WizardFrameProps {
  readonly id: string;
  readonly step: StepId;
  readonly edition: Edition;
}

const statesOf = lastOf(stepStates);

/** The frame itself shows the unit and the year only; what is typed is painted by the parts that show it. */
export function WizardFrame({ id, step, edition }: WizardFrameProps) {
  const [, navigate] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  /** True from a click on a finding until its page is there: the page itself takes the focus, before this frame could. */
  const aimed = useRef(false);
  const report = useReportStore(
    useShallow(({ open }) => ({ unit: open?.report.unit, year: open?.report.year ?? 0, final: open?.report.final })),
  );

  const goToPlace = useCallback(
    (place: Place | undefined): void => {
      if (place) useFocusStore.getState().aim(place);
      const to = place ? reachableStep(edition, place) : 'review';
      // The heading takes the focus on a new page only, unless something on it was aimed at.
      aimed.current = place !== undefined && to !== step;
      navigate(addressOf(id, to));
    },
    [edition, id, navigate, step],
  );
  const goTo = useCallback(
    (finding: Finding): void => {
      const place = ownPlace(finding);
      if (place) goToPlace(place);
    },
    [goToPlace],
  );

  const readOnly = useForeignLock() !== null || report.final !== undefined;
  const undo = useUndo(goToPlace, readOnly);

  useLockWatch();
  useFollowDisk(id);
  usePreviousYear(report);
  useWindowTitle(report);
  useSaveKey();
  useEffect(() => {
    rememberStep(id, step);
    // Reading starts at the new page's heading, unless a finding has sent the focus elsewhere.
    if (!aimed.current) {
      heading.current?.focus({ preventScroll: true });
      // In a low window this is what is scrolled, and it stays from page to page.
      heading.current?.closest('main')?.scrollTo(0, 0);
    }
    aimed.current = false;
    return () => void useReportStore.getState().flush();
  }, [id, step]);

  return (
    <div className="wizard">
      <TopBar edition={edition} report={report}>
        <UndoButtons {...undo} readOnly={readOnly} />
        <ReportKeys {...{ id, edition, step }} onGo={goToPlace} />
        <ReportActions id={id} />
      </TopBar>
      <Notices />
      <Steps id={id} edition={edition} step={step} />
      <main className="wizard-main">
        <header className="wizard-heading">
          <h1 ref={heading} tabIndex={-1}>
            {stepName(edition, step)}
          </h1>
        </header>
        <div key={step} className={`wizard-content${readOnly ? ' is-read-only' : ''}`}>
          <ErrorScreen>
            <ReadOnly value={readOnly}>
              {/* Exporting changes no report. */}
              <ConfigProvider componentDisabled={readOnly && step !== 'export'}>
                <Page {...{ id, edition, step, readOnly, goTo }} />
              </ConfigProvider>
            </ReadOnly>
          </ErrorScreen>
        </div>
        <BottomBar id={id} edition={edition} step={step} />
      </main>
      <PreviewBeside {...{ id, edition, step }} />
      <ChangedElsewhere />
    </div>
  );
}

function Steps({ id, edition, step }: WizardFrameProps) {
  const open = useOpenFindings();
  return open ? <StepList id={id} edition={edition} step={step} states={statesOf(edition, open.report, open.findings)} /> : null;
}

interface StepProps extends WizardFrameProps {
  readonly readOnly: boolean;
  readonly goTo: PageProps['goTo'];
}

function Page({ id, edition, step, readOnly, goTo }: StepProps) {
  const open = useOpenFindings();
  if (!open) return null;
  const page: PageProps = { edition, ...open, change: readOnly ? changeNothing : change, goTo };
  return <StepPage id={id} step={step} states={statesOf(edition, open.report, open.findings)} page={page} />;
}
