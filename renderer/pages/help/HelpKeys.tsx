/** F1 opens the manual beside the work, Ctrl+/ or ? the sheet of keys. The keys are heard from the start; what they open comes later. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useHelp } from './help-store';

const loadWindows = () => import('./HelpWindows');
const HelpWindows = lazy(loadWindows);

/** Milliseconds after which the windows are fetched, so that they open at once: behind the first page, which is waited for. */
const restBefore = 600;

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

export function HelpKeys() {
  const { shown, show } = useHelp();
  const [wanted, setWanted] = useState(false);
  if (shown !== null && !wanted) setWanted(true);

  useEffect(() => {
    const timer = setTimeout(() => void loadWindows(), restBefore);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      const controls = event.ctrlKey || event.metaKey;
      const keys = (controls && event.key === '/') || (event.key === '?' && !controls && !takesText(event.target));
      if (event.key !== 'F1' && !keys) return;
      event.preventDefault();
      show(keys ? 'keys' : 'manual');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [show]);

  // Once opened they stay, closed: closing gives the focus back.
  return wanted ? (
    <Suspense fallback={null}>
      <HelpWindows />
    </Suspense>
  ) : null;
}
