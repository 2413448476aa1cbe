/** Writing into an exceljs sheet. */
import type { Cell, CellFormulaValue, Style, Worksheet } from 'exceljs';
import { areaAddress, sheetPrefix } from './addresses';
import { cellText } from './cell-text';
import type { Calculation } from './figures';
import { textHeight } from './page';
import type { Area } from './statistics-plan';
import { indentation, type SheetStyle } from './styles';

/**
 * Styles an area as one cell and merges it. The style is set before merging: exceljs then gives it to every cell
 * below the merged one, so that its borders are complete.
 */
export function styledCell(sheet: Worksheet, area: Area, style: Partial<Style>): Cell {
  const cell = sheet.getCell(area.top, area.left);
  cell.style = style;
  if (area.top !== area.bottom || area.left !== area.right) sheet.mergeCells(areaAddress(area));
  return cell;
}

/** Gives a cell a name that holds in the whole workbook and moves with the cell. */
export function nameCell({ worksheet, address }: Cell, name: string): void {
  worksheet.workbook.definedNames.add(`${sheetPrefix(worksheet.name)}$${address.replace(/\d+/u, '$$$&')}`, name);
}

function writeText(sheet: Worksheet, area: Area, text: string, style: Partial<Style>): Cell {
  const cell = styledCell(sheet, area, style);
  if (text !== '') cell.value = cellText(text);
  return cell;
}

/** Room that something written needs. */
export interface Need extends Area {
  /** Points. */
  readonly height: number;
}

/** Writes text into areas of a sheet and keeps account of the height it takes. */
export interface TextWriter {
  readonly write: (area: Area, text: string, style: SheetStyle) => Cell;
  /** Points. */
  readonly widthOf: (area: Area) => number;
  readonly needs: readonly Need[];
}

/** @param widths of the sheet's columns, in points */
export function textWriter(sheet: Worksheet, widths: readonly number[]): TextWriter {
  const needs: Need[] = [];
  const widthOf = ({ left, right }: Area): number => widths.slice(left - 1, right).reduce((sum, one) => sum + one, 0);
  const write = (area: Area, text: string, style: SheetStyle): Cell => {
    const room = widthOf(area) - (style.alignment?.indent ?? 0) * indentation;
    const wrapped = style.alignment?.shrinkToFit ? '' : text;
    needs.push({ ...area, height: textHeight(wrapped, room, style.font.size) });
    return writeText(sheet, area, text, style);
  };
  return { write, widthOf, needs };
}

export const wholeRow = (row: number, columns: number): Area => ({ top: row, left: 1, bottom: row, right: columns });

/** A formula with the value a recalculation gives; where that is beyond Excel's numbers, the error it shows. */
export function formulaValue({ formula, value }: Calculation): CellFormulaValue {
  return { formula, result: Number.isFinite(value) ? value : { error: '#NUM!' } };
}
