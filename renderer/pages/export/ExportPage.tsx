/** What will be written, where to, what is still open, and the result. */
import Button from 'antd/es/button';
import { useState } from 'react';
import { Link } from 'wouter';
import { registrationIsBegun } from '../../../shared/report/registration';
import { stepName } from '../../app/step-names';
import { unfilledSteps, type StepState } from '../../app/step-state';
import type { PageProps } from '../../report/page';
import { addressOf, type StepId } from '../../report/steps';
import { exportTexts } from '../../texts/export';
import { ExportFolder } from './ExportFolder';
import { ExportOutcome } from './ExportOutcome';
import { FileChoice, type ExportFiles } from './FileChoice';
import { plannedFiles } from './planned-files';
import { useExport } from './use-export';
import './ExportPage.css';

interface ExportPageProps extends PageProps {
  readonly id: string;
  readonly states: ReadonlyMap<StepId, StepState>;
}

export function ExportPage({ id, edition, report, findings, states }: ExportPageProps) {
  const [files, setFiles] = useState<ExportFiles>(() => ({
    word: true,
    excel: true,
    // A form that was filled in is wanted.
    registration: registrationIsBegun(edition.registration, report.registration),
  }));
  const { state, run } = useExport();
  const count = (severity: 'error' | 'warning'): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const unfilled = unfilledSteps(states);
  const nothing = !files.word && !files.excel;

  return (
    <div className="export-page">
      <section aria-labelledby="export-findings">
        <h2 id="export-findings">{exportTexts.findingsPart}</h2>
        {errors + warnings === 0 ? (
          <p className="export-clean">{exportTexts.nothingLeft}</p>
        ) : (
          <p className="export-findings">
            {errors > 0 && <span className="export-errors">{exportTexts.errorsLeft(errors)}</span>}
            {warnings > 0 && <span className="export-warnings">{exportTexts.warningsLeft(warnings)}</span>}
            <Link href={addressOf(id, 'review')}>{exportTexts.toReview}</Link>
          </p>
        )}
        {unfilled.length > 0 && (
          <p className="export-unfilled">
            <span>{exportTexts.unfilled}</span>
            {unfilled.map((step) => (
              <Link key={step} href={addressOf(id, step)}>
                {stepName(edition, step)}
              </Link>
            ))}
          </p>
        )}
      </section>
      <section aria-labelledby="export-files">
        <h2 id="export-files">{exportTexts.filesPart}</h2>
        <FileChoice planned={plannedFiles(edition, report)} value={files} onChange={setFiles} />
      </section>
      <section aria-labelledby="export-folder">
        <h2 id="export-folder">{exportTexts.folderPart}</h2>
        <ExportFolder />
      </section>
      <div className="export-run">
        <Button
          type="primary"
          size="large"
          disabled={nothing}
          loading={state.kind === 'running'}
          onClick={() => void run({ id, ...files, registration: files.word && files.registration }, errors)}
        >
          {state.kind === 'running' ? exportTexts.running : exportTexts.run}
        </Button>
        {nothing && <span className="export-nothing">{exportTexts.nothingChosen}</span>}
      </div>
      <ExportOutcome state={state} />
    </div>
  );
}
