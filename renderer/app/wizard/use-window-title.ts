import { useEffect } from 'react';
import { messages } from '../../../shared/messages/shell';
import type { Report } from '../../../shared/report/report';
import { useReportStore } from '../../report/store';
import { appTexts } from '../../texts/app';
import { reportName } from '../step-names';

/** The window's title names the report and marks it while something is not on disk. */
export function useWindowTitle(report: Pick<Report, 'unit' | 'year'>): void {
  const unsaved = useReportStore((state) => state.saving.kind !== 'saved');
  const name = reportName(report);
  useEffect(() => {
    document.title = `${unsaved ? `${appTexts.unsavedMark} ` : ''}${name} - ${messages.application}`;
    return () => {
      document.title = messages.application;
    };
  }, [name, unsaved]);
}
