/** What was read out of a file, and the ways to take it over. */
import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenedReport, ReportSummary } from '../../../shared/api';
import { applyHandChanges } from '../../../shared/hand-changes';
import type { HandChange, ImportedReport } from '../../../shared/imported';
import { api, toApiError } from '../../api';
import { reportName } from '../../app/step-names';
import { importPageTexts } from '../../texts/import';
import { safetyTexts } from '../../texts/safety';
import { sameReport } from '../library/groups';
import { useLibraryStore } from '../library/library-store';
import { HandChanges } from './HandChanges';
import { Notes } from './Notes';
import { summaryOf } from './summary';

interface FoundProps {
  readonly name: string;
  readonly imported: ImportedReport;
  readonly locked: boolean;
}

const none: readonly ReportSummary[] = [];

export function Found({ name, imported, locked }: FoundProps) {
  const [, navigate] = useLocation();
  const reports = useLibraryStore(({ content }) => content?.reports ?? none);
  const [rejected, setRejected] = useState<ReadonlySet<HandChange>>(new Set());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const report = useMemo(() => {
    const { exported, changes } = imported;
    const taken = changes.filter((change) => !rejected.has(change));
    return exported && taken.length < changes.length ? applyHandChanges(exported, taken) : imported.report;
  }, [imported, rejected]);
  const summary = useMemo(() => summaryOf(report), [report]);
  const there = sameReport(reports, report.unit ?? {}, report.year);

  const take = async (how: () => Promise<OpenedReport>): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      const { id } = await how();
      navigate(`/report/${id}/review`);
    } catch (error) {
      setProblem(toApiError(error).message);
      setBusy(false);
    }
  };
  const asNew = (): Promise<OpenedReport> => api.createImported(report);
  const replace = async (id: string): Promise<OpenedReport> => {
    const { revision } = await api.openReport(id);
    return api.replaceByImport(id, report, revision);
  };
  const decide = (change: HandChange, taken: boolean): void => {
    const next = new Set(rejected);
    if (taken) next.delete(change);
    else next.add(change);
    setRejected(next);
  };
  const lock = locked ? { disabled: true, title: safetyTexts.notHere } : {};

  return (
    <>
      <section className="import-part" aria-labelledby="import-found">
        <h2 id="import-found">{name}</h2>
        <dl className="import-summary">
          <Line name={importPageTexts.unit} value={report.unit?.name?.trim() || importPageTexts.noUnit} />
          <Line name={importPageTexts.year} value={String(report.year)} />
          <Line name={importPageTexts.edition} value={summary.edition} />
          <Line name={importPageTexts.origin} value={importPageTexts.origins[imported.origin]} />
          <Line name={importPageTexts.figures} value={importPageTexts.figuresOf(summary.figures, summary.allFigures)} />
          <Line name={importPageTexts.sections} value={importPageTexts.sectionsOf(summary.sections, summary.allSections)} />
          <Line
            name={importPageTexts.check}
            value={
              summary.errors + summary.warnings === 0
                ? importPageTexts.checkClean
                : importPageTexts.checkResult(summary.errors, summary.warnings)
            }
          />
        </dl>
        {there && (
          <p className="import-there">
            {there.final ? importPageTexts.finalThere(reportName(there)) : importPageTexts.thereAlready(reportName(there))}
          </p>
        )}
      </section>
      {imported.changes.length > 0 && <HandChanges {...{ imported, rejected }} onDecide={decide} />}
      <Notes notes={imported.notes} />
      <div className="import-actions">
        {there && !there.final && (
          <Button type="primary" loading={busy} {...lock} onClick={() => void take(() => replace(there.id))}>
            {importPageTexts.takeOverThere}
          </Button>
        )}
        <Button {...(there && !there.final ? {} : { type: 'primary' as const })} disabled={busy} {...lock} onClick={() => void take(asNew)}>
          {there ? importPageTexts.alsoNew : importPageTexts.takeNew}
        </Button>
      </div>
      {problem !== '' && (
        <p className="import-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
