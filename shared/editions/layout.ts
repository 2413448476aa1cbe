/** Turns a table's data into a grid of spanning cells, once for screen, Word and Excel alike. */
import type { Block, CellReference, Column, ColumnNode, LineNode, Table } from './types';
import { cellKey, totalCells } from './relations';

export type GridCellKind = 'caption' | 'corner' | 'header' | 'group' | 'label' | 'figure' | 'empty';

export interface GridCell {
  readonly kind: GridCellKind;
  readonly text: string;
  /** First grid column, from 0. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** What the line counts, for labels and headers that have it. */
  readonly hint?: string;
  /** For figures: the cell, its column definition, and whether it is computed. */
  readonly figure?: { readonly cell: CellReference; readonly column: Column; readonly total: boolean };
}

export interface GridRow {
  /** `header` rows stand above the figures of their block; `body` rows carry figures. */
  readonly kind: 'caption' | 'header' | 'body';
  readonly block: number;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly table: Table;
  /** Relative widths of the grid columns. */
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
  /** Leading rows to repeat on the next page: the header of a table of one block, else none. */
  readonly headerRows: number;
}

interface TreeNode {
  readonly text: string;
  readonly span: number;
  readonly hint?: string;
  readonly empty?: boolean;
  readonly children: readonly TreeNode[];
}

const depthOf = (nodes: readonly TreeNode[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depthOf(node.children)));

const widthOf = (node: TreeNode): number =>
  node.children.length === 0 ? node.span : node.children.reduce((sum, child) => sum + widthOf(child), 0);

function columnTree(nodes: readonly ColumnNode[]): TreeNode[] {
  return nodes.map((node): TreeNode => {
    if ('empty' in node) return { text: '', span: 1, empty: true, children: [] };
    if ('lines' in node) return { text: node.label, span: 1, children: columnTree(node.lines) };
    return { text: node.label, span: node.span ?? 1, ...(node.hint ? { hint: node.hint } : {}), children: [] };
  });
}

/** Rows as a header tree with the columns below each row (`across`). */
function acrossTree(rows: readonly LineNode[], columns: readonly ColumnNode[]): TreeNode[] {
  return rows.map((node) => ({
    text: node.label,
    span: 1,
    children: 'lines' in node ? acrossTree(node.lines, columns) : columnTree(columns),
  }));
}

function headerCells(tree: readonly TreeNode[], firstColumn: number): GridCell[][] {
  const depth = depthOf(tree);
  const rows: GridCell[][] = Array.from({ length: depth }, () => []);
  const place = (nodes: readonly TreeNode[], level: number, start: number): void => {
    let column = start;
    for (const node of nodes) {
      const leaf = node.children.length === 0;
      rows[level]?.push({
        kind: node.empty ? 'empty' : 'header',
        text: node.text,
        column,
        columnSpan: widthOf(node),
        rowSpan: leaf ? depth - level : 1,
        ...(node.hint ? { hint: node.hint } : {}),
      });
      place(node.children, level + 1, column);
      column += widthOf(node);
    }
  };
  place(tree, 0, firstColumn);
  return rows;
}

function figureCells(table: Table, row: string, columns: readonly ColumnNode[], start: number): GridCell[] {
  const cells: GridCell[] = [];
  let column = start;
  const walk = (nodes: readonly ColumnNode[]): void => {
    for (const node of nodes) {
      if ('lines' in node) walk(node.lines);
      else if ('empty' in node) {
        cells.push({ kind: 'empty', text: '', column, columnSpan: 1, rowSpan: 1 });
        column += 1;
      } else {
        const cell = { table: table.id, row, column: node.id };
        const columnSpan = node.span ?? 1;
        const total = totalCells(table).has(cellKey(cell));
        cells.push({ kind: 'figure', text: '', column, columnSpan, rowSpan: 1, figure: { cell, column: node, total } });
        column += columnSpan;
      }
    }
  };
  walk(columns);
  return cells;
}

const lineDepth = (nodes: readonly LineNode[]): number =>
  Math.max(...nodes.map((node) => ('lines' in node ? 1 + lineDepth(node.lines) : 1)));

const lineCount = (node: LineNode): number =>
  'lines' in node ? node.lines.reduce((sum, line) => sum + lineCount(line), 0) : 1;

function bodyDown(table: Table, block: Block): GridCell[][] {
  const depth = lineDepth(block.rows);
  const rows: GridCell[][] = [];
  /** `pending` are the group labels that start in the row about to be written. */
  const walk = (nodes: readonly LineNode[], level: number, pending: GridCell[]): void => {
    for (const node of nodes) {
      if ('lines' in node) {
        const group: GridCell = {
          kind: 'group',
          text: node.label,
          column: level,
          columnSpan: 1,
          rowSpan: lineCount(node),
        };
        walk(node.lines, level + 1, [...pending.splice(0), group]);
        continue;
      }
      const label: GridCell = {
        kind: 'label',
        text: node.label,
        column: level,
        columnSpan: depth - level,
        rowSpan: 1,
        ...(node.hint ? { hint: node.hint } : {}),
      };
      rows.push([...pending.splice(0), label, ...figureCells(table, node.id, block.columns, depth)]);
    }
  };
  walk(block.rows, 0, []);
  return rows;
}

function layoutBlock(table: Table, block: Block, index: number, columns: number): GridRow[] {
  const rows: GridRow[] = [];
  const push = (kind: GridRow['kind'], cells: readonly GridCell[]): void => {
    rows.push({ kind, block: index, cells });
  };
  if (block.caption !== undefined) {
    push('caption', [{ kind: 'caption', text: block.caption, column: 0, columnSpan: columns, rowSpan: 1 }]);
  }
  if (block.arrangement === 'across') {
    for (const cells of headerCells(acrossTree(block.rows, block.columns), 0)) push('header', cells);
    let start = 0;
    const line: GridCell[] = [];
    const walk = (nodes: readonly LineNode[]): void => {
      for (const node of nodes) {
        if ('lines' in node) walk(node.lines);
        else {
          const cells = figureCells(table, node.id, block.columns, start);
          line.push(...cells);
          start += cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
        }
      }
    };
    walk(block.rows);
    push('body', line);
    return rows;
  }
  const depth = lineDepth(block.rows);
  const header = headerCells(columnTree(block.columns), depth);
  const corner: GridCell = {
    kind: 'corner',
    text: block.corner ?? '',
    column: 0,
    columnSpan: depth,
    rowSpan: header.length,
  };
  header.forEach((cells, level) => push('header', level === 0 ? [corner, ...cells] : cells));
  for (const cells of bodyDown(table, block)) push('body', cells);
  return rows;
}

const grids = new WeakMap<Table, Grid>();

/** The span grid of a table: every printed cell with its place, in reading order. Kept for each table: it is data. */
export function layoutTable(table: Table): Grid {
  const known = grids.get(table);
  if (known) return known;
  const rows = table.blocks.flatMap((block, index) => layoutBlock(table, block, index, table.widths.length));
  const headerRows = table.blocks.length === 1 ? rows.filter((row) => row.kind !== 'body').length : 0;
  const grid: Grid = { table, widths: table.widths, rows, headerRows };
  grids.set(table, grid);
  return grid;
}
