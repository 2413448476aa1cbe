/** Whose report a foreign file is and of which year: from its title, its signature, the registration form, its name. */
import type { Edition } from '../../shared/editions';
import type { ImportNote } from '../../shared/imported';
import { importTableTexts, unitWords } from '../../shared/messages/import-tables';
import type { RegistrationData, Unit } from '../../shared/report/report';
import { parseIsoDate } from '../../shared/text/dates';
import { plainWords } from '../../shared/text/likeness';
import { looksLikeUnit, matchUnit } from '../../shared/text/unit-names';
import { readWrittenYear } from '../../shared/text/years';
import type { Grid } from '../office/office-file';
import { sameName, type FoundSignature } from './signature';
import type { FoundTitle } from './title';

export interface Sources {
  readonly edition: Edition;
  readonly title: FoundTitle | undefined;
  readonly signature: FoundSignature | undefined;
  readonly registration: RegistrationData | undefined;
  readonly grids: readonly Grid[];
  readonly fileName: string;
}

export interface Whose {
  readonly unit: Unit;
  readonly year: number;
  readonly notes: readonly ImportNote[];
}

export function whose(sources: Sources): Whose {
  const unit = unitOf(sources);
  const { year, from } = yearOf(sources);
  const { title, signature } = sources;
  const notes: ImportNote[] = [
    from === undefined
      ? { kind: 'found', message: importTableTexts.yearFound(year) }
      : { kind: 'doubtful', message: importTableTexts.yearGuessed(year, importTableTexts.yearFrom[from]) },
    unit.name === undefined
      ? { kind: 'missing', message: importTableTexts.unitMissing }
      : { kind: 'found', message: importTableTexts.unitFound(unit.name) },
  ];
  if (title && signature && title.unit !== '' && signature.name !== '' && matchUnit(signature.name, [title.unit]).kind === 'none') {
    notes.push({ kind: 'doubtful', message: importTableTexts.unitDiffers(title.unit, signature.name) });
  }
  return { unit, year, notes };
}

/** A year's report is signed at its end or in the first months of the next one. */
const monthsAfter = 9;

function reportYear(date: string | undefined): number | undefined {
  const day = parseIsoDate(date ?? '');
  return day && (day.month > monthsAfter ? day.year : day.year - 1);
}

function yearOf({ title, signature, registration, fileName }: Sources): { year: number; from?: keyof typeof importTableTexts.yearFrom } {
  if (title) return { year: title.year };
  const signed = reportYear(signature?.date);
  if (signed !== undefined) return { year: signed, from: 'signature' };
  const named = readWrittenYear(fileName)?.year;
  if (named !== undefined) return { year: named, from: 'fileName' };
  const filled = reportYear(registration?.filledOn);
  if (filled !== undefined) return { year: filled, from: 'filledOn' };
  return { year: new Date().getFullYear() - 1, from: 'today' };
}

function unitOf({ edition, title, signature, registration, grids, fileName }: Sources): Unit {
  const titled = title?.unit ?? '';
  const signed = signature?.name ?? '';
  if (titled !== '') {
    const isShort = edition.titleName === 'shortName' && signed !== '' && !sameName(titled, signed);
    return isShort ? { name: signed, shortName: titled } : { name: sameName(titled, signed) ? signed : titled };
  }
  const named = readWrittenYear(fileName)?.before ?? '';
  const name = [signed, registration?.unit ?? '', unitInGrids(grids), looksLikeUnit(named) ? named : ''].find((one) => one !== '');
  return name === undefined ? {} : { name };
}

/** 填报单位：… in a cell of its own or with the name in the next one. */
export function unitInGrids(grids: readonly Grid[]): string {
  for (const { cells } of grids) {
    for (const [index, { text, row }] of cells.entries()) {
      const word = unitWords.find((one) => plainWords(text).startsWith(one));
      if (word === undefined) continue;
      const behind = plainWords(text).slice(word.length);
      const next = cells[index + 1];
      const name = behind !== '' ? behind : next?.row === row ? next.text.trim() : '';
      if (name !== '') return name;
    }
  }
  return '';
}
