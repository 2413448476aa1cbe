/** The sum of every cell on the form; each figure leads to the units behind it. */
import Modal from 'antd/es/modal';
import { useCallback, useState } from 'react';
import { cellKey, getEdition, layoutTable, type CellReference, type GridCell, type Table } from '../../../shared/editions';
import { cellName } from '../../../shared/checks/names';
import type { Consolidation } from '../../../shared/consolidation';
import { statedOrComputed } from '../../../shared/report/cells';
import { printedValue } from '../../../shared/report/figures';
import type { Report } from '../../../shared/report/report';
import { api } from '../../api';
import { Loading } from '../../app/Loading';
import { Bars } from '../../charts/Bars';
import { consolidateTexts } from '../../texts/consolidate';
import { useLoaded } from '../history/use-loaded';

export function Sums({ consolidation: { report, edition: id } }: { readonly consolidation: Consolidation }) {
  const [shown, setShown] = useState<{ readonly table: Table; readonly cell: CellReference } | null>(null);
  return (
    <div className="consolidate-sums">
      <p className="consolidate-hint">{consolidateTexts.sumsHint}</p>
      {getEdition(id).tables.map((table) => (
        <SumsTable key={table.id} table={table} report={report} onCell={(cell) => setShown({ table, cell })} />
      ))}
      {shown && <Shares {...shown} report={report} onClose={() => setShown(null)} />}
    </div>
  );
}

interface SumsTableProps {
  readonly table: Table;
  readonly report: Report;
  readonly onCell: (cell: CellReference) => void;
}

function SumsTable({ table, report, onCell }: SumsTableProps) {
  const grid = layoutTable(table);
  const sum = grid.widths.reduce((total, width) => total + width, 0);
  const cellAt = (cell: GridCell) => {
    const spans = { colSpan: cell.columnSpan, rowSpan: cell.rowSpan };
    if (cell.figure) {
      const { cell: reference } = cell.figure;
      const figure = printedValue(statedOrComputed(report, table, reference));
      return (
        <td key={cell.column} className="sums-figure" {...spans}>
          <button type="button" aria-label={`${cellName(table, reference)}：${figure}`} onClick={() => onCell(reference)}>
            {figure}
          </button>
        </td>
      );
    }
    return cell.kind === 'empty' ? (
      <td key={cell.column} {...spans} />
    ) : (
      <th key={cell.column} {...spans}>
        {cell.text}
      </th>
    );
  };
  return (
    <section>
      <h3>{table.name}</h3>
      <table className="sums-table" aria-label={table.name}>
        <colgroup>
          {grid.widths.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / sum}%` }} />
          ))}
        </colgroup>
        <tbody>
          {grid.rows.map((row, index) => (
            <tr key={index}>{row.cells.map(cellAt)}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SharesProps {
  readonly table: Table;
  readonly cell: CellReference;
  readonly report: Report;
  readonly onClose: () => void;
}

function Shares({ table, cell, report, onClose }: SharesProps) {
  const load = useCallback(() => api.consolidationShares(cell), [cell]);
  const { value, problem } = useLoaded(cellKey(cell), load);
  const sum = printedValue(statedOrComputed(report, table, cell));
  return (
    <Modal
      open
      centered
      width={640}
      title={consolidateTexts.sharesTitle(cellName(table, cell), sum)}
      footer={null}
      onCancel={onClose}
    >
      {problem && <p role="alert">{problem.message}</p>}
      {!problem && !value && <Loading />}
      {value && (
        <div className="consolidate-shares">
          <Bars
            title={consolidateTexts.shares(value.shares.length, value.total)}
            columns={[consolidateTexts.unit, consolidateTexts.charts.figure]}
            bars={value.shares.flatMap(({ file, unit, value: figure }) =>
              typeof figure === 'number' ? [{ key: file, name: unit, value: figure }] : [],
            )}
            nothing={consolidateTexts.charts.nothing}
          />
        </div>
      )}
    </Modal>
  );
}
