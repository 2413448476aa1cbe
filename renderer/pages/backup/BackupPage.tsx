/** Backups of all reports: made now, made every day, and brought back. */
import Button from 'antd/es/button';
import { useState } from 'react';
import type { About } from '../../../shared/api';
import type { BackupStatus } from '../../../shared/backup';
import { api } from '../../api';
import { Loading } from '../../app/Loading';
import { backupPageTexts } from '../../texts/backup';
import { useLoaded } from '../history/use-loaded';
import { BackupNow } from './BackupNow';
import './BackupPage.css';
import { DailyBackup } from './DailyBackup';
import { RestorePart } from './RestorePart';

const load = async (): Promise<{ readonly about: About; readonly status: BackupStatus }> => {
  const [about, status] = await Promise.all([api.about(), api.backupStatus()]);
  return { about, status };
};

export default function BackupPage() {
  const { value, problem, again } = useLoaded('backup', load);
  /** Newer than what was loaded, after an action of this page. */
  const [changed, setChanged] = useState<BackupStatus | null>(null);
  const [files, setFiles] = useState(0);
  if (problem) {
    return (
      <div className="library-problem" role="alert">
        <div>
          <h2>{backupPageTexts.loadFailed}</h2>
          <p>{problem.message}</p>
        </div>
        <Button onClick={again}>{backupPageTexts.retry}</Button>
      </div>
    );
  }
  if (!value) return <Loading />;
  const { shell } = value.about;
  const status = changed ?? value.status;
  const update = (newer: BackupStatus): void => {
    setChanged(newer);
    setFiles((count) => count + 1);
  };
  return (
    <div className="backup-page">
      <BackupNow shell={shell} status={status} onChange={update} />
      <DailyBackup shell={shell} status={status} onChange={update} />
      <RestorePart shell={shell} revision={files} />
    </div>
  );
}
