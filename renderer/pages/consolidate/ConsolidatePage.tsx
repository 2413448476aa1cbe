/** The district's side: many units' reports read, checked and added up. */
import Button from 'antd/es/button';
import Progress from 'antd/es/progress';
import Segmented from 'antd/es/segmented';
import { useState, type ReactNode } from 'react';
import type { ConsolidationState } from '../../../shared/consolidation-api';
import { Loading } from '../../app/Loading';
import { useForeignLock } from '../../app/lock';
import { SeverityIcon } from '../../findings/FindingList';
import { consolidateTexts } from '../../texts/consolidate';
import { FileList } from './FileList';
import { Overview } from './Overview';
import { StartForm, type StartEntries } from './StartForm';
import { Sums } from './Sums';
import { useConsolidation, type ConsolidationControl } from './use-consolidation';
import { WritePart } from './WritePart';
import './ConsolidatePage.css';

export default function ConsolidatePage() {
  const control = useConsolidation();
  const { state, problem, busy, start, end } = control;
  /** A long list of units is not typed twice. */
  const [entries, setEntries] = useState<StartEntries>();
  const [cancelled, setCancelled] = useState(false);
  const content = (): ReactNode => {
    if (!state) return problem === '' ? <Loading /> : null;
    switch (state.kind) {
      case 'none':
        return (
          <>
            {cancelled && <p role="status">{consolidateTexts.cancelled}</p>}
            <StartForm
              busy={busy}
              before={entries ?? { folder: '', units: '', name: '' }}
              onStart={(request, entered) => {
                setEntries(entered);
                setCancelled(false);
                void start(request);
              }}
            />
          </>
        );
      case 'reading':
        return (
          <Reading
            state={state}
            onCancel={() => {
              setCancelled(true);
              void end();
            }}
          />
        );
      case 'failed':
        return (
          <div className="consolidate-failed" role="alert">
            <h2>{consolidateTexts.failed}</h2>
            <p>{state.message}</p>
            <Button onClick={() => void end()}>{consolidateTexts.again}</Button>
          </div>
        );
      case 'done':
        return <Done state={state} control={control} />;
    }
  };
  return (
    <div className="consolidate-page">
      <div className="consolidate-head">
        <h1>{consolidateTexts.title}</h1>
        {state?.kind === 'done' && (
          <>
            <span className="consolidate-path">{state.folder}</span>
            <Button
              size="small"
              onClick={() => {
                // Started before this page was opened.
                if (!entries) setEntries({ folder: state.folder, units: state.units, name: state.choices.name ?? '' });
                void end();
              }}
            >
              {consolidateTexts.restart}
            </Button>
          </>
        )}
      </div>
      {problem !== '' && (
        <p className="consolidate-problem" role="alert">
          {problem}
        </p>
      )}
      {content()}
    </div>
  );
}

type Of<Kind extends ConsolidationState['kind']> = Extract<ConsolidationState, { readonly kind: Kind }>;

function Reading({ state, onCancel }: { readonly state: Of<'reading'>; readonly onCancel: () => void }) {
  const { done, total, current } = state.progress;
  return (
    <div className="consolidate-reading" role="status">
      <p>{consolidateTexts.reading(done, total)}</p>
      <Progress
        percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
        showInfo={false}
        aria-label={consolidateTexts.reading(done, total)}
      />
      <p className="consolidate-path">{current}</p>
      <Button onClick={onCancel}>{consolidateTexts.cancel}</Button>
    </div>
  );
}

const tabs = ['overview', 'files', 'sums', 'findings'] as const;
type Tab = (typeof tabs)[number];

function Done({ state, control }: { readonly state: Of<'done'>; readonly control: ConsolidationControl }) {
  const [tab, setTab] = useState<Tab>('overview');
  const locked = useForeignLock() !== null;
  const { consolidation, choices } = state;
  const panel = (): ReactNode => {
    switch (tab) {
      case 'overview':
        return <Overview consolidation={consolidation} />;
      case 'files':
        return <FileList {...{ consolidation, choices }} busy={control.busy} onDecide={(next) => void control.decide(next)} />;
      case 'sums':
        return <Sums consolidation={consolidation} />;
      case 'findings':
        return consolidation.findings.length === 0 ? (
          <p className="consolidate-clean">{consolidateTexts.sumsClear}</p>
        ) : (
          <ul className="consolidate-findings">
            {consolidation.findings.map(({ severity, message }, index) => (
              <li key={index}>
                <SeverityIcon severity={severity} /> {message}
              </li>
            ))}
          </ul>
        );
    }
  };
  return (
    <>
      <WritePart locked={locked} />
      <Segmented<Tab>
        aria-label={consolidateTexts.tabsName}
        value={tab}
        options={tabs.map((value) => ({ value, label: consolidateTexts.tabs[value] }))}
        onChange={setTab}
      />
      <div className="consolidate-panel">{panel()}</div>
    </>
  );
}
