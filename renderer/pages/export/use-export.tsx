/** The way of one export: questions first, then saving, then writing. */
import AntApp from 'antd/es/app';
import { useState } from 'react';
import type { ExportRequest, ExportResult, SubmitRequest } from '../../../shared/api';
import { api, toApiError } from '../../api';
import { ask } from '../../app/ask';
import { useReportStore } from '../../report/store';
import { exportTexts } from '../../texts/export';
import { PathList } from './PathList';

export type ExportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  | { readonly kind: 'written'; readonly files: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

interface ExportRun<Choice> {
  readonly state: ExportState;
  /** @param errors how many findings must be corrected; the clerk is asked while there are any */
  readonly run: (choice: Choice, errors: number) => Promise<void>;
}

export const useExport = (): ExportRun<Omit<ExportRequest, 'overwrite'>> => useWriting(exportReport);
export const useSubmit = (): ExportRun<Omit<SubmitRequest, 'overwrite'>> => useWriting(submitReport);

const exportReport = (choice: Omit<ExportRequest, 'overwrite'>, overwrite: boolean): Promise<ExportResult> =>
  api.exportReport({ ...choice, overwrite });

async function submitReport(choice: Omit<SubmitRequest, 'overwrite'>, overwrite: boolean): Promise<ExportResult> {
  const packed = useReportStore.getState().open?.revision;
  const result = await api.submitReport({ ...choice, overwrite });
  if (result.opened) useReportStore.getState().markSubmitted(result.opened, packed);
  return result;
}

function useWriting<Choice>(
  writeFiles: (choice: Choice, overwrite: boolean) => Promise<ExportResult>,
): ExportRun<Choice> {
  const { modal } = AntApp.useApp();
  const [state, setState] = useState<ExportState>({ kind: 'ready' });

  const mayExport = async (errors: number): Promise<boolean> =>
    errors === 0 ||
    ask(modal, {
      title: exportTexts.confirmErrors(errors),
      content: exportTexts.confirmErrorsText,
      okText: exportTexts.exportAnyway,
      cancelText: exportTexts.notYet,
    });

  const mayOverwrite = (files: readonly string[]): Promise<boolean> =>
    ask(modal, {
      title: exportTexts.confirmOverwrite(files.length),
      content: (
        <>
          <PathList files={files} />
          <p>{exportTexts.confirmOverwriteText}</p>
        </>
      ),
      width: 600,
      okText: exportTexts.overwrite,
      okButtonProps: { danger: true },
      cancelText: exportTexts.cancel,
    });

  const write = async (choice: Choice): Promise<ExportResult | null> => {
    const result = await writeFiles(choice, false);
    if (result.status === 'written') return result;
    setState({ kind: 'ready' });
    if (!(await mayOverwrite(result.files))) return null;
    setState({ kind: 'running' });
    return writeFiles(choice, true);
  };

  const run = async (choice: Choice, errors: number): Promise<void> => {
    if (!(await mayExport(errors))) return;
    setState({ kind: 'running' });
    try {
      if (!(await useReportStore.getState().flush())) {
        setState({ kind: 'failed', message: exportTexts.notSaved });
        return;
      }
      const result = await write(choice);
      setState(result ? { kind: 'written', files: result.files } : { kind: 'ready' });
    } catch (error) {
      setState({ kind: 'failed', message: toApiError(error).message });
    }
  };

  return { state, run };
}
