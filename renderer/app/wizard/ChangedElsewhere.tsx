import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useRef, useState } from 'react';
import { toApiError } from '../../api';
import { useReportStore } from '../../report/store';
import { appTexts } from '../../texts/app';
import { SaveCopy } from '../SaveCopy';
import { useSavingProblem } from '../saving-problem';
import './ChangedElsewhere.css';

/** Another window changed the same report: the clerk chooses which content stays. There is no third way, so no way round. */
export function ChangedElsewhere() {
  const conflict = useSavingProblem((state) => state.problem?.code === 'changed-elsewhere');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const text = useRef<HTMLParagraphElement>(null);

  const choose = async (run: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      await run();
    } catch (error) {
      setProblem(toApiError(error).message);
    } finally {
      setBusy(false);
    }
  };
  const keepHere = (): Promise<unknown> => useReportStore.getState().overwriteOther();
  const openOther = async (): Promise<void> => {
    const store = useReportStore.getState();
    if (store.open) await store.load(store.open.id);
  };

  return (
    <Modal
      open={conflict}
      title={appTexts.changedTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      // The clerk may be typing: no button may have the focus, or the next blank would choose.
      afterOpenChange={(open) => {
        if (open) text.current?.focus();
      }}
      footer={
        <>
          <SaveCopy />
          <Button disabled={busy} onClick={() => void choose(openOther)}>
            {appTexts.openOther}
          </Button>
          <Button type="primary" disabled={busy} onClick={() => void choose(keepHere)}>
            {appTexts.keepHere}
          </Button>
        </>
      }
    >
      <p ref={text} tabIndex={-1} className="changed-elsewhere">
        {appTexts.changedText}
      </p>
      {problem !== '' && <p role="alert">{problem}</p>}
    </Modal>
  );
}
