/** The active cell of a table: moving it, and changing figures through it. */
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { cellKey, type CellReference, type Edition, type Table } from '../../shared/editions';
import { isCellPlace } from '../../shared/checks/finding';
import { getCell, setCell, setCells, takeComputedTotal } from '../../shared/report/cells';
import type { CellValue, Report } from '../../shared/report/report';
import { useFocusStore } from '../report/focus';
import { tableTexts } from '../texts/table';
import { actionOf, historyKey, type KeyAction } from './keys';
import { readPaste } from './paste';
import { placesOf, placeTowards, type FigurePlace } from './places';
import type { TableHistory } from './use-table-history';

interface TableHandlers {
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLTableElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onMouseDown: (event: MouseEvent<HTMLTableElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLTableElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTableElement>) => void;
  readonly onInput: () => void;
}

export interface GridControl {
  readonly active: FigurePlace | undefined;
  /** The active cell, or the one that was active before the focus left the table. */
  readonly latest: FigurePlace | undefined;
  /** Why a paste was refused. */
  readonly notice: string | undefined;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly handlers: TableHandlers;
  readonly focusOn: (place: FigurePlace) => void;
  readonly commit: (cell: CellReference, value: CellValue) => void;
  readonly take: (cell: CellReference) => void;
}

type TableFigures = NonNullable<Report['tables']>[string];

/**
 * The figures of the table before and after typing into one cell. What is typed is always set on top of `before`: a
 * total a file stated otherwise must not start to follow because it agrees with the 3 of a 30 being typed.
 */
interface Visit {
  readonly key: string;
  readonly before: TableFigures;
  readonly after: TableFigures | undefined;
}

const inputOf = (target: EventTarget): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.dataset['cell'] !== undefined ? target : undefined;

