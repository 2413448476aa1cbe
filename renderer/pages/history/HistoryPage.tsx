/** Earlier versions of the open report: what changed since, and the way back to one of them. */
import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { VersionSummary } from '../../../shared/api';
import type { Edition } from '../../../shared/editions';
import { compareReports, countChanges } from '../../../shared/report/compare';
import type { Report } from '../../../shared/report/report';
import { api } from '../../api';
import { useFollowDisk, useForeignLock, useLockWatch } from '../../app/lock';
import { Loading } from '../../app/Loading';
import { listTime } from '../../app/times';
import { Notices } from '../../app/wizard/Notices';
import { TopBar } from '../../app/wizard/TopBar';
import { useSaveKey } from '../../app/wizard/use-save-key';
import { useWindowTitle } from '../../app/wizard/use-window-title';
import { addressOf, type StepId } from '../../report/steps';
import { useReportStore } from '../../report/store';
import { historyTexts } from '../../texts/history';
import { safetyTexts } from '../../texts/safety';
import { Comparison } from './Comparison';
import './HistoryPage.css';
import { useLoaded, type Loaded } from './use-loaded';
import { useRestore } from './use-restore';
import { VersionList } from './VersionList';

interface HistoryPageProps {
  readonly id: string;
  readonly edition: Edition;
  /** The present state. */
  readonly report: Report;
  /** The step to go back to. */
  readonly back: StepId;
}

/** Stands for the present state where a version is chosen. */
const present = '';

const listVersions = (id: string): Promise<readonly VersionSummary[]> => api.listVersions(id);

export default function HistoryPage({ id, edition, report, back }: HistoryPageProps) {
  const versions = useLoaded(id, listVersions);
  const [chosen, setChosen] = useState<string | null>(null);
  useLockWatch();
  useFollowDisk(id);
  useWindowTitle(report);
  useSaveKey();
  // What was typed last belongs to the present state.
  useEffect(() => void useReportStore.getState().flush(), []);

  const list = versions.value ?? [];
  const selected = list.find(({ name }) => name === chosen) ?? list[0];
  return (
    <div className="wizard history">
      <TopBar edition={edition} report={report} back={{ href: addressOf(id, back), name: historyTexts.back }} />
      <Notices />
      <VersionsPart versions={versions} chosen={selected?.name} onChoose={setChosen} />
      <main className="wizard-main">
        {versions.value?.length === 0 && (
          <div className="history-none">
            <h2>{historyTexts.none}</h2>
            <p>{historyTexts.noneText}</p>
          </div>
        )}
        {selected && (
          <VersionPart
            key={selected.name}
            {...{ id, report, selected }}
            versions={list}
            onRestored={() => {
              setChosen(null);
              versions.again();
            }}
          />
        )}
      </main>
    </div>
  );
}

interface VersionsPartProps {
  readonly versions: Loaded<readonly VersionSummary[]>;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

function VersionsPart({ versions: { value, problem, again }, chosen, onChoose }: VersionsPartProps) {
  return (
    <nav className="history-list" aria-label={historyTexts.list}>
      <h1>{historyTexts.title}</h1>
      {problem && (
        <div className="history-problem" role="alert">
          <p>{historyTexts.listFailed}</p>
          <p>{problem.message}</p>
          <Button size="small" onClick={again}>
            {historyTexts.retry}
          </Button>
        </div>
      )}
      {value && value.length > 0 && (
        <>
          <VersionList versions={value} chosen={chosen} onChoose={onChoose} />
          <p className="history-kept">{historyTexts.kept}</p>
        </>
      )}
    </nav>
  );
}

interface VersionPartProps {
  readonly id: string;
  readonly report: Report;
  readonly selected: VersionSummary;
  readonly versions: readonly VersionSummary[];
  readonly onRestored: () => void;
}

function VersionPart({ id, report, selected, versions, onRestored }: VersionPartProps) {
  const [now] = useState(() => new Date());
  const [other, setOther] = useState(present);
  const read = useCallback((name: string) => api.readVersion(id, name), [id]);
  const own = useLoaded(selected.name, read);
  const against = useLoaded(other === present ? null : other, read);
  const restore = useRestore(id, onRestored);

  const otherVersion = versions.find(({ name }) => name === other);
  const otherReport = otherVersion ? against.value : report;
  const nameOf = ({ at, kind }: VersionSummary): string =>
    historyTexts.version(listTime(at, now), historyTexts.kinds[kind]);
  /** Earlier first, whichever way round they were chosen. */
  const swapped = otherVersion !== undefined && otherVersion.at < selected.at;
  const names = [nameOf(selected), otherVersion ? nameOf(otherVersion) : historyTexts.present] as const;
  const states = useMemo(() => {
    if (!own.value || !otherReport) return undefined;
    return swapped ? ([otherReport, own.value] as const) : ([own.value, otherReport] as const);
  }, [own.value, otherReport, swapped]);
  const changes = useMemo(() => states && compareReports(...states), [states]);
  const sameAsPresent = useMemo(
    () => own.value !== undefined && countChanges(compareReports(own.value, report)) === 0,
    [own.value, report],
  );
  const [foreign, isFinal] = [useForeignLock() !== null, report.final !== undefined];
  const why = foreign
    ? safetyTexts.notHere
    : isFinal
      ? historyTexts.restoreFinal
      : sameAsPresent
        ? historyTexts.restoreSame
        : undefined;
  const problem = own.problem ?? against.problem;

  return (
    <>
      <header className="wizard-heading history-heading">
        <h2>{nameOf(selected)}</h2>
        <label htmlFor="history-other">{historyTexts.compareWith}</label>
        <Select
          id="history-other"
          className="history-other"
          value={other}
          onChange={setOther}
          options={[
            { value: present, label: historyTexts.present },
            ...versions
              .filter(({ name }) => name !== selected.name)
              .map((version) => ({ value: version.name, label: nameOf(version) })),
          ]}
        />
        <span className="history-restore" title={why}>
          <Button
            type="primary"
            disabled={why !== undefined || !own.value}
            onClick={() => void restore(selected, listTime(selected.at, now))}
          >
            {historyTexts.restore}
          </Button>
        </span>
      </header>
      <div className="wizard-content history-content" tabIndex={-1}>
        {problem && (
          <div className="history-problem" role="alert">
            <p>{historyTexts.versionFailed}</p>
            <p>{problem.message}</p>
            <Button size="small" onClick={own.problem ? own.again : against.again}>
              {historyTexts.retry}
            </Button>
          </div>
        )}
        {!problem && !(states && changes) && <Loading />}
        {states && changes && (
          <Comparison
            {...{ states, changes }}
            earlier={swapped ? names[1] : names[0]}
            later={swapped ? names[0] : names[1]}
          />
        )}
      </div>
    </>
  );
}
