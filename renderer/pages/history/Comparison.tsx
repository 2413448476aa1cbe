/** What differs between two states of a report: figures, fields and texts. */
import { getEdition, sectionName, sectionOf, type Edition } from '../../../shared/editions';
import { sectionElsewhere } from '../../../shared/checks/names';
import { countChanges, type CellChange, type ReportChanges } from '../../../shared/report/compare';
import { printedValue } from '../../../shared/report/figures';
import type { Report } from '../../../shared/report/report';
import { historyTexts } from '../../texts/history';
import { cellName, shownFields } from './names';
import { SectionText } from './SectionText';

interface ComparisonProps {
  readonly states: readonly [earlier: Report, later: Report];
  readonly changes: ReportChanges;
  /** What the two states are called. */
  readonly earlier: string;
  readonly later: string;
}

export function Comparison({ states, changes, earlier, later }: ComparisonProps) {
  const edition = getEdition(states[1].edition);
  const count = countChanges(changes);
  const fields = shownFields(edition, states, changes.fields);
  return (
    <>
      <p className="history-summary">
        {historyTexts.from(earlier, later)}
        {count > 0 && <strong>{historyTexts.changes(count)}</strong>}
      </p>
      {count === 0 && <p className="history-same">{historyTexts.same}</p>}
      {fields.length > 0 && (
        <section className="history-part">
          <h3>{historyTexts.fieldsPart}</h3>
          <table className="changes">
            <thead>
              <tr>
                <th scope="col">{historyTexts.field}</th>
                <th scope="col">{historyTexts.before}</th>
                <th scope="col">{historyTexts.after}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ path, name, before, after }) => (
                <tr key={path}>
                  <th scope="row">{name}</th>
                  <Values before={before} after={after} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <CellTables edition={edition} cells={changes.cells} />
      {changes.sections.map(({ section, parts }) => (
        <section key={section} className="history-part">
          <h3>{sectionOf(edition, section) ? sectionName(edition, section) : sectionElsewhere(section)}</h3>
          <SectionText parts={parts} />
        </section>
      ))}
    </>
  );
}

/** A value that went and the one that came; a blank is said, not left to be guessed. */
function Values({ before, after, figures = false }: { readonly before: string; readonly after: string; readonly figures?: boolean }) {
  const cell = (value: string, kind: string) => (
    <td className={figures ? 'changes-figure' : undefined}>
      {value === '' ? <span className="changes-empty">{historyTexts.empty}</span> : <span className={kind}>{value}</span>}
    </td>
  );
  return (
    <>
      {cell(before, 'changes-before')}
      {cell(after, 'changes-after')}
    </>
  );
}

function CellTables({ edition, cells }: { readonly edition: Edition; readonly cells: readonly CellChange[] }) {
  const tables = [...new Set(cells.map(({ cell }) => cell.table))];
  return tables.map((table) => {
    const own = cells.filter(({ cell }) => cell.table === table);
    const [first] = own;
    return (
      <section key={table} className="history-part">
        <h3>{first && cellName(edition, first.cell).table}</h3>
        <table className="changes changes-cells">
          <thead>
            <tr>
              <th scope="col">{historyTexts.row}</th>
              <th scope="col">{historyTexts.column}</th>
              <th scope="col" className="changes-figure">
                {historyTexts.before}
              </th>
              <th scope="col" className="changes-figure">
                {historyTexts.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map(({ cell, before, after }) => {
              const { row, column } = cellName(edition, cell);
              return (
                <tr key={`${cell.row}/${cell.column}`}>
                  <th scope="row">{row}</th>
                  <td>{column}</td>
                  <Values before={printedValue(before)} after={printedValue(after)} figures />
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    );
  });
}
