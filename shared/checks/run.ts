/** Gathers all rules. */
import { getEdition } from '../editions';
import type { Report } from '../report/report';
import type { Finding } from './finding';
import { checkNarrative } from './narrative';
import { checkFees } from './narrative-fees';
import { checkPeriod } from './period';
import { checkPrivacy } from './privacy';
import { checkRegistration } from './registration';
import { checkRelations } from './relations';
import { checkSections } from './sections';
import { defaultCheckSettings, type CheckSettings } from './settings';
import { checkUnits } from './units';
import { checkUnknown } from './unknown';
import { checkValues } from './values';
import { checkPrevious, isYearBefore } from './years-comparable';
import { checkJumps } from './years-jump';
import { checkRepeatedTexts } from './years-text';
import { checkYears, tableYears } from './years';

/**
 * Everything there is to say about a report, in the order of the form.
 * @param previous last year's report of the same unit, for the rules that compare years
 */
export function runChecks(report: Report, previous?: Report, settings: CheckSettings = defaultCheckSettings): Finding[] {
  const edition = getEdition(report.edition);
  const before = previous && isYearBefore(report, previous) ? previous : undefined;
  return [
    ...(previous ? checkPrevious(report, previous) : []),
    ...checkSections(edition, report),
    ...checkRelations(edition, report),
    ...(before ? compareYears(report, before, settings) : []),
    ...checkValues(edition, report),
    ...checkUnits(edition, report, before),
    ...checkNarrative(edition, report, before),
    ...checkFees(edition, report),
    ...checkPeriod(edition, report),
    ...checkPrivacy(edition, report),
    ...checkRegistration(edition, report),
    ...checkUnknown(edition, report),
  ];
}

function compareYears(report: Report, previous: Report, settings: CheckSettings): Finding[] {
  const edition = getEdition(report.edition);
  const years = tableYears(edition, getEdition(previous.edition));
  return [
    ...checkYears(years, report, previous),
    ...checkJumps(years, report, previous, settings),
    ...checkRepeatedTexts(edition, report, previous),
  ];
}
