import AntApp from 'antd/es/app';
import type { VersionSummary } from '../../../shared/api';
import { api, toApiError } from '../../api';
import { ask } from '../../app/ask';
import { useReportStore } from '../../report/store';
import { historyTexts } from '../../texts/history';
import { safetyTexts } from '../../texts/safety';

/** @returns asks, then makes a version the present state; the present one becomes a version itself */
export function useRestore(id: string, onRestored: () => void): (version: VersionSummary, time: string) => Promise<void> {
  const { message, modal } = AntApp.useApp();
  return async ({ name }, time) => {
    const agreed = await ask(modal, {
      title: historyTexts.restoreTitle(time),
      content: historyTexts.restoreText,
      okText: historyTexts.restoreConfirm,
      cancelText: historyTexts.cancel,
    });
    if (!agreed) return;
    const { open, replace } = useReportStore.getState();
    if (open?.id !== id) return;
    try {
      if (!(await replace((report, revision) => api.restoreVersion(report, name, revision)))) {
        void message.warning(safetyTexts.notSavedYet);
        return;
      }
      void message.success(historyTexts.restored(time));
      onRestored();
    } catch (error) {
      void message.error({ content: toApiError(error).message, duration: 8 });
    }
  };
}
