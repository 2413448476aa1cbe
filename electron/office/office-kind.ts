/** What a file is, by its content: names lie. */
import { importTexts } from '../../shared/messages/import';
import { rememberingParts } from './known-parts';
import { mainPart } from './package-parts';
import { UnreadableFile } from './unreadable';
import { readXml } from './xml';
import { openZip, type Zip } from './zip';

export type FileContent =
  /** `within`: the package of several files it lay in. */
  | { readonly kind: 'workbook' | 'document'; readonly zip: Zip; readonly within?: Zip }
  | { readonly kind: 'html'; readonly text: Uint8Array }
  | { readonly kind: 'json'; readonly text: Uint8Array };

const mebibyte = 1024 * 1024;
/** Bytes; a report's files have below two megabytes, with pictures in them ten. */
export const largestFile = 50 * mebibyte;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const zipSignature = [0x50, 0x4b];
/** Compound file (MS-CFB): old Office files, and new ones under a password. */
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const others: readonly { readonly signature: readonly number[]; readonly message: string }[] = [
  { signature: [0x25, 0x50, 0x44, 0x46], message: importTexts.pdf },
  { signature: [0x89, 0x50, 0x4e, 0x47], message: importTexts.picture },
  { signature: [0xff, 0xd8, 0xff], message: importTexts.picture },
  { signature: [0x42, 0x4d], message: importTexts.picture },
  { signature: [0x7b, 0x5c, 0x72, 0x74, 0x66], message: importTexts.oldOffice },
];

/** Names of streams in a compound file, as they stand in its directory. */
const streams: readonly { readonly name: string; readonly message: string }[] = [
  { name: 'EncryptedPackage', message: importTexts.encrypted },
  { name: 'WordDocument', message: importTexts.oldWord },
  { name: 'Workbook', message: importTexts.oldExcel },
  { name: 'Book', message: importTexts.oldExcel },
];

/** @throws UnreadableFile for what is no workbook, Word file, web page or JSON, saying what it is and what to do */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) throw new UnreadableFile(importTexts.emptyFile);
  if (bytes.length > largestFile) throw new UnreadableFile(importTexts.tooLarge(largestFile / mebibyte));
  if (startsWith(bytes, zipSignature)) return inZip(openZip(bytes));
  if (startsWith(bytes, compoundSignature)) throw new UnreadableFile(compoundMessage(bytes));
  const known = others.find(({ signature }) => startsWith(bytes, signature));
  if (known) throw new UnreadableFile(known.message);
  const start = asciiStart(bytes);
  if (/^[{[]/u.test(start)) return { kind: 'json', text: bytes };
  // Office 2003 could save as XML.
  if (start.includes('<?mso-application')) throw new UnreadableFile(importTexts.oldOffice);
  if (/^<|<html|<table/iu.test(start)) return { kind: 'html', text: bytes };
  throw new UnreadableFile(importTexts.unknownKind);
}

/** The first characters without a byte order mark, every second byte of UTF-16 left out. */
const asciiStart = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^(?:ï»¿|ÿþ|þÿ)|\0/gu, '').trimStart();

/** UTF-16 names in the directory of a compound file (MS-CFB 2.6.1), looked for without reading its structure. */
function compoundMessage(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  return streams.find(({ name }) => has(name))?.message ?? importTexts.oldOffice;
}

/** Kinds by the content type of the first part, which programs set more surely than its name. */
const kinds: readonly { readonly type: RegExp; readonly kind: 'workbook' | 'document' | { readonly message: string } }[] = [
  { type: /sheet\.binary/u, kind: { message: importTexts.binaryWorkbook } },
  { type: /spreadsheetml|ms-excel/u, kind: 'workbook' },
  { type: /wordprocessingml|ms-word/u, kind: 'document' },
  { type: /presentationml|ms-powerpoint/u, kind: { message: importTexts.presentation } },
];

function inZip(zip: Zip): FileContent {
  const main = mainPart(zip);
  if (main === undefined) {
    if (zip.has('mimetype') && zip.has('content.xml')) throw new UnreadableFile(importTexts.openDocument);
    if (zip.has('[Content_Types].xml')) throw new UnreadableFile(importTexts.missingPart('_rels/.rels'));
    return inPackage(zip);
  }
  const type = contentTypeOf(zip, main);
  const kind = kinds.find((candidate) => candidate.type.test(type))?.kind;
  if (kind === undefined) throw new UnreadableFile(importTexts.unknownKind);
  if (typeof kind === 'object') throw new UnreadableFile(kind.message);
  return { kind, zip };
}

/** macOS lays a companion of the same name beside every file it packs. */
export const isWorkbookInPackage = (name: string): boolean => /\.xlsx$/iu.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/u.test(name);

/**
 * A package as units hand it in: the one workbook in it is read. What lies in a zip is a file and no further zip, so that
 * packages in packages come to an end.
 */
function inPackage(zip: Zip): FileContent {
  const workbooks = zip.names.filter(isWorkbookInPackage);
  const [workbook] = workbooks;
  if (workbook === undefined) throw new UnreadableFile(importTexts.noWorkbookInZip);
  if (workbooks.length > 1) throw new UnreadableFile(importTexts.severalWorkbooksInZip(workbooks.length));
  const pieces: Uint8Array[] = [];
  zip.read(workbook, (piece) => void pieces.push(piece.slice()));
  const inner = openZip(Buffer.concat(pieces));
  if (mainPart(inner) === undefined) throw new UnreadableFile(importTexts.plainZip);
  const content = inZip(inner);
  return 'zip' in content ? { ...content, within: zip } : content;
}

/** ECMA-376 Part 2, 6.2.3: a part's own content type, else the one of its extension. */
function contentTypeOf(zip: Zip, part: string): string {
  const { own, byExtension } = contentTypes(zip, '[Content_Types].xml');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  return own.get(`/${part.toLowerCase()}`) ?? byExtension.get(extension) ?? '';
}

interface ContentTypes {
  readonly own: ReadonlyMap<string, string>;
  readonly byExtension: ReadonlyMap<string, string>;
}

const contentTypes = rememberingParts((zip, part): ContentTypes => {
  const own = new Map<string, string>();
  const byExtension = new Map<string, string>();
  readXml(zip, part, {
    open: (name, attributes) => {
      const type = attributes.get('ContentType') ?? '';
      if (name === 'Override') own.set(attributes.get('PartName')?.toLowerCase() ?? '', type);
      if (name === 'Default') byExtension.set(attributes.get('Extension')?.toLowerCase() ?? '', type);
    },
  });
  return { own, byExtension };
});
