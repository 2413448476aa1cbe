/**
 * privacy.personal-data: numbers of persons in what is published: the sections, the names, text in a table. The
 * registration form goes to the superior office only and is not published.
 */
import { cellsOf, sectionName } from '../editions';
import type { CellReference, Edition, Table } from '../editions';
import { privacyTexts } from '../messages/privacy';
import { getCell } from '../report/cells';
import type { Report } from '../report/report';
import { findPersonalData } from '../text/personal-data';
import type { Finding, Place } from './finding';
import { cellName } from './names';

export const checkPrivacy = (edition: Edition, report: Report): Finding[] => [
  ...edition.sections.flatMap(({ id }) => checkSectionPrivacy(edition, id, report.sections?.[id] ?? '')),
  ...edition.tables.flatMap((table) => checkTablePrivacy(table, report)),
  ...checkNamesPrivacy(report),
];

export const checkSectionPrivacy = (edition: Edition, id: string, text: string): Finding[] =>
  found(text, privacyTexts.section(sectionName(edition, id)), ({ start, end }) => ({ section: id, start, end }));

const checkTablePrivacy = (table: Table, report: Report): Finding[] =>
  cellsOf(table)
    .filter((cell) => typeof getCell(report, cell) === 'string')
    .flatMap((cell) => checkCellPrivacy(table, cell, report));

export function checkCellPrivacy(table: Table, cell: CellReference, report: Report): Finding[] {
  const value = getCell(report, cell);
  if (typeof value !== 'string') return [];
  return found(value, privacyTexts.cell(table.name, cellName(table, cell)), () => cell);
}

export const checkNamesPrivacy = ({ unit, signature }: Report): Finding[] => [
  ...found(unit?.name ?? '', privacyTexts.unitName, () => ({ field: 'unit.name' })),
  ...found(unit?.shortName ?? '', privacyTexts.shortName, () => ({ field: 'unit.shortName' })),
  ...found(signature?.name ?? '', privacyTexts.signature, () => ({ field: 'signature.name' })),
];

function found(
  text: string,
  name: string,
  place: (words: { readonly start: number; readonly end: number }) => Place,
): Finding[] {
  return findPersonalData(text).map((data) => {
    const stated = text.slice(data.start, data.end);
    const at = place(data);
    return {
      rule: 'privacy.personal-data',
      severity: 'warning',
      at: [at],
      // Words in a section are told apart by their place.
      ...('section' in at ? {} : { left: stated }),
      message: privacyTexts.found(name, data.kind, stated),
    };
  });
}
