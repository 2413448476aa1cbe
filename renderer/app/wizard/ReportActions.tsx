import { Link } from 'wouter';
import { usePrintStore } from '../../preview/print-store';
import { addressOf, historyStep, previewStep } from '../../report/steps';
import { useReportStore } from '../../report/store';
import { historyTexts } from '../../texts/history';
import { previewTexts } from '../../texts/preview';
import { safetyTexts } from '../../texts/safety';
import { useForeignLock } from '../lock';
import { useFinal } from './use-final';

/** What can be done with the whole report, in the top bar. */
export function ReportActions({ id }: { readonly id: string }) {
  const isFinal = useReportStore(({ open }) => open?.report.final !== undefined);
  const foreign = useForeignLock() !== null;
  const { finalize } = useFinal();
  const beside = usePrintStore((state) => state.beside);
  const setBeside = usePrintStore((state) => state.setBeside);
  return (
    <>
      <button type="button" className="top-bar-action" aria-pressed={beside} onClick={() => setBeside(!beside)}>
        {previewTexts.beside}
      </button>
      <Link className="top-bar-action" href={addressOf(id, previewStep)}>
        {previewTexts.title}
      </Link>
      <Link className="top-bar-action" href={addressOf(id, historyStep)}>
        {historyTexts.title}
      </Link>
      {isFinal ? (
        <span className="top-bar-final">{safetyTexts.finalMark}</span>
      ) : (
        <button
          type="button"
          className="top-bar-action"
          disabled={foreign}
          title={foreign ? safetyTexts.notHere : undefined}
          onClick={() => void finalize()}
        >
          {safetyTexts.finalizeAction}
        </button>
      )}
    </>
  );
}
