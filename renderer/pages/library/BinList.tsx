import Button from 'antd/es/button';
import { useState } from 'react';
import type { ReportSummary } from '../../../shared/api';
import { getEdition } from '../../../shared/editions';
import { reportName } from '../../app/step-names';
import { listTime } from '../../app/times';
import { libraryTexts } from '../../texts/library';
import { groupReports } from './groups';
import type { LibraryActions, Locked } from './use-library-actions';

interface BinListProps {
  readonly reports: readonly ReportSummary[];
  readonly actions: LibraryActions;
  readonly locked: Locked;
}

/** Reports that were put away: back again, or gone for good. */
export function BinList({ reports, actions, locked }: BinListProps) {
  const [now] = useState(() => new Date());
  if (reports.length === 0) return <p className="library-note library-note-empty">{libraryTexts.binEmpty}</p>;
  return (
    <>
      <p className="library-note">{libraryTexts.binNote}</p>
      {groupReports(reports).map((group) => (
        <section key={group.name} className="report-group">
          <h2>{group.name}</h2>
          <ul className="report-rows">
            {group.reports.map((report) => (
              <li key={report.id} className="report-row">
                <span className="report-link">
                  <span className="report-year">{libraryTexts.year(report.year)}</span>
                  <span className="report-edition">{getEdition(report.edition).name}</span>
                  <span className="report-saved">
                    {libraryTexts.binnedAt(listTime(report.binnedAt ?? '', now))}
                  </span>
                </span>
                <span className="report-actions">
                  <Button
                    size="small"
                    {...locked}
                    aria-label={libraryTexts.actionOn(libraryTexts.restore, reportName(report))}
                    onClick={() => void actions.restore(report)}
                  >
                    {libraryTexts.restore}
                  </Button>
                  <Button
                    type="text"
                    size="small"
                    danger
                    {...locked}
                    aria-label={libraryTexts.actionOn(libraryTexts.erase, reportName(report))}
                    onClick={() => void actions.erase(report)}
                  >
                    {libraryTexts.erase}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
