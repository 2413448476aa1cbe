/** Files made to hurt a reader, made here and copied from nowhere. */
import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const contentTypes = (type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
export const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

export const sheetXml = (rows: string, rest = ''): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;

/** Parts of the least workbook there is: one sheet, 表. */
export function workbookParts(sheet: string, more: Record<string, string | Uint8Array> = {}, type = workbookType): Record<string, Uint8Array> {
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(type),
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));
}

export const smallWorkbook = (sheet: string, more: Record<string, string | Uint8Array> = {}, type?: string): Uint8Array =>
  zipSync(workbookParts(sheet, more, type));

/** The same workbook with parts replaced or added. */
export const withParts = (bytes: Uint8Array, parts: Zippable): Uint8Array => zipSync({ ...unzipSync(bytes), ...parts });

/** `size` is what the zip states, whatever inflates. */
export interface RawEntry {
  readonly name: string;
  readonly deflated: Uint8Array;
  readonly size: number;
  readonly check?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip whose headers say what they are told to, true or not. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, deflated, size, check = 0, flags = 0, method = 8 } of entries) {
    const title = strToU8(name);
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    for (const [view, at] of [[local, 4], [central, 6]] as const) {
      view.setUint16(at, 20, true);
      view.setUint16(at + 2, flags | 0x0800, true);
      view.setUint16(at + 4, method, true);
      view.setUint32(at + 10, check, true);
      view.setUint32(at + 14, deflated.length, true);
      view.setUint32(at + 18, size, true);
      view.setUint16(at + 22, title.length, true);
    }
    central.setUint32(42, offset, true);
    pieces.push(new Uint8Array(local.buffer), title, deflated);
    directory.push(new Uint8Array(central.buffer), title);
    offset += 30 + title.length + deflated.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, offset, true);
  return Buffer.concat([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

export const entryOf = (name: string, bytes: Uint8Array, stated?: number): RawEntry => ({
  name,
  deflated: deflateRawSync(bytes, { level: 9 }),
  size: stated ?? bytes.length,
  check: crc32(bytes),
});

/** A compound file (old Office) as far as a reader looks: its signature and the names in its directory. */
export function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  names.forEach((name, index) => bytes.write(`${name}\0`, 1024 + index * 128, 'utf16le'));
  return bytes;
}
