/**
 * Figures beside each other as bars. It is a table whose cells have bars behind them, so that it reads aloud, prints and
 * copies like one, and says everything without colours.
 */
import { plainDigits } from '../../shared/report/figures';
import './Bars.css';

export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
}

interface BarsProps {
  readonly title: string;
  /** Headers of the two columns, for assistive technology. */
  readonly columns: readonly [name: string, figure: string];
  readonly bars: readonly Bar[];
  /** Said where all figures are 0. */
  readonly nothing: string;
}

export function Bars({ title, columns, bars, nothing }: BarsProps) {
  const largest = Math.max(0, ...bars.map(({ value }) => value));
  return (
    <table className="bars">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{columns[0]}</th>
          <th scope="col">{columns[1]}</th>
        </tr>
      </thead>
      <tbody>
        {largest === 0 ? (
          <tr>
            <td colSpan={2} className="bars-nothing">
              {nothing}
            </td>
          </tr>
        ) : (
          bars.map(({ key, name, value }) => (
            <tr key={key}>
              <th scope="row" title={name}>
                {name}
              </th>
              <td>
                <span className="bar" style={{ width: `${(100 * Math.max(0, value)) / largest}%` }} />
                <span className="bar-figure">{plainDigits(value)}</span>
              </td>
            </tr>
          ))
        )}
      </tbody>
    </table>
  );
}
