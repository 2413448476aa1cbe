/** Saves what is pending whenever the window may be about to go away. */
import { useReportStore } from '../report/store';

const flush = (): Promise<boolean> => useReportStore.getState().flush();

/** To be called once, at start. */
export function keepSaved(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  window.addEventListener('pagehide', () => void flush());
  if (window.annualReport) {
    // Electron asks before it closes the window, and asks the clerk where this resolves to false.
    window.annualReport.onClosing(flush);
    return;
  }
  window.addEventListener('beforeunload', (event) => {
    const { open, saving } = useReportStore.getState();
    if (!open || saving.kind === 'saved') return;
    void flush();
    // The browser asks whether to stay; it does so only while something is not on disk.
    event.preventDefault();
  });
}
