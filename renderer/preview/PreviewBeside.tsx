import { lazy, Suspense } from 'react';
import { useReportStore } from '../report/store';
import type { BesideProps } from './Beside';
import { usePrintStore } from './print-store';

const Beside = lazy(() => import('./Beside'));

/** The preview beside the form, where it was asked for; its code is loaded only then. */
export function PreviewBeside(props: Omit<BesideProps, 'report'>) {
  const shown = usePrintStore((state) => state.beside);
  return shown ? <Shown {...props} /> : null;
}

function Shown(props: Omit<BesideProps, 'report'>) {
  const report = useReportStore(({ open }) => open?.report);
  if (!report) return null;
  return (
    <Suspense fallback={null}>
      <Beside {...props} report={report} />
    </Suspense>
  );
}
