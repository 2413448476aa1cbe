import Button from 'antd/es/button';
import { lazy, Suspense, useEffect, useRef, useState, type MouseEvent } from 'react';
import { Link } from 'wouter';
import type { ReportSummary } from '../../../shared/api';
import { getEdition } from '../../../shared/editions';
import { useDesk } from '../../app/appearance';
import { daysLeft } from '../../app/deadline';
import { reportName } from '../../app/step-names';
import { listTime } from '../../app/times';
import { libraryTexts } from '../../texts/library';
import { safetyTexts } from '../../texts/safety';
import { filterReports, longList, noFilter, yearsOf } from './filter';
import { FindingTags } from './FindingTags';
import { groupReports } from './groups';
import type { LibraryActions, Locked } from './use-library-actions';

/** Most lists are short: what a search is made of is not fetched at their start. */
const FilterBar = lazy(() => import('./FilterBar'));

interface ReportListProps {
  readonly reports: readonly ReportSummary[];
  readonly actions: LibraryActions;
  readonly locked: Locked;
}

/** All reports, grouped by unit; a long list can be searched. The whole row opens a report; the link in it carries the keyboard's way. */
export function ReportList({ reports, actions, locked }: ReportListProps) {
  const [now] = useState(() => new Date());
  const [copied, setCopied] = useState<string | null>(null);
  const [filter, setFilter] = useState(noFilter);
  const isLong = reports.length > longList;
  const shown = isLong ? filterReports(reports, filter) : reports;
  return (
    <>
      {isLong && (
        <Suspense fallback={<div className="list-filter" />}>
          <FilterBar value={filter} years={yearsOf(reports)} shown={shown.length} all={reports.length} onChange={setFilter} />
        </Suspense>
      )}
      {shown.length === 0 && <p className="library-note library-note-empty">{libraryTexts.noneFound}</p>}
      {groupReports(shown).map((group) => (
        <section key={group.name} className="report-group">
          <h2>{group.name}</h2>
          <ul className="report-rows">
            {group.reports.map((report) => (
              <ReportRow
                key={report.id}
                report={report}
                now={now}
                actions={actions}
                locked={locked}
                isCopy={report.id === copied}
                onCopied={setCopied}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The second click of a double click would fall on the row that has moved up meanwhile. */
const isFirstClick = (event: MouseEvent): boolean => event.detail <= 1;

interface ReportRowProps {
  readonly report: ReportSummary;
  readonly now: Date;
  readonly actions: LibraryActions;
  readonly locked: Locked;
  readonly isCopy: boolean;
  readonly onCopied: (id: string | null) => void;
}

function ReportRow({ report, now, actions, locked, isCopy, onCopied }: ReportRowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const name = reportName(report);
  const localDeadline = useDesk(({ desk }) => desk.localDeadline);
  // What is 定稿 or was sent is no longer counted down.
  const left = report.final || report.submitted ? undefined : daysLeft(report, localDeadline, now);

  // A copy looks like its original: the focus shows which row is new.
  useEffect(() => {
    if (isCopy) link.current?.focus();
  }, [isCopy]);

  const remove = async (button: HTMLElement): Promise<void> => {
    const row = button.closest('li');
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    await actions.remove(report);
    // The button that had the focus is gone with its row.
    if (document.activeElement === document.body) neighbour?.querySelector('a')?.focus();
  };

  return (
    <li className={`report-row${isCopy ? ' report-row-copy' : ''}`}>
      <Link ref={link} href={`/report/${report.id}`} className="report-link">
        <span className="visually-hidden">{libraryTexts.open(name)}</span>
        <span className="report-year">{libraryTexts.year(report.year)}</span>
        <span className="report-edition">{getEdition(report.edition).name}</span>
        <span className="report-saved">{libraryTexts.savedAt(listTime(report.savedAt, now))}</span>
        <span className="finding-tags">
          {left && left.tone !== 'calm' && (
            <span className={`finding-tag finding-tag-${left.tone === 'past' ? 'error' : 'warning'}`} title={left.title}>
              {left.text}
            </span>
          )}
          {left?.tone === 'calm' && (
            <span className="report-deadline" title={left.title}>
              {left.text}
            </span>
          )}
          {!report.final && report.blanks !== undefined && (
            <span className="report-deadline">{libraryTexts.blanks(report.blanks)}</span>
          )}
          {report.final && <span className="finding-tag finding-tag-final">{safetyTexts.finalMark}</span>}
          {report.submitted && (
            <span className={`finding-tag finding-tag-${report.submitted === 'same' ? 'final' : 'warning'}`}>
              {libraryTexts.submitted[report.submitted]}
            </span>
          )}
          <FindingTags errors={report.errors} warnings={report.warnings} />
        </span>
      </Link>
      <span className="report-actions">
        <Button
          type="text"
          size="small"
          {...locked}
          aria-label={libraryTexts.actionOn(libraryTexts.duplicate, name)}
          onClick={(event) => {
            if (isFirstClick(event)) void actions.duplicate(report).then(onCopied);
          }}
        >
          {libraryTexts.duplicate}
        </Button>
        <Button
          type="text"
          size="small"
          {...locked}
          aria-label={libraryTexts.actionOn(libraryTexts.remove, name)}
          onClick={(event) => {
            if (isFirstClick(event)) void remove(event.currentTarget);
          }}
        >
          {libraryTexts.remove}
        </Button>
      </span>
    </li>
  );
}
