/** Figures of a unit's reports, year by year. Pure. */
import { chartedDisputes, chartedFigures, getEdition, tableOf, type ChartedFigure } from '../../../shared/editions';
import type { ReportSummary } from '../../../shared/api';
import { sumCells } from '../../../shared/report/cells';
import { sumFigures } from '../../../shared/report/figures';
import type { Report } from '../../../shared/report/report';

/** The most years a chart stays readable with. */
const mostYears = 10;

export interface Year {
  readonly year: number;
  /** By name of the series; null where a cell was left blank or holds text. */
  readonly figures: ReadonlyMap<string, number | null>;
  /** Null as soon as one of the figures is. */
  readonly total: number | null;
}

export interface YearChart {
  readonly key: 'applicants' | 'results' | 'disputes';
  /** Names of the series, in the form's order. */
  readonly series: readonly string[];
  readonly years: readonly Year[];
}

/** The newest state of each year, oldest year first. */
export function newestOfYears(reports: readonly ReportSummary[]): ReportSummary[] {
  const byYear = new Map<number, ReportSummary>();
  for (const report of reports) {
    const known = byYear.get(report.year);
    if (!known || known.savedAt < report.savedAt) byYear.set(report.year, report);
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year).slice(-mostYears);
}

function figureOf(report: Report, { cells }: ChartedFigure): number | null {
  const [first] = cells;
  const table = first && tableOf(getEdition(report.edition), first.table);
  if (!table) return null;
  const { value, touchesBlank } = sumCells(report, table, cells);
  return touchesBlank ? null : value;
}

function yearOf(report: Report, charted: readonly ChartedFigure[]): Year {
  const figures = new Map(charted.map((figure) => [figure.name, figureOf(report, figure)]));
  const known = [...figures.values()];
  return {
    year: report.year,
    figures,
    total: known.includes(null) ? null : sumFigures(known.filter((value) => value !== null)),
  };
}

/** @param reports of one unit, oldest first; their editions may differ */
export function yearCharts(reports: readonly Report[]): YearChart[] {
  const kinds: Readonly<Record<YearChart['key'], (report: Report) => readonly ChartedFigure[]>> = {
    applicants: ({ edition }) => chartedFigures(getEdition(edition))?.applicants ?? [],
    results: ({ edition }) => chartedFigures(getEdition(edition))?.results ?? [],
    disputes: ({ edition }) => chartedDisputes(getEdition(edition)),
  };
  return (Object.keys(kinds) as YearChart['key'][]).map((key) => ({
    key,
    series: [...new Set(reports.flatMap((report) => kinds[key](report).map(({ name }) => name)))],
    years: reports.map((report) => yearOf(report, kinds[key](report))),
  }));
}
