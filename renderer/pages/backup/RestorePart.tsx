/** Bringing reports back: which backup, with its password where it has one, then what of it. */
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useCallback, useState } from 'react';
import type { About } from '../../../shared/api';
import type { BackupFile, BackupPreview } from '../../../shared/backup';
import { api, toApiError } from '../../api';
import { listTime } from '../../app/times';
import { backupPageTexts } from '../../texts/backup';
import { useLoaded } from '../history/use-loaded';
import { AskPassword } from './AskPassword';
import { Preview } from './Preview';

/** A backup that was opened. */
export interface OpenBackup {
  readonly token: string;
  readonly password: string | null;
  readonly preview: BackupPreview;
}

interface RestorePartProps {
  readonly shell: About['shell'];
  /** Changes when there may be new files. */
  readonly revision: number;
}

export function RestorePart({ shell, revision }: RestorePartProps) {
  const [folder, setFolder] = useState<string | null>(null);
  const [open, setOpen] = useState<OpenBackup | null>(null);
  const [asking, setAsking] = useState<BackupFile | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const list = useCallback(() => api.listBackups(folder), [folder]);
  const files = useLoaded(`${revision} ${folder ?? ''}`, list);

  const look = async (file: BackupFile): Promise<void> => {
    setProblem('');
    if (file.about?.encrypted) {
      setAsking(file);
      return;
    }
    setBusy(file.token);
    try {
      setOpen({ token: file.token, password: null, preview: await api.previewBackup(file.token, null) });
    } catch (error) {
      setProblem(toApiError(error).message);
    } finally {
      setBusy(null);
    }
  };
  const choose = async (): Promise<void> => {
    setProblem('');
    try {
      const file = await api.chooseBackupFile();
      if (file?.problem) setProblem(file.problem);
      else if (file) await look(file);
    } catch (error) {
      setProblem(toApiError(error).message);
    }
  };

  return (
    <section className="backup-part" aria-labelledby="backup-restore">
      <h2 id="backup-restore">{backupPageTexts.restorePart}</h2>
      <p className="backup-text">{backupPageTexts.restoreText}</p>
      {(problem !== '' || files.problem) && (
        <p className="backup-outcome backup-outcome-failed" role="alert">
          {problem === '' ? files.problem?.message : problem}
        </p>
      )}
      {open ? (
        <Preview key={`${open.token} ${open.preview.revision}`} open={open} onClose={() => setOpen(null)} />
      ) : (
        <>
          {files.value?.length === 0 && <p className="backup-text">{backupPageTexts.none}</p>}
          {files.value && files.value.length > 0 && (
            <ul className="backup-files">
              {files.value.map((file) => (
                <FileRow key={file.token} file={file} busy={busy === file.token} onLook={() => void look(file)} />
              ))}
            </ul>
          )}
          {shell === 'electron' ? (
            <Button onClick={() => void choose()}>{backupPageTexts.chooseFile}</Button>
          ) : (
            <FindIn onFind={setFolder} />
          )}
        </>
      )}
      {asking && (
        <AskPassword
          file={asking}
          onClose={() => setAsking(null)}
          onOpen={(opened) => {
            setAsking(null);
            setOpen(opened);
          }}
        />
      )}
    </section>
  );
}

interface FileRowProps {
  readonly file: BackupFile;
  readonly busy: boolean;
  readonly onLook: () => void;
}

function FileRow({ file: { name, folder, bytes, about, problem }, busy, onLook }: FileRowProps) {
  const [now] = useState(() => new Date());
  return (
    <li>
      <span className="backup-file-time">{about ? listTime(about.createdAt, now) : name}</span>
      <span className="backup-file-about">
        {about && (
          <span>
            {backupPageTexts.kinds[about.kind]}
            <i />
            {backupPageTexts.file(about.reports, bytes)}
            {about.encrypted && (
              <>
                <i />
                {backupPageTexts.encrypted}
              </>
            )}
          </span>
        )}
        {problem !== null && <span className="backup-file-problem">{problem}</span>}
        <span className="backup-file-place" title={`${folder} ${name}`}>
          {folder}
        </span>
      </span>
      {about && (
        <Button size="small" loading={busy} onClick={onLook}>
          {busy ? backupPageTexts.looking : backupPageTexts.look}
        </Button>
      )}
    </li>
  );
}

/** Where there is no dialog: a folder is typed and searched. */
function FindIn({ onFind }: { readonly onFind: (folder: string | null) => void }) {
  const [folder, setFolder] = useState('');
  return (
    <form
      className="backup-find"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(folder.trim() === '' ? null : folder.trim());
      }}
    >
      <label htmlFor="backup-find">{backupPageTexts.otherFolder}</label>
      <Input
        id="backup-find"
        value={folder}
        placeholder={backupPageTexts.folderExample}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setFolder(event.target.value)}
      />
      <Button htmlType="submit">{backupPageTexts.find}</Button>
    </form>
  );
}
