/** The frame around every page of a report: top bar, step list, page area, and the way to the next step. */
import ConfigProvider from 'antd/es/config-provider';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Edition } from '../../../shared/editions';
import { acknowledgementOf } from '../../../shared/checks/acknowledgements';
import type { Finding, Place } from '../../../shared/checks/finding';
import type { Report } from '../../../shared/report/report';
import { ReadOnly } from '../../fields/read-only';
import { useFocusStore } from '../../report/focus';
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
  readonly report: Report;
  readonly findings: readonly Finding[];
}

export function WizardFrame({ id, step, edition, report, findings }: WizardFrameProps) {
  const [, navigate] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  /** True from a click on a finding until its page is there: the page itself takes the focus, before this frame could. */
  const aimed = useRef(false);
  const open = useMemo(
    // Without any 已核实 the list stays the same one while it says the same: what shows it is not painted at every key.
    () => (report.acknowledgements ? findings.filter((finding) => !acknowledgementOf(report, finding)) : findings),
    [report, findings],
  );
  const states = useMemo(() => stepStates(edition, report, open), [edition, report, open]);

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
    if (!aimed.current) heading.current?.focus({ preventScroll: true });
    aimed.current = false;
    return () => void useReportStore.getState().flush();
  }, [id, step]);

  const page: PageProps = { edition, report, findings: open, change: readOnly ? changeNothing : change, goTo };
  return (
    <div className="wizard">
      <TopBar edition={edition} report={report}>
        <UndoButtons {...undo} readOnly={readOnly} />
        <ReportKeys {...{ id, edition, report, step }} onGo={goToPlace} />
        <ReportActions id={id} />
      </TopBar>
      <Notices />
      <StepList id={id} edition={edition} step={step} states={states} />
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
                <StepPage id={id} step={step} states={states} page={page} />
              </ConfigProvider>
            </ReadOnly>
          </ErrorScreen>
        </div>
        <BottomBar id={id} edition={edition} step={step} />
      </main>
      <PreviewBeside {...{ id, edition, report, step }} />
      <ChangedElsewhere />
    </div>
  );
}
