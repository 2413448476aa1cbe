/** Our own workbook read back: exactly from the report file it carries, otherwise from its visible cells. */
import { cellsOf, getEdition, sectionName, type Edition } from '../../shared/editions';
import type { HandChange, ImportNote, ImportResult } from '../../shared/imported';
import { importTexts } from '../../shared/messages/import';
import { workbookTexts } from '../../shared/messages/workbook';
import { getCell } from '../../shared/report/cells';
import { reportFormat, reportVersion, type Report } from '../../shared/report/report';
import { nameOf } from '../excel/addresses';
import type { OpenWorkbook } from '../office/workbook';
import { hiddenReport } from './hidden-report';
import { namedCells, namedEdition, type NamedCells } from './own-workbook-cells';
import { compareFigures, readFigures } from './own-workbook-figures';
import { layoutNotes } from './own-workbook-labels';
import { placesOf } from './own-workbook-places';
import { readRegistration } from './own-workbook-registration';
import { otherSheetNotes } from './other-sheets';
import { sameText } from './same-text';

/**
 * Reads a workbook that this program exported, whatever was renamed, moved, changed or deleted in it since.
 * @param fileName for the year, where the workbook does not say it any more
 * @returns undefined where it is not our workbook
 * @throws UnreadableFile
 */
export function importOwnWorkbook(workbook: OpenWorkbook, fileName: string): ImportResult | undefined {
  const hidden = hiddenReport(workbook);
  if (hidden.state === 'newer') return { ok: false, message: importTexts.newerWorkbook };
  if (hidden.state === 'whole') return compared(hidden.report, workbook);
  const edition = namedEdition(workbook.names);
  if (!edition) return undefined;
  const why = hidden.state === 'absent' ? importTexts.carriedMissing : importTexts.carriedDamaged;
  return visible(edition, workbook, fileName, why);
}

const unitOf = ({ unit }: Report): string => unit?.name?.trim() || unit?.shortName?.trim() || importTexts.unnamedUnit;

/** The report as exported, and what the visible cells show otherwise now. */
function compared(exported: Report, workbook: OpenWorkbook): ImportResult {
  const cells = namedCells(workbook);
  const edition = getEdition(exported.edition);
  const head = compareHead(exported, cells);
  const figures = compareFigures(edition, head.report, cells);
  if (figures.compared === 0) {
    const notes: ImportNote[] = [{ kind: 'doubtful', message: importTexts.nothingNamed }, ...otherSheetNotes(workbook, cells.sheets)];
    return { ok: true, imported: { origin: 'workbook', report: exported, exported, changes: [], notes } };
  }
  // The workbook of a consolidation has no registration form.
  const registration = exported['consolidated'] === undefined ? readRegistration(edition.registration, figures.report, cells, true) : { report: figures.report, changes: [], notes: [] };
  const changes = [...head.changes, ...figures.changes, ...registration.changes];
  const { report } = registration;
  const message =
    changes.length === 0
      ? importTexts.unchanged(report.year, unitOf(report))
      : importTexts.changed(report.year, unitOf(report), changes.length);
  const notes: ImportNote[] = [{ kind: 'found', message }, ...otherSheetNotes(workbook, cells.sheets), ...layoutNotes(placesOf(edition, cells.targets), cells), ...figures.notes, ...registration.notes];
  return { ok: true, imported: { origin: 'workbook', report, exported, changes, notes } };
}

/** What stands behind the words of a line: `单位：…`; the whole text where they were typed over. */
function behind(words: string, text: string): string {
  const plain = words.replace(/[：:]$/u, '');
  return text.startsWith(plain) ? text.slice(plain.length).replace(/^\s*[：:]/u, '') : text;
}

const unitWords = workbookTexts.unit('');

const yearIn = (text: string): number | undefined => {
  const [, year] = /(?<!\d)((?:19|[2-9]\d)\d\d)(?!\d)/u.exec(text.normalize('NFKC')) ?? [];
  return year === undefined ? undefined : Number(year);
};

/** The line above the tables: the unit's name and the year. */
function compareHead(exported: Report, cells: NamedCells): { readonly report: Report; readonly changes: readonly HandChange[] } {
  const changes: HandChange[] = [];
  let report = exported;
  const unit = cells.find(nameOf.unit);
  const stated = exported.unit?.name ?? exported.unit?.shortName ?? '';
  if (unit && !sameText(unit.text, workbookTexts.unit(stated))) {
    const name = behind(unitWords, unit.text).trim();
    report = { ...report, unit: { ...report.unit, name } };
    changes.push({ at: { field: 'unit.name' }, before: exported.unit?.name ?? null, after: name === '' ? null : name, source: unit.source });
  }
  const year = cells.find(nameOf.year);
  const after = year && yearIn(year.text);
  if (year && after !== undefined && after !== exported.year) {
    report = { ...report, year: after };
    changes.push({ at: { field: 'year' }, before: exported.year, after, source: year.source });
  }
  return { report, changes };
}

/** A report with what the visible cells hold: figures, registration form, unit and year. */
function visible(edition: Edition, workbook: OpenWorkbook, fileName: string, why: string): ImportResult {
  const cells = namedCells(workbook);
  const notes: ImportNote[] = [{ kind: 'doubtful', message: why }];
  const stated = yearIn(cells.find(nameOf.year)?.text ?? '');
  const year = stated ?? yearIn(fileName);
  if (year === undefined) return { ok: false, message: importTexts.noYear };
  if (stated === undefined) notes.push({ kind: 'doubtful', message: importTexts.yearFromName(year), at: { field: 'year' } });
  const name = behind(unitWords, cells.find(nameOf.unit)?.text ?? '');
  const blank: Report = {
    format: reportFormat,
    version: reportVersion,
    edition: edition.id,
    year,
    unit: name === '' ? {} : { name },
    sections: {},
    tables: {},
  };
  const figures = readFigures(edition, blank, cells);
  const registration = readRegistration(edition.registration, figures.report, cells, false);
  const { report } = registration;
  const count = edition.tables.flatMap(cellsOf).filter((cell) => getCell(report, cell) !== null).length;
  const found = importTexts.visibleOnly(year, unitOf(report), count, registration.filled);
  notes.unshift({ kind: 'found', message: found });
  notes.push(...otherSheetNotes(workbook, cells.sheets), ...layoutNotes(placesOf(edition, cells.targets), cells), ...figures.notes, ...registration.notes, ...missingTexts(edition));
  return { ok: true, imported: { origin: 'visible', report, changes: [], notes } };
}

/** The texts and the signature stand in the Word file only. */
const missingTexts = (edition: Edition): ImportNote[] => [
  ...edition.sections.map(({ id }): ImportNote => ({
    kind: 'missing',
    message: importTexts.notInWorkbook(sectionName(edition, id)),
    at: { section: id, start: 0, end: 0 },
  })),
  { kind: 'missing', message: importTexts.signatureMissing, at: { field: 'signature' } },
];
