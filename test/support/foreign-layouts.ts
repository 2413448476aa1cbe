/**
 * The official tables as other people's files have them. Every place knows which figure of the form belongs there, so
 * that a reader can be held to it whatever was done to the layout.
 */
import type { Grid, GridCell, OfficeFile, OfficeKind } from '../../electron/office/office-file';
import { cellKey, cellsOf, getEdition, tableOf, type CellReference, type EditionId } from '../../shared/editions';
import type { CellValue, Report } from '../../shared/report/report';
import { officialForm } from './official-form';

export interface ForeignCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly hidden?: boolean;
  /** Kind of what stands there: labels and heads of the form, a figure, or something of somebody else. */
  readonly kind: 'head' | 'group' | 'label' | 'figure' | 'other';
  readonly figure?: CellReference;
}

/** Rows of cells; undefined where a cell from above or from the left reaches. */
export type ForeignTable = readonly (readonly (ForeignCell | undefined)[])[];

export const shown = (value: CellValue | undefined): string => (value === null || value === undefined ? '' : String(value));

const formName = (edition: EditionId, table: string): string => (table === 'disputes' ? table : `${edition}-${table}`);

/** A table as it is printed, typed from the official form and filled in reading order. */
export function printedTable(edition: EditionId, table: string, values: Report['tables']): ForeignTable {
  const form = tableOf(getEdition(edition), table);
  if (!form) throw new Error(`no table ${table}`);
  const figures = [...cellsOf(form)];
  const rows = officialForm(formName(edition, table));
  const places: (ForeignCell | undefined)[][] = rows.map(() => []);
  const taken = new Set<string>();
  rows.forEach((row, index) => {
    const line = places[index] ?? [];
    const empty = row.filter(({ text }) => text === '').length;
    // Heads may have an empty cell as well (武昌's fourth).
    const isBody = empty > 0 && empty >= figures.filter(({ row: id }) => id === figures[0]?.row).length;
    const last = row.findLastIndex(({ text }) => text !== '');
    let column = 0;
    let own = 0;
    row.forEach(({ text, rowSpan, columnSpan }, place) => {
      while (taken.has(`${index} ${column}`)) line[column++] = undefined;
      const next = figures[0];
      const isFigure = isBody && text === '' && next !== undefined;
      const cell = isFigure && (own === 0 || sameRow(line, next)) ? figures.shift() : undefined;
      if (cell) own += 1;
      const kind = cell ? 'figure' : text === '' ? 'other' : !isBody ? 'head' : place === last ? 'label' : 'group';
      line[column] = { text: cell ? shown(values?.[cell.table]?.[cell.row]?.[cell.column]) : text, rowSpan, columnSpan, kind, ...(cell ? { figure: cell } : {}) };
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) taken.add(`${index + down} ${column + right}`);
      }
      column += columnSpan;
    });
    places[index] = line;
  });
  if (figures.length > 0) throw new Error(`${figures.length} figures of ${table} have no place`);
  return places;
}

/** Table 四 prints three rows of the form on one line; the others one each. */
const sameRow = (line: readonly (ForeignCell | undefined)[], next: CellReference): boolean => {
  const first = line.find((cell) => cell?.figure)?.figure;
  return first === undefined || first.row === next.row || next.table === 'disputes';
};

const widthOf = (table: ForeignTable): number =>
  Math.max(...table.map((row) => row.reduce((edge, cell, column) => Math.max(edge, column + (cell?.columnSpan ?? 1)), 0)));

/** No cell spans others; what was merged stands at the top left, or everywhere where `repeat` says so. */
export function unmerged(table: ForeignTable, repeat: boolean): ForeignTable {
  const width = widthOf(table);
  const flat: (ForeignCell | undefined)[][] = table.map(() => new Array<ForeignCell | undefined>(width).fill(undefined));
  const blank: ForeignCell = { text: '', rowSpan: 1, columnSpan: 1, kind: 'other' };
  table.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (!cell) return;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          const isCorner = down === 0 && right === 0;
          const line = flat[index + down];
          if (line) line[column + right] = isCorner || repeat ? { ...cell, rowSpan: 1, columnSpan: 1 } : blank;
        }
      }
    });
  });
  return flat.map((row) => row.map((cell) => cell ?? blank));
}

