import { lazy, Suspense } from 'react';
import type { BesideProps } from './Beside';
import { usePrintStore } from './print-store';

const Beside = lazy(() => import('./Beside'));

/** The preview beside the form, where it was asked for; its code is loaded only then. */
export function PreviewBeside(props: BesideProps) {
  const shown = usePrintStore((state) => state.beside);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <Beside {...props} />
    </Suspense>
  );
}
