/** One cell of a statutory table: a figure to fill in, or a computed total. */
import { memo } from 'react';
import type { CellReference } from '../../shared/editions';
import { parseFigure, printedValue } from '../../shared/report/figures';
import type { CellValue } from '../../shared/report/report';
import { useDraft, type Reading } from '../fields/useDraft';
import { tableTexts } from '../texts/table';
import type { CellNote } from './notes';
import type { FigurePlace } from './places';

/** What a cell looks like besides its figure. */
export interface CellLook {
  readonly severity: CellNote['severity'] | undefined;
  /** Why the cell is marked; several reasons on several lines. */
  readonly note: string | undefined;
  /** True in the row and column of the active cell. */
  readonly lit: boolean;
  /** True for the active cell and for those selected with it. */
  readonly selected: boolean;
  /** True for several cells at once: they are painted as a block. */
  readonly inBlock: boolean;
  /** True for the one cell by which Tab enters the table. */
  readonly tabStop: boolean;
  /** Last year's figure and the change, in words; undefined while they are not shown. */
  readonly lastYear: string | undefined;
  readonly change: string | undefined;
  readonly blank: boolean;
  /** Id of the bar that explains the active cell. */
  readonly describedBy: string | undefined;
}

const Before = memo(function Before({ lastYear, change }: Pick<CellLook, 'lastYear' | 'change'>) {
  return lastYear === undefined ? null : (
    <span className="last-year" title={`${lastYear} ${change ?? ''}`.trim()}>
      {lastYear}
      {change !== '' && <b>{change}</b>}
    </span>
  );
});

const figures: Reading<CellValue> = { read: parseFigure, write: printedValue };

/** Longer figures are set smaller, so that none is cut in the narrowest column. */
const longFigure = 7;
const lengthClass = (text: string): string | undefined => (text.length > longFigure ? 'is-long' : undefined);

const classes = (look: CellLook, total: boolean): string =>
  [
    'figure-cell',
    total && 'is-total',
    look.severity && `is-${look.severity}`,
    look.lit && 'is-lit',
    look.blank && 'is-blank',
    look.inBlock && 'is-selected',
  ]
    .filter(Boolean)
    .join(' ');

export interface FigureCellProps extends CellLook {
  readonly place: FigurePlace;
  readonly value: CellValue;
  readonly onCommit: (cell: CellReference, value: CellValue) => void;
}

/**
 * Props are compared one by one: a key press repaints the cells whose figure or mark changed, and no others; the light on
 * a row repaints the cell and leaves what is typed into alone.
 */
export const FigureCell = memo(function FigureCell({ place, value, onCommit, ...look }: FigureCellProps) {
  return (
    <td role="gridcell" aria-selected={look.selected} className={classes(look, false)} colSpan={place.span} title={look.note}>
      <FigureInput
        {...{ place, value, onCommit }}
        invalid={look.severity === 'error'}
        tabStop={look.tabStop}
        describedBy={look.describedBy}
      />
      <Before lastYear={look.lastYear} change={look.change} />
    </td>
  );
});

interface InputProps extends Pick<CellLook, 'tabStop' | 'describedBy'> {
  readonly place: FigurePlace;
  readonly invalid: boolean;
}

const FigureInput = memo(function FigureInput({
  place,
  value,
  onCommit,
  invalid,
  tabStop,
  describedBy,
}: InputProps & Pick<FigureCellProps, 'value' | 'onCommit'>) {
  const draft = useDraft(value, figures, (typed) => onCommit(place.cell, typed));
  return (
    <input
      type="text"
      className={lengthClass(draft.value)}
      inputMode={place.column.figure === 'amount' ? 'decimal' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
      data-cell={place.key}
      aria-label={place.name}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      tabIndex={tabStop ? 0 : -1}
      {...draft}
    />
  );
});

export interface TotalCellProps extends CellLook {
  readonly place: FigurePlace;
  /** What the report prints: the total as stated, or the computed one where none is. */
  readonly text: string;
  /** The sum, where the stated total is another one. */
  readonly computed: string | undefined;
  readonly onTake: (cell: CellReference) => void;
}

export const TotalCell = memo(function TotalCell({ place, text, computed, onTake, ...look }: TotalCellProps) {
  const stated = computed === undefined ? look.note : tableTexts.statedTotal(text, computed);
  return (
    <td
      role="gridcell"
      aria-readonly
      aria-selected={look.selected}
      className={`${classes(look, true)}${computed === undefined ? '' : ' is-stated'}`}
      colSpan={place.span}
      title={stated}
    >
      <TotalInput {...{ place, text }} invalid={look.severity === 'error'} tabStop={look.tabStop} describedBy={look.describedBy} />
      <Before lastYear={look.lastYear} change={look.change} />
      {computed !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          className="take-total"
          aria-label={tableTexts.takeTotalName(place.name, computed)}
          onClick={() => onTake(place.cell)}
        >
          {tableTexts.takeTotal(computed)}
        </button>
      )}
    </td>
  );
});

const TotalInput = memo(function TotalInput({ place, text, invalid, tabStop, describedBy }: InputProps & { readonly text: string }) {
  return (
    <input
      type="text"
      className={lengthClass(text)}
      readOnly
      tabIndex={tabStop ? 0 : -1}
      data-cell={place.key}
      data-total
      aria-label={place.name}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={text}
    />
  );
});
