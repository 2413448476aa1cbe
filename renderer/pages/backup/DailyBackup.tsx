import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import type { About } from '../../../shared/api';
import { fewestDailyBackups, mostDailyBackups, type BackupStatus } from '../../../shared/backup';
import { api, toApiError } from '../../api';
import { Field, type FieldNote } from '../../app/Field';
import { shortTime } from '../../app/times';
import { backupPageTexts } from '../../texts/backup';
import { FolderField } from './FolderField';

interface DailyBackupProps {
  readonly shell: About['shell'];
  readonly status: BackupStatus;
  readonly onChange: (status: BackupStatus) => void;
}

/** Whether, where and how many backups are made by themselves, and how the last one went. */
export function DailyBackup({ shell, status, onChange }: DailyBackupProps) {
  const { message } = AntApp.useApp();
  const [now] = useState(() => new Date());
  const [on, setOn] = useState(status.daily.folder !== null);
  const [folder, setFolder] = useState(status.daily.folder ?? '');
  const [keep, setKeep] = useState<number | null>(status.daily.keep);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const missing = on && folder.trim() === '';
  const save = async (): Promise<void> => {
    setAsked(true);
    if (missing || keep === null) return;
    setBusy(true);
    setProblem('');
    try {
      onChange(await api.setDailyBackup({ folder: on ? folder : null, keep }));
      void message.success(on ? backupPageTexts.savedOn : backupPageTexts.savedOff);
      setAsked(false);
    } catch (error) {
      setProblem(toApiError(error).message);
    } finally {
      setBusy(false);
    }
  };
  const folderNotes: FieldNote[] =
    asked && missing ? [{ severity: 'error', message: backupPageTexts.folderMissing }] : [];

  return (
    <section className="backup-part" aria-labelledby="backup-daily">
      <h2 id="backup-daily">{backupPageTexts.dailyPart}</h2>
      <p className="backup-text">{backupPageTexts.dailyText}</p>
      {status.daily.folder !== null && (
        <p className="backup-text backup-last">
          {status.lastDailyAt === null
            ? backupPageTexts.noDailyYet
            : backupPageTexts.lastDaily(shortTime(status.lastDailyAt, now))}
        </p>
      )}
      {status.problem && (
        <p className="backup-outcome backup-outcome-failed" role="alert">
          {backupPageTexts.dailyProblem(shortTime(status.problem.since, now), status.problem.message)}
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        <div className="backup-indent">
          <Checkbox checked={on} onChange={(event) => setOn(event.target.checked)}>
            {backupPageTexts.dailyOn}
          </Checkbox>
        </div>
        {on && (
          <>
            <Field id="daily-folder" label={backupPageTexts.folder} notes={folderNotes} hint={backupPageTexts.dailyNoPassword}>
              {({ id }) => <FolderField id={id} shell={shell} value={folder} onChange={setFolder} />}
            </Field>
            <Field
              id="daily-keep"
              label={backupPageTexts.keep}
              notes={
                asked && keep === null
                  ? [{ severity: 'error', message: backupPageTexts.keepRange(fewestDailyBackups, mostDailyBackups) }]
                  : []
              }
            >
              {({ id }) => (
                <span className="backup-keep">
                  <InputNumber
                    id={id}
                    min={fewestDailyBackups}
                    max={mostDailyBackups}
                    precision={0}
                    value={keep}
                    onChange={setKeep}
                  />
                  {backupPageTexts.keepUnit}
                </span>
              )}
            </Field>
          </>
        )}
        <div className="backup-indent">
          <Button htmlType="submit" loading={busy}>
            {busy ? backupPageTexts.saving : backupPageTexts.save}
          </Button>
        </div>
        {problem !== '' && (
          <p className="backup-outcome backup-outcome-failed" role="alert">
            {problem}
          </p>
        )}
      </form>
    </section>
  );
}
