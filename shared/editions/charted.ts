/** Which figures are worth looking at as bars: requests by applicant and by result, reviews and suits by outcome. */
import type { Block, CellReference, Edition, LineNode, Table } from './types';
import { columnLines, rowLines, tableOf } from './lookup';

export interface ChartedFigure {
  readonly name: string;
  /** Added up. */
  readonly cells: readonly CellReference[];
}

export interface ChartedFigures {
  readonly table: Table;
  /** What the figures count: 本年新收政府信息公开申请数量. */
  readonly label: string;
  /** Their sum. */
  readonly total: CellReference;
  readonly applicants: readonly ChartedFigure[];
  readonly results: readonly ChartedFigure[];
}

/** A label without its number and the explanation in brackets. */
export const spokenLabel = (label: string): string =>
  label.replace(/^(?:[一二三四五六七]、|（[一二三四五六七]）)/u, '').replace(/（.*$/u, '');

const leaves = (node: LineNode): string[] => ('lines' in node ? node.lines.flatMap(leaves) : [node.id]);

/** The lines below the group that ends with a line of its own total (三、本年度办理结果), without that total. */
export function resultNodes(block: Block, total: string): readonly LineNode[] {
  const groups = block.rows.flatMap((node) => ('lines' in node ? [node.lines] : []));
  const lines = groups.find((nodes) => nodes.some((node) => 'id' in node && node.id === total)) ?? [];
  return lines.filter((node) => !('id' in node) || node.id !== total);
}

const charted = new WeakMap<Edition, ChartedFigures>();

/** @returns undefined for an edition without a table of requests */
export function chartedFigures(edition: Edition): ChartedFigures | undefined {
  const known = charted.get(edition);
  if (known) return known;
  const table = tableOf(edition, 'requests');
  const [block] = table?.blocks ?? [];
  if (!table || !block) return undefined;
  const cell = (row: string, column: string): CellReference => ({ table: table.id, row, column });
  const figures: ChartedFigures = {
    table,
    label: spokenLabel(rowLines(table).find(({ id }) => id === '1')?.label ?? ''),
    total: cell('1', 'total'),
    applicants: columnLines(block)
      .filter(({ id }) => id !== 'total')
      .map(({ id, label }) => ({ name: label, cells: [cell('1', id)] })),
    results: resultNodes(block, '3.7').map((node) => ({
      name: spokenLabel(node.label),
      cells: leaves(node).map((row) => cell(row, 'total')),
    })),
  };
  charted.set(edition, figures);
  return figures;
}
