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
import { FigureCell, TotalCell, type CellLook } from './FigureCell';
import { HeaderCell } from './HeaderCell';
import { isBeside, names } from './highlight';
import { lastYearOf } from './last-year';
import { markOf, markPlaces } from './marks';
import { measuresOf } from './measures';
import { tableNotes } from './notes';
import { PastePreview } from './PastePreview';
import { placesOf, type FigurePlace } from './places';
import { RelationMark } from './RelationMark';
import { statedTotal } from './stated-total';
import { TableSummary } from './TableSummary';
import { useGrid, type GridControl } from './useGrid';
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
  const { active, latest, selected, notice, clipboard, tableRef, handlers, focusOn } = control;
  const { zoom, lastYear } = useTableView();
  const previous = useReportStore(({ open }) => open?.previous);
  const measures = measuresOf(grid, zoom / 100, marks.lines.size > 0);
  const block = useMemo(() => new Set(selected?.map(({ key }) => key)), [selected]);
  const tabStop = latest ?? places.all.find(({ total }) => !total);

  const cellAt = (cell: GridCell, rowIndex: number): ReactNode => {
    const place = cell.figure && places.byKey.get(cellKey(cell.figure.cell));
    if (!place) {
      const rowKind = grid.rows[rowIndex]?.kind ?? 'body';
      const lit = active !== undefined && names(grid, active, cell, rowIndex);
      return <HeaderCell key={cell.column} {...{ cell, rowKind, lit }} stays={measures.staysAt(cell)} />;
    }
    const before = lastYear && previous ? lastYearOf(report, previous, table, place.cell) : undefined;
    const look: CellLook = {
      columnSpan: place.span,
      severity: notes.cells.get(place.key)?.severity,
      note: notes.cells.get(place.key)?.text,
      lit: active !== undefined && isBeside(places, active, place),
      blank: showBlanks && !place.total && notes.blanks.has(place.key),
      describedBy: active === place ? barId : undefined,
      selected: active === place || block.has(place.key),
      inBlock: block.has(place.key),
      tabStop: tabStop === place,
      lastYear: before?.figure,
      change: before?.change,
    };
    return <Figure key={cell.column} {...{ place, look, table, report, control }} />;
  };
  const rowAt = (index: number): ReactNode => {
    const row = grid.rows[index];
    const along = marks.lines.get(index);
    const isLastOfBlock = row?.kind === 'body' && grid.rows[index + 1]?.block !== row.block;
    return (
      <Fragment key={index}>
        <tr className={`row-${row?.kind}`} aria-rowindex={index + 1}>
          {row?.cells.map((cell) => cellAt(cell, index))}
          {index === 0 && grid.headerRows > 0 && marks.lines.size > 0 && (
            <td className="line-mark" role="presentation" aria-hidden rowSpan={grid.headerRows} />
          )}
          {along && (
            <td className="line-mark" role="presentation" aria-hidden>
              <RelationMark mark={markOf(report, table, along, false)} />
            </td>
          )}
        </tr>
        {isLastOfBlock && <FootMarks {...{ table, report }} block={row.block} />}
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

/** Below the last line of a block: how the relations of each column stand. */
function FootMarks({ table, report, block }: { readonly table: Table; readonly report: Report; readonly block: number }) {
  const feet = markPlaces(table).feet.filter((foot) => foot.block === block);
  if (feet.length === 0) return null;
  const cells: ReactNode[] = [];
  let column = 0;
  for (const foot of feet) {
    if (foot.column > column) cells.push(<td key={column} role="presentation" colSpan={foot.column - column} />);
    cells.push(
      <td key={foot.column} role="presentation" colSpan={foot.span}>
        <RelationMark mark={markOf(report, table, foot.relations, true)} />
      </td>,
    );
    column = foot.column + foot.span;
  }
  return (
    <tr className="foot-marks" aria-hidden>
      {cells}
    </tr>
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
