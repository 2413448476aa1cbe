/** What can be taken back and done again, in the top bar. */
import RedoOutlined from '@ant-design/icons/es/icons/RedoOutlined';
import UndoOutlined from '@ant-design/icons/es/icons/UndoOutlined';
import { useReportStore } from '../../report/store';
import { undoTexts } from '../../texts/undo';
import type { Undo } from './use-undo';
import './UndoButtons.css';

export function UndoButtons({ undo, redo, readOnly }: Undo & { readonly readOnly: boolean }) {
  const back = useReportStore(({ history }) => history.past.at(-1)?.name);
  const forth = useReportStore(({ history }) => history.future.at(-1)?.name);
  // A button that cannot be used stays in the order of Tab: otherwise the focus is lost with the last step.
  return (
    <span className="undo-buttons">
      <button
        type="button"
        aria-label={undoTexts.undo}
        aria-disabled={readOnly || back === undefined}
        title={back === undefined ? undoTexts.nothingToUndo : undoTexts.undoNamed(back)}
        onClick={undo}
      >
        <UndoOutlined aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={undoTexts.redo}
        aria-disabled={readOnly || forth === undefined}
        title={forth === undefined ? undoTexts.nothingToRedo : undoTexts.redoNamed(forth)}
        onClick={redo}
      >
        <RedoOutlined aria-hidden="true" />
      </button>
    </span>
  );
}
