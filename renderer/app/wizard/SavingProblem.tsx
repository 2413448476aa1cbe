import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import type { ApiError } from '../../api';
import { toApiError } from '../../api';
import { useReportStore } from '../../report/store';
import { appTexts } from '../../texts/app';
import { safetyTexts } from '../../texts/safety';
import { ask } from '../ask';
import { useForeignLock } from '../lock';
import '../notices.css';
import { SaveCopy } from '../SaveCopy';
import { useSavingProblem } from '../saving-problem';

/** Why the last save failed and what can be done, until one succeeds. A conflict of two windows has its own dialog. */
export function SavingProblem() {
  const problem = useSavingProblem((state) => state.problem);
  const foreign = useForeignLock() !== null;
  if (!problem || problem.code === 'changed-elsewhere') return null;
  return (
    <div className="notice notice-problem saving-problem" role="alert">
      <p>{textOf(problem, foreign)}</p>
      <WayOn problem={problem} />
      <SaveCopy size="small" />
    </div>
  );
}

function textOf({ code, message }: ApiError, foreign: boolean): string {
  if (code === 'read-only') return foreign ? safetyTexts.unsavedReadOnly : message;
  if (code === 'final') return safetyTexts.unsavedFinal;
  if (code === 'unreachable') return safetyTexts.unsavedUnreachable(message);
  return code === 'not-found' ? safetyTexts.unsavedGone : message;
}

function WayOn({ problem }: { readonly problem: ApiError }) {
  const busy = useReportStore((state) => state.saving.kind === 'saving');
  const foreign = useForeignLock() !== null;
  // The way on stands in the line above.
  if (problem.code === 'read-only' && foreign) return null;
  if (problem.code === 'final') return <OpenFinal />;
  // Only the newer program can save there.
  if (problem.code === 'newer-version') return null;
  const gone = problem.code === 'not-found';
  const damaged = problem.code === 'damaged';
  const { flush, overwriteOther } = useReportStore.getState();
  const name = gone ? safetyTexts.putBack : damaged ? safetyTexts.saveAnew : appTexts.retry;
  return (
    <Button size="small" danger disabled={busy} onClick={() => void (gone || damaged ? overwriteOther() : flush())}>
      {busy ? appTexts.retrying : name}
    </Button>
  );
}

/** Gives up what could not be saved for what is 定稿, after a question. */
function OpenFinal() {
  const { message, modal } = AntApp.useApp();
  const openFinal = async (): Promise<void> => {
    const agreed = await ask(modal, {
      title: safetyTexts.openFinalTitle,
      content: safetyTexts.openFinalText,
      okText: safetyTexts.openFinalConfirm,
      okButtonProps: { danger: true },
      cancelText: appTexts.cancel,
    });
    const { open, load } = useReportStore.getState();
    if (!agreed || !open) return;
    try {
      await load(open.id);
    } catch (error) {
      void message.error(toApiError(error).message);
    }
  };
  return (
    <Button size="small" danger onClick={() => void openFinal()}>
      {safetyTexts.openFinal}
    </Button>
  );
}
