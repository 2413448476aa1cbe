/** 定稿 and its end: deliberate, asked about, and recorded by the library. */
import AntApp from 'antd/es/app';
import { api, toApiError } from '../../api';
import type { OpenedReport } from '../../../shared/api';
import { useReportStore } from '../../report/store';
import { safetyTexts } from '../../texts/safety';
import { ask } from '../ask';
import { reportName } from '../step-names';

interface Final {
  readonly finalize: () => Promise<void>;
  readonly reopen: () => Promise<void>;
}

export function useFinal(): Final {
  const { message, modal } = AntApp.useApp();

  const run = async (act: (id: string, revision: string) => Promise<OpenedReport>): Promise<void> => {
    try {
      if (!(await useReportStore.getState().replace(act))) void message.warning(safetyTexts.notSavedYet);
    } catch (error) {
      void message.error({ content: toApiError(error).message, duration: 8 });
    }
  };

  return {
    async finalize() {
      const { open } = useReportStore.getState();
      if (!open) return;
      const errors = open.findings.filter(({ severity }) => severity === 'error').length;
      const agreed = await ask(modal, {
        title: safetyTexts.finalizeTitle(reportName(open.report)),
        content: (
          <>
            {errors > 0 && <p className="ask-warning">{safetyTexts.finalizeErrors(errors)}</p>}
            <p>{safetyTexts.finalizeText}</p>
          </>
        ),
        okText: safetyTexts.finalizeConfirm,
        cancelText: safetyTexts.finalizeCancel,
      });
      if (agreed) await run((id, revision) => api.finalizeReport(id, revision));
    },
    async reopen() {
      const agreed = await ask(modal, {
        title: safetyTexts.reopenTitle,
        content: safetyTexts.reopenText,
        okText: safetyTexts.reopenConfirm,
        okButtonProps: { danger: true },
        cancelText: safetyTexts.reopenCancel,
      });
      if (agreed) await run((id, revision) => api.reopenReport(id, revision));
    },
  };
}
