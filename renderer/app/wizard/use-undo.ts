/** Undo and redo over the whole report by keys and buttons, and the way to the place that changed. */
import { useCallback, useEffect, useRef } from 'react';
import type { Place } from '../../../shared/checks/finding';
import { changedPart } from '../../report/history-names';
import { useReportStore } from '../../report/store';
import { historyKey } from '../../table/keys';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** A text field with an undo of its own; the cells of a table have the report's. */
function textField(target: EventTarget | null): TextElement | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  const isText = target instanceof HTMLInputElement && ['text', 'search', 'tel', 'email', 'password'].includes(target.type);
  return isText && target.dataset['cell'] === undefined ? target : undefined;
}

/** Dialogs ask about something else than the report behind them. */
const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], .ant-popover') !== null;

/** The place of a step as it is after the move: of a text the part that changed. */
function placeAfter(place: Place | undefined, text: { readonly from: string; readonly to: string }): Place | undefined {
  return place && 'section' in place ? { section: place.section, ...changedPart(text.from, text.to) } : place;
}

export interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * @param goTo goes to a place and puts the focus there; to the review page without one
 */
export function useUndo(goTo: (place: Place | undefined) => void, readOnly: boolean): Undo {
  /** What the field in focus held when it took the focus, or when the report's undo changed it. */
  const held = useRef('');

  const move = useCallback(
    (way: 'undo' | 'redo'): void => {
      if (readOnly) return;
      const step = useReportStore.getState()[way]();
      if (!step) return;
      const { place } = step;
      const section = place && 'section' in place ? place.section : '';
      const [from, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
      goTo(placeAfter(place, { from: from.sections?.[section] ?? '', to: to.sections?.[section] ?? '' }));
      requestAnimationFrame(() => {
        held.current = textField(document.activeElement)?.value ?? '';
      });
    },
    [goTo, readOnly],
  );

  useEffect(() => {
    const onFocus = (event: FocusEvent): void => {
      held.current = textField(event.target)?.value ?? '';
      // Cells tell their stays themselves.
      if (textField(event.target)) useReportStore.getState().closeStep();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const way = event.isComposing || event.defaultPrevented ? undefined : historyKey(event);
      if (!way || inDialog(event.target)) return;
      const field = textField(event.target);
      // What was typed since the field was entered, the browser takes back character by character, and nothing else.
      if (field && field.value !== held.current) return;
      if (field && way === 'redo' && useReportStore.getState().history.future.length === 0) return;
      event.preventDefault();
      move(way);
    };
    window.addEventListener('focusin', onFocus);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('focusin', onFocus);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [move]);

  const undo = useCallback(() => move('undo'), [move]);
  const redo = useCallback(() => move('redo'), [move]);
  return { undo, redo };
}
