/** What a visible cell of our workbook says as a figure of the form, and why a person should look at it. */
import { columnOf, type CellReference, type Table } from '../../shared/editions';
import type { ImportNote } from '../../shared/imported';
import { importTexts } from '../../shared/messages/import';
import { importTableTexts } from '../../shared/messages/import-tables';
import { printedValue } from '../../shared/report/figures';
import type { CellValue } from '../../shared/report/report';
import { lacksResult, leftOutDoubts, readFigure } from './figure-text';
import type { NamedCell } from './own-workbook-cells';

export interface SeenFigure {
  readonly value: CellValue;
  readonly notes: readonly ImportNote[];
}

/**
 * Reads what somebody typed into a cell as the cell of any other workbook is read: 88件 and a 36 typed as text are figures.
 * @param name of the cell, for people
 */
export function readTyped(table: Table, cell: CellReference, name: string, seen: NamedCell): SeenFigure {
  const column = columnOf(table, cell.row, cell.column);
  if (!column) throw new Error(`${cell.table} has no ${cell.row} ${cell.column}`);
  const { value, doubt } = readFigure(seen, column, {});
  const isDoubtful = doubt !== undefined && (typeof value === 'number' || seen.leftOut !== undefined);
  return seenFigure(cell, name, seen, value, isDoubtful ? doubt : undefined);
}

/** Reads a cell of which nobody knows what the report stated there: text may be what it stated. */
export function readAsWritten(cell: CellReference, name: string, seen: NamedCell): SeenFigure {
  const doubts = leftOutDoubts(seen);
  const value = seen.number ?? (seen.text === '' ? null : seen.text);
  return seenFigure(cell, name, seen, value, doubts.length === 0 ? undefined : importTableTexts.joined(doubts));
}

function seenFigure(cell: CellReference, name: string, seen: NamedCell, value: CellValue, doubt: string | undefined): SeenFigure {
  const note = (message: string): ImportNote => ({ kind: 'doubtful', message, at: cell, source: seen.source });
  if (lacksResult(seen)) return { value, notes: [note(importTableTexts.doubtfulRow(name, importTableTexts.formulaWithoutResult))] };
  return {
    value,
    notes: [
      ...(seen.formula === undefined ? [] : [note(importTexts.formulaEntered(name, seen.text))]),
      ...(doubt === undefined ? [] : [note(importTableTexts.doubtful(name, printedValue(value), doubt))]),
    ],
  };
}
