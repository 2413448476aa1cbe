/** The visible cells of our workbook, found by their defined names wherever they stand now. */
import { cellsOf, editions, type Edition } from '../../shared/editions';
import { importTexts } from '../../shared/messages/import';
import { addressOf, definedName, nameOf } from '../excel/addresses';
import { readArea } from '../office/area';
import type { LeftOut } from '../office/marked-text';
import type { GridCell } from '../office/office-file';
import type { OpenWorkbook } from '../office/workbook';
import type { Place } from './own-workbook-places';

export interface NamedCell {
  /** Empty where there is nothing in it. */
  readonly text: string;
  readonly number: number | undefined;
  readonly formula: string | undefined;
  readonly leftOut: LeftOut | undefined;
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
  /** Where they lead to. */
  readonly targets: ReadonlyMap<string, Place>;
  /** Sheets that names lead to. */
  readonly sheets: ReadonlySet<string>;
  /** True where the workbook has a sheet of this name. */
  readonly has: (sheet: string) => boolean;
  /** A cell beside a named one, whether or not there is something in it. */
  readonly at: (sheet: string, row: number, column: number) => NamedCell;
  /** What stands on a sheet, in reading order. */
  readonly on: (sheet: string) => readonly GridCell[];
}

const target = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,\s]+)$/u;

function readTarget(stated: string): Place | undefined {
  const [, quoted, plain, address = ''] = target.exec(stated.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const area = readArea(address);
  return sheet === undefined || !area ? undefined : { sheet, row: area.top, column: area.left };
}

/** Where the names of a workbook lead to. */
interface Targets {
  readonly of: ReadonlyMap<string, Place>;
  readonly sheets: ReadonlySet<string>;
}

/** Workbooks of the same list of names share it (see known-parts.ts). */
const targetsKnown = new WeakMap<ReadonlyMap<string, string>, Targets>();

function targetsOf(names: ReadonlyMap<string, string>): Targets {
  const known = targetsKnown.get(names);
  if (known) return known;
  const of = new Map<string, Place>();
  for (const [name, stated] of names) {
    const place = readTarget(stated);
    if (place) of.set(name, place);
  }
  const made = { of, sheets: new Set([...of.values()].map(({ sheet }) => sheet)) };
  targetsKnown.set(names, made);
  return made;
}

/** Four hundred of a workbook: they show the cell that was read rather than copy it. */
class SeenCell implements NamedCell {
  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    private readonly cell: Pick<GridCell, 'text' | 'number' | 'formula' | 'leftOut'>,
  ) {}

  get text(): string {
    return this.cell.text;
  }

  get number(): number | undefined {
    return this.cell.number;
  }

  get formula(): string | undefined {
    return this.cell.formula;
  }

  get leftOut(): LeftOut | undefined {
    return this.cell.leftOut;
  }

  get source(): string {
    return importTexts.cellOf(this.sheet, addressOf(this.row + 1, this.column + 1));
  }
}

const nothing = { text: '' };

/** Reads only the sheets that names lead to, each when it is first asked for. */
export function namedCells(workbook: OpenWorkbook): NamedCells {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const targets = targetsOf(workbook.names);
  const at = (sheet: string, row: number, column: number): NamedCell =>
    new SeenCell(sheet, row, column, sheets.get(sheet)?.at(row, column) ?? nothing);
  return {
    names: workbook.names,
    targets: targets.of,
    sheets: targets.sheets,
    has: (sheet) => sheets.has(sheet),
    at,
    on: (sheet) => sheets.get(sheet)?.read().cells ?? [],
    find: (name) => {
      const place = targets.of.get(name);
      return place && sheets.has(place.sheet) ? at(place.sheet, place.row, place.column) : undefined;
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
