/**
 * previous.other-year and previous.other-unit (rules of ours): whether the report given as last year's is last year's.
 * Another year's is not compared: 结转 and 现行有效 follow the year before only. Another unit's name may be the old name
 * of this one, so it is compared all the same and asked about first.
 */
import { yearTexts } from '../messages/years';
import { sameUnit } from '../report/names';
import type { Report } from '../report/report';
import type { Finding } from './finding';

/** True where `previous` is of the year before the report's. */
export const isYearBefore = (report: Report, previous: Report): boolean => previous.year === report.year - 1;

export function checkPrevious(report: Report, previous: Report): Finding[] {
  if (!isYearBefore(report, previous)) {
    return [
      {
        rule: 'previous.other-year',
        severity: 'warning',
        at: [{ field: 'year' }],
        left: report.year,
        right: previous.year,
        message: yearTexts.otherYear(report.year, previous.year),
      },
    ];
  }
  const [name, previousName] = [report, previous].map(({ unit }) => unit?.name?.trim() ?? '');
  if (!name || !previousName || sameUnit(report.unit, previous.unit)) return [];
  return [
    {
      rule: 'previous.other-unit',
      severity: 'warning',
      at: [{ field: 'unit.name' }],
      left: name,
      right: previousName,
      message: yearTexts.otherUnit(name, previousName),
    },
  ];
}
