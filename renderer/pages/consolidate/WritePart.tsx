/** What comes out: the district's workbook, letters to units with errors, and the district's own report. */
import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ConsolidationResult } from '../../../shared/consolidation-api';
import { api, toApiError } from '../../api';
import { ask } from '../../app/ask';
import { consolidateTexts } from '../../texts/consolidate';

export function WritePart({ locked }: { readonly locked: boolean }) {
  const { modal } = AntApp.useApp();
  const [, navigate] = useLocation();
  const [notices, setNotices] = useState(false);
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<ConsolidationResult | null>(null);
  const [problem, setProblem] = useState('');

  const run = async (operation: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      await operation();
    } catch (error) {
      setProblem(toApiError(error).message);
    } finally {
      setBusy(false);
    }
  };
  const write = async (): Promise<void> => {
    setWritten(null);
    let result = await api.writeConsolidation({ notices, overwrite: false });
    if (result.status === 'exists') {
      const agreed = await ask(modal, {
        title: consolidateTexts.overwriteTitle,
        content: consolidateTexts.overwriteText(result.files.length),
        okText: consolidateTexts.overwrite,
        okButtonProps: { danger: true },
        cancelText: consolidateTexts.notYet,
      });
      if (!agreed) return;
      result = await api.writeConsolidation({ notices, overwrite: true });
    }
    setWritten(result);
  };
  const take = async (): Promise<void> => {
    const { id } = await api.takeConsolidatedReport();
    navigate(`/report/${id}`);
  };
  return (
    <div className="consolidate-write">
      <div className="consolidate-write-line">
        <Button type="primary" loading={busy} onClick={() => void run(write)}>
          {busy ? consolidateTexts.writing : consolidateTexts.write}
        </Button>
        <Checkbox checked={notices} onChange={(event) => setNotices(event.target.checked)}>
          {consolidateTexts.withNotices}
        </Checkbox>
        <Button disabled={busy || locked} title={consolidateTexts.takeHint} onClick={() => void run(take)}>
          {consolidateTexts.take}
        </Button>
      </div>
      <div role="status">
        {written?.status === 'written' && (
          <p className="consolidate-written">
            <strong>{consolidateTexts.written(written.files.length)}</strong> {consolidateTexts.writtenIn(written.folder)}
          </p>
        )}
        {problem !== '' && <p className="consolidate-problem">{problem}</p>}
      </div>
    </div>
  );
}
