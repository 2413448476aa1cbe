/** Where everything stands on the statistics sheet. It depends on the form alone: a reader of the sheet can use it too. */
import { cellKey, layoutTable, partsOf, tableHeading } from '../../shared/editions';
import type { Edition, Grid, PrintedDocument, Table } from '../../shared/editions';
import { columnBoundaries } from './column-plan';

/** Rows and columns as Excel counts them, from 1; both ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface PlannedTable {
  readonly table: Table;
  readonly grid: Grid;
  readonly heading: { readonly text: string; readonly row: number };
  /** Sheet row of the grid's first row. */
  readonly firstRow: number;
  readonly boundaries: readonly number[];
}

export interface StatisticsPlan {
  readonly columns: number;
  /** 附件2 …, where the tables are printed in an attachment. */
  readonly attachment?: { readonly text: string; readonly row: number };
  readonly titleRow: number;
  /** The line with the unit's name and the year. */
  readonly unitRow: number;
  readonly tables: readonly PlannedTable[];
  readonly lastRow: number;
  /** Place of each figure, by `cellKey`. */
  readonly places: ReadonlyMap<string, Area>;
}

const printsTables = (document: PrintedDocument): boolean => partsOf(document).some((part) => part.table !== undefined);

/** Sheet area of a grid cell. */
export function areaOf(
  planned: PlannedTable,
  row: number,
  cell: { readonly column: number; readonly columnSpan: number; readonly rowSpan: number },
): Area {
  const top = planned.firstRow + row;
  return {
    top,
    left: (planned.boundaries[cell.column] ?? 0) + 1,
    bottom: top + cell.rowSpan - 1,
    right: planned.boundaries[cell.column + cell.columnSpan] ?? 0,
  };
}

const plans = new WeakMap<Edition, StatisticsPlan>();

/** The tables under each other, each after a free row and its printed heading. Kept for each edition: it is data. */
export function planStatistics(edition: Edition): StatisticsPlan {
  const known = plans.get(edition);
  if (known) return known;
  const plan = makePlan(edition);
  plans.set(edition, plan);
  return plan;
}

function makePlan(edition: Edition): StatisticsPlan {
  const columns = Math.max(...edition.tables.map((table) => table.widths.length));
  const attachment = edition.documents.find(printsTables)?.attachment;
  const titleRow = attachment === undefined ? 1 : 2;
  const unitRow = titleRow + 1;
  const tables: PlannedTable[] = [];
  const places = new Map<string, Area>();
  let lastRow = unitRow;
  for (const table of edition.tables) {
    const grid = layoutTable(table);
    const row = lastRow + (tables.length === 0 ? 1 : 2);
    const planned: PlannedTable = {
      table,
      grid,
      heading: { text: tableHeading(edition, table.id), row },
      firstRow: row + 1,
      boundaries: columnBoundaries(table.widths, columns),
    };
    grid.rows.forEach(({ cells }, index) => {
      for (const cell of cells) if (cell.figure) places.set(cellKey(cell.figure.cell), areaOf(planned, index, cell));
    });
    tables.push(planned);
    lastRow = row + grid.rows.length;
  }
  return {
    columns,
    ...(attachment === undefined ? {} : { attachment: { text: attachment, row: 1 } }),
    titleRow,
    unitRow,
    tables,
    lastRow,
    places,
  };
}
