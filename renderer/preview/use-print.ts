/**
 * Printing the pages and nothing else of the window. They are put beside the app for as long as printing takes, so that
 * Ctrl+P and the button give the same.
 */
import { useEffect } from 'react';
import type { Sheets } from './use-pages';

const rootId = 'print-root';
/** On the body while the pages stand there: everything else is hidden on paper. */
const mark = 'prints-sheets';

export function usePrint({ sheets }: Sheets): () => void {
  useEffect(() => {
    const put = (): void => {
      const root = document.createElement('div');
      root.id = rootId;
      root.innerHTML = sheets.map(({ markup }) => markup).join('');
      document.body.append(root);
      document.body.classList.add(mark);
    };
    const takeAway = (): void => {
      document.getElementById(rootId)?.remove();
      document.body.classList.remove(mark);
    };
    window.addEventListener('beforeprint', put);
    window.addEventListener('afterprint', takeAway);
    return () => {
      window.removeEventListener('beforeprint', put);
      window.removeEventListener('afterprint', takeAway);
      takeAway();
    };
  }, [sheets]);
  return () => window.print();
}
