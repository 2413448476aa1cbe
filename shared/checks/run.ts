/** Gathers all rules. */
import { getEdition } from '../editions';
import type { Report } from '../report/report';
import type { Finding } from './finding';
import { checkPeriod } from './period';
import { checkRegistration } from './registration';
import { checkRelations } from './relations';
import { checkSections } from './sections';
import { checkUnits } from './units';
import { checkUnknown } from './unknown';
import { checkValues } from './values';

/**
 * Everything there is to say about a report, in the order of the form.
 * @param previous last year's report of the same unit, for the rules that compare years
 */
export function runChecks(report: Report, previous?: Report): Finding[] {
  const edition = getEdition(report.edition);
  return [
    ...checkSections(edition, report),
    ...checkRelations(edition, report),
    ...checkValues(edition, report),
    ...checkUnits(edition, report, previous),
    ...checkPeriod(report),
    ...checkRegistration(edition, report),
    ...checkUnknown(edition, report),
  ];
}
