/**
 * The bar above a table: what the active cell is, what counts in it, and how its relations stand. Its height is
 * fixed, so that the table never jumps under the clerk's hands.
 */
import { useContext, type ReactNode } from 'react';
import { rowOf, rowPath, type Relation, type Table } from '../../shared/editions';
import { relationState } from '../../shared/checks/relations';
import { isBegun, relationsOfCell } from '../../shared/report/cells';
import { plainDigits, sumFigures } from '../../shared/report/figures';
import type { Report } from '../../shared/report/report';
import { ReadOnly } from '../fields/read-only';
import { tableTexts } from '../texts/table';
import type { CellNote } from './notes';
import { columnPath, type FigurePlace } from './places';
import { statedTotal } from './stated-total';

interface CellBarProps {
  readonly id: string;
  readonly table: Table;
  readonly report: Report;
  readonly active: FigurePlace | undefined;
  readonly note: CellNote | undefined;
  /** Said instead of the hint, until the next key press (a paste that did not fit). */
  readonly notice: string | undefined;
  /** What is left to do in the table, at the right end. */
  readonly summary?: ReactNode;
}

export function CellBar({ id, table, report, active, note, notice, summary }: CellBarProps) {
  const readOnly = useContext(ReadOnly);
  return (
    <div className="cell-bar" id={id}>
      <div className="cell-bar-first">
        <p className="cell-bar-name">
          {active ? <CellName table={table} active={active} /> : <strong>{readOnly ? tableTexts.readOnlyTitle : tableTexts.idleTitle}</strong>}
        </p>
        {summary}
      </div>
      {active ? (
        <ActiveCell table={table} report={report} active={active} note={note} notice={notice} />
      ) : (
        <>
          <p className="cell-bar-hint">{readOnly ? tableTexts.readOnlyKeys : tableTexts.idleKeys}</p>
          {!readOnly && <p className="cell-bar-hint">{tableTexts.idlePaste}</p>}
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
 * The most urgent of: why a paste was refused, what is wrong with the figure, which sum a total should be, what to
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
  if (notice !== undefined) return <p className="cell-bar-problem is-warning">{notice}</p>;
  if (note?.own !== undefined) {
    return (
      <p className={`cell-bar-problem is-${note.severity}`} title={note.text}>
        {note.own}
      </p>
    );
  }
  const total = statedTotal(report, table, active.cell);
  if (total) {
    return <p className="cell-bar-problem is-error">{tableTexts.statedTotal(total.stated, total.computed)}</p>;
  }
  const broken = relations.find((relation) => relationState(report, table, relation).kind === 'broken');
  if (broken) {
    const { advice, severity } = broken.definition;
    return <p className={`cell-bar-problem is-${severity}`}>{advice}</p>;
  }
  const hints = [rowOf(table, active.cell.row)?.hint, active.column.hint].filter((hint) => hint !== undefined);
  const hint = [...new Set(hints)].join('');
  return (
    <p className="cell-bar-hint" title={hint}>
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

/** One relation with both sides as they stand: 第一项加第二项 12 = 第三项加第四项 12 ✓ */
function RelationText({ table, report, relation }: RelationTextProps) {
  const { leftName, rightName, operator } = relation.definition;
  const { signs } = tableTexts;
  const sign = operator === '=' ? signs.equal : signs.atLeast;
  if (!isBegun(report, table)) {
    return <span className="relation">{tableTexts.named(leftName, sign, rightName)}</span>;
  }
  const state = relationState(report, table, relation);
  const side = (value: number | null): string => (value === null ? tableTexts.unknownSide : plainDigits(value));
  const text = (between: string): string =>
    tableTexts.holds(leftName, side(state.left), between, rightName, side(state.right));
  switch (state.kind) {
    case 'holds':
      return (
        <span className="relation is-holding">
          {text(sign)} <b>{tableTexts.holdsMark}</b>
        </span>
      );
    case 'broken':
      return (
        <span className="relation is-broken">
          {text(operator === '=' ? signs.notEqual : signs.less)}{' '}
          <b>{tableTexts.brokenMark(plainDigits(Math.abs(sumFigures([state.left, -state.right]))))}</b>
        </span>
      );
    case 'open':
      return (
        <span className="relation">
          {state.left === null || state.right === null
            ? text(sign) + tableTexts.textInTheWay
            : text(operator === '=' ? signs.notEqual : signs.less) + tableTexts.blanksLeft}
        </span>
      );
  }
}