export function useGrid(edition: Edition, table: Table, report: Report, history: TableHistory): GridControl {
  const { change, undo, redo } = history;
  const places = placesOf(table);
  const tableRef = useRef<HTMLTableElement>(null);
  const [latestKey, setLatestKey] = useState<string>();
  const [inside, setInside] = useState(false);
  const [notice, setNotice] = useState<string>();
  /** After F2 or a double click: left and right belong to the caret. */
  const editing = useRef(false);
  /** What the active cell held when it was entered. */
  const entered = useRef<CellValue>(null);
  /** Grid column the clerk moves down in, as long as `key` is the active cell. */
  const goal = useRef<{ readonly key: string; readonly column: number }>(undefined);

  const visit = useRef<Visit>(undefined);
  /** Counts the cells entered: what is typed in one stay is one step to undo. */
  const stay = useRef(0);
  const commit = useCallback(
    (cell: CellReference, value: CellValue) =>
      change((current) => {
        if (getCell(current, cell) === value) return current;
        const key = cellKey(cell);
        const figures = current.tables?.[cell.table] ?? {};
        const before = visit.current?.key === key && visit.current.after === figures ? visit.current.before : figures;
        const base = { ...current, tables: { ...current.tables, [cell.table]: before } };
        const next = setCell(edition, base, cell, value);
        visit.current = { key, before, after: next.tables?.[cell.table] };
        return next;
      }, `${stay.current}`),
    [edition, change],
  );
  const take = useCallback(
    (cell: CellReference) => change((current) => takeComputedTotal(edition, current, cell)),
    [edition, change],
  );
  const focusOn = useCallback((place: FigurePlace): void => {
    const input = tableRef.current?.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(place.key)}"]`);
    input?.focus({ preventScroll: true });
    input?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);

  const target = useFocusStore((store) => store.target);
  useEffect(() => {
    const place = target?.place;
    if (!place || !isCellPlace(place) || 'report' in place) return;
    const found = placesOf(table).byKey.get(cellKey(place));
    if (!found) return;
    focusOn(found);
    useFocusStore.getState().arrive();
  }, [target, table, focusOn]);

  const move = (from: FigurePlace, action: KeyAction & { kind: 'move' }): boolean => {
    const column = goal.current?.key === from.key ? goal.current.column : from.gridColumn;
    const to = placeTowards(places, from, action.direction, column);
    if (!to) return false;
    const covered = to.gridColumn <= column && column < to.gridColumn + to.span;
    const down = !['left', 'right', 'row-start', 'row-end', 'first', 'last'].includes(action.direction);
    goal.current = { key: to.key, column: down && covered ? column : to.gridColumn };
    focusOn(to);
    return true;
  };

  const act = (input: HTMLInputElement, place: FigurePlace, action: KeyAction): boolean => {
    switch (action.kind) {
      case 'move':
        return move(place, action) || action.direction === 'next' || action.direction === 'previous';
      case 'edit':
        editing.current = true;
        input.setSelectionRange(input.value.length, input.value.length);
        return true;
      case 'restore':
        editing.current = false;
        commit(place.cell, entered.current);
        requestAnimationFrame(() => input.select());
        return true;
      case 'clear':
        commit(place.cell, null);
        return true;
    }
  };

  const placeOf = (input: HTMLInputElement | undefined) => places.byKey.get(input?.dataset['cell'] ?? '');

  const handlers: TableHandlers = {
    onFocus(event) {
      const input = inputOf(event.target);
      const place = placeOf(input ?? event.target.closest('td')?.querySelector('input') ?? undefined);
      if (!place) return;
      editing.current = false;
      visit.current = undefined;
      stay.current += 1;
      entered.current = getCell(report, place.cell);
      setLatestKey(place.key);
      setInside(true);
      setNotice(undefined);
      input?.select();
    },
    onBlur(event) {
      if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
    },
    onKeyDown(event) {
      const input = inputOf(event.target);
      const place = placeOf(input);
      if (!input || !place) return;
      const composing = event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
      const back = composing ? undefined : historyKey(event);
      if (back) {
        event.preventDefault();
        if (back === 'undo') undo();
        else redo();
        editing.current = false;
        requestAnimationFrame(() => input.select());
        return;
      }
      const action = actionOf(
        {
          key: event.key,
          shift: event.shiftKey,
          control: event.ctrlKey || event.metaKey,
          alternative: event.altKey,
          composing,
        },
        {
          start: input.selectionStart ?? 0,
          end: input.selectionEnd ?? 0,
          length: input.value.length,
          editing: editing.current,
          readOnly: input.readOnly,
        },
      );
      if (action && act(input, place, action)) event.preventDefault();
    },
    onMouseDown(event) {
      const input = inputOf(event.target);
      if (!input || event.button !== 0) return;
      // While a figure is being edited a click places the caret; otherwise it would undo the selection.
      if (input === document.activeElement && editing.current) return;
      event.preventDefault();
      input.focus({ preventScroll: true });
      input.select();
    },
    onDoubleClick(event) {
      const input = inputOf(event.target);
      if (!input || input.readOnly) return;
      editing.current = true;
      input.setSelectionRange(input.value.length, input.value.length);
    },
    onPaste(event) {
      const place = placeOf(inputOf(event.target));
      if (!place) return;
      const pasted = readPaste(event.clipboardData.getData('text/plain'), places, place);
      if (pasted.kind === 'text') return;
      event.preventDefault();
      if (pasted.kind === 'block') {
        change((current) => setCells(edition, current, pasted.changes));
        editing.current = false;
        const input = inputOf(event.target);
        requestAnimationFrame(() => input?.select());
      } else setNotice(tableTexts.pasteTooLarge(pasted.rows, pasted.columns));
    },
    onInput: () => setNotice(undefined),
  };

  const latest = latestKey === undefined ? undefined : places.byKey.get(latestKey);
  return { active: inside ? latest : undefined, latest, notice, tableRef, handlers, focusOn, commit, take };
}
