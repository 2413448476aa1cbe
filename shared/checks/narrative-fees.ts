/**
 * section.fees (N-FEE): the template of the 2021 notice wants charges for handling requests reported in one section, in
 * 元. Money in the table's 行政事业性收费, which is another fee, and nothing said here: a question, never an error
 * (reviewers mix the two up).
 */
import { sectionName, type Edition } from '../editions';
import { narrativeTexts } from '../messages/narrative';
import { getCell } from '../report/cells';
import { plainDigits } from '../report/figures';
import type { Report } from '../report/report';
import type { Finding } from './finding';

/** Signs around a text that says nothing. */
const around = /[\s\p{P}]+/gu;

export function checkFees(edition: Edition, report: Report): Finding[] {
  const { fees } = edition.prose;
  const text = fees && report.sections?.[fees.section];
  if (!fees || text === undefined || !fees.nothing.includes(text.replace(around, ''))) return [];
  const charged = getCell(report, fees.cell);
  if (typeof charged !== 'number' || charged <= 0) return [];
  return [
    {
      rule: 'section.fees',
      severity: 'warning',
      at: [{ section: fees.section, start: 0, end: text.length }, fees.cell],
      right: charged,
      message: narrativeTexts.fees(sectionName(edition, fees.section), text.trim(), plainDigits(charged)),
    },
  ];
}
