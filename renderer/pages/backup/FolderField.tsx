import Button from 'antd/es/button';
import Input from 'antd/es/input';
import AntApp from 'antd/es/app';
import type { About } from '../../../shared/api';
import { api, toApiError } from '../../api';
import { backupPageTexts } from '../../texts/backup';

interface FolderFieldProps {
  readonly id: string;
  readonly shell: About['shell'];
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (folder: string) => void;
}

/** A folder: chosen in the system's dialog where there is one, else typed. */
export function FolderField({ id, shell, value, disabled = false, onChange }: FolderFieldProps) {
  const { message } = AntApp.useApp();
  const choose = async (): Promise<void> => {
    try {
      const folder = await api.chooseBackupFolder();
      if (folder !== null) onChange(folder);
    } catch (error) {
      void message.error(toApiError(error).message);
    }
  };
  return (
    <span className="backup-folder">
      <Input
        id={id}
        value={value}
        disabled={disabled}
        readOnly={shell === 'electron'}
        title={value}
        placeholder={backupPageTexts.folderExample}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {shell === 'electron' && (
        <Button disabled={disabled} onClick={() => void choose()}>
          {backupPageTexts.chooseFolder}
        </Button>
      )}
    </span>
  );
}
