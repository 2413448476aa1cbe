/** Whether this program may write to the library, as it said last, and taking it over from another program. */
import AntApp from 'antd/es/app';
import { useEffect } from 'react';
import type { LibraryLock } from '../../shared/api';
import { api, toApiError } from '../api';
import { useLibraryStore } from '../pages/library/library-store';
import { useReportStore } from '../report/store';
import { safetyTexts } from '../texts/safety';
import { ask } from './ask';

/** Milliseconds between two looks at whether the other program has gone. */
const lookEvery = 8000;

export type ForeignLock = Extract<LibraryLock, { readonly held: false }>;

/** Who has the library, where it is not this program. */
export function useForeignLock(): ForeignLock | null {
  const lock = useLibraryStore(({ content }) => content?.lock);
  return lock && !lock.held ? lock : null;
}

const refresh = (): Promise<void> => useLibraryStore.getState().refresh();

/** While another program has the library: looks again and again. */
export function useLockWatch(): void {
  const foreign = useForeignLock() !== null;
  useEffect(() => {
    if (!foreign) return undefined;
    const timer = setInterval(() => void refresh(), lookEvery);
    return () => clearInterval(timer);
  }, [foreign]);
}

/** @returns asks the clerk, then makes this program the one that writes */
export function useTakeOver(): (lock: ForeignLock) => Promise<void> {
  const { message, modal } = AntApp.useApp();
  return async ({ by, stale }) => {
    const agreed = await ask(modal, {
      title: safetyTexts.takeOverTitle,
      content: stale ? safetyTexts.takeOverStaleText(by) : safetyTexts.takeOverText(by),
      okText: safetyTexts.takeOverConfirm,
      cancelText: safetyTexts.onlyLook,
    });
    if (!agreed) return;
    try {
      await api.takeOverLibrary();
      void message.success(safetyTexts.takenOver);
    } catch (error) {
      void message.error(toApiError(error).message);
    }
    await refresh();
  };
}

/**
 * Keeps an open report true to the disk while another program writes: shows what was saved there, and saves what
 * could not be saved here as soon as this program may write again.
 */
export function useFollowDisk(id: string): void {
  useEffect(
    () =>
      useLibraryStore.subscribe(({ content }, { content: before }) => {
        if (!content || content === before || (content.lock.held && before?.lock.held !== false)) return;
        const { saving, follow, flush } = useReportStore.getState();
        if (saving.kind === 'failed' && saving.error.code === 'read-only' && content.lock.held) void flush();
        const there = content.reports.find((report) => report.id === id);
        if (saving.kind !== 'saved' || !there || there.savedAt === saving.at) return;
        follow().catch(() => {
          // What is shown stays as it was read; the next look tries again, and a save tells of other content.
        });
      }),
    [id],
  );
  const refused = useReportStore(({ saving }) => saving.kind === 'failed' && saving.error.code === 'read-only');
  useEffect(() => {
    if (refused) void refresh();
  }, [refused]);
}
