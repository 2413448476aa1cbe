/** The list of parts at the end of a zip (APPNOTE 6.3.10, 4.3.12 and 4.3.16). */
import { isUtf8 } from 'node:buffer';
import { importTexts } from '../../shared/messages/import';
import { UnreadableFile } from './unreadable';

export interface ZipEntry {
  readonly name: string;
  /** As it stands in the file: deflated, or as it is where `stored`. */
  readonly data: Uint8Array;
  readonly stored: boolean;
  /** Inflated bytes and CRC-32 the file states. */
  readonly size: number;
  readonly check: number;
}

/** A workbook of a report has about fifteen parts; a Word file with pictures in it a few hundred at most. */
const mostParts = 10_000;

const endSignature = 0x0605_4b50;
const entrySignature = 0x0201_4b50;
const localSignature = 0x0403_4b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
/** Longest comment behind the end record. */
const longestComment = 0xffff;
/** Stands for a size or place that is in the extra field of zip64. */
const elsewhere = 0xffff_ffff;
const zip64 = 0x0001;

const isEncrypted = 0x0001;
const deflated = 8;

const utf8 = new TextDecoder();
/** Windows in Chinese packs names so, whatever the format says of code page 437 (APPNOTE, appendix D). */
const chinese = new TextDecoder('gb18030');

const nameIn = (bytes: Uint8Array): string => (isUtf8(bytes) ? utf8 : chinese).decode(bytes);

/**
 * @returns the parts by their name in lower case; folders and names that lead out of the package are left out
 * @throws UnreadableFile
 */
export function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const total = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  /** Whatever stands before the zip moves everything in it. */
  const base = end - size - view.getUint32(end + 16, true);
  if (total > mostParts) throw new UnreadableFile(importTexts.tooManyParts(mostParts));
  if (base < 0) throw truncated();
  const entries = new Map<string, ZipEntry>();
  let at = end - size;
  for (let index = 0; index < total; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) throw truncated();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [number, number, number];
    const next = at + entryLength + nameLength + extraLength + commentLength;
    if (next > end) throw truncated();
    const name = nameIn(bytes.subarray(at + entryLength, at + entryLength + nameLength)).replaceAll('\\', '/').replace(/^\/+/u, '');
    if (!name.endsWith('/') && !name.split('/').includes('..')) {
      const key = name.toLowerCase();
      if (entries.has(key)) throw new UnreadableFile(importTexts.damaged(name));
      entries.set(key, readEntry(bytes, view, at, base, name));
    }
    at = next;
  }
  return entries;
}

const truncated = (): UnreadableFile => new UnreadableFile(importTexts.truncated);

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw truncated();
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, base: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & isEncrypted) !== 0) throw new UnreadableFile(importTexts.encryptedZip);
  if (method !== 0 && method !== deflated) throw new UnreadableFile(importTexts.unknownCompression(name));
  const large = zip64Fields(view, at);
  const stated = (place: number): number => {
    const value = view.getUint32(at + place, true);
    return value === elsewhere ? (large.shift() ?? value) : value;
  };
  const size = stated(24);
  const packed = stated(20);
  const local = base + stated(42);
  if (local + localLength > bytes.length || view.getUint32(local, true) !== localSignature) throw truncated();
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw truncated();
  return { name, data: bytes.subarray(start, start + packed), stored: method === 0, size, check: view.getUint32(at + 16, true) };
}

/** Sizes and places beyond 32 bits, in the order of the fields that lack them; some programs write them always. */
function zip64Fields(view: DataView, entry: number): number[] {
  let at = entry + entryLength + view.getUint16(entry + 28, true);
  const end = at + view.getUint16(entry + 30, true);
  while (at + 4 <= end) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === zip64) {
      const fields: number[] = [];
      for (let field = at + 4; field + 8 <= Math.min(end, at + 4 + length); field += 8) {
        fields.push(Number(view.getBigUint64(field, true)));
      }
      return fields;
    }
    at += 4 + length;
  }
  return [];
}
