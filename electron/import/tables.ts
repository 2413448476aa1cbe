/**
 * Any file that holds the official tables, the text or the registration form, as a report: last year's Word file,
 * another unit's, a page from the web, a workbook of another make. Nothing is taken over silently: the notes say what
 * was found, what was not, and what is doubtful.
 */
import { cellKey, cellsOf, editions, proposedEdition, type Edition } from '../../shared/editions';
import type { ImportNote, ImportResult } from '../../shared/imported';
import { importTableTexts } from '../../shared/messages/import-tables';
import { reportFormat, reportVersion, type RegistrationData, type Report } from '../../shared/report/report';
import { parseIsoDate, printedDate } from '../../shared/text/dates';
import type { OfficeFile } from '../office/office-file';
import { readNarrative, type Narrative } from './narrative';
import { matricesOf, readTables, type FoundTables, type Matrices } from './read-tables';
import { readRegistration } from './registration-form';
import { sectionsOf, short } from './sections';
import { oneReport } from './several-reports';
import { sameName, takeSignature } from './signature';
import { tableNotes } from './table-notes';
import { findTitle } from './title';
import { whose } from './whose';

/** Headings that must be there for a file without tables to be taken for a report. */
const leastHeadings = 2;
/** A heading says as much about the edition as this many figures. */
const headingWeight = 10;
/** Editions whose scores are closer than this fit equally well. */
const close = 25;

interface Candidate {
  readonly found: FoundTables;
  readonly narrative: Narrative;
  readonly score: number;
}

/**
 * @param fileName only where the file itself does not say its year or unit
 */
export function importTables(whole: OfficeFile, fileName = ''): ImportResult {
  const { file, notes: severalNotes } = oneReport(whole);
  const matrices = matricesOf(file);
  const candidates = editions.map((edition) => candidate(file, matrices, edition)).toSorted((one, other) => other.score - one.score);
  const [best, second] = candidates;
  if (!best) throw new Error('there is no edition');
  const { found, narrative } = best;
  const { edition } = found;
  const registration = readRegistration(edition.registration, matrices, narrative.registrationLines);
  const figures = found.tables.reduce((sum, { cells, unread }) => sum + cells.size + unread.length, 0);
  if (figures === 0 && !registration && narrative.exactHeadings < leastHeadings) return nothing();

  const title = narrative.title ?? titleInCells(edition, file);
  const signature = takeSignature(narrative.passages, title?.unit ?? '');
  const { unit, year, isYearGuessed, notes } = whose({ edition, title, signature, registration: registration?.data, file, fileName });
  const { sections, notes: sectionNotes } = sectionsOf(edition, narrative);
  const data = registration && withoutOwnName(registration.data, unit.name);
  const report: Report = {
    format: reportFormat,
    version: reportVersion,
    edition: edition.id,
    year,
    unit,
    sections,
    tables: tablesOf(found),
    ...(data ? { registration: data } : {}),
    ...(signature ? { signature: { name: signature.name, date: signature.date } } : {}),
  };
  return {
    ok: true,
    imported: {
      origin: 'tables',
      report,
      ...(isYearGuessed ? { isYearGuessed } : {}),
      changes: [],
      notes: [
        ...severalNotes,
        ...editionNotes(edition, best, second, year),
        ...notes,
        ...found.tables.flatMap((table) => tableNotes(edition, table, report, file.kind)),
        ...matrices.flatMap(({ grid, upright }): ImportNote[] => (upright ? [] : [{ kind: 'doubtful', message: importTableTexts.gridTooLarge(grid.name) }])),
        ...(file.flow.length === 0 ? [] : sectionNotes),
        ...struckNotes(file),
        ...(file.flow.length === 0 ? [] : signatureNotes(signature)),
        ...(registration ? [{ kind: 'found', message: importTableTexts.registrationFound(edition.registration.name, registration.fields) } as const] : []),
        ...(registration?.doubts ?? []).map((message): ImportNote => ({ kind: 'doubtful', message })),
      ],
    },
  };
}

/** What was looked for, in the words of all editions. */
function nothing(): ImportResult {
  const names = new Set(editions.flatMap(({ tables }) => tables.map(({ name }) => name)));
  return { ok: false, message: importTableTexts.nothingFound([...names]) };
}

function candidate(file: OfficeFile, matrices: readonly Matrices[], edition: Edition): Candidate {
  const found = readTables(file, matrices, edition);
  const narrative = readNarrative(edition, file.flow);
  const year = narrative.title?.year;
  const isOfYear = year !== undefined && proposedEdition(year).id === edition.id;
  const hasFigures = found.tables.some(({ cells }) => cells.size > 0);
  return {
    found,
    narrative,
    score: (hasFigures ? found.score : 0) + headingWeight * narrative.exactHeadings + (isOfYear ? 2 : 0) + (edition.national ? 1 : 0),
  };
}

const tablesOf = ({ tables }: FoundTables): NonNullable<Report['tables']> =>
  Object.fromEntries(
    tables
      .filter(({ cells }) => cells.size > 0)
      .map(({ table, cells }) => {
        const rows: NonNullable<Report['tables']>[string] = {};
        for (const cell of cellsOf(table)) {
          const reading = cells.get(cellKey(cell));
          if (reading) (rows[cell.row] ??= {})[cell.column] = reading.value;
        }
        return [table.id, rows];
      }),
  );

/** Workbooks have no flow: their title stands in a cell. */
function titleInCells(edition: Edition, file: OfficeFile) {
  for (const { cells, hidden } of file.grids) {
    const title = hidden ? undefined : findTitle(edition, cells.map(({ text }) => text));
    if (title) return title;
  }
  return undefined;
}

/** 单位 left blank prints the unit's name: read back, it is blank again. */
function withoutOwnName(data: RegistrationData, name: string | undefined): RegistrationData {
  const { unit, ...rest } = data;
  return unit === undefined || sameName(unit, name ?? '') ? rest : data;
}

function editionNotes(edition: Edition, best: Candidate, second: Candidate | undefined, year: number): ImportNote[] {
  const proposed = proposedEdition(year);
  const covers = year >= edition.years.from && (edition.years.to === undefined || year <= edition.years.to);
  const isWhole = best.found.tables.every(({ table, cells }) => cells.size === 0 || cells.size === cellsOf(table).length);
  const isClose = second !== undefined && !isWhole && best.score - second.score < close;
  return [
    { kind: 'found', message: importTableTexts.editionFound(edition.name) },
    ...(isClose ? [{ kind: 'doubtful', message: importTableTexts.editionDoubtful(edition.name, second.found.edition.name) } as const] : []),
    ...(covers ? [] : [{ kind: 'doubtful', message: importTableTexts.editionNotOfYear(edition.name, year, proposed.name) } as const]),
  ];
}

const struckNotes = ({ struck = [] }: OfficeFile): ImportNote[] =>
  struck.length === 0 ? [] : [{ kind: 'doubtful', message: importTableTexts.struckText(short(struck.map((text) => text.trim()).filter((text) => text !== ''))) }];

function signatureNotes(signature: { readonly name: string; readonly date: string } | undefined): ImportNote[] {
  if (!signature) return [{ kind: 'missing', message: importTableTexts.signatureMissing }];
  const { name, date } = signature;
  return [
    { kind: 'found', message: importTableTexts.signatureFound(name, printedDate(date)) },
    ...(date !== '' && !parseIsoDate(date) ? [{ kind: 'doubtful', message: importTableTexts.dateUnread(date) } as const] : []),
  ];
}
