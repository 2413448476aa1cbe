/** Reports whose file cannot be read: what can be brought back, and what was. */
import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { UnreadableReport } from '../../../shared/api';
import { api, toApiError } from '../../api';
import { reportName } from '../../app/step-names';
import { shortTime } from '../../app/times';
import { safetyTexts } from '../../texts/safety';
import './DamagedReports.css';
import { useLibraryStore } from './library-store';
import type { Locked } from './use-library-actions';

interface DamagedReportsProps {
  readonly files: readonly UnreadableReport[];
  readonly locked: Locked;
}

interface Recovered {
  readonly id: string;
  readonly name: string;
  readonly time: string;
  readonly folder: string;
}

const folderOf = (file: string): string => file.replace(/[\\/][^\\/]*$/u, '');

export function DamagedReports({ files, locked }: DamagedReportsProps) {
  const { message } = AntApp.useApp();
  const [now] = useState(() => new Date());
  const [recovered, setRecovered] = useState<readonly Recovered[]>([]);
  const [busy, setBusy] = useState<string | null>(null);

  const recover = async ({ id, file, recoverableFrom = '' }: UnreadableReport): Promise<void> => {
    setBusy(id);
    try {
      const { report } = await api.recoverReport(id);
      const done = { id, name: reportName(report), time: shortTime(recoverableFrom, now), folder: folderOf(file) };
      setRecovered((known) => [...known, done]);
    } catch (error) {
      void message.error({ content: toApiError(error).message, duration: 8 });
    } finally {
      setBusy(null);
      await useLibraryStore.getState().refresh();
    }
  };
  const copy = (file: string): void => {
    navigator.clipboard.writeText(file).then(
      () => void message.success({ key: 'copied', content: safetyTexts.copied, duration: 2 }),
      () => void message.warning({ key: 'copied', content: safetyTexts.copyFailed }),
    );
  };

  return (
    <>
      {recovered.map((done) => (
        <RecoveredReport
          key={done.id}
          {...done}
          onClose={() => setRecovered((known) => known.filter((other) => other !== done))}
        />
      ))}
      {files.length > 0 && (
        <section className="damaged" aria-labelledby="damaged">
          <h2 id="damaged">{safetyTexts.damagedTitle(files.length)}</h2>
          <p>{safetyTexts.damagedText}</p>
          <ul>
            {files.map((damaged) => (
              <li key={damaged.file}>
                <div>
                  <p>
                    {damaged.binned && safetyTexts.damagedBinned}
                    {damaged.recoverableFrom === undefined
                      ? safetyTexts.notRecoverable
                      : safetyTexts.recoverable(shortTime(damaged.recoverableFrom, now))}
                  </p>
                  <p className="damaged-detail">{safetyTexts.damagedReason(damaged.message)}</p>
                  {!damaged.message.includes(damaged.file) && <p className="damaged-detail">{damaged.file}</p>}
                </div>
                <span className="damaged-actions">
                  <Button size="small" onClick={() => copy(damaged.file)}>
                    {safetyTexts.copyPath}
                  </Button>
                  {damaged.recoverableFrom !== undefined && (
                    <Button
                      size="small"
                      type="primary"
                      loading={busy === damaged.id}
                      {...locked}
                      onClick={() => void recover(damaged)}
                    >
                      {busy === damaged.id
                        ? safetyTexts.recovering
                        : safetyTexts.recover(shortTime(damaged.recoverableFrom, now))}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RecoveredReport({ id, name, time, folder, onClose }: Recovered & { readonly onClose: () => void }) {
  const [, navigate] = useLocation();
  return (
    <div className="recovered" role="status">
      <div>
        <p>{safetyTexts.recovered(name, time)}</p>
        <p className="damaged-detail">{safetyTexts.damagedKept(folder)}</p>
      </div>
      <Button size="small" type="primary" onClick={() => navigate(`/report/${id}`)}>
        {safetyTexts.openRecovered}
      </Button>
      <Button size="small" onClick={onClose}>
        {safetyTexts.close}
      </Button>
    </div>
  );
}
