/** The printed words of a table: captions, corners, column headers, group and row labels, and cells nobody fills. */
import { memo } from 'react';
import type { GridCell, GridRow } from '../../shared/editions';

/** A group of more rows than this may begin out of sight: its label stands at its top. */
const rowsInSight = 8;

export interface HeaderCellProps {
  readonly cell: GridCell;
  readonly rowKind: GridRow['kind'];
  /** True for the label and the header of the active cell. */
  readonly lit: boolean;
  /** Pixels from the left edge at which it stays while the table is moved sideways; undefined where it goes along. */
  readonly stays: number | undefined;
}

export const HeaderCell = memo(function HeaderCell({ cell, rowKind, lit, stays }: HeaderCellProps) {
  const { kind, text, columnSpan, rowSpan, hint } = cell;
  const spans = { colSpan: columnSpan, rowSpan };
  const className = `${kind}-cell${lit ? ' is-lit' : ''}${rowSpan > rowsInSight ? ' is-long' : ''}${stays === undefined ? '' : ' is-staying'}`;
  const style = stays === undefined ? undefined : { left: stays };
  if (kind === 'empty') return <td role={rowKind === 'body' ? 'gridcell' : undefined} className={className} {...spans} />;
  if (kind === 'label' || kind === 'group') {
    return (
      <th role="rowheader" scope={kind === 'group' ? 'rowgroup' : 'row'} className={className} style={style} title={hint} {...spans}>
        <span className="label-text">{text}</span>
      </th>
    );
  }
  return (
    <th role="columnheader" scope={columnSpan > 1 ? 'colgroup' : 'col'} className={className} style={style} title={hint} {...spans}>
      {text}
    </th>
  );
});
