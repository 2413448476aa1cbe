/** Keys of the whole report: find, next and previous step; and the button that opens what Ctrl+F opens. */
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Edition } from '../../../shared/editions';
import type { Place } from '../../../shared/checks/finding';
import { useHelp } from '../../pages/help/help-store';
import { addressOf, allSteps, type StepId } from '../../report/steps';
import { useReportStore } from '../../report/store';
import { findTexts } from '../../texts/desk';
import { helpTexts } from '../../texts/help';
import { rememberFocus } from '../remember-focus';
import { FindDialog } from './FindDialog';

interface ReportKeysProps {
  readonly id: string;
  readonly edition: Edition;
  readonly step: StepId;
  readonly onGo: (place: Place) => void;
}

export function ReportKeys({ id, edition, step, onGo }: ReportKeysProps) {
  const [, navigate] = useLocation();
  /** While something is searched: the way back to where the keyboard was. */
  const [finding, setFinding] = useState<{ readonly goBack: () => void }>();
  const help = useHelp((state) => state.show);

  // The next key comes after this: it finds the field it was meant for.
  useEffect(() => finding?.goBack, [finding]);

  const find = useCallback((): void => {
    const goBack = rememberFocus();
    setFinding((already) => already ?? { goBack });
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f') {
        event.preventDefault();
        find();
        return;
      }
      const way = event.altKey && !event.ctrlKey ? { PageDown: 1, PageUp: -1 }[event.key] : undefined;
      if (way === undefined) return;
      event.preventDefault();
      const steps = allSteps(edition);
      const to = steps[steps.indexOf(step) + way];
      if (to !== undefined) navigate(addressOf(id, to));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [edition, find, id, navigate, step]);

  return (
    <>
      <span className="undo-buttons">
        <button type="button" aria-label={findTexts.action} title={findTexts.actionTitle} onClick={find}>
          <SearchOutlined aria-hidden="true" />
        </button>
        <button type="button" aria-label={helpTexts.nav} title={helpTexts.open} onClick={() => help('manual')}>
          <QuestionCircleOutlined aria-hidden="true" />
        </button>
      </span>
      {finding && <Find edition={edition} onGo={onGo} onClose={() => setFinding(undefined)} />}
    </>
  );
}

interface FindProps extends Pick<ReportKeysProps, 'edition' | 'onGo'> {
  readonly onClose: () => void;
}

/** The report is looked at only while something is searched in it. */
function Find(props: FindProps) {
  const report = useReportStore(({ open }) => open?.report);
  return report ? <FindDialog {...props} report={report} /> : null;
}
