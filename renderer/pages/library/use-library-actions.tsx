/** What can be done with a report in the list. Every failure is told, and the list is read again after every action. */
import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import { useLocation } from 'wouter';
import type { OpenedReport, ReportSummary } from '../../../shared/api';
import { api, toApiError } from '../../api';
import { ask } from '../../app/ask';
import { reportName } from '../../app/step-names';
import { libraryTexts } from '../../texts/library';
import { useLibraryStore } from './library-store';

/** Seconds during which a removal can be taken back with one click. */
const undoSeconds = 8;

/** Given to buttons that would change the library: whether they cannot be used, and why. */
export interface Locked {
  readonly disabled?: boolean;
  readonly title?: string;
}

export interface LibraryActions {
  readonly openSample: () => Promise<void>;
  /** @returns id of the copy, null where there is none */
  readonly duplicate: (report: ReportSummary) => Promise<string | null>;
  readonly remove: (report: ReportSummary) => Promise<void>;
  readonly restore: (report: ReportSummary) => Promise<void>;
  readonly erase: (report: ReportSummary) => Promise<void>;
}

export function useLibraryActions(): LibraryActions {
  const { message, modal } = AntApp.useApp();
  const [, navigate] = useLocation();
  const refresh = useLibraryStore((state) => state.refresh);

  /** @returns null where the action failed */
  const attempt = async <T,>(action: () => Promise<T>): Promise<{ readonly value: T } | null> => {
    try {
      return { value: await action() };
    } catch (error) {
      void message.error({ content: toApiError(error).message, duration: undoSeconds });
      return null;
    } finally {
      await refresh();
    }
  };
  const tell = (content: string): void => void message.success({ content, duration: 3 });

  const undo = async (id: string, key: string): Promise<void> => {
    message.destroy(key);
    if (await attempt(() => api.restoreReport(id))) tell(libraryTexts.undone);
  };

  return {
    async openSample() {
      const opened = await attempt<OpenedReport>(() => api.createSample());
      if (opened) navigate(`/report/${opened.value.id}`);
    },
    async duplicate(report) {
      const copy = await attempt<OpenedReport>(() => api.duplicateReport(report.id));
      if (copy) tell(libraryTexts.duplicated(reportName(report)));
      return copy?.value.id ?? null;
    },
    async remove({ id }) {
      if (!(await attempt(() => api.binReport(id)))) return;
      const key = `removed-${id}`;
      void message.success({
        key,
        duration: undoSeconds,
        content: (
          <>
            {libraryTexts.removed}
            <Button type="link" size="small" onClick={() => void undo(id, key)}>
              {libraryTexts.undo}
            </Button>
          </>
        ),
      });
    },
    async restore(report) {
      if (await attempt(() => api.restoreReport(report.id))) tell(libraryTexts.restored(reportName(report)));
    },
    async erase(report) {
      const agreed = await ask(modal, {
        title: libraryTexts.confirmErase(reportName(report)),
        content: libraryTexts.confirmEraseText,
        okText: libraryTexts.erase,
        okButtonProps: { danger: true },
        cancelText: libraryTexts.cancel,
      });
      if (agreed && (await attempt(() => api.eraseReport(report.id)))) tell(libraryTexts.erased);
    },
  };
}
