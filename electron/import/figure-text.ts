/** What a foreign cell says as a figure of the form: units and remarks are never dropped or converted without a word. */
import type { Column } from '../../shared/editions';
import { importTableTexts } from '../../shared/messages/import-tables';
import { isBlank, parseFigure, plainDigits } from '../../shared/report/figures';
import type { CellValue } from '../../shared/report/report';
import { countValue, isSeveralFigures, moneyValue, readWrittenFigure, type StatedUnits } from '../../shared/text/units';
import type { GridCell } from '../office/office-file';

export interface ReadFigure {
  readonly value: CellValue;
  /** Why a person should look at it. */
  readonly doubt?: string;
  /** True for /, — and 无: kept as they stand. */
  readonly sign?: boolean;
}

export type FigureCell = Pick<GridCell, 'text' | 'number' | 'formula' | 'leftOut'>;

/** True for what may stand in a figure's place: a number or several, a figure with a unit, nothing, or a sign for nothing. */
export function isFigureLike({ number, text }: FigureCell): boolean {
  return number !== undefined || isBlank(text) || typeof parseFigure(text) === 'number' || readWrittenFigure(text) !== undefined || isSeveralFigures(text);
}

export const isEmpty = (cell: FigureCell): boolean => cell.number === undefined && cell.text.trim() === '';

/** A formula whose result the file does not hold: nobody knows what it shows. */
export const lacksResult = (cell: FigureCell): boolean => cell.formula !== undefined && isEmpty(cell) && cell.leftOut === undefined;

/** @param stated over the column or the table, where they are others than the form's */
export function readFigure(cell: FigureCell, column: Column, stated: StatedUnits): ReadFigure {
  if (lacksResult(cell)) return { value: null, doubt: importTableTexts.formulaWithoutResult };
  const read = readShown(cell, column, stated);
  const doubts = [...(read.doubt === undefined ? [] : [read.doubt]), ...leftOutDoubts(cell)];
  return doubts.length === 0 ? read : { ...read, doubt: importTableTexts.joined(doubts) };
}

/** What stands in a cell and does not count. */
export function leftOutDoubts({ leftOut }: FigureCell): string[] {
  if (!leftOut) return [];
  const { struck, hidden, note, whole } = leftOut;
  return [
    ...(struck === undefined ? [] : [importTableTexts.struckOut(oneLine(struck))]),
    ...(hidden === undefined ? [] : [importTableTexts.hiddenText(oneLine(hidden))]),
    ...(note === undefined ? [] : [importTableTexts.noteMark(oneLine(note))]),
    ...(whole ? [importTableTexts.wholeStruckOut] : []),
  ];
}

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');

function readShown(cell: FigureCell, column: Column, stated: StatedUnits): ReadFigure {
  if (cell.number !== undefined) return readNumber(cell, cell.number, column, stated);
  const parsed = parseFigure(cell.text);
  if (parsed === null) return { value: null };
  if (typeof parsed === 'number') {
    const read = inUnit(parsed, cell.text, column, stated);
    // A blank between thousands: it may also part two figures.
    return isSeveralFigures(cell.text) ? { ...read, doubt: importTableTexts.joined([importTableTexts.blankInFigure, ...(read.doubt === undefined ? [] : [read.doubt])]) } : read;
  }
  if (isBlank(parsed)) return { value: parsed, sign: true, doubt: importTableTexts.sign(parsed) };
  return readWritten(parsed, column, stated);
}

function readNumber(cell: FigureCell, number: number, column: Column, stated: StatedUnits): ReadFigure {
  const shown = parseFigure(cell.text);
  const read = inUnit(number, cell.text, column, stated);
  if (shown === number || readWrittenFigure(cell.text)?.figure.replaceAll(',', '') === plainDigits(number)) return read;
  return { ...read, doubt: importTableTexts.shownOtherwise(cell.text, plainDigits(number)) };
}

function readWritten(text: string, column: Column, tableUnits: StatedUnits): ReadFigure {
  const written = readWrittenFigure(text);
  const figure = written && parseFigure(written.figure);
  if (!written || typeof figure !== 'number') {
    return { value: text, doubt: (isSeveralFigures(text) ? importTableTexts.severalFigures : importTableTexts.notAFigure)(oneLine(text)) };
  }
  const note = written.note === undefined ? [] : [importTableTexts.noteMark(oneLine(written.note))];
  const { value, doubt } = written.unit === undefined ? inUnit(figure, text, column, tableUnits) : inOwnUnit(figure, written.unit, text, column);
  if (typeof value !== 'number') return { value, ...(doubt === undefined ? {} : { doubt }) };
  const how = [
    ...(doubt === undefined ? [] : [doubt]),
    ...(doubt === undefined && written.unit !== undefined ? [importTableTexts.withUnit(oneLine(text), plainDigits(value))] : []),
    ...(written.remark ? [importTableTexts.withRemark(oneLine(text), plainDigits(value))] : []),
    ...note,
  ];
  // Commas and blanks in unusual places: whoever typed them may have meant something else.
  return { value, doubt: importTableTexts.joined(how.length > 0 ? how : [importTableTexts.withUnit(oneLine(text), plainDigits(value))]) };
}

/** A figure with the unit that stands behind it. */
function inOwnUnit(figure: number, unit: string, text: string, column: Column): ReadFigure {
  const [stated, wanted] = [moneyValue(unit), moneyValue(column.unit)];
  if ((stated === undefined) !== (wanted === undefined)) return { value: text, doubt: importTableTexts.otherUnit(oneLine(text), column.unit) };
  const [from, to] = stated === undefined ? [countValue(unit) ?? 1, 1] : [stated, wanted ?? 1];
  return from === to ? { value: figure } : converted(figure, from / to, unit, column.unit, text);
}

/** A bare figure below a line or a heading that states another unit than the form. */
function inUnit(figure: number, text: string, column: Column, { money, count }: StatedUnits): ReadFigure {
  const wanted = moneyValue(column.unit);
  if (wanted === undefined) {
    const factor = count === undefined ? 1 : (countValue(count) ?? 1);
    // Nothing is nothing in every unit.
    if (count === undefined || factor === 1 || figure === 0) return { value: figure };
    return { value: product(figure, factor), doubt: importTableTexts.countsConverted(count, factor) };
  }
  const stated = money === undefined ? undefined : moneyValue(money);
  if (money === undefined || stated === undefined || stated === wanted) return { value: figure };
  return converted(figure, stated / wanted, money, column.unit, text);
}

const product = (figure: number, factor: number): number => Number((figure * factor).toPrecision(15));

function converted(figure: number, factor: number, from: string, to: string, text: string): ReadFigure {
  const value = product(figure, factor);
  return { value, doubt: importTableTexts.converted(oneLine(text), from, plainDigits(value), to) };
}