/** Group labels moved to other rows than their own, or gone. Only for unmerged tables. */
export function groupsMoved(table: ForeignTable, by: number | 'away'): ForeignTable {
  return table.map((row, index) =>
    row.map((cell, column) => {
      const from = by === 'away' ? undefined : table[index + by]?.[column];
      const moved = from?.kind === 'group' ? from : undefined;
      if (cell?.kind === 'group' || (cell?.kind === 'other' && cell.text === '' && moved)) {
        return { ...(moved ?? cell), text: moved?.text ?? '', rowSpan: 1, columnSpan: 1 };
      }
      return cell;
    }),
  );
}

export const other = (text: string): ForeignCell => ({ text, rowSpan: 1, columnSpan: 1, kind: 'other' });

/** A line of text over the whole width. */
export const lineOver = (table: ForeignTable, text: string): ForeignTable => [[{ ...other(text), columnSpan: widthOf(table) }], ...table];

/** A column put in before `at`; only for unmerged tables. */
export const withColumn = (table: ForeignTable, at: number, text: (row: number) => string, hidden = false): ForeignTable =>
  table.map((row, index) => [...row.slice(0, at), { ...other(text(index)), ...(hidden ? { hidden } : {}) }, ...row.slice(at)]);

export const turned = (table: ForeignTable): ForeignTable => {
  const width = widthOf(table);
  return Array.from({ length: width }, (_, column) =>
    table.map((row) => {
      const cell = row[column];
      return cell && { ...cell, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan };
    }),
  );
};

/** @param sparse leaves out cells with nothing in them, as workbooks do */
export function gridOf(table: ForeignTable, name: string, sparse: boolean): Grid {
  const cells = table.flatMap((row, index) =>
    row.flatMap((cell, column): GridCell[] => {
      if (!cell || (sparse && cell.text === '' && cell.rowSpan * cell.columnSpan === 1)) return [];
      const { text, rowSpan, columnSpan, hidden } = cell;
      const isNumber = sparse && cell.kind === 'figure' && /^-?\d+(\.\d+)?$/u.test(text);
      return [{ row: index, column, rowSpan, columnSpan, text, ...(isNumber ? { number: Number(text) } : {}), ...(hidden ? { hidden } : {}) }];
    }),
  );
  return { name, cells };
}

export function fileOf(tables: readonly ForeignTable[], kind: OfficeKind): OfficeFile {
  const grids = tables.map((table, index) => gridOf(table, kind === 'xlsx' ? `Sheet${index + 1}` : `第${index + 1}个表格`, kind === 'xlsx'));
  return { kind, grids, flow: kind === 'xlsx' ? [] : grids.map((grid) => ({ grid })) };
}

/** Markup of a table as a web page has it. */
export function htmlOf(table: ForeignTable): string {
  const span = (name: string, count: number): string => (count === 1 ? '' : ` ${name}="${count}"`);
  const rows = table.map(
    (row) =>
      `<tr>${row
        .flatMap((cell) => (cell ? [`<td${span('rowspan', cell.rowSpan)}${span('colspan', cell.columnSpan)}${cell.hidden ? ' style="display:none"' : ''}><p>${cell.text}</p></td>`] : []))
        .join('')}</tr>`,
  );
  return `<table border="1">\n${rows.join('\n')}\n</table>\n`;
}

/** Figures of a layout by their key. */
export const figuresIn = (tables: readonly ForeignTable[]): Map<string, ForeignCell & { readonly figure: CellReference }> =>
  new Map(tables.flat(2).flatMap((cell) => (cell?.figure ? [[cellKey(cell.figure), { ...cell, figure: cell.figure }] as const] : [])));
