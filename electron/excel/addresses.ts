/** Excel's ways of naming cells. */
import type { CellReference } from '../../shared/editions';
import type { Area } from './statistics-plan';

const letters = 26;

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / letters);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % letters));
}

export const addressOf = (row: number, column: number): string => `${columnName(column)}${row}`;

export const areaAddress = ({ top, left, bottom, right }: Area): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`;

/** A sheet's name as it stands before an address; quoted, which is right for every name. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** The defined name of a figure's cell: requests_3.3.1_naturalPerson. */
export const definedName = ({ table, row, column }: CellReference): string => `${table}_${row}_${column}`;

const anyNameCharacter = /[^\p{L}\p{N}._]/gu;

/** Defined names of what is no figure, so that a reader finds it wherever it stands. */
export const nameOf = {
  edition: (id: string): string => `report_edition_${id.replace(anyNameCharacter, '.')}`,
  unit: 'report_unit',
  year: 'report_year',
  /** @param path of the first field in the cell, `staff[0].name`; brackets cannot stand in a name */
  registration: (path: string): string => `registration_${path.replace(/\[(\d+)\]/gu, '.$1')}`,
} as const;

/** An area and whether it is one cell, perhaps a merged one: then its first address stands for it. */
type Block = Area & { readonly single: boolean };

/**
 * Cells put together into as few rectangles as their places allow: side by side in a row first, then rows of the same
 * width under each other.
 * @returns addresses in reading order, D7:I28 or D7 for a single cell
 */
export function rectangles(areas: readonly Area[]): string[] {
  const sorted = areas.toSorted((one, other) => one.top - other.top || one.left - other.left);
  const runs: Block[] = [];
  for (const area of sorted) {
    const last = runs.at(-1);
    if (last && last.top === area.top && last.bottom === area.bottom && last.right + 1 === area.left) {
      runs[runs.length - 1] = { ...last, right: area.right, single: false };
    } else runs.push({ ...area, single: true });
  }
  const blocks: Block[] = [];
  for (const run of runs) {
    const above = blocks.findIndex(
      (block) => block.bottom + 1 === run.top && block.left === run.left && block.right === run.right,
    );
    const found = blocks[above];
    if (found) blocks[above] = { ...found, bottom: run.bottom, single: false };
    else blocks.push(run);
  }
  return blocks.map((block) => (block.single ? addressOf(block.top, block.left) : areaAddress(block)));
}
