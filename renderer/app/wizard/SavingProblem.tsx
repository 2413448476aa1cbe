import Button from 'antd/es/button';
import { useReportStore } from '../../report/store';
import { appTexts } from '../../texts/app';
import { useSavingProblem } from '../saving-problem';
import './SavingProblem.css';

/** Why the last save failed, until one succeeds. A conflict of two windows has its own dialog. */
export function SavingProblem() {
  const problem = useSavingProblem((state) => state.problem);
  const busy = useReportStore((state) => state.saving.kind === 'saving');
  if (!problem || problem.code === 'changed-elsewhere') return null;
  return (
    <div className="saving-problem" role="alert">
      <p>{problem.message}</p>
      <Button size="small" danger disabled={busy} onClick={() => void useReportStore.getState().flush()}>
        {busy ? appTexts.retrying : appTexts.retry}
      </Button>
    </div>
  );
}
