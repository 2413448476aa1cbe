/** What is consolidated: the folder, the units that have to report, and whose consolidation it is. */
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import TextArea from 'antd/es/input/TextArea';
import { useEffect, useRef, useState } from 'react';
import type { About } from '../../../shared/api';
import type { ConsolidationStart } from '../../../shared/consolidation-api';
import { api, toApiError } from '../../api';
import { Field } from '../../app/Field';
import { consolidateTexts } from '../../texts/consolidate';
import { useDrop } from './use-drop';

/** What was typed in. */
export interface StartEntries {
  /** Empty where files were dropped instead. */
  readonly folder: string;
  readonly units: string;
  readonly name: string;
}

interface StartFormProps {
  readonly busy: boolean;
  /** What was there before. */
  readonly before: StartEntries;
  readonly onStart: (start: ConsolidationStart, entries: StartEntries) => void;
}

/** Notepad on Chinese Windows writes GBK where it does not write UTF-8. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('gbk').decode(bytes);
    throw error;
  }
}

export function StartForm({ busy, before, onStart }: StartFormProps) {
  const [shell, setShell] = useState<About['shell']>('browser');
  const [folder, setFolder] = useState(before.folder);
  const [units, setUnits] = useState(before.units);
  const [name, setName] = useState(before.name);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');
  const drop = useDrop();
  const { taken, progress } = drop;
  const listInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    api.about().then(
      (about) => setShell(about.shell),
      (error: unknown) => setProblem(toApiError(error).message),
    );
  }, []);

  const source = taken?.folder ?? folder.trim();
  const missing = source === '';
  const chooseFolder = async (): Promise<void> => {
    try {
      const chosen = await api.chooseConsolidationFolder();
      if (chosen !== null) setFolder(chosen);
    } catch (error) {
      setProblem(toApiError(error).message);
    }
  };
  return (
    <form
      className={`consolidate-start${drop.over ? ' is-over' : ''}`}
      noValidate
      {...drop.handlers}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!missing && !busy && !progress) {
          onStart(
            { folder: source, units, choices: name.trim() === '' ? {} : { name: name.trim() } },
            { folder: taken ? '' : folder, units, name },
          );
        }
      }}
    >
      <p className="consolidate-intro">{consolidateTexts.intro}</p>
      <Field
        id="consolidate-folder"
        label={consolidateTexts.folder}
        hint={drop.over ? consolidateTexts.dropHere : consolidateTexts.dropHint}
        notes={asked && missing ? [{ severity: 'error', message: consolidateTexts.folderMissing }] : []}
      >
        {(control) => taken || progress ? (
          <div className="consolidate-folder">
            <Input
              {...control}
              readOnly
              value={progress ? consolidateTexts.taking(progress.done, progress.total) : consolidateTexts.taken(taken?.count ?? 0)}
            />
            {taken && <Button onClick={drop.forget}>{consolidateTexts.otherFolder}</Button>}
          </div>
        ) : (
          <div className="consolidate-folder">
            <Input
              {...control}
              value={folder}
              readOnly={shell === 'electron'}
              autoComplete="off"
              placeholder={shell === 'electron' ? '' : consolidateTexts.folderPlaceholder}
              onChange={(event) => setFolder(event.target.value)}
            />
            {shell === 'electron' && <Button onClick={() => void chooseFolder()}>{consolidateTexts.chooseFolder}</Button>}
          </div>
        )}
      </Field>
      <Field id="consolidate-name" label={consolidateTexts.name} notes={[]} hint={consolidateTexts.nameHint}>
        {(control) => (
          <Input {...control} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field id="consolidate-units" label={consolidateTexts.units} notes={[]} hint={consolidateTexts.unitsHint}>
        {(control) => (
          <>
            <TextArea {...control} value={units} rows={6} spellCheck={false} onChange={(event) => setUnits(event.target.value)} />
            <Button size="small" onClick={() => listInput.current?.click()}>
              {consolidateTexts.loadUnits}
            </Button>
            <input
              ref={listInput}
              type="file"
              hidden
              accept=".txt,.csv"
              aria-label={consolidateTexts.loadUnits}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file) {
                  textOf(file).then(setUnits, (error: unknown) => setProblem(toApiError(error).message));
                }
              }}
            />
          </>
        )}
      </Field>
      {(problem !== '' || drop.problem !== '') && (
        <p className="consolidate-problem" role="alert">
          {problem === '' ? drop.problem : problem}
        </p>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={progress !== null}>
        {busy ? consolidateTexts.starting : consolidateTexts.start}
      </Button>
    </form>
  );
}
