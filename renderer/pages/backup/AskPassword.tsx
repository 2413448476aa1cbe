import type { InputRef } from 'antd/es/input';
import Password from 'antd/es/input/Password';
import Modal from 'antd/es/modal';
import { useRef, useState } from 'react';
import type { BackupFile } from '../../../shared/backup';
import { api, toApiError } from '../../api';
import { Field } from '../../app/Field';
import { backupPageTexts } from '../../texts/backup';
import type { OpenBackup } from './RestorePart';

interface AskPasswordProps {
  readonly file: BackupFile;
  readonly onClose: () => void;
  readonly onOpen: (opened: OpenBackup) => void;
}

/** Asks for the password of a backup until it opens or the clerk gives up. */
export function AskPassword({ file, onClose, onOpen }: AskPasswordProps) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<InputRef>(null);

  const open = async (): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      onOpen({ token: file.token, password, preview: await api.previewBackup(file.token, password) });
    } catch (error) {
      setProblem(toApiError(error).message);
      setBusy(false);
      input.current?.focus({ cursor: 'all' });
    }
  };

  return (
    <Modal
      open
      title={backupPageTexts.askPassword(file.name)}
      onCancel={onClose}
      mask={{ closable: false }}
      okText={busy ? backupPageTexts.looking : backupPageTexts.open}
      cancelText={backupPageTexts.cancel}
      okButtonProps={{ htmlType: 'submit', form: 'backup-ask', loading: busy }}
      afterOpenChange={(opened) => {
        if (opened) input.current?.focus();
      }}
    >
      <form
        id="backup-ask"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void open();
        }}
      >
        <Field
          id="backup-open-password"
          label={backupPageTexts.password}
          notes={problem === '' ? [] : [{ severity: 'error', message: problem }]}
        >
          {(control) => (
            <Password
              {...control}
              ref={input}
              autoComplete="off"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Modal>
  );
}
