/** section.empty: a section absent, blank, or with 无 where that says too little. */
import { sectionName } from '../editions';
import type { Edition, Section } from '../editions';
import { findingTexts } from '../messages/findings';
import type { Report } from '../report/report';
import type { Finding } from './finding';

const saysNone = /^(?:无|暂无|没有)[。.．！!；;]?$/u;

export function checkSections(edition: Edition, report: Report): Finding[] {
  return edition.sections.flatMap((section) => checkSection(edition, section, report.sections?.[section.id] ?? ''));
}

export function checkSection(edition: Edition, section: Section, text: string): Finding[] {
  const name = sectionName(edition, section.id);
  const stated = text.trim();
  const finding = (message: string): Finding[] => [
    {
      rule: 'section.empty',
      severity: 'warning',
      at: [{ section: section.id, start: 0, end: text.length }],
      message,
    },
  ];
  if (stated === '') return section.optional ? [] : finding(findingTexts.sectionBlank(name));
  if (section.needsContent && saysNone.test(stated)) return finding(findingTexts.sectionPerfunctory(name, stated));
  return [];
}
