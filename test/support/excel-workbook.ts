/** Reads a workbook's parts as they stand in the file: no spreadsheet library between the test and the bytes. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface SheetCell {
  readonly value: string | number | undefined;
  readonly formula?: string;
  /** `#NUM!` … where the cell shows an error. */
  readonly error?: string;
  readonly style: number;
}

export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly merges: readonly MergedArea[];
}

export interface Workbook {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly sheets: readonly Sheet[];
  readonly names: ReadonlyMap<string, string>;
  readonly styles: string;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an XML node, with XML's and Office's codes resolved (`&amp;`, `_x0041_`). */
const plain = (text: string): string =>
  text
    .replace(/&(#x?[0-9a-f]+|\w+);/giu, (whole, code: string) =>
      code.startsWith('#')
        ? String.fromCodePoint(code[1] === 'x' ? parseInt(code.slice(2), 16) : Number(code.slice(1)))
        : (entities[code] ?? whole),
    )
    .replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

export const columnLetters = (column: number): string =>
  (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

function areaOf(address: string): MergedArea {
  const [, left = '', top, right, bottom] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(address) ?? [];
  const first = { top: Number(top), left: columnNumber(left) };
  return { ...first, bottom: Number(bottom ?? top), right: columnNumber(right ?? left) };
}

function readCell(attributes: string, content: string, strings: readonly string[]): SheetCell {
  const type = /\bt="(\w+)"/u.exec(attributes)?.[1] ?? 'n';
  const style = Number(/\bs="(\d+)"/u.exec(attributes)?.[1] ?? 0);
  const raw = /<v[^>]*>(.*?)<\/v>/su.exec(content)?.[1];
  const written = /<f[^>]*>(.*?)<\/f>/su.exec(content)?.[1];
  const formula = written === undefined ? {} : { formula: plain(written) };
  if (type === 'e') return { value: undefined, error: raw ?? '', style, ...formula };
  if (raw === undefined) return { value: undefined, style, ...formula };
  const value = type === 's' ? strings[Number(raw)] : type === 'n' ? Number(raw) : plain(raw);
  return { value, style, ...formula };
}

export function readWorkbook(bytes: Uint8Array): Workbook {
  const parts = unzipSync(bytes);
  const part = (name: string): string => {
    const found = parts[name];
    if (found === undefined) throw new Error(`no ${name}`);
    return strFromU8(found);
  };
  const strings =
    parts['xl/sharedStrings.xml'] === undefined
      ? []
      : [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, item = '']) =>
          [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, text = '']) => plain(text)).join(''),
        );
  const workbook = part('xl/workbook.xml');
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship ([^>]*)>/gu)].map(([, attributes = '']) => [
      /\bId="([^"]*)"/u.exec(attributes)?.[1] ?? '',
      /\bTarget="([^"]*)"/u.exec(attributes)?.[1] ?? '',
    ]),
  );
  const sheets = [...workbook.matchAll(/<sheet ([^>]*)\/>/gu)].map(([, attributes = '']): Sheet => {
    const target = targets.get(/\br:id="([^"]*)"/u.exec(attributes)?.[1] ?? '') ?? '';
    const xml = part(`xl/${target.replace(/^\/?xl\//u, '')}`);
    const cells = new Map(
      [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map(
        ([, address = '', cellAttributes = '', content = '']) => [address, readCell(cellAttributes, content, strings)],
      ),
    );
    const merges = [...xml.matchAll(/<mergeCell ref="([^"]*)"/gu)].map(([, address = '']) => areaOf(address));
    return { name: plain(/\bname="([^"]*)"/u.exec(attributes)?.[1] ?? ''), xml, cells, merges };
  });
  const names = new Map(
    [...workbook.matchAll(/<definedName ([^>]*)>(.*?)<\/definedName>/gsu)].map(([, attributes = '', target = '']) => [
      /\bname="([^"]*)"/u.exec(attributes)?.[1] ?? '',
      plain(target),
    ]),
  );
  return { parts, sheets, names, styles: part('xl/styles.xml') };
}

export const readWorkbookFile = (file: string): Workbook => readWorkbook(readFileSync(file));

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The same workbook with one sheet's XML changed, as another program or a person would change it. */
export function withSheetXml(workbook: Workbook, sheet: Sheet, change: (xml: string) => string): Uint8Array {
  const changed = change(sheet.xml);
  if (changed === sheet.xml) throw new Error('nothing was changed');
  const name = Object.keys(workbook.parts).find((part) => strFromU8(workbook.parts[part] ?? new Uint8Array()) === sheet.xml);
  if (name === undefined) throw new Error(`no part holds ${sheet.name}`);
  return zipSync({ ...workbook.parts, [name]: strToU8(changed) });
}

/** A cell as it is seen: merged ones once, with their extent. */
export interface SeenCell {
  readonly address: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly cell: SheetCell | undefined;
  readonly text: string;
}

/** Cells of a row from left to right that begin there: those inside a merged area are part of it. */
export function seenRow(sheet: Sheet, row: number, columns: number): SeenCell[] {
  const seen: SeenCell[] = [];
  for (let column = 1; column <= columns; column += 1) {
    const area = sheet.merges.find(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    if (area && (area.top !== row || area.left !== column)) continue;
    const address = `${columnLetters(column)}${row}`;
    const cell = sheet.cells.get(address);
    seen.push({
      address,
      column,
      columnSpan: area ? area.right - area.left + 1 : 1,
      rowSpan: area ? area.bottom - area.top + 1 : 1,
      cell,
      text: cell?.value === undefined ? '' : String(cell.value),
    });
  }
  return seen;
}

export const rowOf = (address: string): number => Number(address.replace(/\D+/u, ''));

/** First row in which a text stands alone in column A. */
export function rowWithText(sheet: Sheet, text: string): number {
  const found = [...sheet.cells].find(([address, { value }]) => /^A\d+$/u.test(address) && value === text);
  if (!found) throw new Error(`no row ${text}`);
  return rowOf(found[0]);
}
