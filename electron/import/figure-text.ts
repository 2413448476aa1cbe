/** What a foreign cell says as a figure of the form: units and remarks are never dropped or converted without a word. */
import type { Column } from '../../shared/editions';
import { importTableTexts } from '../../shared/messages/import-tables';
import { isBlank, parseFigure, plainDigits } from '../../shared/report/figures';
import type { CellValue } from '../../shared/report/report';
import { moneyValue, readWrittenFigure } from '../../shared/text/units';
import type { GridCell } from '../office/office-file';

export interface ReadFigure {
  readonly value: CellValue;
  /** Why a person should look at it. */
  readonly doubt?: string;
  /** True for /, — and 无: kept as they stand. */
  readonly sign?: boolean;
}

/** True for what may stand in a figure's place: a number, a figure with a unit, nothing, or a sign for nothing. */
export function isFigureLike(cell: GridCell): boolean {
  return cell.number !== undefined || isBlank(cell.text) || typeof parseFigure(cell.text) === 'number' || readWrittenFigure(cell.text) !== undefined;
}

export const isEmpty = (cell: GridCell): boolean => cell.number === undefined && cell.text.trim() === '';

/** @param tableUnit unit of money stated over the column or the table, where it is another one than the form's */
export function readFigure(cell: GridCell, column: Column, tableUnit: string | undefined): ReadFigure {
  if (cell.number !== undefined) return readNumber(cell, cell.number, column, tableUnit);
  const parsed = parseFigure(cell.text);
  if (parsed === null) return { value: null };
  if (typeof parsed === 'number') return inUnit(parsed, cell.text, column, tableUnit);
  if (isBlank(parsed)) return { value: parsed, sign: true, doubt: importTableTexts.sign(parsed) };
  return readWritten(parsed, column, tableUnit);
}

function readNumber(cell: GridCell, number: number, column: Column, tableUnit: string | undefined): ReadFigure {
  const shown = parseFigure(cell.text);
  const read = inUnit(number, cell.text, column, tableUnit);
  if (shown === number || readWrittenFigure(cell.text)?.figure.replaceAll(',', '') === plainDigits(number)) return read;
  return { ...read, doubt: importTableTexts.shownOtherwise(cell.text, plainDigits(number)) };
}

function readWritten(text: string, column: Column, tableUnit: string | undefined): ReadFigure {
  const written = readWrittenFigure(text);
  const figure = written && parseFigure(written.figure);
  if (!written || typeof figure !== 'number') return { value: text, doubt: importTableTexts.notAFigure(text) };
  if (written.unit === undefined) {
    const read = inUnit(figure, text, column, tableUnit);
    return { value: read.value, doubt: read.doubt ?? importTableTexts.withRemark(text, plainDigits(figure)) };
  }
  const [stated, wanted] = [moneyValue(written.unit), moneyValue(column.unit)];
  if ((stated === undefined) !== (wanted === undefined)) return { value: text, doubt: importTableTexts.otherUnit(text, column.unit) };
  if (stated !== undefined && wanted !== undefined && stated !== wanted) return converted(figure, written.unit, column.unit, text);
  return { value: figure, doubt: importTableTexts.withUnit(text, plainDigits(figure)) };
}

/** A bare figure below a heading that states another unit of money than the form. */
function inUnit(figure: number, text: string, column: Column, unit: string | undefined): ReadFigure {
  const [stated, wanted] = [unit === undefined ? undefined : moneyValue(unit), moneyValue(column.unit)];
  if (unit === undefined || stated === undefined || wanted === undefined || stated === wanted) return { value: figure };
  return converted(figure, unit, column.unit, text);
}

function converted(figure: number, from: string, to: string, text: string): ReadFigure {
  const factor = (moneyValue(from) ?? 1) / (moneyValue(to) ?? 1);
  const value = Number((figure * factor).toPrecision(15));
  return { value, doubt: importTableTexts.converted(text, from, plainDigits(value), to) };
}
