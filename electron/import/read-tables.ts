/** The official tables of one edition in a file: found in whatever grids they stand, put together from several. */
import { cellKey, cellsOf, columnOf, layoutTable, tableHeading, type Edition, type Table } from '../../shared/editions';
import { importTableTexts } from '../../shared/messages/import-tables';
import { printedValue } from '../../shared/report/figures';
import { numberedWords } from '../../shared/text/likeness';
import { statedUnits, type StatedUnits } from '../../shared/text/units';
import type { Grid, OfficeFile } from '../office/office-file';
import { isEmpty, isFigureLike } from './figure-text';
import { Vocabulary } from './labels';
import { readAcross } from './read-across';
import { readDown } from './read-down';
import { spanMatrix, type SpanMatrix } from './span-matrix';
import { TableReading, type CellReading, type UnreadRow } from './table-reading';

/** A grid as it stands and turned; none for one too large to be looked through. */
export interface Matrices {
  readonly grid: Grid;
  readonly upright: SpanMatrix | undefined;
  readonly turned: SpanMatrix | undefined;
}

export const matricesOf = (file: OfficeFile): Matrices[] =>
  file.grids.map((grid) => ({ grid, upright: spanMatrix(grid), turned: spanMatrix(grid, true) }));

export interface FoundTable {
  readonly table: Table;
  readonly cells: ReadonlyMap<string, CellReading>;
  readonly unread: readonly UnreadRow[];
}

export interface FoundTables {
  readonly edition: Edition;
  readonly tables: readonly FoundTable[];
  /** How well the file fits the edition: figures found, less those its tables have besides. */
  readonly score: number;
}

export function readTables(file: OfficeFile, matrices: readonly Matrices[], edition: Edition): FoundTables {
  const vocabulary = new Vocabulary(edition);
  const tables = edition.tables.map((table): FoundTable => {
    const readings = matrices.flatMap((one) => readGrid(file, one, table, vocabulary) ?? []);
    const own = readings.length > 0 ? readings : [readWithoutLabels(file, matrices, edition, table) ?? []].flat();
    return { table, ...putTogether(own) };
  });
  const found = tables.reduce((sum, { cells }) => sum + [...cells.values()].filter(({ near }) => !near).length, 0);
  const near = tables.reduce((sum, { cells }) => sum + [...cells.values()].filter((reading) => reading.near).length, 0);
  const all = tables.reduce((sum, { table, cells }) => sum + (cells.size > 0 ? cellsOf(table).length : 0), 0);
  return { edition, tables, score: 2 * found + 1.5 * near - all };
}

/** One grid may hold the table as it is printed, down the page instead of across, or turned. */
function readGrid(file: OfficeFile, { upright, turned }: Matrices, table: Table, vocabulary: Vocabulary): TableReading | undefined {
  if (!upright || !turned) return undefined;
  const known = upright.grid.cells.some(({ text }) => vocabulary.labelOf(text)?.meanings.some((meaning) => meaning.table === table.id));
  if (!known) return undefined;
  const options = { hasEveryCell: file.kind !== 'xlsx', units: unitsOver(file, upright.grid) };
  const readings = [upright, turned].flatMap((matrix) => [readDown(matrix, table, vocabulary, options), readAcross(matrix, table, vocabulary, options)].map((reading) => ({ matrix, reading })));
  const [first] = readings.toSorted((one, other) => weight(other.reading) - weight(one.reading));
  const best = first?.reading;
  // In a turned table the figures of one row of the file stand in one column: rows of unequal length have slipped.
  if (best && first.matrix.turned && options.hasEveryCell && hasUnequalRows(upright)) best.doubt(importTableTexts.unequalRows);
  return best && (best.cells.size > 0 || best.unread.length > 0) ? best : undefined;
}

/** Lines above a table that may belong to it. */
const mostLinesOver = 3;

