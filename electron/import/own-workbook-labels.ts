/**
 * What stands around the figures of our workbook: somebody who changes labels or headings, or puts figures where the form has none,
 * means something by it that reading the figures alone would not see.
 */
import { cellKey, cellsOf, type GridCell } from '../../shared/editions';
import type { ImportNote } from '../../shared/imported';
import { importTexts } from '../../shared/messages/import';
import { areaOf } from '../excel/statistics-plan';
import { placeNumber } from '../office/sheet-cells';
import type { NamedCells } from './own-workbook-cells';
import type { Places, TablePlace } from './own-workbook-places';
import { sameText } from './same-text';

/** Notes of one kind; a sheet made anew would give hundreds. */
const mostNotes = 10;

/** Words of the form and where they have to stand now, counted from 1. */
interface PlacedWords {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A line of labels or headings has no figures to go by: it has moved as the next line with figures has. */
function lineNow(lines: ReadonlyMap<number, number>, expected: number): number | undefined {
  for (const [line, now] of lines) if (line >= expected) return now - (line - expected);
  return undefined;
}

const isWords = ({ kind, text }: GridCell): boolean => (kind === 'label' || kind === 'header') && text !== '';

function wordsOf({ planned, rows, columns }: TablePlace): PlacedWords[] {
  return planned.grid.rows.flatMap(({ cells }, index) =>
    cells.filter(isWords).flatMap((cell): PlacedWords[] => {
      const area = areaOf(planned, index, cell);
      const row = lineNow(rows, area.top);
      const column = lineNow(columns, area.left);
      return row === undefined || column === undefined ? [] : [{ text: cell.text, row, column }];
    }),
  );
}

const wordsKnown = new WeakMap<TablePlace, readonly PlacedWords[]>();

/** Worked out once for workbooks of the same names. */
function wordsNow(place: TablePlace): readonly PlacedWords[] {
  const words = wordsKnown.get(place) ?? wordsOf(place);
  wordsKnown.set(place, words);
  return words;
}

const isSame = (one: string, other: string): boolean => one === other || sameText(one.replace(/\s+/gu, ''), other.replace(/\s+/gu, ''));

/** Rows and columns put in between words and figures part them: then the words stand in the same row, or above in the same column. */
function standsNear({ text, row, column }: PlacedWords, { sheet, rows }: TablePlace, cells: NamedCells): boolean {
  const above = Math.max(0, ...[...rows.values()].filter((now) => now < row));
  return cells.on(sheet).some((cell) => {
    const [itsRow, itsColumn] = [cell.row + 1, cell.column + 1];
    return isSame(cell.text, text) && (itsRow === row || (itsColumn === column && itsRow > above && itsRow < row));
  });
}

/** Labels and headings that are not the form's any more. */
function changedWords(place: TablePlace, cells: NamedCells): ImportNote[] {
  return wordsNow(place).flatMap(({ text, row, column }): ImportNote[] => {
    const seen = cells.at(place.sheet, row - 1, column - 1);
    if (isSame(seen.text, text) || standsNear({ text, row, column }, place, cells)) return [];
    return [{ kind: 'doubtful', message: importTexts.labelChanged(text, seen.text), at: { table: place.planned.table.id }, source: seen.source }];
  });
}

/** Which places of its sheet a table takes: a number for each figure, and its rows, counted from 0. */
interface Taken {
  readonly figures: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
}

const takenKnown = new WeakMap<TablePlace, Taken>();

/** Worked out once for workbooks of the same names. */
function takenBy(place: TablePlace, { figures }: Places): Taken {
  const known = takenKnown.get(place);
  if (known) return known;
  const places = cellsOf(place.planned.table).flatMap((cell) => figures.get(cellKey(cell)) ?? []);
  const rows = places.map(({ row }) => row);
  const taken = { figures: new Set(places.map(({ row, column }) => placeNumber(row, column))), first: Math.min(...rows), last: Math.max(...rows) };
  takenKnown.set(place, taken);
  return taken;
}

/** Figures beside the form's, among its rows: of a row or column somebody put in. */
function extraFigures(place: TablePlace, places: Places, cells: NamedCells): ImportNote[] {
  const { figures, first, last } = takenBy(place, places);
  const extra = cells.on(place.sheet).filter(({ number, row, column }) => {
    return number !== undefined && row >= first && row <= last && !figures.has(placeNumber(row, column));
  });
  return extra.map(({ row, column, text }): ImportNote => {
    const { source } = cells.at(place.sheet, row, column);
    return { kind: 'doubtful', message: importTexts.figureBeside(text), at: { table: place.planned.table.id }, source };
  });
}

/** What is said about the words and figures around the form's own figures. */
export function layoutNotes(places: Places, cells: NamedCells): ImportNote[] {
  return places.tables
    .filter(({ sheet }) => cells.has(sheet))
    .flatMap((place) => [changedWords(place, cells), extraFigures(place, places, cells)])
    .flatMap((notes) => notes.slice(0, mostNotes));
}
