/**
 * Figures of several years as stacked columns beside a table that says the same. Drawn as SVG; each series has a pattern
 * as well as a colour, so that it can be told apart on a grey printer and without seeing colours.
 */
import { useId } from 'react';
import { plainDigits } from '../../../shared/report/figures';
import { overviewTexts } from '../../texts/overview';
import { Pattern, patternCount } from './patterns';
import type { Year, YearChart } from './years';

const width = 460;
const height = 230;
const base = 200;
const top = 22;
const left = 8;

interface YearBarsProps {
  readonly title: string;
  readonly chart: YearChart;
}

const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? overviewTexts.none : plainDigits(value);

/** The difference to the year before, signed; a dash where one of the two is not known. */
function changeOf(years: readonly Year[], index: number): string {
  const [before, now] = [years[index - 1]?.total, years[index]?.total];
  if (typeof before !== 'number' || typeof now !== 'number') return overviewTexts.none;
  const difference = now - before;
  return difference > 0 ? `+${plainDigits(difference)}` : difference < 0 ? `−${plainDigits(-difference)}` : '0';
}

export function YearBars({ title, chart: { series, years } }: YearBarsProps) {
  const id = useId();
  const most = Math.max(0, ...years.map(({ figures }) => [...figures.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0)));
  const step = (width - 2 * left) / Math.max(years.length, 1);
  const bar = Math.min(64, step * 0.6);
  const description = overviewTexts.description(
    title,
    years.map(({ year, total }) => overviewTexts.ofYear(year, shown(total))).join(overviewTexts.separator),
  );
  return (
    <section className="year-bars">
      <h3 id={`${id}-name`}>{title}</h3>
      <div className="year-bars-body">
        {most === 0 ? (
          <p className="year-bars-nothing">{overviewTexts.allZero}</p>
        ) : (
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
            <defs>
              {series.map((name, index) => (
                <Pattern key={name} id={`${id}-${index}`} kind={index % patternCount} />
              ))}
            </defs>
            {years.map((year, place) => (
              <Column key={year.year} year={year} series={series} id={id} most={most} x={left + step * place + (step - bar) / 2} bar={bar} />
            ))}
            <line className="year-axis" x1={left} x2={width - left} y1={base} y2={base} />
          </svg>
        )}
        <div className="year-table" tabIndex={0} role="region" aria-labelledby={`${id}-name`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{overviewTexts.unitOfCount}</th>
                {years.map(({ year }) => (
                  <th key={year} scope="col">
                    {overviewTexts.yearName(year)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {series.map((name, index) => (
                <tr key={name}>
                  <th scope="row">
                    {most > 0 && (
                      <svg className="year-key" viewBox="0 0 16 16" aria-hidden="true">
                        <rect className="year-segment" width="16" height="16" fill={`url(#${id}-${index})`} />
                      </svg>
                    )}
                    {name}
                  </th>
                  {years.map(({ year, figures }) => (
                    <td key={year}>{shown(figures.get(name))}</td>
                  ))}
                </tr>
              ))}
              <tr className="year-total">
                <th scope="row">{overviewTexts.total}</th>
                {years.map(({ year, total }) => (
                  <td key={year}>{shown(total)}</td>
                ))}
              </tr>
              {years.length > 1 && (
                <tr>
                  <th scope="row">{overviewTexts.change}</th>
                  {years.map(({ year }, index) => (
                    <td key={year}>{changeOf(years, index)}</td>
                  ))}
                </tr>
              )}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

interface ColumnProps {
  readonly year: Year;
  readonly series: readonly string[];
  readonly id: string;
  readonly most: number;
  readonly x: number;
  readonly bar: number;
}

function Column({ year: { year, figures, total }, series, id, most, x, bar }: ColumnProps) {
  const scale = (base - top) / most;
  const heights = series.map((name) => (figures.get(name) ?? 0) * scale);
  const bottoms = heights.map((_height, index) => base - heights.slice(0, index).reduce((sum, one) => sum + one, 0));
  const highest = base - heights.reduce((sum, one) => sum + one, 0);
  return (
    <g>
      {heights.map((segment, index) =>
        segment === 0 ? null : (
          <rect
            key={series[index]}
            className="year-segment"
            x={x}
            y={(bottoms[index] ?? base) - segment}
            width={bar}
            height={segment}
            fill={`url(#${id}-${index})`}
          >
            <title>{overviewTexts.segment(series[index] ?? '', shown(figures.get(series[index] ?? '')))}</title>
          </rect>
        ),
      )}
      <text className="year-figure" x={x + bar / 2} y={highest - 6}>
        {shown(total)}
      </text>
      <text className="year-name" x={x + bar / 2} y={base + 18}>
        {overviewTexts.yearName(year)}
      </text>
    </g>
  );
}
