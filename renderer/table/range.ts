/** A block of selected cells: which they are, what they add up to, and what filling it changes. Pure. */
import type { CellReference, Table } from '../../shared/editions';
import { getCell, statedOrComputed } from '../../shared/report/cells';
import { printedValue, sumFigures } from '../../shared/report/figures';
import type { CellValue, Report } from '../../shared/report/report';
import type { FigurePlace, Places } from './places';

/** From the active cell to the opposite corner. */
export interface Range {
  readonly anchor: FigurePlace;
  readonly head: FigurePlace;
}

/** Lines (`Places.rows`) and grid columns, all inclusive. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface CellChange {
  readonly cell: CellReference;
  readonly value: CellValue;
}

export const rectangleOf = ({ anchor, head }: Range): Rectangle => ({
  top: Math.min(anchor.line, head.line),
  bottom: Math.max(anchor.line, head.line),
  left: Math.min(anchor.gridColumn, head.gridColumn),
  right: Math.max(anchor.gridColumn + anchor.span, head.gridColumn + head.span) - 1,
});

const overlaps = (place: FigurePlace, { left, right }: Rectangle): boolean =>
  place.gridColumn <= right && left < place.gridColumn + place.span;

/** The cells a rectangle lies over, line by line. */
export const placesIn = (places: Places, rectangle: Rectangle): FigurePlace[][] =>
  places.rows.slice(rectangle.top, rectangle.bottom + 1).map((row) => row.filter((place) => overlaps(place, rectangle)));

/**
 * The cell of a block to which Enter (`down`) and Tab (`across`) lead from another one of it, round and round: cells to
 * fill in, and totals where there is nothing else.
 */
export function nextInBlock(selected: readonly FigurePlace[], from: FigurePlace, way: 'down' | 'across', back: boolean): FigurePlace {
  const order = way === 'across' ? [...selected] : [...selected].sort((a, b) => a.gridColumn - b.gridColumn || a.line - b.line);
  if (back) order.reverse();
  const at = order.indexOf(from);
  const round = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  return round.find(({ total }) => !total) ?? round[0] ?? from;
}

export interface RangeSummary {
  readonly cells: number;
  readonly figures: number;
  readonly sum: number;
}

/** Count and sum as a spreadsheet shows them below a selection; totals count as they are shown. */
export function summaryOf(report: Report, table: Table, selected: readonly FigurePlace[]): RangeSummary {
  const values = selected.map(({ cell }) => statedOrComputed(report, table, cell));
  const figures = values.filter((value) => typeof value === 'number');
  return { cells: selected.length, figures: figures.length, sum: sumFigures(figures) };
}

const toFillIn = (selected: readonly FigurePlace[]): FigurePlace[] => selected.filter(({ total }) => !total);

/** The same value in every cell to fill in; totals are left to the program. */
export const sameIn = (selected: readonly FigurePlace[], value: CellValue): CellChange[] =>
  toFillIn(selected).map(({ cell }) => ({ cell, value }));

/** `all` puts the active cell's value everywhere; the others repeat the first line or column, or the one before a single cell. */
export type FillWay = 'down' | 'right' | 'all';

export function fillOf(report: Report, places: Places, range: Range, way: FillWay): CellChange[] {
  const lines = placesIn(places, rectangleOf(range));
  if (way === 'all') return sameIn(lines.flat(), getCell(report, range.anchor.cell));
  if (way === 'right') {
    return lines.flatMap((line) => {
      const row = places.rows[line[0]?.line ?? -1] ?? [];
      const source = line.length > 1 ? line[0] : row[row.indexOf(line[0] as FigurePlace) - 1];
      return source ? sameIn(line.filter((place) => place !== source), getCell(report, source.cell)) : [];
    });
  }
  const top = lines.length > 1 ? lines[0] : places.rows[range.anchor.line - 1];
  const below = lines.length > 1 ? lines.slice(1) : lines;
  return below.flat().flatMap((place) => {
    const source = top?.find(({ gridColumn, block }) => gridColumn === place.gridColumn && block === place.block);
    return source ? sameIn([place], getCell(report, source.cell)) : [];
  });
}

/** Leaves out what stands there already. */
export const realChanges = (report: Report, changes: readonly CellChange[]): CellChange[] =>
  changes.filter(({ cell, value }) => getCell(report, cell) !== value);

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** A rectangle for the clipboard, as Excel, WPS and LibreOffice read it: tabs and lines, and a table with its spans. */
export function copyOf(report: Report, table: Table, places: Places, rectangle: Rectangle): Copied {
  const lines = placesIn(places, rectangle).map((line) => {
    const cells: { readonly text: string; readonly span: number }[] = [];
    for (let column = rectangle.left; column <= rectangle.right; ) {
      const place = line.find(({ gridColumn, span }) => gridColumn <= column && column < gridColumn + span);
      const span = place ? Math.min(place.gridColumn + place.span, rectangle.right + 1) - column : 1;
      cells.push({ text: place ? printedValue(statedOrComputed(report, table, place.cell)) : '', span });
      column += span;
    }
    return cells;
  });
  const text = lines
    .map((cells) => cells.map((cell) => cell.text.replace(/[\t\r\n]+/gu, ' ') + '\t'.repeat(cell.span - 1)).join('\t'))
    .join('\r\n');
  const rows = lines.map(
    (cells) =>
      `<tr>${cells.map((cell) => `<td${cell.span > 1 ? ` colspan="${cell.span}"` : ''}>${escaped(cell.text)}</td>`).join('')}</tr>`,
  );
  return { text: `${text}\r\n`, html: `<table>${rows.join('')}</table>` };
}
