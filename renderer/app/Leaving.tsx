/** While another page is wanted than the open report: saves, and asks where that fails. */
import AntApp from 'antd/es/app';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { addressOf } from '../report/steps';
import { useReportStore } from '../report/store';
import { appTexts } from '../texts/app';
import { abandonReport, lastStep } from './leaving';
import './notices.css';
import { SaveCopy } from './SaveCopy';

export function Leaving({ id }: { readonly id: string }) {
  const { modal } = AntApp.useApp();
  const [, navigate] = useLocation();

  useEffect(() => {
    let gone = false;
    let ask: { destroy: () => void } | undefined;
    const back = (): void => navigate(addressOf(id, lastStep(id) ?? 'unit'), { replace: true });

    void useReportStore
      .getState()
      .leave()
      .then((left) => {
        const { saving } = useReportStore.getState();
        if (left || gone) return;
        // The report itself shows the choice between two contents.
        if (saving.kind !== 'failed' || saving.error.code === 'changed-elsewhere') return back();
        ask = modal.confirm({
          title: appTexts.leaveTitle,
          content: (
            <>
              <p>{saving.error.message}</p>
              <p>{appTexts.leaveText}</p>
              <p className="ask-copy">
                <SaveCopy size="small" />
              </p>
            </>
          ),
          okText: appTexts.stay,
          onOk: back,
          cancelText: appTexts.leaveAnyway,
          cancelButtonProps: { danger: true },
          onCancel: abandonReport,
          keyboard: false,
        });
      });
    return () => {
      gone = true;
      ask?.destroy();
    };
  }, [id, modal, navigate]);

  return null;
}
