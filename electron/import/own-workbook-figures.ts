/** The figures of our workbook as its visible cells show them now, and what was changed since it was exported. */
import { cellName } from '../../shared/checks/names';
import { cellKey, cellsOf, totalCells, type CellReference, type Edition, type Relation, type Table } from '../../shared/editions';
import type { HandChange, ImportNote } from '../../shared/imported';
import { importTexts } from '../../shared/messages/import';
import { getCell, isBegun, sumCells, withCell, type EffectiveValue } from '../../shared/report/cells';
import { plainDigits } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import { isWrittenAsFormula, plainContent, type PlainContent } from '../excel/figures';
import { sameFigure, sameText } from './same-text';
import type { NamedCell, NamedCells } from './own-workbook-cells';
import { placesOf } from './own-workbook-places';
import { readAsWritten, readTyped, type SeenFigure } from './own-workbook-reading';

/** A figure of the form. */
interface FormFigure {
  readonly table: Table;
  readonly cell: CellReference;
  readonly key: string;
  /** For totals: what computes it. */
  readonly total: Relation | undefined;
}

interface Figure extends FormFigure {
  readonly seen: NamedCell | undefined;
}

const formFigures = new WeakMap<Edition, readonly FormFigure[]>();

/** Worked out once for each edition: a district reads hundreds of workbooks. */
function formFiguresOf(edition: Edition): readonly FormFigure[] {
  const known = formFigures.get(edition);
  if (known) return known;
  const made = edition.tables.flatMap((table) =>
    cellsOf(table).map((cell) => ({ table, cell, key: cellKey(cell), total: totalCells(table).get(cellKey(cell)) })),
  );
  formFigures.set(edition, made);
  return made;
}

function figuresOf(edition: Edition, cells: NamedCells): Figure[] {
  const { figures } = placesOf(edition, cells.targets);
  return formFiguresOf(edition).map(({ table, cell, key, total }) => {
    const place = figures.get(key);
    return { table, cell, key, total, seen: place && cells.has(place.sheet) ? cells.at(place.sheet, place.row, place.column) : undefined };
  });
}

const nameOf = ({ table, cell }: Figure): string => table.name + cellName(table, cell);

const readingOf = (figure: Figure, seen: NamedCell): SeenFigure => readTyped(figure.table, figure.cell, nameOf(figure), seen);

const asNumber = (value: CellValue): number | null => (typeof value === 'number' ? value : null);

/** A total whose cell still holds a formula: it follows its parts whatever result the file has stored. */
const follows = ({ seen, total }: Figure): boolean => total !== undefined && seen?.formula !== undefined;

export interface FiguresRead {
  readonly report: Report;
  readonly notes: readonly ImportNote[];
}

/** Where a formula's stored result is not the sum of the parts beside it, the sum counts and a note says so. */
function staleNote(figure: Figure, report: Report, sum: EffectiveValue): ImportNote[] {
  const { seen, table, cell } = figure;
  // Where the file stores no result there is nothing that could be old.
  if (!seen || seen.text === '' || sum.value === null || !Number.isFinite(sum.value)) return [];
  if (sameFigure(seen.number, sum.value) || !isBegun(report, table)) return [];
  const message = importTexts.totalDiffers(nameOf(figure), seen.text, plainDigits(sum.value));
  return [{ kind: 'doubtful', message, at: cell, source: seen.source }];
}

/**
 * Figures of a workbook that carries no report file. A total shown by a formula is stated once all its parts are.
 * @param report to put them into
 */
export function readFigures(edition: Edition, report: Report, cells: NamedCells): FiguresRead {
  const figures = figuresOf(edition, cells);
  const notes: ImportNote[] = [];
  const tables: Record<string, Record<string, Record<string, CellValue>>> = {};
  for (const figure of figures) {
    const { cell, seen } = figure;
    if (!seen) {
      notes.push({ kind: 'missing', message: importTexts.cellGoneUnread(nameOf(figure)), at: cell });
      continue;
    }
    const read = follows(figure) ? undefined : readAsWritten(cell, nameOf(figure), seen);
    ((tables[cell.table] ??= {})[cell.row] ??= {})[cell.column] = read?.value ?? null;
    notes.push(...(read?.notes ?? []));
  }
  const parts: Report = { ...report, tables };
  let complete = parts;
  for (const figure of figures.filter(follows)) {
    const sum = sumCells(parts, figure.table, figure.total?.right ?? []);
    notes.push(...staleNote(figure, parts, sum));
    if (!sum.touchesBlank && Number.isFinite(sum.value)) complete = withCell(complete, figure.cell, sum.value);
  }
  return { report: complete, notes };
}

/** The report with these cells blank; `withCell` for each of them would copy their tables as often. */
function withBlanks(report: Report, cells: readonly CellReference[]): Report {
  const tables = { ...report.tables };
  for (const { table, row, column } of cells) {
    const rows = tables[table] === report.tables?.[table] ? { ...tables[table] } : (tables[table] ?? {});
    const figures = rows[row] === report.tables?.[table]?.[row] ? { ...rows[row] } : (rows[row] ?? {});
    figures[column] = null;
    rows[row] = figures;
    tables[table] = rows;
  }
  return { ...report, tables };
}

