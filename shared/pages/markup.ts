/**
 * Pages as markup: real A4 boxes with every line where the page model puts it. Preview, PDF and printing from the
 * preview show this and nothing else, so that they cannot differ.
 */
import type { FontSet } from '../messages/word';
import type { Face } from './blocks';
import { cellMetrics } from './cells';
import { eastAsianStack, fontStack, westernFace } from './font-stacks';
import type { Line, Piece } from './lines';
import type { MeasuredCell, MeasuredRow } from './measure';
import { page } from './page';
import type { Page } from './pages';
import type { Placed, PlacedLine, PlacedTable } from './paginate';
import { footerSize, styles } from './styles';
import { escapeMarkup } from './text';

/** Twips as CSS points. */
const points = (twips: number): string => `${Math.round(twips * 5) / 100}pt`;

const faces: readonly Face[] = ['title', 'black', 'regular', 'imitation', 'song'];

/** Thickness of the rules of tables, half a point. */
const rule = 10;

/** The page number stands 7 mm below the text area (GB/T 9704—2012, 7.5). */
const footerLine = footerSize * 10;
const footerTop = page.height - page.footer - footerLine;

/** Where Word and LibreOffice put the baseline in a line of exact height, whatever the font. */
const baseline = 0.8;

const lineHeights = [...new Set(Object.values(styles).map(({ line }) => line))];

/** Style sheet of the pages. What a browser adds of its own between scripts is switched off: the page model has put it. */
export const pagesStyle = (set: FontSet): string =>
  [
    westernFace,
    '@page{size:A4;margin:0}',
    `.sheet{position:relative;box-sizing:border-box;width:${points(page.width)};height:${points(page.height)};overflow:hidden;background:#fff;color:#000;text-autospace:no-autospace;text-spacing-trim:space-all;font-kerning:none;font-variant-ligatures:none;break-after:page;break-inside:avoid;-webkit-text-size-adjust:none}`,
    '.sheet:last-child{break-after:auto}',
    `.sheet-text{position:absolute;left:${points(page.margin.left)};top:${points(page.margin.top)};width:${points(page.textWidth)}}`,
    '.sheet-line{position:absolute}',
    '.sheet-set{white-space:pre;line-height:0;text-align:left}',
    '.sheet-set::before{content:"";display:inline-block;width:0}',
    '.sheet table{position:absolute;left:0;margin:0;border-collapse:collapse;table-layout:fixed}',
    `.sheet td,.sheet th{box-sizing:border-box;padding:0;border:${points(rule)} solid #000;vertical-align:middle;font-weight:normal;overflow:hidden}`,
    `.sheet-number{position:absolute;top:${points(footerTop)};height:${points(footerLine)};font-family:${eastAsianStack(set, 'song')};font-size:${points(footerLine)}}`,
    `.sheet-number::before{height:${points(footerLine * baseline)}}`,
    ...lineHeights.flatMap((height) => [
      `.line-${height}{height:${points(height)}}`,
      `.line-${height}::before{height:${points(height * baseline)}}`,
    ]),
    ...faces.map((face) => `.face-${face}{font-family:${fontStack(set, face)}}`),
  ].join('\n');

const characters = (text: string): number => [...text].length;

/** What is added to each character so that the line fills its room. */
function stretch({ align, room, width, pieces }: Line): number {
  const gaps = pieces.reduce((sum, { text }) => sum + characters(text), 0) - 1;
  return align === 'stretch' && gaps > 0 ? (room - width) / gaps : 0;
}

/** Narrowed characters are set smaller instead: browsers cannot narrow a font that has no narrow cut. */
const sizeOf = ({ size, scale }: Piece): string => points((size * 10 * scale) / 100);

function pieceMarkup(piece: Piece, added: number): string {
  const style =
    `font-size:${sizeOf(piece)};letter-spacing:${points(piece.spacing + added)}` +
    (piece.before === 0 ? '' : `;margin-left:${points(piece.before)}`) +
    (piece.width === undefined ? '' : `;display:inline-block;width:${points(piece.width)}`);
  return `<span class="face-${piece.face}" style="${style}">${escapeMarkup(piece.text)}</span>`;
}

const lineMarkup = (line: Line): string => line.pieces.map((piece) => pieceMarkup(piece, stretch(line))).join('');

