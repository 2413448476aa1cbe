/** What a key does in a cell, as in a spreadsheet and in the WAI-ARIA grid pattern. */
import type { Direction } from './places';

export type KeyAction =
  | { readonly kind: 'move'; readonly direction: Direction }
  /** Puts the caret into the figure, so that left and right move the caret. */
  | { readonly kind: 'edit' }
  /** Puts back what stood there when the cell was entered. */
  | { readonly kind: 'restore' }
  | { readonly kind: 'clear' };

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

const move = (direction: Direction): KeyAction => ({ kind: 'move', direction });

/** @returns undefined where the key is the browser's or the input method's */
export function actionOf(press: KeyPress, caret: Caret): KeyAction | undefined {
  if (press.composing || press.alternative) return undefined;
  if (press.control) return controlAction(press);
  const { key, shift } = press;
  if (key === 'Enter') return move(shift ? 'previous' : 'next');
  if (shift) return undefined;
  switch (key) {
    case 'ArrowUp':
      return move('up');
    case 'ArrowDown':
      return move('down');
    case 'ArrowLeft':
      return leaves(caret, caret.start === 0) ? move('left') : undefined;
    case 'ArrowRight':
      return leaves(caret, caret.end === caret.length) ? move('right') : undefined;
    case 'Home':
      return caret.editing ? undefined : move('row-start');
    case 'End':
      return caret.editing ? undefined : move('row-end');
    case 'F2':
      return caret.readOnly ? undefined : { kind: 'edit' };
    case 'Escape':
      return caret.readOnly ? undefined : { kind: 'restore' };
    case 'Delete':
      return caret.readOnly || caret.editing ? undefined : { kind: 'clear' };
    default:
      return undefined;
  }
}

function controlAction({ key, shift }: KeyPress): KeyAction | undefined {
  if (shift) return undefined;
  if (key === 'Home') return move('first');
  return key === 'End' ? move('last') : undefined;
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
