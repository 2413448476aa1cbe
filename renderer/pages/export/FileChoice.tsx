import FileExcelOutlined from '@ant-design/icons/es/icons/FileExcelOutlined';
import FilePdfOutlined from '@ant-design/icons/es/icons/FilePdfOutlined';
import FileWordOutlined from '@ant-design/icons/es/icons/FileWordOutlined';
import GlobalOutlined from '@ant-design/icons/es/icons/GlobalOutlined';
import Checkbox from 'antd/es/checkbox';
import type { ReactNode } from 'react';
import { exportTexts } from '../../texts/export';
import { formats, type Format } from './planned-files';

export type ChosenFormats = Readonly<Record<Format, boolean>>;

interface FileChoiceProps {
  readonly planned: Readonly<Record<Format, readonly string[]>>;
  readonly value: ChosenFormats;
  readonly onChange: (formats: ChosenFormats) => void;
}

const icons: Readonly<Record<Format, ReactNode>> = {
  word: <FileWordOutlined className="file-icon-word" aria-hidden="true" />,
  pdf: <FilePdfOutlined className="file-icon-pdf" aria-hidden="true" />,
  html: <GlobalOutlined className="file-icon-html" aria-hidden="true" />,
  reviewNote: <FileWordOutlined className="file-icon-word" aria-hidden="true" />,
  excel: <FileExcelOutlined className="file-icon-excel" aria-hidden="true" />,
};

/** The formats, each with what it is for and the names of its files. */
export function FileChoice({ planned, value, onChange }: FileChoiceProps) {
  return (
    <div className="file-choice">
      {formats.map((format) => {
        const names = planned[format];
        const checked = value[format] && names.length > 0;
        return (
          <div key={format} className={`file-option${checked ? '' : ' file-option-off'}`}>
            <Checkbox
              checked={checked}
              disabled={names.length === 0}
              onChange={(event) => onChange({ ...value, [format]: event.target.checked })}
            >
              {exportTexts.formats[format]}
            </Checkbox>
            <span className="file-purpose">{exportTexts.purposes[format]}</span>
            {checked && (
              <ul>
                {names.map((name) => (
                  <li key={name}>
                    {icons[format]}
                    <span>{name}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
