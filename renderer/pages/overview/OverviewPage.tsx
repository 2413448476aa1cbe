/** One unit's reports over the years: requests, results, reviews and suits, as charts and tables; printable. */
import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useEffect, useMemo, useState } from 'react';
import type { ReportSummary } from '../../../shared/api';
import type { Report } from '../../../shared/report/report';
import { api, toApiError } from '../../api';
import { Loading } from '../../app/Loading';
import { overviewTexts } from '../../texts/overview';
import { groupReports } from '../library/groups';
import { useLibraryStore } from '../library/library-store';
import './overview.css';
import { YearBars } from './YearBars';
import { newestOfYears, yearCharts } from './years';

interface Read {
  readonly of: string;
  readonly reports: readonly Report[];
  readonly problems: readonly string[];
}

async function readAll(summaries: readonly ReportSummary[], of: string): Promise<Read> {
  const answers = await Promise.allSettled(summaries.map(({ id }) => api.openReport(id)));
  return {
    of,
    reports: answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.report] : [])),
    problems: answers.flatMap((answer, index) =>
      answer.status === 'rejected' ? [overviewTexts.unread(summaries[index]?.year ?? 0, toApiError(answer.reason).message)] : [],
    ),
  };
}

export default function OverviewPage() {
  const content = useLibraryStore((state) => state.content);
  const groups = useMemo(() => groupReports(content?.reports ?? []), [content]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const group = groups.find(({ name }) => name === chosen) ?? groups[0];

  useEffect(() => {
    if (!group) return undefined;
    let gone = false;
    void readAll(newestOfYears(group.reports), group.name).then((all) => {
      if (!gone) setRead(all);
    });
    return () => {
      gone = true;
    };
  }, [group]);

  if (!content) return <Loading />;
  if (!group) return <p className="library-note library-note-empty">{overviewTexts.empty}</p>;
  if (read?.of !== group.name) return <Loading />;
  return (
    <div className="overview">
      <div className="overview-head">
        <h2>{group.name}</h2>
        <p className="overview-printed">{overviewTexts.printed}</p>
        {groups.length > 1 && (
          <Select
            aria-label={overviewTexts.unit}
            value={group.name}
            onChange={setChosen}
            options={groups.map(({ name }) => ({ value: name, label: name }))}
          />
        )}
        <Button onClick={() => window.print()}>{overviewTexts.print}</Button>
      </div>
      {read.problems.map((problem) => (
        <p key={problem} role="alert">
          {problem}
        </p>
      ))}
      {read.reports.length === 1 && <p className="overview-note">{overviewTexts.oneYear}</p>}
      {yearCharts(read.reports).map((chart) => (
        <YearBars key={chart.key} title={overviewTexts[chart.key]} chart={chart} />
      ))}
    </div>
  );
}
