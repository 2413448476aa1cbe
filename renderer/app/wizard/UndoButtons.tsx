/** What can be taken back and done again, in the top bar. */
import { useReportStore } from '../../report/store';
import { undoTexts } from '../../texts/undo';
import type { Undo } from './use-undo';
import './UndoButtons.css';

/** An arrow that turns back, or forth. Made once: the bar is painted at every key press. */
const arrow = (
  <svg viewBox="0 0 18 18" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
    <path d="M6.5 3.5 3 7l3.5 3.5M3.4 7H11a3.75 3.75 0 0 1 0 7.5H7" />
  </svg>
);

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
        {arrow}
      </button>
      <button
        type="button"
        className="is-redo"
        aria-label={undoTexts.redo}
        aria-disabled={readOnly || forth === undefined}
        title={forth === undefined ? undoTexts.nothingToRedo : undoTexts.redoNamed(forth)}
        onClick={redo}
      >
        {arrow}
      </button>
    </span>
  );
}
