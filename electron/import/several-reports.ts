/** A workbook with more than one report, each on sheets of its own: two years beside each other, or two units. */
import { editions, type Edition } from '../../shared/editions';
import type { ImportNote } from '../../shared/imported';
import { importTableTexts } from '../../shared/messages/import-tables';
import { matchUnit } from '../../shared/text/unit-names';
import { readWrittenYear } from '../../shared/text/years';
import type { Grid, OfficeFile } from '../office/office-file';
import { linesOfGrids, unitInLines, yearInLines } from './head-lines';
import { matricesOf, readTables } from './read-tables';
import { findTitle } from './title';

/** The sheets of one report. */
interface Part {
  readonly grids: Grid[];
  /** Empty where nothing says it. */
  unit: string;
  year: number | undefined;
}

export interface OneReport {
  readonly file: OfficeFile;
  readonly notes: readonly ImportNote[];
}

/** The file without the sheets of every report but one: the latest year's, the first of them. */
export function oneReport(file: OfficeFile): OneReport {
  const parts = file.kind === 'xlsx' ? partsOf(file) : [];
  if (parts.length < 2) return { file, notes: [] };
  const withTables = parts.map((part) => ({ part, tables: tablesIn(file, part) }));
  const [first, ...others] = withTables.filter(({ tables }) => tables.size > 0).toSorted((one, other) => (other.part.year ?? 0) - (one.part.year ?? 0));
  // A report may be spread over sheets that name their unit differently: only what stands in it twice is another one.
  const dropped = first ? others.filter(({ tables }) => [...tables].some((table) => first.tables.has(table))) : [];
  if (!first || dropped.length === 0) return { file, notes: [] };
  const away = new Set(dropped.flatMap(({ part }) => part.grids));
  return {
    file: { ...file, grids: file.grids.filter((grid) => !away.has(grid)) },
    notes: [{ kind: 'doubtful', message: importTableTexts.severalReports(spoken(first.part), dropped.map(({ part }) => spoken(part))) }],
  };
}

const spoken = ({ grids, unit, year }: Part): string => importTableTexts.reportOnSheets(grids.map(({ name }) => name), unit, year);

/** Sheets by the report they say they belong to; one that says nothing belongs to the one before it. */
function partsOf(file: OfficeFile): Part[] {
  const parts: Part[] = [];
  for (const grid of file.grids) {
    if (grid.hidden) continue;
    const { unit, year } = saidBy(grid);
    const says = unit !== '' || year !== undefined;
    const part = says ? parts.find((one) => isSame(one, unit, year)) : parts.at(-1);
    if (part) {
      part.grids.push(grid);
      part.unit = part.unit === '' ? unit : part.unit;
      part.year ??= year;
    } else parts.push({ grids: [grid], unit, year });
  }
  return parts;
}

const isSame = (part: Part, unit: string, year: number | undefined): boolean =>
  (part.year === undefined || year === undefined || part.year === year) &&
  (part.unit === '' || unit === '' || matchUnit(unit, [part.unit]).kind !== 'none');

function saidBy(grid: Grid): { readonly unit: string; readonly year: number | undefined } {
  const lines = grid.cells.map(({ text }) => text);
  const title = editions.map((edition) => findTitle(edition, lines)).find((one) => one !== undefined);
  const unit = title?.unit ?? '';
  const head = linesOfGrids([grid]);
  return { unit: unit === '' ? unitInLines(head) : unit, year: title?.year ?? yearInLines(head) ?? readWrittenYear(grid.name)?.year };
}

/** The official tables that stand on the sheets of a part. */
function tablesIn(file: OfficeFile, { grids }: Part): Set<string> {
  const own = { ...file, grids };
  const matrices = matricesOf(own);
  const inEdition = (edition: Edition): string[] => readTables(own, matrices, edition).tables.flatMap(({ table, cells }) => (cells.size > 0 ? [table.id] : []));
  return new Set(editions.flatMap(inEdition));
}
