/**
 * A statutory table as it is printed: merged headers, captions and group labels from the edition's grid, with an
 * always-present input in every cell to fill in (WAI-ARIA grid pattern).
 */
import { useId, useMemo, type ReactNode } from 'react';
import { cellKey, layoutTable, totalCells, type Edition, type GridCell, type Table } from '../../shared/editions';
import type { Finding } from '../../shared/checks/finding';
import { getCell, statedOrComputed } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { tableTexts } from '../texts/table';
import { CellBar } from './CellBar';
import { FigureCell, TotalCell, type CellLook } from './FigureCell';
import { HeaderCell } from './HeaderCell';
import { isBeside, names } from './highlight';
import { tableNotes } from './notes';
import { placesOf, type FigurePlace } from './places';
import { statedTotal } from './stated-total';
import { TableSummary } from './TableSummary';
import { useGrid, type GridControl } from './useGrid';
import type { TableHistory } from './use-table-history';
import './table.css';

interface StatutoryTableProps {
  readonly edition: Edition;
  readonly table: Table;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly history: TableHistory;
  /** True once cells left empty are worth pointing at: the clerk began the table and came back to it. */
  readonly showBlanks: boolean;
}

/** Pixels: no column needs more for its figures, and no table more than a line of text that can be read. */
const widestColumn = 180;
const widestTable = 1180;

export function StatutoryTable({ edition, table, report, findings, history, showBlanks }: StatutoryTableProps) {
  const barId = useId();
  const grid = layoutTable(table);
  const places = placesOf(table);
  const notes = useMemo(() => tableNotes(table, findings), [table, findings]);
  const control = useGrid(edition, table, report, history);
  const { active, latest, notice, tableRef, handlers, focusOn } = control;
  const sum = grid.widths.reduce((total, width) => total + width, 0);
  const width = Math.min(widestTable, Math.round((sum / Math.min(...grid.widths)) * widestColumn));

  const cellAt = (cell: GridCell, rowIndex: number): ReactNode => {
    const place = cell.figure && places.byKey.get(cellKey(cell.figure.cell));
    if (!place) {
      const rowKind = grid.rows[rowIndex]?.kind ?? 'body';
      const lit = active !== undefined && names(grid, active, cell, rowIndex);
      return <HeaderCell key={cell.column} {...{ cell, rowKind, lit }} />;
    }
    const look: CellLook = {
      columnSpan: place.span,
      severity: notes.cells.get(place.key)?.severity,
      note: notes.cells.get(place.key)?.text,
      lit: active !== undefined && isBeside(places, active, place),
      blank: showBlanks && !place.total && notes.blanks.has(place.key),
      describedBy: active === place ? barId : undefined,
    };
    return <Figure key={cell.column} {...{ place, look, table, report, control }} />;
  };
  const rowAt = (index: number): ReactNode => (
    <tr key={index} className={`row-${grid.rows[index]?.kind}`}>
      {grid.rows[index]?.cells.map((cell) => cellAt(cell, index))}
    </tr>
  );
  const indexes = [...grid.rows.keys()];
  return (
    <div className="statutory-table" style={{ width }}>
      <CellBar
        {...{ table, report, active, notice }}
        id={barId}
        note={active && notes.cells.get(active.key)}
        summary={<TableSummary {...{ places, notes, latest, focusOn }} />}
      />
      <table ref={tableRef} role="grid" aria-label={table.name} {...handlers}>
        <colgroup>
          {grid.widths.map((part, index) => (
            <col key={index} style={{ width: `${(100 * part) / sum}%` }} />
          ))}
        </colgroup>
        {grid.headerRows > 0 && <thead>{indexes.slice(0, grid.headerRows).map(rowAt)}</thead>}
        <tbody>{indexes.slice(grid.headerRows).map(rowAt)}</tbody>
      </table>
      {totalCells(table).size > 0 && <p className="table-legend">{tableTexts.computedLegend}</p>}
    </div>
  );
}

interface FigureProps {
  readonly place: FigurePlace;
  readonly look: CellLook;
  readonly table: Table;
  readonly report: Report;
  readonly control: GridControl;
}

function Figure({ place, look, table, report, control }: FigureProps) {
  if (!place.total) {
    return <FigureCell {...look} place={place} value={getCell(report, place.cell)} onCommit={control.commit} />;
  }
  return (
    <TotalCell
      {...look}
      place={place}
      text={printedValue(statedOrComputed(report, table, place.cell))}
      computed={statedTotal(report, table, place.cell)?.computed}
      onTake={control.take}
    />
  );
}