export interface FiguresCompared extends FiguresRead {
  readonly changes: readonly HandChange[];
  /** How many cells could be compared. */
  readonly compared: number;
}

/** What the export put into the cell is what it still shows. */
function isUnchanged(content: PlainContent, { number, text }: NamedCell): boolean {
  switch (content.kind) {
    case 'blank':
      return text.trim() === '';
    case 'number':
      return number !== undefined && sameFigure(number, content.value);
    case 'text':
      return number === undefined && sameText(text, content.text);
  }
}

/**
 * The exported report with what was changed by hand since. Totals that were formulas and still are follow the
 * changed figures; one that somebody wrote over counts as changed where it is not the sum.
 */
export function compareFigures(edition: Edition, exported: Report, cells: NamedCells): FiguresCompared {
  const notes: ImportNote[] = [];
  const changes: HandChange[] = [];
  const followers: (Figure & { readonly seen: NamedCell })[] = [];
  const overwritten: (Figure & { readonly seen: NamedCell })[] = [];
  const restored: (Figure & { readonly seen: NamedCell })[] = [];
  /** Totals that follow. */
  const toCompute: CellReference[] = [];
  let compared = 0;
  let report = exported;
  /** The same with totals that follow left blank, so that they are computed. */
  let parts = exported;
  const put = (cell: CellReference, value: CellValue): void => {
    report = withCell(report, cell, value);
    parts = withCell(parts, cell, value);
  };
  const change = ({ cell }: Figure, seen: NamedCell, after: CellValue): void => {
    changes.push({ at: cell, before: getCell(exported, cell), after, source: seen.source });
    put(cell, after);
  };
  const sumOf = ({ table, total }: Figure, of: Report): EffectiveValue => sumCells(of, table, total?.right ?? []);
  const begun = new Set(edition.tables.filter((table) => isBegun(exported, table)));
  const wasFormula = (figure: Figure, stated: CellValue): boolean =>
    figure.total !== undefined && isWrittenAsFormula(stated, begun.has(figure.table) ? sumOf(figure, exported).value : null);
  for (const figure of figuresOf(edition, cells)) {
    const { cell, seen } = figure;
    if (!seen) {
      notes.push({ kind: 'doubtful', message: importTexts.cellGone(nameOf(figure)), at: cell });
      continue;
    }
    compared += 1;
    const stated = getCell(exported, cell);
    if (wasFormula(figure, stated)) {
      toCompute.push(cell);
      if (follows(figure) || seen.text === '') followers.push({ ...figure, seen });
      else overwritten.push({ ...figure, seen });
    } else if (follows(figure)) {
      // Stated otherwise when it was exported; since then somebody put a formula there.
      toCompute.push(cell);
      restored.push({ ...figure, seen });
    } else if (!isUnchanged(plainContent(stated), seen)) {
      const read = readingOf(figure, seen);
      // The same figure typed as text is no change.
      if (read.value !== stated && !sameFigure(asNumber(read.value), asNumber(stated))) change(figure, seen, read.value);
      notes.push(...read.notes);
    } else if (seen.leftOut) notes.push(...readAsWritten(cell, nameOf(figure), seen).notes);
  }
  const areStated = followers.every(({ cell }) => typeof getCell(exported, cell) === 'number');
  if (areStated && changes.length + overwritten.length + restored.length === 0) {
    // As most workbooks come: every total still is the sum it was, and only a stored result can be another one.
    for (const figure of followers) {
      const value = getCell(exported, figure.cell);
      if (typeof value === 'number' && figure.seen.formula !== undefined) {
        notes.push(...staleNote(figure, exported, { value, touchesBlank: false }));
      }
    }
    return { report, changes, notes, compared };
  }
  parts = withBlanks(parts, toCompute);
  const inputs = parts;
  for (const figure of overwritten) {
    const read = readingOf(figure, figure.seen);
    notes.push(...read.notes);
    if (sameFigure(asNumber(read.value), sumOf(figure, inputs).value)) followers.push(figure);
    else change(figure, figure.seen, read.value);
  }
  const current = parts;
  for (const figure of restored) {
    const sum = sumOf(figure, current);
    notes.push(...staleNote(figure, current, sum));
    if (sum.value !== getCell(exported, figure.cell)) change(figure, figure.seen, sum.value);
  }
  for (const figure of followers) {
    const sum = sumOf(figure, current);
    const stated = getCell(exported, figure.cell);
    if (figure.seen.formula !== undefined) notes.push(...staleNote(figure, current, sum));
    if (typeof stated === 'number' && !sameFigure(stated, sum.value)) put(figure.cell, sum.value);
  }
  return { report, changes, notes, compared };
}
