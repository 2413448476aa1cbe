/** The active cell of a table and what is selected with it: moving, selecting, and changing figures through it. */
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
import { getCell } from '../../shared/report/cells';
import type { CellValue, Report } from '../../shared/report/report';
import { useFocusStore } from '../report/focus';
import type { PageProps } from '../report/page';
import { undoTexts } from '../texts/undo';
import { actionOf, historyKey, type KeyAction } from './keys';
import { placesOf, placeTowards, type FigurePlace } from './places';
import { fillOf, sameIn, type FillWay } from './range';
import { useChange } from './use-change';
import { useClipboard, type Clipboard } from './use-clipboard';
import { useRange } from './use-range';
import { useSelectText } from './use-select-text';

interface TableHandlers {
  readonly onFocus: (event: FocusEvent<HTMLTableElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLTableElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  readonly onMouseDown: (event: MouseEvent<HTMLTableElement>) => void;
  readonly onMouseOver: (event: MouseEvent<HTMLTableElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLTableElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLTableElement>) => void;
  readonly onCut: (event: ClipboardEvent<HTMLTableElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLTableElement>) => void;
  readonly onInput: () => void;
}

export interface GridControl {
  readonly active: FigurePlace | undefined;
  /** The active cell, or the one that was active before the focus left the table. */
  readonly latest: FigurePlace | undefined;
  /** More than the active cell, line by line; undefined where that is all. */
  readonly selected: readonly FigurePlace[] | undefined;
  /** What became of a paste. */
  readonly notice: string | undefined;
  readonly clipboard: Pick<Clipboard, 'pending' | 'decide'>;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly handlers: TableHandlers;
  readonly focusOn: (place: FigurePlace) => void;
  readonly commit: (cell: CellReference, value: CellValue) => void;
  readonly take: (cell: CellReference) => void;
}

const inputOf = (target: EventTarget): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.dataset['cell'] !== undefined ? target : undefined;

/** The cell's input under the mouse. */
const inputAt = (target: EventTarget): HTMLInputElement | undefined =>
  inputOf(target) ?? (target instanceof Element ? (target.closest('td')?.querySelector<HTMLInputElement>('[data-cell]') ?? undefined) : undefined);

const fillNames: Record<FillWay, (count: number) => string> = {
  down: undoTexts.fillDown,
  right: undoTexts.fillRight,
  all: undoTexts.fillRange,
};

/** What Tab goes through: cells to fill in, and buttons in cells. */
const stops = 'input[data-cell]:not([data-total]), .take-total';

export function useGrid(edition: Edition, table: Table, report: Report, change: PageProps['change']): GridControl {
  const places = placesOf(table);
  const tableRef = useRef<HTMLTableElement>(null);
  const [latestKey, setLatestKey] = useState<string>();
  const [inside, setInside] = useState(false);
  const [notice, setNotice] = useState<string>();
  /** After F2 or a double click: left and right belong to the caret. */
  const editing = useRef(false);
  /** After Esc: the next Tab leaves the table. */
  const leaving = useRef(false);
  /** True while the mouse selects, from a cell on. */
  const dragging = useRef(false);
  /** What the active cell held when it was entered. */
  const entered = useRef<CellValue>(null);
  /** Grid column the clerk moves down in, as long as `key` is where the next move starts. */
  const goal = useRef<{ readonly key: string; readonly column: number }>(undefined);

  const changes = useChange(edition, report, change);
  const { commit, take, setMany, enter } = changes;
  const clipboard = useClipboard(edition, table, report, places, changes, setNotice);

  const latest = latestKey === undefined ? undefined : places.byKey.get(latestKey);
  const active = inside ? latest : undefined;
  const range = useRange(places, active);
  const { head, selected, rangeFrom } = range;

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

  const extendTo = (place: FigurePlace): void => {
    range.extendTo(place);
    tableRef.current
      ?.querySelector(`[data-cell="${CSS.escape(place.key)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const move = (from: FigurePlace, { direction, extend }: KeyAction & { kind: 'move' }): boolean => {
    const start = extend ? (head ?? from) : from;
    const column = goal.current?.key === start.key ? goal.current.column : start.gridColumn;
    const to = placeTowards(places, start, direction, column);
    if (!to) return false;
    const covered = to.gridColumn <= column && column < to.gridColumn + to.span;
    const down = !['left', 'right', 'row-start', 'row-end', 'first', 'last'].includes(direction);
    goal.current = { key: to.key, column: down && covered ? column : to.gridColumn };
    if (extend) extendTo(to);
    else focusOn(to);
    return true;
  };

  /** @returns false at the last stop: then the browser goes on to what follows the table */
  const tab = (from: Element, back: boolean): boolean => {
    const all = [...(tableRef.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
    const beyond = all.filter((stop) => from.compareDocumentPosition(stop) & side);
    const to = back ? beyond.at(-1) : beyond[0];
    if (!to || leaving.current) return false;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  };

  const selectAgain = useSelectText();
  const selectText = (input: HTMLInputElement): void => {
    editing.current = false;
    selectAgain(input);
  };

  const act = (input: HTMLInputElement, place: FigurePlace, action: KeyAction): boolean => {
    switch (action.kind) {
      case 'move':
        if ((action.direction === 'next' || action.direction === 'previous') && range.goRound(place, 'down', action.direction === 'previous', focusOn)) return true;
        return move(place, action) || !['left', 'right', 'up', 'down'].includes(action.direction);
      case 'tab':
        return range.goRound(place, 'across', action.back, focusOn) || tab(input, action.back);
      case 'select-all': {
        const [first] = places.all;
        const last = places.all.at(-1);
        if (first && last) {
          focusOn(first);
          range.extendTo(last);
        }
        return true;
      }
      case 'edit':
        editing.current = true;
        range.clear();
        input.setSelectionRange(input.value.length, input.value.length);
        return true;
      case 'restore':
        range.clear();
        if (!place.total) commit(place.cell, entered.current);
        selectText(input);
        return true;
      case 'clear':
        if (selected) setMany(sameIn(selected, null), undoTexts.clearCells);
        else if (!place.total) commit(place.cell, null);
        return true;
      case 'fill':
        // The active cell need not be a corner of what is selected.
        setMany(
          selected && action.way === 'all' ? sameIn(selected, getCell(report, place.cell)) : fillOf(report, places, rangeFrom(place), action.way),
          fillNames[action.way],
        );
        selectText(input);
        return true;
    }
  };

  const placeOf = (input: HTMLInputElement | undefined) => places.byKey.get(input?.dataset['cell'] ?? '');
  /** All of the figure is selected, or several cells are: the clipboard is about cells, not about text. */
  const isAboutCells = (input: HTMLInputElement): boolean =>
    selected !== undefined || (!editing.current && input.selectionStart === 0 && input.selectionEnd === input.value.length);
  const copy = (event: ClipboardEvent<HTMLTableElement>, cut: boolean): void => {
    const input = inputOf(event.target);
    const place = placeOf(input);
    if (!input || !place || !isAboutCells(input)) return;
    clipboard.copy(event, rangeFrom(place), cut);
    selectText(input);
  };

  const handlers: TableHandlers = {
    onFocus(event) {
      const input = inputOf(event.target);
      const place = placeOf(input ?? inputAt(event.target));
      if (!place) return;
      editing.current = false;
      leaving.current = false;
      enter();
      entered.current = getCell(report, place.cell);
      setLatestKey(place.key);
      range.enter();
      setInside(true);
      // The dialog of a paste gives the focus back: what became of it is still to be read.
      if (place.key !== latestKey) setNotice(undefined);
      input?.select();
    },
    onBlur(event) {
      if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
    },
    onKeyDown(event) {
      const input = inputOf(event.target);
      const place = placeOf(input);
      if (!input || !place) {
        const { target: from } = event;
        if (event.key === 'Tab' && from instanceof Element && tab(from, event.shiftKey)) event.preventDefault();
        return;
      }
      const composing = event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
      if (!composing && historyKey(event)) {
        // The frame takes the step back; here the figure that comes back is selected.
        selectText(input);
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
      if (event.key !== 'Shift') leaving.current = action?.kind === 'restore';
    },
    onMouseDown(event) {
      const input = inputAt(event.target);
      const place = placeOf(input);
      if (!input || !place || event.button !== 0 || event.target instanceof HTMLButtonElement) return;
      if (event.shiftKey && active) {
        event.preventDefault();
        range.extendTo(place);
        return;
      }
      // While a figure is being edited a click places the caret; otherwise it would undo the selection.
      if (input === document.activeElement && editing.current) return;
      event.preventDefault();
      dragging.current = true;
      range.clear();
      input.focus({ preventScroll: true });
      input.select();
    },
    onMouseOver(event) {
      dragging.current &&= event.buttons === 1;
      if (!dragging.current || editing.current) return;
      const place = placeOf(inputAt(event.target));
      if (place && (place !== active || head)) range.extendTo(place);
    },
    onDoubleClick(event) {
      const input = inputOf(event.target);
      if (!input || input.readOnly) return;
      editing.current = true;
      input.setSelectionRange(input.value.length, input.value.length);
    },
    onCopy: (event) => copy(event, false),
    onCut: (event) => copy(event, true),
    onPaste(event) {
      const input = inputOf(event.target);
      const place = placeOf(input);
      if (input && place && clipboard.paste(event, rangeFrom(place), isAboutCells(input))) selectText(input);
    },
    onInput: () => setNotice(undefined),
  };

  return { active, latest, selected, notice, clipboard, tableRef, handlers, focusOn, commit, take };
}
