/** period.signature-date: signed before the reporting period ended (R-PERIOD). */
import { findingTexts } from '../messages/findings';
import type { Report } from '../report/report';
import { parseIsoDate, printedDate } from '../text/dates';
import type { Finding } from './finding';

export function checkPeriod(report: Report): Finding[] {
  const stated = report.signature?.date ?? '';
  const date = parseIsoDate(stated);
  const lastDay = `${report.year}-12-31`;
  if (!date || stated.trim() >= lastDay) return [];
  return [
    {
      rule: 'period.signature-date',
      severity: 'warning',
      at: [{ field: 'signature.date' }],
      left: stated,
      right: lastDay,
      message: findingTexts.signedTooEarly(printedDate(stated), report.year),
    },
  ];
}