/** Units stated by the lines of text right above a grid: 单位：万件. */
function unitsOver({ flow }: OfficeFile, grid: Grid): StatedUnits {
  const place = flow.findIndex((item) => 'grid' in item && item.grid === grid);
  const over: string[] = [];
  for (let index = place - 1; index >= 0 && over.length < mostLinesOver; index -= 1) {
    const item = flow[index];
    if (!item || 'grid' in item) break;
    if (item.paragraph.trim() !== '') over.unshift(item.paragraph);
  }
  return over.reduce<StatedUnits>((units, line) => ({ ...units, ...statedUnits(line) }), {});
}

const hasUnequalRows = (matrix: SpanMatrix): boolean =>
  Array.from({ length: matrix.rows }, (_, row) => matrix.at(row, matrix.columns - 1)).some((cell) => cell === undefined);

/** Figures found; those without doubt count a little more. */
const weight = ({ cells, unread }: TableReading): number =>
  cells.size + unread.length / 1000 + [...cells.values()].filter(({ doubts }) => doubts.length === 0).length / 10;

interface Together {
  readonly cells: Map<string, CellReading>;
  readonly unread: readonly UnreadRow[];
}

/** A table may be split over pages, or stand in the file twice. What is said twice and differs is doubtful. */
function putTogether(readings: readonly TableReading[]): Together {
  const visible = readings.filter(({ hidden }) => !hidden);
  const used = (visible.length > 0 ? visible : readings).toSorted((one, other) => weight(other) - weight(one));
  const cells = new Map<string, CellReading>();
  for (const reading of used) {
    const isAgain = [...reading.cells.keys()].some((key) => cells.has(key));
    for (const one of [...reading.cells.values(), ...reading.repeated]) {
      const key = cellKey(one.at);
      const known = cells.get(key);
      const doubts = isAgain && !known ? [importTableTexts.fromOtherTable(reading.grid), ...one.doubts] : one.doubts;
      cells.set(key, known ? ofBoth(known, one) : reading.hidden ? { ...one, doubts: [importTableTexts.hiddenSheet, ...doubts] } : { ...one, doubts });
    }
  }
  return { cells, unread: used.flatMap(({ unread }) => unread) };
}

function ofBoth(known: CellReading, other: CellReading): CellReading {
  if (known.value === other.value) return known.near && !other.near ? other : known;
  // A label as the form has it goes before one that is like it; a figure before a blank.
  const isOther = known.near === other.near ? known.value === null : known.near;
  const [kept, dropped] = isOther ? [other, known] : [known, other];
  if (dropped.value === null && !kept.near) return kept;
  return { ...kept, doubts: [...kept.doubts, importTableTexts.otherwiseElsewhere(dropped.grid, printedValue(dropped.value))] };
}

/**
 * A table of which only the figures are left: the grid below its heading, with as many figures in one row as the form
 * has in all. Always doubtful.
 */
function readWithoutLabels(file: OfficeFile, matrices: readonly Matrices[], edition: Edition, table: Table): TableReading | undefined {
  const heading = numberedWords(tableHeading(edition, table.id)).words;
  const start = file.flow.findIndex((item) => 'paragraph' in item && numberedWords(item.paragraph).words === heading);
  const next = start < 0 ? undefined : file.flow.slice(start + 1).find((item) => 'grid' in item || numberedWords(item.paragraph).words !== '');
  if (!next || !('grid' in next)) return undefined;
  const matrix = matrices.find(({ grid }) => grid === next.grid)?.upright;
  const places = layoutTable(table).rows.flatMap(({ cells }) => cells.flatMap(({ figure }) => (figure ? [figure.cell] : [])));
  for (let row = 0; matrix && row < matrix.rows; row += 1) {
    const cells = matrix.row(row);
    if (cells.length !== places.length || cells.every(({ cell }) => isEmpty(cell)) || !cells.every(({ cell }) => isFigureLike(cell))) continue;
    const reading = new TableReading(table.id, matrix);
    places.forEach((at, index) => {
      const column = columnOf(table, at.row, at.column);
      const cell = cells[index]?.cell;
      if (!column || !cell) return;
      reading.add(at, column, [cell], {
        doubts: [importTableTexts.withoutLabels],
        near: true,
        units: unitsOver(file, matrix.grid),
        several: importTableTexts.several,
        hidden: importTableTexts.hidden,
      });
    });
    return reading;
  }
  return undefined;
}
