/** The consolidation at a glance: how many are in, who is missing, and where the requests come from and end. */
import { useCallback } from 'react';
import { chartedFigures, getEdition, type CellReference, type ChartedFigures, type Edition, type Table } from '../../../shared/editions';
import type { Consolidation } from '../../../shared/consolidation';
import { statedOrComputed } from '../../../shared/report/cells';
import type { Report } from '../../../shared/report/report';
import { api } from '../../api';
import { Bars, type Bar } from '../../charts/Bars';
import { consolidateTexts } from '../../texts/consolidate';
import { useLoaded } from '../history/use-loaded';

const mostUnits = 15;

export function Overview({ consolidation }: { readonly consolidation: Consolidation }) {
  const { files, counted, listed, missing, report, year, edition: id } = consolidation;
  const edition = getEdition(id);
  const withErrors = files.filter((file) => file.status === 'counted' && file.errors > 0).length;
  return (
    <div className="consolidate-overview">
      <p className="consolidate-year">{consolidateTexts.summary(year, edition.name)}</p>
      <dl className="consolidate-numbers">
        <Number name={consolidateTexts.counted} value={consolidateTexts.countedOf(counted, files.length)} />
        <Number name={consolidateTexts.notCounted} value={String(files.length - counted)} />
        <Number name={consolidateTexts.withErrors} value={String(withErrors)} />
        <Number
          name={consolidateTexts.missing}
          value={listed === 0 ? consolidateTexts.noList : consolidateTexts.missingOf(missing.length, listed)}
        />
      </dl>
      {listed > 0 && (
        <section className="consolidate-missing">
          <h3>{consolidateTexts.missingTitle}</h3>
          {missing.length === 0 ? (
            <p>{consolidateTexts.allReported}</p>
          ) : (
            <ul>
              {missing.map(({ unit, files: own }) => (
                <li key={unit}>{own.length === 0 ? unit : consolidateTexts.missingWithFiles(unit, own.length)}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      <Charts edition={edition} report={report} />
    </div>
  );
}

function Number({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const valueOf = (report: Report, table: Table, cell: CellReference): number => {
  const value = statedOrComputed(report, table, cell);
  return typeof value === 'number' ? value : 0;
};

function Charts({ edition, report }: { readonly edition: Edition; readonly report: Report }) {
  const charted = chartedFigures(edition);
  return charted ? <RequestCharts charted={charted} report={report} /> : null;
}

function RequestCharts({ charted, report }: { readonly charted: ChartedFigures; readonly report: Report }) {
  const { table, label, total, applicants, results } = charted;
  const load = useCallback(() => api.consolidationShares(total), [total]);
  // Other units may be counted now: the sum tells.
  const { value: shares } = useLoaded(`${report.year} ${valueOf(report, table, total)}`, load);
  const columns = [consolidateTexts.charts.name, consolidateTexts.charts.figure] as const;
  const bars = (figures: typeof applicants): Bar[] =>
    figures.map(({ name, cells }) => ({
      key: name,
      name,
      value: cells.reduce((sum, cell) => sum + valueOf(report, table, cell), 0),
    }));
  return (
    <div className="consolidate-charts">
      <Bars title={consolidateTexts.charts.applicants(label)} {...{ columns }} bars={bars(applicants)} nothing={consolidateTexts.charts.nothing} />
      <Bars title={consolidateTexts.charts.results} {...{ columns }} bars={bars(results)} nothing={consolidateTexts.charts.nothing} />
      {shares && (
        <Bars
          title={consolidateTexts.charts.units(label)}
          columns={[consolidateTexts.unit, consolidateTexts.charts.figure]}
          bars={shares.shares
            .slice(0, mostUnits)
            .flatMap(({ file, unit, value }) => (typeof value === 'number' ? [{ key: file, name: unit, value }] : []))}
          nothing={consolidateTexts.charts.nothing}
        />
      )}
    </div>
  );
}
