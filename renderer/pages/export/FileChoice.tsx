import FileExcelOutlined from '@ant-design/icons/es/icons/FileExcelOutlined';
import FileWordOutlined from '@ant-design/icons/es/icons/FileWordOutlined';
import Checkbox from 'antd/es/checkbox';
import type { ReactNode } from 'react';
import { exportTexts } from '../../texts/export';
import type { PlannedFiles } from './planned-files';

export interface ExportFiles {
  readonly word: boolean;
  readonly excel: boolean;
  readonly registration: boolean;
}

interface FileChoiceProps {
  readonly planned: PlannedFiles;
  readonly value: ExportFiles;
  readonly onChange: (files: ExportFiles) => void;
}

/** Word, Excel and the documents printed on request, each with the names of its files. */
export function FileChoice({ planned, value, onChange }: FileChoiceProps) {
  const word = <FileWordOutlined className="file-icon-word" aria-hidden="true" />;
  const excel = <FileExcelOutlined className="file-icon-excel" aria-hidden="true" />;
  return (
    <div className="file-choice">
      <Choice
        label={exportTexts.word}
        checked={value.word}
        onChange={(checked) => onChange({ ...value, word: checked })}
        icon={word}
        names={planned.word}
      />
      {planned.onRequest.map(({ document, fileName }) => (
        <Choice
          key={document.id}
          label={exportTexts.alsoOnRequest(document.fileName)}
          checked={value.word && value.registration}
          disabled={!value.word}
          onChange={(checked) => onChange({ ...value, registration: checked })}
          icon={word}
          names={[fileName]}
          nested
        />
      ))}
      <Choice
        label={exportTexts.excel}
        checked={value.excel}
        onChange={(checked) => onChange({ ...value, excel: checked })}
        icon={excel}
        names={[planned.excel]}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly nested?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly icon: ReactNode;
  readonly names: readonly string[];
}

function Choice({ label, checked, disabled = false, nested = false, onChange, icon, names }: ChoiceProps) {
  return (
    <div className={`file-option${nested ? ' file-option-nested' : ''}${checked ? '' : ' file-option-off'}`}>
      <Checkbox checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)}>
        {label}
      </Checkbox>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {icon}
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
