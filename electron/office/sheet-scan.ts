/** What stands in the XML of one sheet, told cell by cell (ECMA-376 Part 1, 18.3.1). */
import { mostRows, readAddress, readArea, type Area } from './area';
import type { StoredCell } from './cell-value';
import type { ReadText } from './marked-text';
import type { Hidden } from './merges';
import { TextRuns, type TextBudget } from './shared-strings';
import { isTrue } from './xml';
import type { Attributes, XmlEvents } from './xml-events';

/** A cell that is only formatted, most of them parts of merged ones: Excel, WPS, LibreOffice and exceljs write it so. */
const formattedOnly = /<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?\/>/gu;

export interface ScannedCell extends StoredCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string | undefined;
}

/** A cell while it is read. */
interface OpenCell extends ScannedCell {
  value: string;
  formula: string | undefined;
  /** Number of a shared formula, whose text stands in its first cell only. */
  shared: string | undefined;
  inline: ReadText | undefined;
}

export interface SheetTold {
  readonly cell: (cell: ScannedCell) => void;
  /** A merged area. */
  readonly area: (area: Area) => void;
  /** An element for a stored value begins, in a cell or elsewhere. */
  readonly value?: (inCell: boolean) => void;
}

/**
 * @param budget what the texts of cells are taken from
 * @param told called while the part is read; it may throw
 * @returns events for the part, and what of the sheet is hidden as far as it was read
 */
export function scanSheet(budget: TextBudget, told: SheetTold): { readonly events: XmlEvents; readonly hidden: Hidden } {
  const hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  const hiddenRows = new Set<number>();
  const sharedFormulas = new Map<string, string>();
  const runs = new TextRuns(budget);
  let row = -1;
  let column = -1;
  let hiddenUnlessSaid = false;
  let cell: OpenCell | undefined;
  let reading: 'value' | 'formula' | undefined;

  const openRow = (attributes: Attributes): void => {
    const stated = Number(attributes.get('r')) - 1;
    const hidden = attributes.get('hidden');
    row = stated >= 0 && stated < mostRows ? stated : row + 1;
    column = -1;
    if (hidden === undefined ? hiddenUnlessSaid : isTrue(hidden)) hiddenRows.add(row);
  };
  const openCell = (attributes: Attributes): void => {
    const at = readAddress(attributes.get('r')) ?? { row, column: column + 1 };
    const type = attributes.get('t') ?? 'n';
    const style = attributes.get('s') ?? '0';
    column = at.column;
    cell = { row: at.row, column, type, style: Number(style), value: '', formula: undefined, shared: undefined, inline: undefined };
  };
  const closeCell = (done: OpenCell): void => {
    done.formula = formulaOf(done, sharedFormulas);
    told.cell(done);
  };

  const events: XmlEvents = {
    skip: formattedOnly,
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          return openRow(attributes);
        case 'c':
          return openCell(attributes);
        case 'v':
          reading = 'value';
          told.value?.(cell !== undefined);
          return;
        case 'f':
          if (cell) {
            cell.formula = '';
            cell.shared = attributes.get('si');
            reading = 'formula';
          }
          return;
        case 'col':
          if (isTrue(attributes.get('hidden'))) {
            hiddenColumns.push({ first: Number(attributes.get('min')) - 1, last: Number(attributes.get('max')) - 1 });
          }
          return;
        case 'mergeCell': {
          const area = readArea(attributes.get('ref') ?? '');
          if (area) told.area(area);
          return;
        }
        case 'sheetFormatPr':
          hiddenUnlessSaid = isTrue(attributes.get('zeroHeight'));
          return;
        default:
          if (cell?.type === 'inlineStr') runs.open(name, attributes);
      }
    },
    text: (text) => {
      if (!cell) return;
      if (reading === undefined) {
        if (cell.type === 'inlineStr') runs.text(text);
        return;
      }
      budget.spend(text.length);
      if (reading === 'value') cell.value += text;
      else cell.formula = (cell.formula ?? '') + text;
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 'f':
          reading = undefined;
          return;
        case 'is':
          if (cell) cell.inline = runs.finish();
          return;
        case 'c':
          if (cell) closeCell(cell);
          cell = undefined;
          return;
        default:
          if (cell?.type === 'inlineStr') runs.close(name);
      }
    },
  };
  const isHiddenColumn = (at: number): boolean => hiddenColumns.some(({ first, last }) => first <= at && at <= last);
  return { events, hidden: { row: (at) => hiddenRows.has(at), column: isHiddenColumn } };
}

function formulaOf({ formula, shared }: OpenCell, known: Map<string, string>): string | undefined {
  if (formula === undefined || shared === undefined) return formula;
  if (formula !== '') known.set(shared, formula);
  return known.get(shared) ?? formula;
}
