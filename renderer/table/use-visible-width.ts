import { useLayoutEffect, type RefObject } from 'react';

/** Tells the style sheet how much of a wide table is in sight: the bar above it keeps to that. */
export function useVisibleWidth(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const shown = element.current;
    const page = shown?.parentElement;
    if (!shown || !page) return undefined;
    const tell = (): void => shown.style.setProperty('--visible-width', `${page.clientWidth}px`);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(page);
    return () => observer.disconnect();
  }, [element]);
}
