/** Our workbook after somebody put rows in or took them out, or cut a cell and pasted it elsewhere: names go along, as in Excel. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sheetNamed, readWorkbook, withSheetXml } from './excel-workbook';
import { withParts } from './hostile';

const workbookPart = 'xl/workbook.xml';

const withNames = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array =>
  withParts(bytes, { [workbookPart]: strToU8(change(strFromU8(unzipSync(bytes)[workbookPart] ?? new Uint8Array()))) });

const withStatistics = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const workbook = readWorkbook(bytes);
  return withSheetXml(workbook, sheetNamed(workbook, '数据统计表'), change);
};

/** Row and column letters of the cell a name leads to. */
export function addressOfName(bytes: Uint8Array, name: string): { readonly column: string; readonly row: number } {
  const xml = strFromU8(unzipSync(bytes)[workbookPart] ?? new Uint8Array());
  const [, column = '', row = ''] = new RegExp(`<definedName name="${name}">[^<]*\\$([A-Z]+)\\$(\\d+)`, 'u').exec(xml) ?? [];
  return { column, row: Number(row) };
}

/**
 * @param from number of the first row that moves
 * @param by rows put in before it; a negative number of rows, from this one on, is taken out
 */
export function rowsMoved(bytes: Uint8Array, from: number, by: number): Uint8Array {
  const now = (row: number): number | undefined => (row < from ? row : row < from - by ? undefined : row + by);
  const moved = withStatistics(bytes, (xml) =>
    xml
      .replace(/<row r="(\d+)".*?<\/row>/gsu, (all, row: string) => {
        const to = now(Number(row));
        return to === undefined ? '' : all.replace(/ r="([A-Z]*)\d+"/gu, ` r="$1${to}"`);
      })
      .replace(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\/>/gu, (_, left: string, top: string, right: string, bottom: string) => {
        const [first, last] = [now(Number(top)), now(Number(bottom))];
        return first === undefined || last === undefined ? '' : `<mergeCell ref="${left}${first}:${right}${last}"/>`;
      })
      .replace(/<mergeCells count="\d+">/u, '<mergeCells>'),
  );
  return withNames(moved, (xml) =>
    xml.replace(/&apos;数据统计表&apos;!\$([A-Z]+)\$(\d+)(?=<)/gu, (_, column: string, row: string) => {
      const to = now(Number(row));
      return to === undefined ? '#REF!' : `&apos;数据统计表&apos;!$${column}$${to}`;
    }),
  );
}

const cellAt = (address: string): RegExp => new RegExp(`(<c r="${address}"[^>]*?)(?:/>|>(.*?)</c>)`, 'su');

/** Puts a figure into a cell that is there, or empties it. */
export const withFigure = (bytes: Uint8Array, address: string, figure: string): Uint8Array =>
  withStatistics(bytes, (xml) => xml.replace(cellAt(address), (_, start: string) => `${start.replace(/ t="\w+"/u, '')}${figure === '' ? '/>' : `><v>${figure}</v></c>`}`));

/** Cuts the cell of one name and pastes it onto the cell of another, which loses its name. */
export function cutOnto(bytes: Uint8Array, name: string, other: string, figure: string): Uint8Array {
  const [from, to] = [addressOfName(bytes, name), addressOfName(bytes, other)];
  const moved = withFigure(withFigure(bytes, `${from.column}${from.row}`, ''), `${to.column}${to.row}`, figure);
  return withNames(moved, (xml) =>
    xml
      .replace(new RegExp(`(<definedName name="${other}">)[^<]*`, 'u'), '$1#REF!')
      .replace(new RegExp(`(<definedName name="${name}">[^<]*\\$)[A-Z]+\\$\\d+`, 'u'), `$1${to.column}$$${to.row}`),
  );
}

/** Two cells exchanged by cutting and pasting. */
export function exchanged(bytes: Uint8Array, name: string, other: string, figures: readonly [string, string]): Uint8Array {
  const [one, two] = [addressOfName(bytes, name), addressOfName(bytes, other)];
  const moved = withFigure(withFigure(bytes, `${one.column}${one.row}`, figures[1]), `${two.column}${two.row}`, figures[0]);
  const lead = (xml: string, to: string, { column, row }: typeof one): string => xml.replace(new RegExp(`(<definedName name="${to}">[^<]*\\$)[A-Z]+\\$\\d+`, 'u'), `$1${column}$$${row}`);
  return withNames(moved, (xml) => lead(lead(xml, name, two), other, one));
}
