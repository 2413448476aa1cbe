import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import { useState } from 'react';
import { useReportStore } from '../../report/store';
import { appTexts } from '../../texts/app';
import { useSavingProblem } from '../saving-problem';
import { savedTime } from '../times';

/** Whether everything typed is on disk; always in sight. */
export function SavingState() {
  const saving = useReportStore((state) => state.saving);
  const failed = useSavingProblem((state) => state.problem !== null);
  const [opened] = useState(() => new Date());

  if (failed) {
    return (
      <span className="saving-state saving-state-failed">
        <ExclamationCircleFilled aria-hidden="true" />
        {saving.kind === 'saving' ? appTexts.retrying : appTexts.notSaved}
      </span>
    );
  }
  if (saving.kind !== 'saved') return <span className="saving-state">{appTexts.saving}</span>;
  const time = savedTime(saving.at, opened);
  return (
    <span className="saving-state saving-state-saved">
      <CheckOutlined aria-hidden="true" />
      {time === '' ? appTexts.savedPlain : appTexts.saved(time)}
    </span>
  );
}
