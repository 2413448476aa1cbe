/** What a key does in a cell, as in a spreadsheet and in the WAI-ARIA grid pattern. */
import type { FillWay } from './range';
import type { Direction } from './places';

export type KeyAction =
  /** `extend` moves the far corner of what is selected and leaves the active cell where it is. */
  | { readonly kind: 'move'; readonly direction: Direction; readonly extend: boolean }
  /** To the next (previous) cell to fill in, or button in a cell, along the lines. */
  | { readonly kind: 'tab'; readonly back: boolean }
  | { readonly kind: 'select-all' }
  /** Puts the caret into the figure, so that left and right move the caret. */
  | { readonly kind: 'edit' }
  /** Puts back what stood there when the cell was entered; the next Tab leaves the table. */
  | { readonly kind: 'restore' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill'; readonly way: FillWay };

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alternative: boolean;
  /** True while an input method composes: the key belongs to it (keyCode 229 where the browser says no more). */
  readonly composing: boolean;
}

/** The caret in the cell's input. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  /** After F2 or a double click. */
  readonly editing: boolean;
  readonly readOnly: boolean;
}

const move = (direction: Direction, extend = false): KeyAction => ({ kind: 'move', direction, extend });

/** @returns undefined where the key is the browser's or the input method's */
export function actionOf(press: KeyPress, caret: Caret): KeyAction | undefined {
  if (press.composing || press.alternative) return undefined;
  if (press.control) return controlAction(press, caret);
  const { key, shift } = press;
  switch (key) {
    case 'Enter':
      return move(shift ? 'previous' : 'next');
    case 'Tab':
      return { kind: 'tab', back: shift };
    case 'ArrowUp':
      return move('up', shift);
    case 'ArrowDown':
      return move('down', shift);
    case 'PageUp':
      return move('page-up', shift);
    case 'PageDown':
      return move('page-down', shift);
    case 'ArrowLeft':
      return leaves(caret, caret.start === 0) ? move('left', shift) : undefined;
    case 'ArrowRight':
      return leaves(caret, caret.end === caret.length) ? move('right', shift) : undefined;
    case 'Home':
      return caret.editing ? undefined : move('row-start', shift);
    case 'End':
      return caret.editing ? undefined : move('row-end', shift);
  }
  if (shift) return undefined;
  switch (key) {
    case 'F2':
      return caret.readOnly ? undefined : { kind: 'edit' };
    case 'Escape':
      return { kind: 'restore' };
    case 'Delete':
      return caret.editing ? undefined : { kind: 'clear' };
    default:
      return undefined;
  }
}

const edges: Readonly<Record<string, Direction>> = {
  Home: 'first',
  End: 'last',
  ArrowUp: 'column-start',
  ArrowDown: 'column-end',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
};

function controlAction({ key, shift }: KeyPress, caret: Caret): KeyAction | undefined {
  const edge = edges[key];
  // In a figure being edited the browser's own keys go from word to word and to the ends.
  if (edge !== undefined) return caret.editing ? undefined : move(edge, shift);
  if (shift) return undefined;
  switch (key) {
    case 'Enter':
      return { kind: 'fill', way: 'all' };
    case 'a':
    case 'A':
      return caret.editing ? undefined : { kind: 'select-all' };
    case 'd':
    case 'D':
      return { kind: 'fill', way: 'down' };
    case 'r':
    case 'R':
      return { kind: 'fill', way: 'right' };
    default:
      return undefined;
  }
}

/** Left and right leave the cell when all of it is selected or the caret stands at that edge; never while editing. */
function leaves(caret: Caret, atEdge: boolean): boolean {
  if (caret.editing) return false;
  const all = caret.start === 0 && caret.end === caret.length;
  return all || (atEdge && caret.start === caret.end);
}

/** Ctrl+Z takes back, Ctrl+Y or Ctrl+Shift+Z does again. */
export function historyKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}
