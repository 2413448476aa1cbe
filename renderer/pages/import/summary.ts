/** What a report that was read holds, in numbers. Pure. */
import { cellsOf, getEdition } from '../../../shared/editions';
import { runChecks } from '../../../shared/checks/run';
import { tallyFindings } from '../../../shared/checks/tally';
import { statedOrComputed } from '../../../shared/report/cells';
import { isBlank } from '../../../shared/report/figures';
import type { Report } from '../../../shared/report/report';

export interface ImportSummary {
  readonly edition: string;
  readonly figures: number;
  readonly allFigures: number;
  readonly sections: number;
  readonly allSections: number;
  readonly errors: number;
  readonly warnings: number;
}

export function summaryOf(report: Report): ImportSummary {
  const edition = getEdition(report.edition);
  const cells = edition.tables.flatMap((table) => cellsOf(table).map((cell) => statedOrComputed(report, table, cell)));
  const texts = edition.sections.map(({ id }) => report.sections?.[id]?.trim() ?? '');
  const tally = tallyFindings(runChecks(report));
  return {
    edition: edition.name,
    figures: cells.filter((value) => !isBlank(value)).length,
    allFigures: cells.length,
    sections: texts.filter((text) => text !== '').length,
    allSections: texts.length,
    errors: tally.error,
    warnings: tally.warning,
  };
}
