import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import AntApp from 'antd/es/app';
import Button from 'antd/es/button';
import { useEffect, useRef } from 'react';
import { exportTexts } from '../../texts/export';
import type { ExportState } from './use-export';

/** What became of the export: the files with their paths, or why there are none. */
export function ExportOutcome({ state }: { readonly state: ExportState }) {
  const box = useRef<HTMLDivElement>(null);
  const { message } = AntApp.useApp();

  // The result stands below the button and may lie outside a small window.
  useEffect(() => {
    if (state.kind === 'written' || state.kind === 'failed') box.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);

  const copy = (path: string): void => {
    navigator.clipboard.writeText(path).then(
      () => void message.success({ key: 'copied', content: exportTexts.copied, duration: 2 }),
      () => void message.warning({ key: 'copied', content: exportTexts.copyFailed }),
    );
  };

  return (
    <div role="status">
      {state.kind === 'written' && (
        <div ref={box} className="export-outcome export-outcome-done">
          <h2>
            <CheckCircleFilled aria-hidden="true" />
            {exportTexts.done(state.files.length)}
          </h2>
          <ul>
            {state.files.map((file) => (
              <li key={file}>
                <span className="export-file">{file}</span>
                <Button size="small" onClick={() => copy(file)}>
                  {exportTexts.copyPath}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.kind === 'failed' && (
        <div ref={box} className="export-outcome export-outcome-failed">
          <h2>
            <CloseCircleFilled aria-hidden="true" />
            {exportTexts.failed}
          </h2>
          <p>{state.message}</p>
        </div>
      )}
    </div>
  );
}
