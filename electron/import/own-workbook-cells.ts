/** The visible cells of our workbook, found by their defined names wherever they stand now. */
import { cellsOf, editions, type Edition } from '../../shared/editions';
import { importTexts } from '../../shared/messages/import';
import { addressOf, definedName, nameOf } from '../excel/addresses';
import type { Grid, GridCell } from '../office/office-file';
import { readArea } from '../office/sheet';
import type { OpenWorkbook } from '../office/workbook';

export interface NamedCell {
  /** Empty where there is nothing in it. */
  readonly text: string;
  readonly number?: number;
  readonly formula?: string;
  /** For people: `数据统计表 D7`. */
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface NamedCells {
  /** The cell of this name; undefined where there is no such name any more or it leads nowhere. */
  readonly find: (name: string) => NamedCell | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** A cell beside a named one, whether or not there is something in it. */
  readonly at: (sheet: string, row: number, column: number) => NamedCell;
  /** What stands on a sheet, in reading order. */
  readonly on: (sheet: string) => readonly GridCell[];
}

const target = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,\s]+)$/u;

/** Reads only the sheets that names lead to, each when it is first asked for. */
export function namedCells(workbook: OpenWorkbook): NamedCells {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const indexes = new Map<string, ReadonlyMap<string, GridCell>>();
  const grid = (name: string): Grid | undefined => sheets.get(name)?.read();
  const indexOf = (name: string): ReadonlyMap<string, GridCell> => {
    const known = indexes.get(name);
    if (known) return known;
    const made = new Map((grid(name)?.cells ?? []).map((cell) => [addressOf(cell.row + 1, cell.column + 1), cell]));
    indexes.set(name, made);
    return made;
  };
  const at = (sheet: string, row: number, column: number): NamedCell => {
    const address = addressOf(row + 1, column + 1);
    const { text = '', number, formula } = indexOf(sheet).get(address) ?? {};
    return {
      text,
      ...(number === undefined ? {} : { number }),
      ...(formula === undefined ? {} : { formula }),
      source: importTexts.cellOf(sheet, address),
      sheet,
      row,
      column,
    };
  };
  return {
    names: workbook.names,
    at,
    on: (sheet) => grid(sheet)?.cells ?? [],
    find: (name) => {
      const [, quoted, plain, address = ''] = target.exec(workbook.names.get(name)?.trim() ?? '') ?? [];
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      const area = readArea(address);
      return sheet === undefined || !area || !sheets.has(sheet) ? undefined : at(sheet, area.top, area.left);
    },
  };
}

/** How many figures of an edition have a name in the workbook. */
const namedFigures = (edition: Edition, names: ReadonlyMap<string, string>): number =>
  edition.tables.flatMap(cellsOf).filter((cell) => names.has(definedName(cell))).length;

/**
 * The edition our workbook was made for: the one it names; where that name was lost, the one whose figures it names.
 * Undefined where it is not our workbook.
 */
export function namedEdition(names: ReadonlyMap<string, string>): Edition | undefined {
  const found = editions
    .map((edition) => ({ edition, count: namedFigures(edition, names), cells: edition.tables.flatMap(cellsOf).length }))
    .filter(({ count }) => count > 0);
  const stated = found.find(({ edition }) => names.has(nameOf.edition(edition.id)));
  if (stated) return stated.edition;
  // Share of the form's figures first: a form that has more of them than the workbook is another one.
  const [best] = found.toSorted((one, other) => other.count / other.cells - one.count / one.cells || other.count - one.count);
  return best && best.count * 2 > best.cells ? best.edition : undefined;
}
