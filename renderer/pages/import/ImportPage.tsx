/** Brings a report in from a file: what was read is shown before anything is taken over. */
import AntApp from 'antd/es/app';
import { useState } from 'react';
import type { ImportedReport } from '../../../shared/imported';
import { toApiError } from '../../api';
import { useForeignLock } from '../../app/lock';
import { importPageTexts } from '../../texts/import';
import { DropArea } from './DropArea';
import { Found } from './Found';
import { readFile } from './read-file';
import './ImportPage.css';

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
  | { readonly kind: 'read'; readonly name: string; readonly imported: ImportedReport };

export default function ImportPage() {
  const { message } = AntApp.useApp();
  const [state, setState] = useState<State>({ kind: 'ready' });
  const foreign = useForeignLock() !== null;

  const read = async ([file, ...more]: readonly File[]): Promise<void> => {
    if (!file) return;
    const { name } = file;
    if (more.length > 0) void message.warning(importPageTexts.many);
    setState({ kind: 'reading', name });
    try {
      const result = await readFile(file);
      setState(result.ok ? { kind: 'read', name, imported: result.imported } : { kind: 'failed', name, message: result.message });
    } catch (error) {
      setState({ kind: 'failed', name, message: toApiError(error).message });
    }
  };

  return (
    <div className="import-page">
      <h1>{importPageTexts.title}</h1>
      <DropArea disabled={state.kind === 'reading'} onFiles={(files) => void read(files)} />
      <div role="status">
        {state.kind === 'reading' && <p className="import-reading">{importPageTexts.reading(state.name)}</p>}
        {state.kind === 'failed' && (
          <div className="import-failed">
            <h2>{importPageTexts.failed(state.name)}</h2>
            <p>{state.message}</p>
          </div>
        )}
      </div>
      {state.kind === 'read' && (
        <Found key={`${state.name} ${state.imported.report.year}`} name={state.name} imported={state.imported} locked={foreign} />
      )}
    </div>
  );
}