const textAlign = ({ align }: Line): string => (align === 'center' || align === 'right' ? `;text-align:${align}` : '');

function placedLineMarkup({ top, height, style, line }: PlacedLine): string {
  const box = `top:${points(top)};left:${points(line.left)};width:${points(line.room)}`;
  const level = /^heading(\d)$/u.exec(style)?.[1];
  const role = level === undefined ? '' : ` role="heading" aria-level="${Number(level) + 1}"`;
  return `<div class="sheet-line sheet-set line-${height}"${role} style="${box}${textAlign(line)}">${lineMarkup(line)}</div>`;
}

function cellMarkup({ cell, paragraphs }: MeasuredCell, rowSpan: number, margin: number, withText: boolean): string {
  const lines = withText
    ? paragraphs.flatMap(({ block, lines: set }) =>
        set.map((line) => {
          const right = cell.width - 2 * margin - line.left - line.room;
          const box = `padding:0 ${points(margin + right)} 0 ${points(margin + line.left)}`;
          return `<div class="sheet-set line-${styles[block.style].line}" style="${box}${textAlign(line)}">${lineMarkup(line)}</div>`;
        }),
      )
    : [];
  const name = cell.scope === undefined ? 'td' : 'th';
  const scope = cell.scope === undefined ? '' : ` scope="${cell.scope}"`;
  const spans = (rowSpan === 1 ? '' : ` rowspan="${rowSpan}"`) + (cell.columnSpan === 1 ? '' : ` colspan="${cell.columnSpan}"`);
  return `<${name}${scope}${spans}>${lines.join('')}</${name}>`;
}

/** A row on its page: its own cells, and at the head of a page those that go on from above, without their text. */
function rowMarkup(rows: readonly MeasuredRow[], index: number, from: number, to: number, margin: number): string {
  const above = rows.slice(0, from).flatMap(({ cells }, start) =>
    cells.filter(({ cell }) => index === from && start + cell.rowSpan > from).map((cell) => ({ cell, start })),
  );
  const own = (rows[index]?.cells ?? []).map((cell) => ({ cell, start: index }));
  const cells = [...above, ...own]
    .sort((one, other) => one.cell.cell.column - other.cell.cell.column)
    .map(({ cell, start }) => {
      const end = Math.min(start + cell.cell.rowSpan, to);
      return cellMarkup(cell, end - index, margin, start === index);
    });
  return `<tr style="height:${points(rows[index]?.height ?? 0)}">${cells.join('')}</tr>`;
}

function tableMarkup({ top, table, rows, repeated, from, to }: PlacedTable): string {
  const { margin } = cellMetrics[table.size];
  const row = (first: number, last: number) => (_: MeasuredRow, offset: number): string =>
    rowMarkup(rows, first + offset, first, last, margin);
  return (
    `<table aria-label="${escapeMarkup(table.name)}" style="top:${points(top)};width:${points(page.textWidth)}">` +
    `<colgroup>${table.widths.map((width) => `<col style="width:${points(width)}">`).join('')}</colgroup><tbody>` +
    rows.slice(0, repeated).map(row(0, repeated)).join('') +
    rows.slice(from, to).map(row(from, to)).join('') +
    '</tbody></table>'
  );
}

const placedMarkup = (placed: Placed): string =>
  placed.kind === 'line' ? placedLineMarkup(placed) : tableMarkup(placed);

/**
 * One page: text area and page number, which stands outside, one character in: right on odd pages, left on even ones.
 * It says its own language: in a window that speaks English browsers would take fonts of another one for it.
 */
export function sheetMarkup({ number, content }: Page): string {
  const side = number % 2 === 1 ? `right:${points(page.margin.right + footerSize * 10)}` : `left:${points(page.margin.left + footerSize * 10)}`;
  return (
    `<section class="sheet" lang="zh-CN"><div class="sheet-text">${content.map(placedMarkup).join('')}</div>` +
    `<div class="sheet-number sheet-set" style="${side}">— ${number} —</div></section>`
  );
}

/** Pages as a whole HTML file, for printing. */
export const sheetsHtml = (pages: readonly Page[], title: string, set: FontSet): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>` +
  `<style>html,body{margin:0}${pagesStyle(set)}</style></head><body>${pages.map(sheetMarkup).join('')}</body></html>`;
