/** PageUp, PageDown, Home and End turn pages wherever on the page the focus is, except where these keys mean something else. */
import { useEffect, useEffectEvent } from 'react';

const ways: Readonly<Record<string, number | 'first' | 'last'>> = { PageUp: -1, PageDown: 1, Home: 'first', End: 'last' };
/** Where the keys move a caret, a choice or what lies over the page. */
const others = '[role="dialog"], [role="combobox"], [role="listbox"], input[type="text"], textarea, nav';

/** @param turn one spread on or back, or to the first or last */
export function useTurnKeys(turn: (to: number | 'first' | 'last') => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const to = ways[event.key];
    if (to === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest(others)) return;
    event.preventDefault();
    turn(to);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
