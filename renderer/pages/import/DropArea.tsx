/** Where a file is dropped or chosen. */
import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined';
import Button from 'antd/es/button';
import { useRef, useState, type DragEvent } from 'react';
import { importPageTexts } from '../../texts/import';

interface DropAreaProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropArea({ disabled, onFiles }: DropAreaProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`import-drop${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <InboxOutlined aria-hidden="true" />
      <p className="import-drop-line">
        {over ? importPageTexts.dropHere : importPageTexts.drop}
        {!over && (
          <Button disabled={disabled} onClick={() => input.current?.click()}>
            {importPageTexts.choose}
          </Button>
        )}
      </p>
      <p className="import-drop-kinds">{importPageTexts.kinds}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={importPageTexts.choose}
        accept=".xlsx,.xlsm,.docx,.html,.htm,.json,.xxgk,.zip"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    </div>
  );
}
