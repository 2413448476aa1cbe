/** What steps and reports are called on the screen: the form's own headings, read from the edition. */
import { sectionName, tableHeading, type Edition } from '../../shared/editions';
import type { Unit } from '../../shared/report/report';
import type { StepId } from '../report/steps';
import { appTexts } from '../texts/app';

export function stepName(edition: Edition, step: StepId): string {
  const [kind = '', id = ''] = step.split('.');
  switch (kind) {
    case 'section':
      return sectionName(edition, id);
    case 'table':
      return tableHeading(edition, id);
    case 'registration':
      return edition.registration.name;
    case 'review':
      return appTexts.reviewStep;
    case 'export':
      return appTexts.exportStep;
    default:
      return appTexts.unitStep;
  }
}

/** The name people call a unit by. */
export const unitName = (unit: Unit | undefined): string =>
  [unit?.shortName, unit?.name].map((name) => name?.trim()).find(Boolean) ?? appTexts.unnamedUnit;

/** 石洞街道2020年年报 */
export const reportName = (report: { readonly unit?: Unit | undefined; readonly year: number }): string =>
  appTexts.reportName(unitName(report.unit), report.year);
