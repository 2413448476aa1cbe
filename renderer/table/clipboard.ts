/**
 * What stands on the clipboard as a block of texts: a table copied from Excel, WPS or LibreOffice as HTML with its spans,
 * else tabs and lines.
 */
import { parseFigure } from '../../shared/report/figures';

export type Block = readonly (readonly string[])[];

/** Tabs and lines as workbooks write them; a text with tabs or line ends in it stands in quotation marks. */
export function readLines(text: string): Block {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const plain = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  for (let index = 0; index < plain.length; index += 1) {
    const sign = plain[index] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closes(plain, index)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** True where a quotation mark that opens a cell is closed at the end of a cell. */
const closes = (text: string, open: number): boolean => /^"(?:[^"]|"")*"(?=\t|\n|$)/u.test(text.slice(open));

/**
 * The value of a workbook's cell. Where it is shown rounded, LibreOffice and old Excel tell the whole figure beside it;
 * of a date that would be a day number, so that only what is shown as a figure is read so.
 */
function cellText(cell: HTMLTableCellElement): string {
  const shown = (cell.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const whole = cell.getAttribute('sdval') ?? cell.getAttribute('x:num');
  const isFigure = typeof parseFigure(shown) === 'number';
  return isFigure && whole !== null && typeof parseFigure(whole) === 'number' ? whole : shown;
}

/** A table with every spanned place as a cell of its own: the text stands in the first, the others are empty. */
function readTable(table: HTMLTableElement): Block {
  const rows: (string | undefined)[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((row, top) => {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[top]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowSpan && top + down < rows.length; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = rows[top + down];
          if (line) line[column + right] = down + right === 0 ? cellText(cell) : '';
        }
      }
      column += cell.colSpan;
    }
  });
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

/** @returns a block of at least one cell */
export function readClipboard(html: string, text: string): Block {
  // Style sheets say nothing here, and the window's own policy complains of them.
  const plain = html.replace(/<style[\s>].*?<\/style>/gisu, '');
  const tables = plain === '' ? [] : [...new DOMParser().parseFromString(plain, 'text/html').querySelectorAll('table')];
  const [table] = tables;
  // Several tables are a piece of a page or a document: its lines of text say more.
  const block = tables.length === 1 && table ? readTable(table) : [];
  return block.some((row) => row.length > 0) ? block : readLines(text);
}
