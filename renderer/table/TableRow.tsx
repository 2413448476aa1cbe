/** One line of a statutory table, and the marks below a block. A line is painted again only where it looks otherwise. */
import { memo, type ReactNode } from 'react';
import type { GridRow } from '../../shared/editions';
import { FigureCell, TotalCell, type FigureCellProps, type TotalCellProps } from './FigureCell';
import { HeaderCell, type HeaderCellProps } from './HeaderCell';
import type { Foot, Mark } from './marks';
import { RelationMark } from './RelationMark';

export type RowCell =
  | { readonly kind: 'words'; readonly of: HeaderCellProps }
  | { readonly kind: 'figure'; readonly of: FigureCellProps }
  | { readonly kind: 'total'; readonly of: TotalCellProps };

interface TableRowProps {
  /** Its place in the grid. */
  readonly index: number;
  readonly kind: GridRow['kind'];
  readonly cells: readonly RowCell[];
  /** Lines over which the corner above the marks reaches; undefined where none begins in this line. */
  readonly markCorner: number | undefined;
  readonly hasMark: boolean;
  readonly mark: Mark | undefined;
}

function sameObjects(one: object, other: object): boolean {
  const keys = Object.keys(one) as (keyof typeof one)[];
  return keys.every((key) => Object.is(one[key], other[key]));
}

const sameRow = (one: TableRowProps, other: TableRowProps): boolean =>
  one.index === other.index &&
  one.kind === other.kind &&
  one.markCorner === other.markCorner &&
  one.hasMark === other.hasMark &&
  one.mark === other.mark &&
  one.cells.length === other.cells.length &&
  one.cells.every((cell, index) => {
    const there = other.cells[index];
    return there !== undefined && cell.kind === there.kind && sameObjects(cell.of, there.of);
  });

function cellOf(cell: RowCell): ReactNode {
  switch (cell.kind) {
    case 'words':
      return <HeaderCell key={cell.of.cell.column} {...cell.of} />;
    case 'figure':
      return <FigureCell key={cell.of.place.gridColumn} {...cell.of} />;
    case 'total':
      return <TotalCell key={cell.of.place.gridColumn} {...cell.of} />;
  }
}

export const TableRow = memo(function TableRow({ index, kind, cells, markCorner, hasMark, mark }: TableRowProps) {
  return (
    <tr className={`row-${kind}`} aria-rowindex={index + 1}>
      {cells.map(cellOf)}
      {markCorner !== undefined && <td className="line-mark" role="presentation" aria-hidden rowSpan={markCorner} />}
      {hasMark && (
        <td className="line-mark" role="presentation" aria-hidden>
          <RelationMark mark={mark} />
        </td>
      )}
    </tr>
  );
}, sameRow);

interface FootMarksProps {
  readonly feet: readonly Foot[];
  readonly marks: readonly (Mark | undefined)[];
}

/** Below the last line of a block: how the relations of each column stand. */
export const FootMarks = memo(
  function FootMarks({ feet, marks }: FootMarksProps) {
    const cells: ReactNode[] = [];
    let column = 0;
    feet.forEach((foot, index) => {
      if (foot.column > column) cells.push(<td key={column} role="presentation" colSpan={foot.column - column} />);
      cells.push(
        <td key={foot.column} role="presentation" colSpan={foot.span}>
          <RelationMark mark={marks[index]} />
        </td>,
      );
      column = foot.column + foot.span;
    });
    return (
      <tr className="foot-marks" aria-hidden>
        {cells}
      </tr>
    );
  },
  (one, other) => one.feet === other.feet && one.marks.every((mark, index) => mark === other.marks[index]),
);
