/** Whose report a foreign file is and of which year: from its title, its signature, the registration form, its name. */
import type { Edition } from '../../shared/editions';
import type { ImportNote } from '../../shared/imported';
import { importTableTexts } from '../../shared/messages/import-tables';
import type { RegistrationData, Unit } from '../../shared/report/report';
import { parseIsoDate } from '../../shared/text/dates';
import { looksLikeUnit, matchUnit } from '../../shared/text/unit-names';
import { readWrittenYear } from '../../shared/text/years';
import type { OfficeFile } from '../office/office-file';
import { linesOfGrids, linesOfParagraphs, unitInLines, yearInLines, type HeadLine } from './head-lines';
import { sameName, type FoundSignature } from './signature';
import type { FoundTitle } from './title';

export interface Sources {
  readonly edition: Edition;
  readonly title: FoundTitle | undefined;
  readonly signature: FoundSignature | undefined;
  readonly registration: RegistrationData | undefined;
  readonly file: OfficeFile;
  readonly fileName: string;
}

export interface Whose {
  readonly unit: Unit;
  readonly year: number;
  /** True where nothing in or around the file says which year it is of. */
  readonly isYearGuessed: boolean;
  readonly notes: readonly ImportNote[];
}

export function whose(sources: Sources): Whose {
  const { title, signature, file } = sources;
  const lines = [...linesOfGrids(file.grids), ...linesOfParagraphs(file.flow)];
  const { unit, isFromFileName } = unitOf(sources, lines);
  const { year, from } = yearOf(sources, lines);
  const notes: ImportNote[] = [
    from === undefined
      ? { kind: 'found', message: importTableTexts.yearFound(year) }
      : { kind: 'doubtful', message: importTableTexts.yearGuessed(year, importTableTexts.yearFrom[from]) },
    unitNote(unit.name, isFromFileName),
  ];
  if (title) notes.push(...againstTitle(title, signature?.name ?? '', lines));
  return { unit, year, isYearGuessed: from === 'today', notes };
}

/** The title goes first; what says otherwise elsewhere in the file is somebody's mistake, perhaps the title's. */
function againstTitle(title: FoundTitle, signed: string, lines: readonly HeadLine[]): ImportNote[] {
  const doubts: string[] = [];
  const differs = (name: string): boolean => title.unit !== '' && name !== '' && matchUnit(name, [title.unit]).kind === 'none';
  if (differs(signed)) doubts.push(importTableTexts.unitDiffers(title.unit, signed));
  const [filled, year] = [unitInLines(lines), yearInLines(lines)];
  if (differs(filled)) doubts.push(importTableTexts.filledByOther(title.unit, filled));
  if (year !== undefined && year !== title.year) doubts.push(importTableTexts.yearDiffers(title.year, year));
  return doubts.map((message) => ({ kind: 'doubtful', message }));
}

function unitNote(name: string | undefined, isFromFileName: boolean): ImportNote {
  if (name === undefined) return { kind: 'missing', message: importTableTexts.unitMissing };
  return isFromFileName
    ? { kind: 'doubtful', message: importTableTexts.unitFromFileName(name) }
    : { kind: 'found', message: importTableTexts.unitFound(name) };
}

/** A year's report is signed at its end or in the first months of the next one. */
const monthsAfter = 9;

function reportYear(date: string | undefined): number | undefined {
  const day = parseIsoDate(date ?? '');
  return day && (day.month > monthsAfter ? day.year : day.year - 1);
}

type YearFrom = keyof typeof importTableTexts.yearFrom;

function yearOf({ title, signature, registration, fileName }: Sources, lines: readonly HeadLine[]): { year: number; from?: YearFrom } {
  const stated = title?.year ?? yearInLines(lines);
  if (stated !== undefined) return { year: stated };
  const signed = reportYear(signature?.date);
  if (signed !== undefined) return { year: signed, from: 'signature' };
  const named = readWrittenYear(fileName)?.year;
  if (named !== undefined) return { year: named, from: 'fileName' };
  const filled = reportYear(registration?.filledOn);
  if (filled !== undefined) return { year: filled, from: 'filledOn' };
  return { year: new Date().getFullYear() - 1, from: 'today' };
}

interface FoundUnit {
  readonly unit: Unit;
  /** True where the file itself names no unit. */
  readonly isFromFileName: boolean;
}

function unitOf({ edition, title, signature, registration, fileName }: Sources, lines: readonly HeadLine[]): FoundUnit {
  const titled = title?.unit ?? '';
  const signed = signature?.name ?? '';
  if (titled !== '') {
    const isShort = edition.titleName === 'shortName' && signed !== '' && !sameName(titled, signed);
    const unit = isShort ? { name: signed, shortName: titled } : { name: sameName(titled, signed) ? signed : titled };
    return { unit, isFromFileName: false };
  }
  const stated = [signed, registration?.unit ?? '', unitInLines(lines)].find((one) => one !== '');
  if (stated !== undefined) return { unit: { name: stated }, isFromFileName: false };
  const named = readWrittenYear(fileName)?.before ?? '';
  return looksLikeUnit(named) ? { unit: { name: named }, isFromFileName: true } : { unit: {}, isFromFileName: false };
}
