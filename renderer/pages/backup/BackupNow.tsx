import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Password from 'antd/es/input/Password';
import { useState } from 'react';
import type { About } from '../../../shared/api';
import { shortestBackupPassword, type BackupStatus, type BackupWritten } from '../../../shared/backup';
import { api, toApiError } from '../../api';
import { Field, type FieldNote } from '../../app/Field';
import { shortTime } from '../../app/times';
import { backupPageTexts } from '../../texts/backup';
import { FolderField } from './FolderField';

interface BackupNowProps {
  readonly shell: About['shell'];
  readonly status: BackupStatus;
  readonly onChange: (status: BackupStatus) => void;
}

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  | { readonly kind: 'written'; readonly written: BackupWritten }
  | { readonly kind: 'failed'; readonly message: string };

const error = (message: string): FieldNote[] => [{ severity: 'error', message }];

/** Makes one backup now, with a password where one is wanted. */
export function BackupNow({ shell, status, onChange }: BackupNowProps) {
  const [now] = useState(() => new Date());
  /** Null while it is the usual one. */
  const [typed, setTyped] = useState<string | null>(null);
  const [protect, setProtect] = useState(false);
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [asked, setAsked] = useState(false);
  const [state, setState] = useState<State>({ kind: 'ready' });

  const folder = typed ?? status.folder;
  const tooShort = password.length < shortestBackupPassword;
  const differ = password !== repeated;
  const run = async (): Promise<void> => {
    setAsked(true);
    if (protect && (tooShort || differ)) return;
    setState({ kind: 'running' });
    try {
      const place = folder.trim() === '' || folder === status.folder ? null : folder;
      const written = await api.backUpNow({ folder: place, password: protect ? password : null });
      setState({ kind: 'written', written });
      setPassword('');
      setRepeated('');
      setProtect(false);
      setAsked(false);
      onChange(await api.backupStatus());
    } catch (problem) {
      setState({ kind: 'failed', message: toApiError(problem).message });
    }
  };
  const last =
    status.lastAt === null || status.lastFile === null
      ? backupPageTexts.never
      : backupPageTexts.last(shortTime(status.lastAt, now), status.lastFile) +
        (status.changed ? backupPageTexts.changedSince : backupPageTexts.unchangedSince);

  return (
    <section className="backup-part" aria-labelledby="backup-now">
      <h2 id="backup-now">{backupPageTexts.nowPart}</h2>
      <p className="backup-text">{backupPageTexts.nowText}</p>
      <p className="backup-text backup-last">{last}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (state.kind !== 'running') void run();
        }}
      >
        <Field id="backup-folder" label={backupPageTexts.folder}>
          {({ id }) => <FolderField id={id} shell={shell} value={folder} onChange={setTyped} />}
        </Field>
        <div className="backup-indent">
          <Checkbox checked={protect} onChange={(event) => setProtect(event.target.checked)}>
            {backupPageTexts.usePassword}
          </Checkbox>
        </div>
        {protect && (
          <>
            <Field
              id="backup-password"
              label={backupPageTexts.password}
              hint={backupPageTexts.passwordHint(shortestBackupPassword)}
              notes={asked && tooShort ? error(backupPageTexts.passwordShort(shortestBackupPassword)) : []}
            >
              {(control) => (
                <Password
                  {...control}
                  className="backup-password"
                  autoComplete="new-password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
            <Field
              id="backup-repeated"
              label={backupPageTexts.repeatPassword}
              notes={asked && !tooShort && differ ? error(backupPageTexts.passwordsDiffer) : []}
            >
              {(control) => (
                <Password
                  {...control}
                  className="backup-password"
                  autoComplete="new-password"
                  value={repeated}
                  onChange={(event) => setRepeated(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        <div className="backup-indent">
          <Button type="primary" htmlType="submit" loading={state.kind === 'running'}>
            {state.kind === 'running' ? backupPageTexts.running : backupPageTexts.run}
          </Button>
        </div>
      </form>
      <div role="status">
        {state.kind === 'written' && <Written written={state.written} />}
        {state.kind === 'failed' && <p className="backup-outcome backup-outcome-failed">{state.message}</p>}
      </div>
    </section>
  );
}

function Written({ written }: { readonly written: BackupWritten }) {
  const { message } = AntApp.useApp();
  const copy = (): void => {
    navigator.clipboard.writeText(written.file).then(
      () => void message.success({ key: 'copied', content: backupPageTexts.copied, duration: 2 }),
      () => void message.warning({ key: 'copied', content: backupPageTexts.copyFailed }),
    );
  };
  return (
    <div className="backup-outcome backup-outcome-done">
      <p>
        <strong>{backupPageTexts.written(written.reports, written.bytes)}</strong>
      </p>
      <p className="backup-file">
        <span>{written.file}</span>
        <Button size="small" onClick={copy}>
          {backupPageTexts.copyPath}
        </Button>
      </p>
      {written.damaged > 0 && <p className="backup-damaged">{backupPageTexts.damaged(written.damaged)}</p>}
    </div>
  );
}
