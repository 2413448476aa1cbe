/** What a backup holds beside what is here, what to do with each report, and what became of it. */
import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useState } from 'react';
import { Link } from 'wouter';
import type { BackupEntry, RestoreAction, RestoreOutcome } from '../../../shared/backup';
import { getEdition } from '../../../shared/editions';
import { api, toApiError } from '../../api';
import { ask } from '../../app/ask';
import { useForeignLock } from '../../app/lock';
import { reportName } from '../../app/step-names';
import { listTime } from '../../app/times';
import { backupPageTexts } from '../../texts/backup';
import { safetyTexts } from '../../texts/safety';
import { useLibraryStore } from '../library/library-store';
import type { OpenBackup } from './RestorePart';

interface PreviewProps {
  readonly open: OpenBackup;
  readonly onClose: () => void;
}

type Choice = RestoreAction | 'skip';

export function Preview({ open: { token, password, preview }, onClose }: PreviewProps) {
  const { modal } = AntApp.useApp();
  const foreign = useForeignLock() !== null;
  const [now] = useState(() => new Date());
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [outcome, setOutcome] = useState<RestoreOutcome | null>(null);

  const choiceOf = ({ id, suggested }: BackupEntry): Choice => choices[id] ?? suggested ?? 'skip';
  const chosen = preview.entries.flatMap((entry) => {
    const action = choiceOf(entry);
    return action === 'skip' || entry.actions.length === 0 ? [] : [{ id: entry.id, action }];
  });

  const run = async (): Promise<void> => {
    const replaced = chosen.filter(({ action }) => action === 'replace').length;
    const agreed =
      replaced === 0 ||
      (await ask(modal, {
        title: backupPageTexts.confirmTitle(replaced),
        content: backupPageTexts.confirmText,
        okText: backupPageTexts.confirm,
        cancelText: backupPageTexts.cancel,
      }));
    if (!agreed) return;
    setBusy(true);
    setProblem('');
    try {
      setOutcome(await api.restoreBackup({ token, password, revision: preview.revision, choices: chosen }));
    } catch (error) {
      setProblem(toApiError(error).message);
    } finally {
      setBusy(false);
      await useLibraryStore.getState().refresh();
    }
  };

  const head = (
    <p className="preview-head">
      <strong>{backupPageTexts.previewOf(listTime(preview.createdAt, now))}</strong>
      <Button size="small" onClick={onClose}>
        {backupPageTexts.otherBackup}
      </Button>
    </p>
  );
  if (outcome) {
    return (
      <>
        {head}
        <Outcome outcome={outcome} entries={preview.entries} />
      </>
    );
  }
  if (preview.entries.length === 0) {
    return (
      <>
        {head}
        <p className="backup-text">{backupPageTexts.empty}</p>
      </>
    );
  }
  const why = foreign ? safetyTexts.notHere : chosen.length === 0 ? backupPageTexts.restoreNone : undefined;
  return (
    <>
      {head}
      <table className="preview">
        <thead>
          <tr>
            <th scope="col">{backupPageTexts.report}</th>
            <th scope="col">{backupPageTexts.inBackup}</th>
            <th scope="col">{backupPageTexts.here}</th>
            <th scope="col">{backupPageTexts.choice}</th>
          </tr>
        </thead>
        <tbody>
          {preview.entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              now={now}
              choice={choiceOf(entry)}
              onChoose={(choice) => setChoices({ ...choices, [entry.id]: choice })}
            />
          ))}
        </tbody>
      </table>
      {problem !== '' && (
        <p className="backup-outcome backup-outcome-failed" role="alert">
          {problem}
        </p>
      )}
      <p className="preview-run">
        <Button type="primary" disabled={why !== undefined} loading={busy} onClick={() => void run()}>
          {busy ? backupPageTexts.restoring : backupPageTexts.restore(chosen.length)}
        </Button>
        {why !== undefined && <span className="backup-text">{why}</span>}
      </p>
    </>
  );
}

interface EntryRowProps {
  readonly entry: BackupEntry;
  readonly now: Date;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function EntryRow({ entry, now, choice, onChoose }: EntryRowProps) {
  const { here, actions, inBin } = entry;
  const nameOf = (action: RestoreAction): string =>
    action === 'add' && inBin ? backupPageTexts.addToBin : backupPageTexts.actions[action];
  return (
    <tr>
      <th scope="row">
        {reportName(entry)}
        <small>{getEdition(entry.edition).name}</small>
      </th>
      <td>
        <State
          time={listTime(entry.savedAt, now)}
          marks={[entry.final && backupPageTexts.final, inBin && backupPageTexts.wasInBin]}
          newer={here?.newer === 'backup'}
        />
      </td>
      <td>
        {here === null ? (
          <span className="preview-soft">{backupPageTexts.notHere}</span>
        ) : (
          <State
            time={here.state === 'good' ? listTime(here.savedAt, now) : backupPageTexts.hereStates[here.state]}
            marks={[
              here.same && backupPageTexts.same,
              !here.same && here.state === 'good' && here.newer === null && backupPageTexts.differs,
              here.final && backupPageTexts.final,
              here.inBin && backupPageTexts.hereInBin,
            ]}
            newer={here.newer === 'here'}
          />
        )}
      </td>
      <td>
        {actions.length === 0 ? (
          <span className="preview-soft">{backupPageTexts.nothing}</span>
        ) : (
          <>
            <Select<Choice>
              className="preview-choice"
              aria-label={backupPageTexts.choiceFor(reportName(entry))}
              value={choice}
              onChange={onChoose}
              options={[
                ...actions.map((action) => ({ value: action, label: nameOf(action) })),
                { value: 'skip' as const, label: backupPageTexts.skip },
              ]}
            />
            {choice === 'replace' && here?.newer === 'here' && (
              <small className="preview-warning">{backupPageTexts.losesNewer}</small>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

interface StateProps {
  readonly time: string;
  readonly marks: readonly (string | false)[];
  readonly newer: boolean;
}

function State({ time, marks, newer }: StateProps) {
  return (
    <>
      {time}
      {newer && <b className="preview-newer">{backupPageTexts.newer}</b>}
      {marks.map((mark) => mark !== false && <small key={mark}>{mark}</small>)}
    </>
  );
}

function Outcome({ outcome, entries }: { readonly outcome: RestoreOutcome; readonly entries: readonly BackupEntry[] }) {
  const nameOf = (id: string): string => {
    const entry = entries.find((one) => one.id === id);
    return entry ? reportName(entry) : id;
  };
  return (
    <div role="status">
      {outcome.done.length > 0 && (
        <div className="backup-outcome backup-outcome-done">
          <p>
            <strong>{backupPageTexts.restored(outcome.done.length)}</strong>
          </p>
          <p>
            <Link href="/">{backupPageTexts.toList}</Link>
          </p>
        </div>
      )}
      {outcome.failed.length > 0 && (
        <div className="backup-outcome backup-outcome-failed">
          <p>
            <strong>{backupPageTexts.failed(outcome.failed.length)}</strong>
          </p>
          {outcome.failed.map(({ id, message }) => (
            <p key={id}>{backupPageTexts.failedOne(nameOf(id), message)}</p>
          ))}
        </div>
      )}
    </div>
  );
}
