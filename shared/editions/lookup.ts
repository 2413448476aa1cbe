/** Finding lines and cells in a table's data. */
import type { Block, CellReference, Column, ColumnNode, Edition, Line, LineNode, Table } from './types';

export const tableOf = (edition: Edition, id: string): Table | undefined =>
  edition.tables.find((table) => table.id === id);

function leaves(nodes: readonly LineNode[]): Line[] {
  return nodes.flatMap((node) => ('lines' in node ? leaves(node.lines) : [node]));
}

function columnLeaves(nodes: readonly ColumnNode[]): Column[] {
  return nodes.flatMap((node) => ('empty' in node ? [] : 'lines' in node ? columnLeaves(node.lines) : [node]));
}

/** Rows that carry figures, in printed order. */
export const rowLines = (source: Table | Block): Line[] =>
  'blocks' in source ? source.blocks.flatMap((block) => leaves(block.rows)) : leaves(source.rows);

/** Columns of a block that carry figures, in printed order. */
export const columnLines = (block: Block): Column[] => columnLeaves(block.columns);

export const lineIds = (lines: readonly Line[]): string[] => lines.map((line) => line.id);

interface TableIndex {
  readonly cells: readonly CellReference[];
  readonly rows: ReadonlyMap<string, { readonly line: Line; readonly columns: ReadonlyMap<string, Column> }>;
}

const indexes = new WeakMap<Table, TableIndex>();

/** Rows, columns and cells of a table by id, made once: checks look them up at every key press. */
function indexOf(table: Table): TableIndex {
  const known = indexes.get(table);
  if (known) return known;
  const rows = new Map<string, { line: Line; columns: Map<string, Column> }>();
  for (const block of table.blocks) {
    const columns = new Map(columnLines(block).map((column) => [column.id, column]));
    for (const line of rowLines(block)) rows.set(line.id, { line, columns });
  }
  const cells = [...rows.values()].flatMap(({ line, columns }) =>
    [...columns.keys()].map((column) => ({ table: table.id, row: line.id, column })),
  );
  const index: TableIndex = { cells, rows };
  indexes.set(table, index);
  return index;
}

/** The column definition of a cell, or undefined where the table has no such cell. */
export const columnOf = (table: Table, row: string, column: string): Column | undefined =>
  indexOf(table).rows.get(row)?.columns.get(column);

export const rowOf = (table: Table, row: string): Line | undefined => indexOf(table).rows.get(row)?.line;

export const hasCell = (table: Table, row: string, column: string): boolean =>
  columnOf(table, row, column) !== undefined;

/** Every cell of a table, row by row in printed order. */
export const cellsOf = (table: Table): readonly CellReference[] => indexOf(table).cells;

/** Labels over a row from the outermost group to the row itself. */
export function rowPath(table: Table, row: string): string[] {
  const search = (nodes: readonly LineNode[]): string[] | undefined => {
    for (const node of nodes) {
      if ('lines' in node) {
        const below = search(node.lines);
        if (below) return [node.label, ...below];
      } else if (node.id === row) return [node.label];
    }
    return undefined;
  };
  for (const block of table.blocks) {
    const path = search(block.rows);
    if (path) return path;
  }
  return [];
}

/** A label without the explanation some official labels carry in brackets. */
export const shorten = (label: string): string => label.replace(/(?<=.)（[^（）]{6,}）$/u, '');
