/** 报送: one package for the district, and whether the report was changed after it was sent. */
import Button from 'antd/es/button';
import type { ExportRequest } from '../../../shared/api';
import type { Report } from '../../../shared/report/report';
import { listTime } from '../../app/times';
import { exportTexts } from '../../texts/export';
import { ExportOutcome } from './ExportOutcome';
import { useSubmit } from './use-export';
import { useSubmissionState } from './use-submission-state';

interface SubmitPartProps {
  readonly report: Report;
  readonly request: Pick<ExportRequest, 'id' | 'documents' | 'oneFile' | 'fonts' | 'headSignature'>;
  /** How many findings must be corrected. */
  readonly errors: number;
}

export function SubmitPart({ report, request, errors }: SubmitPartProps) {
  const { state, run } = useSubmit();
  const sent = useSubmissionState(report);
  const time = listTime(report.submitted?.at ?? '', new Date());
  return (
    <section aria-labelledby="export-submit">
      <h2 id="export-submit">{exportTexts.submitPart}</h2>
      {sent && (
        <p className={`export-sent is-${sent}`}>
          {sent === 'same' ? exportTexts.sent(time) : exportTexts.changedAfterSent(time)}
        </p>
      )}
      <p className="export-submit-text">{exportTexts.submitText}</p>
      <Button
        disabled={request.documents.length === 0}
        loading={state.kind === 'running'}
        onClick={() => void run(request, errors)}
      >
        {state.kind === 'running' ? exportTexts.running : exportTexts.submit}
      </Button>
      <ExportOutcome state={state} />
    </section>
  );
}
