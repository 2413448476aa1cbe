/**
 * The bar above a table: what the active cell is, what counts in it, and how its relations stand. Its height is
 * fixed, so that the table never jumps under the clerk's hands.
 */
import { useContext, type ReactNode } from 'react';
import { rowOf, rowPath, type Relation, type Table } from '../../shared/editions';
import { relationState } from '../../shared/checks/relations';
import { relationsOfCell } from '../../shared/report/cells';
import { plainDigits } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { ReadOnly } from '../fields/read-only';
import { tableTexts } from '../texts/table';
import type { CellNote } from './notes';
import { columnPath, type FigurePlace } from './places';
import { summaryOf } from './range';
import { relationWords } from './relation-words';
import { statedTotal } from './stated-total';

interface CellBarProps {
  readonly id: string;
  readonly table: Table;
  readonly report: Report;
  readonly active: FigurePlace | undefined;
  /** Several cells, where not the active one alone is selected. */
  readonly selected?: readonly FigurePlace[] | undefined;
  readonly note: CellNote | undefined;
  /** Said instead of the hint, until the next key press (what became of a paste). */
  readonly notice: string | undefined;
  /** What is left to do in the table, at the right end. */
  readonly summary?: ReactNode;
}

export function CellBar({ id, table, report, active, selected, note, notice, summary }: CellBarProps) {
  const readOnly = useContext(ReadOnly);
  return (
    <div className="cell-bar" id={id}>
      <div className="cell-bar-first">
        <p className="cell-bar-name">
          {active ? <CellName table={table} active={active} /> : <strong>{readOnly ? tableTexts.readOnlyTitle : tableTexts.idleTitle}</strong>}
        </p>
        {selected && <RangeStatus {...{ report, table, selected }} />}
        {summary}
      </div>
      {active ? (
        <ActiveCell table={table} report={report} active={active} note={note} notice={notice} />
      ) : (
        <>
          <p className="cell-bar-hint">{readOnly ? tableTexts.readOnlyKeys : tableTexts.idleKeys}</p>
          {!readOnly && <p className="cell-bar-hint is-long">{tableTexts.idleRange}</p>}
        </>
      )}
    </div>
  );
}

function CellName({ table, active }: { readonly table: Table; readonly active: FigurePlace }) {
  const rows = rowPath(table, active.cell.row);
  const columns = columnPath(table, active.cell);
  return (
    <span title={[...rows, ...columns].join(tableTexts.pathSeparator)}>
      <LinePath path={rows} />
      <span className="cell-bar-divider" />
      <LinePath path={columns} />
      <span className="cell-bar-unit">
        {active.total ? tableTexts.computed : tableTexts.unit(active.column.unit)}
      </span>
    </span>
  );
}

function ActiveCell({
  table,
  report,
  active,
  note,
  notice,
}: Pick<CellBarProps, 'table' | 'report' | 'note' | 'notice'> & { readonly active: FigurePlace }) {
  const relations = relationsOfCell(table, active.cell);
  const totalsLast = [
    ...relations.filter(({ definition }) => !definition.total),
    ...relations.filter(({ definition }) => definition.total),
  ];
  return (
    <>
      {totalsLast.length > 0 && (
        <p className="cell-bar-relations">
          {totalsLast.map((relation) => (
            <RelationText
              key={`${relation.definition.rule}/${relation.definition.along}/${relation.line}`}
              table={table}
              report={report}
              relation={relation}
            />
          ))}
        </p>
      )}
      <Advice table={table} report={report} active={active} relations={totalsLast} note={note} notice={notice} />
    </>
  );
}

/**
 * The most urgent of: what became of a paste, what is wrong with the figure, which sum a total should be, what to
 * look at where a relation is broken, what counts here.
 */
function Advice({
  table,
  report,
  active,
  relations,
  note,
  notice,
}: Pick<CellBarProps, 'table' | 'report' | 'note' | 'notice'> & {
  readonly active: FigurePlace;
  readonly relations: readonly Relation[];
}) {
  if (notice !== undefined) return <p className="cell-bar-problem is-long is-info" role="status">{notice}</p>;
  if (note?.own !== undefined) {
    return (
      <p className={`cell-bar-problem is-long is-${note.severity}`} title={note.text}>
        {note.own}
      </p>
    );
  }
  const total = statedTotal(report, table, active.cell);
  if (total) {
    return <p className="cell-bar-problem is-long is-error">{tableTexts.statedTotal(total.stated, total.computed)}</p>;
  }
  const broken = relations.find((relation) => relationState(report, table, relation).kind === 'broken');
  if (broken) {
    const { advice, severity } = broken.definition;
    return <p className={`cell-bar-problem is-long is-${severity}`}>{advice}</p>;
  }
  const hints = [rowOf(table, active.cell.row)?.hint, active.column.hint].filter((hint) => hint !== undefined);
  const hint = [...new Set(hints)].join('');
  return (
    <p className="cell-bar-hint is-long" title={hint}>
      {hint}
    </p>
  );
}

/** Labels from the group to the line; the last one is the line itself. */
function LinePath({ path }: { readonly path: readonly string[] }) {
  const groups = path.slice(0, -1);
  return (
    <span className="line-path">
      {groups.length > 0 && (
        <span className="line-path-groups">{groups.join(tableTexts.pathSeparator) + tableTexts.pathSeparator}</span>
      )}
      <strong>{path.at(-1)}</strong>
    </span>
  );
}

interface RelationTextProps {
  readonly table: Table;
  readonly report: Report;
  readonly relation: Relation;
}

function RelationText({ table, report, relation }: RelationTextProps) {
  const { kind, text, mark } = relationWords(report, table, relation);
  const looks = { holds: ' is-holding', broken: ' is-broken', open: '', plain: '' } as const;
  return (
    <span className={`relation${looks[kind]}`}>
      {text} {mark !== '' && <b>{mark}</b>}
    </span>
  );
}

/** Count and sum of several cells, as a spreadsheet shows them. */
function RangeStatus({ report, table, selected }: { readonly report: Report; readonly table: Table; readonly selected: readonly FigurePlace[] }) {
  const { cells, figures, sum } = summaryOf(report, table, selected);
  return (
    <span className="range-status" role="status">
      <strong>{tableTexts.selected(cells)}</strong>
      {figures > 0 && tableTexts.selectedSum(figures, plainDigits(sum))}
    </span>
  );
}
