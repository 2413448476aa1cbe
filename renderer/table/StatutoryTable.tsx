/**
 * A statutory table as it is printed: merged headers, captions and group labels from the edition's grid, with an
 * always-present input in every cell to fill in (WAI-ARIA grid pattern).
 */
import { Fragment, useId, useMemo, useRef, type ReactNode } from 'react';
import { cellKey, layoutTable, totalCells, type Edition, type GridCell, type Table } from '../../shared/editions';
import type { Finding } from '../../shared/checks/finding';
import { getCell, statedOrComputed } from '../../shared/report/cells';
import { printedValue } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import type { PageProps } from '../report/page';
import { useReportStore } from '../report/store';
import { tableTexts } from '../texts/table';
import { CellBar } from './CellBar';
import type { CellLook } from './FigureCell';
import { isBeside, names } from './highlight';
import { createLastYear } from './last-year';
import { createMarks, markPlaces } from './marks';
import { measuresOf } from './measures';
import { tableNotes } from './notes';
import { PastePreview } from './PastePreview';
import { placesOf, type FigurePlace } from './places';
import { statedTotal } from './stated-total';
import { FootMarks, TableRow, type RowCell } from './TableRow';
import { TableSummary } from './TableSummary';
import { useGrid } from './useGrid';
import { useVisibleWidth } from './use-visible-width';
import { useTableView } from './view';
import './table.css';

interface StatutoryTableProps {
  readonly edition: Edition;
  readonly table: Table;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly change: PageProps['change'];
  /** True once cells left empty are worth pointing at: the clerk began the table and came back to it. */
  readonly showBlanks: boolean;
}

export function StatutoryTable({ edition, table, report, findings, change, showBlanks }: StatutoryTableProps) {
  const barId = useId();
  const frame = useRef<HTMLDivElement>(null);
  useVisibleWidth(frame);
  const grid = layoutTable(table);
  const places = placesOf(table);
  const marks = markPlaces(table);
  const notes = useMemo(() => tableNotes(table, findings), [table, findings]);
  const control = useGrid(edition, table, report, change);
  const { active, latest, selected, notice, clipboard, tableRef, handlers, focusOn, commit, take } = control;
  const { zoom, lastYear } = useTableView();
  const previous = useReportStore(({ open }) => open?.previous);
  const before = useMemo(() => (lastYear && previous ? createLastYear(previous, table) : undefined), [lastYear, previous, table]);
  const markOf = useMemo(() => createMarks(table), [table]);
  const hasMarks = marks.lines.size > 0;
  const measures = useMemo(() => measuresOf(grid, zoom / 100, hasMarks), [grid, zoom, hasMarks]);
  const block = useMemo(() => new Set(selected?.map(({ key }) => key)), [selected]);
  const tabStop = latest ?? places.all.find(({ total }) => !total);

  const figureAt = (place: FigurePlace): RowCell => {
    const stated = getCell(report, place.cell);
    const is = place.total ? statedOrComputed(report, table, place.cell) : stated;
    const compared = before?.(place.cell, is);
    const note = notes.cells.get(place.key);
    const look: CellLook = {
      severity: note?.severity,
      note: note?.text,
      lit: active !== undefined && isBeside(places, active, place),
      blank: showBlanks && !place.total && notes.blanks.has(place.key),
      describedBy: active === place ? barId : undefined,
      selected: active === place || block.has(place.key),
      inBlock: block.has(place.key),
      tabStop: tabStop === place,
      lastYear: compared?.figure,
      change: compared?.change,
    };
    if (!place.total) return { kind: 'figure', of: { ...look, place, value: stated, onCommit: commit } };
    const computed = statedTotal(report, table, place.cell)?.computed;
    return { kind: 'total', of: { ...look, place, text: printedValue(is), computed, onTake: take } };
  };
  const cellAt = (cell: GridCell, rowIndex: number): RowCell => {
    const place = cell.figure && places.byKey.get(cellKey(cell.figure.cell));
    if (place) return figureAt(place);
    const rowKind = grid.rows[rowIndex]?.kind ?? 'body';
    const lit = active !== undefined && names(grid, active, cell, rowIndex);
    return { kind: 'words', of: { cell, rowKind, lit, stays: measures.staysAt(cell) } };
  };
  const rowAt = (index: number): ReactNode => {
    const row = grid.rows[index];
    if (!row) return null;
    const along = marks.lines.get(index);
    const feet = row.kind === 'body' && grid.rows[index + 1]?.block !== row.block ? marks.feet.get(row.block) : undefined;
    return (
      <Fragment key={index}>
        <TableRow
          index={index}
          kind={row.kind}
          cells={row.cells.map((cell) => cellAt(cell, index))}
          markCorner={index === 0 && grid.headerRows > 0 && hasMarks ? grid.headerRows : undefined}
          hasMark={along !== undefined}
          mark={along && markOf(report, along, false)}
        />
        {feet && <FootMarks feet={feet} marks={feet.map(({ relations }) => markOf(report, relations, true))} />}
      </Fragment>
    );
  };
  const indexes = [...grid.rows.keys()];
  const decide = (paste: boolean): void => {
    clipboard.decide(paste);
    // The dialog gives the focus back to the cell it was called from.
    if (latest) requestAnimationFrame(() => focusOn(latest));
  };
  return (
    <div ref={frame} className={`statutory-table${lastYear && previous ? ' has-last-year' : ''}`} style={measures.style}>
      <CellBar
        {...{ table, report, active, selected, notice }}
        id={barId}
        note={active && notes.cells.get(active.key)}
        summary={<TableSummary {...{ places, notes, latest, focusOn }} />}
      />
      <table
        ref={tableRef}
        role="grid"
        aria-label={table.name}
        aria-multiselectable
        aria-rowcount={grid.rows.length}
        aria-colcount={grid.widths.length}
        {...handlers}
      >
        <colgroup>
          {measures.columns.map((share, index) => (
            <col key={index} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        {grid.headerRows > 0 && <thead>{indexes.slice(0, grid.headerRows).map(rowAt)}</thead>}
        <tbody>{indexes.slice(grid.headerRows).map(rowAt)}</tbody>
      </table>
      <p className="table-legend">
        {totalCells(table).size > 0 && <span className="is-computed">{tableTexts.computedLegend}</span>}
        {table.relations.length > 0 && <span>{tableTexts.marksLegend}</span>}
        {lastYear && previous && <span>{tableTexts.lastYearLegend(previous.year)}</span>}
      </p>
      {clipboard.pending && <PastePreview table={table} plan={clipboard.pending} onDecide={decide} />}
    </div>
  );
}
