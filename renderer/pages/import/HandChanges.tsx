/** What was changed in the workbook after it was exported: the clerk decides, one by one. */
import Segmented from 'antd/es/segmented';
import { getEdition } from '../../../shared/editions';
import type { HandChange, ImportedReport } from '../../../shared/imported';
import { printedValue } from '../../../shared/report/figures';
import { importPageTexts } from '../../texts/import';
import { cellName, shownFields } from '../history/names';

interface HandChangesProps {
  readonly imported: ImportedReport;
  /** Those that stay as they were exported. */
  readonly rejected: ReadonlySet<HandChange>;
  readonly onDecide: (change: HandChange, taken: boolean) => void;
}

function nameOf({ report, exported }: ImportedReport, { at, before, after }: HandChange): string {
  const edition = getEdition(report.edition);
  if (!('field' in at)) {
    const { table, row, column } = cellName(edition, at);
    return `${table} ${row} ${column}`;
  }
  const change = { path: at.field, before: printedValue(before), after: printedValue(after) };
  return shownFields(edition, [exported ?? report, report], [change])[0]?.name ?? at.field;
}

export function HandChanges({ imported, rejected, onDecide }: HandChangesProps) {
  const shown = (value: HandChange['before']) =>
    printedValue(value) === '' ? <span className="import-empty">{importPageTexts.empty}</span> : printedValue(value);
  return (
    <section className="import-part" aria-labelledby="import-changes">
      <h2 id="import-changes">{importPageTexts.changesTitle(imported.changes.length)}</h2>
      <p className="import-note">{importPageTexts.changesText}</p>
      <table className="import-changes">
        <thead>
          <tr>
            <th scope="col">{importPageTexts.what}</th>
            <th scope="col">{importPageTexts.exported}</th>
            <th scope="col">{importPageTexts.now}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {imported.changes.map((change) => {
            const name = nameOf(imported, change);
            return (
              <tr key={JSON.stringify(change.at)}>
                <th scope="row">
                  {name}
                  <span className="import-source">{change.source}</span>
                </th>
                <td>{shown(change.before)}</td>
                <td>{shown(change.after)}</td>
                <td>
                  <Segmented
                    size="small"
                    aria-label={importPageTexts.decide(name)}
                    value={rejected.has(change) ? 'exported' : 'now'}
                    options={[
                      { value: 'now', label: importPageTexts.useNow },
                      { value: 'exported', label: importPageTexts.useExported },
                    ]}
                    onChange={(choice) => onDecide(change, choice === 'now')}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
