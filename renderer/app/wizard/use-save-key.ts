import AntApp from 'antd/es/app';
import { useEffect } from 'react';
import { useReportStore } from '../../report/store';
import { appTexts } from '../../texts/app';

/** Ctrl+S saves at once and says so; a failure is told by the frame itself. */
export function useSaveKey(): void {
  const { message } = AntApp.useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void useReportStore
        .getState()
        .flush()
        .then((saved) => {
          if (saved) void message.success({ key: 'saved', content: appTexts.savedNow, duration: 2 });
        });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [message]);
}
