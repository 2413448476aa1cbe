/** Holds an import to the truth: every figure right, or said to be missing or doubtful. */
import { cellKey, cellsOf, columnOf, getEdition } from '../../shared/editions';
import type { ImportedReport, ImportNote } from '../../shared/imported';
import { importTables } from '../../electron/import/tables';
import type { OfficeFile } from '../../electron/office/office-file';
import { getCell } from '../../shared/report/cells';
import { parseFigure } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';

export function mustImport(file: OfficeFile, fileName?: string): ImportedReport {
  const result = importTables(file, fileName);
  if (!result.ok) throw new Error(result.message);
  return result.imported;
}

type At = { readonly table: string; readonly row: string; readonly column: string };

/** True where a note covers the cell: its own, or one about its row, its column or its table. */
const covers = ({ at }: ImportNote, cell: At): boolean =>
  at !== undefined &&
  'table' in at &&
  at.table === cell.table &&
  (at.row === undefined || at.row === cell.row) &&
  (at.column === undefined || at.column === cell.column);

export interface Outcome {
  readonly right: number;
  readonly flagged: number;
  /** Wrong or absent without a word: there must be none. */
  readonly silent: readonly string[];
}

const figure = (value: CellValue | undefined): CellValue => (typeof value === 'string' ? parseFigure(value) : (value ?? null));

/** @param truth figures as they stand in the file; those that are not in it absent */
export function compare(imported: ImportedReport, truth: Report['tables'], edition: Report['edition']): Outcome {
  const doubts = imported.notes.filter(({ kind }) => kind === 'doubtful');
  const missing = imported.notes.filter(({ kind }) => kind === 'missing');
  const outcome = { right: 0, flagged: 0, silent: [] as string[] };
  for (const table of getEdition(edition).tables) {
    for (const cell of cellsOf(table)) {
      const wanted = figure(truth?.[cell.table]?.[cell.row]?.[cell.column]);
      const read = getCell(imported.report, cell);
      const isFlagged = doubts.some((note) => covers(note, cell));
      if (imported.report.edition !== edition) {
        const other = getEdition(imported.report.edition).tables.find(({ id }) => id === table.id);
        if (!other || !columnOf(other, cell.row, cell.column)) continue;
      }
      if (read === wanted || (typeof read === 'string' && figure(read) === wanted)) outcome.right += 1;
      else if (isFlagged || (read === null && missing.some((note) => note.at !== undefined && 'table' in note.at && note.at.table === table.id))) outcome.flagged += 1;
      else outcome.silent.push(`${cellKey(cell)}: ${String(read)} instead of ${String(wanted)}`);
    }
  }
  return outcome;
}
