/** Selecting the figure of a cell whose value an action changes: the next digit replaces it, however soon it is typed. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** @returns selects the text of a cell, now and when the action's new value is in it */
export function useSelectText(): (input: HTMLInputElement) => void {
  const waiting = useRef<HTMLInputElement>(undefined);

  // The value is written while painting, which takes the selection away; it is back before the next key.
  useLayoutEffect(() => {
    if (waiting.current === document.activeElement) waiting.current?.select();
  });

  useEffect(() => {
    // What is typed or clicked next has a caret of its own.
    const forget = (): void => {
      waiting.current = undefined;
    };
    const events = ['keydown', 'beforeinput', 'mousedown'] as const;
    for (const event of events) window.addEventListener(event, forget, true);
    return () => {
      for (const event of events) window.removeEventListener(event, forget, true);
    };
  }, []);

  return useCallback((input) => {
    input.select();
    waiting.current = input;
  }, []);
}
