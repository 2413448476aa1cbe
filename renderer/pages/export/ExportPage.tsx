/** The pages as they will be printed; beside them what is still open, what will be written, where to, and the result. */
import Button from 'antd/es/button';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { stepName } from '../../app/step-names';
import { unfilledSteps, type StepState } from '../../app/step-state';
import { chosenIds, packageOf, usePrintStore } from '../../preview/print-store';
import { tallyFindings } from '../../../shared/checks/tally';
import type { PageProps } from '../../report/page';
import { addressOf, type StepId } from '../../report/steps';
import { exportTexts } from '../../texts/export';
import { ExportFolder } from './ExportFolder';
import { ExportOutcome } from './ExportOutcome';
import { DocumentChoice } from './DocumentChoice';
import { FileChoice, type ChosenFormats } from './FileChoice';
import { formats, plannedFiles, type Format } from './planned-files';
import { PrintingChoice } from './PrintingChoice';
import { SubmitPart } from './SubmitPart';
import { useExport } from './use-export';
import './ExportPage.css';

/** Setting pages is loaded only where pages are shown. */
const SpreadView = lazy(() => import('../../preview/SpreadView'));

interface ExportPageProps extends PageProps {
  readonly id: string;
  readonly states: ReadonlyMap<StepId, StepState>;
}

export function ExportPage({ id, edition, report, findings, states }: ExportPageProps) {
  const [chosen, setChosen] = useState<ChosenFormats>({ word: true, pdf: false, html: false, excel: true, reviewNote: false });
  const { printing, packages, load, setPackage } = usePrintStore();
  useEffect(() => void load(), [load]);
  const { state, run } = useExport();
  const { error: errors, warning: warnings } = tallyFindings(findings);
  const unfilled = unfilledSteps(states);
  const print = packageOf(packages, id, edition, report);
  const choice = { documents: chosenIds(print), oneFile: print.oneFile };
  const planned = plannedFiles(edition, report, choice);
  const wanted = (format: Format): boolean => chosen[format] && planned[format].length > 0;
  const request = {
    ...choice,
    ...printing,
    word: wanted('word'),
    pdf: wanted('pdf'),
    html: wanted('html'),
    excel: wanted('excel'),
    reviewNote: wanted('reviewNote'),
  };
  const nothing = !formats.some(wanted);

  return (
    <div className="export-page">
      <Suspense fallback={<div className="spread" />}>
        <SpreadView id={id} edition={edition} report={report} />
      </Suspense>
      <div className="export-choices">
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
        <section aria-labelledby="export-documents">
          <h2 id="export-documents">{exportTexts.documentsPart}</h2>
          <DocumentChoice edition={edition} value={print} onChange={(value) => setPackage(id, value)} />
        </section>
        <section aria-labelledby="export-printing">
          <h2 id="export-printing">{exportTexts.printingPart}</h2>
          <PrintingChoice />
        </section>
        <section aria-labelledby="export-files">
          <h2 id="export-files">{exportTexts.filesPart}</h2>
          <FileChoice planned={planned} value={chosen} onChange={setChosen} />
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
            onClick={() => void run({ id, ...request }, errors)}
          >
            {state.kind === 'running' ? exportTexts.running : exportTexts.run}
          </Button>
          {nothing && <span className="export-nothing">{exportTexts.nothingChosen}</span>}
        </div>
        <ExportOutcome state={state} />
        <SubmitPart report={report} request={{ id, ...choice, ...printing }} errors={errors} />
      </div>
    </div>
  );
}
