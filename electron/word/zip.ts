/**
 * The zip container of a Word file. Parts that are the same in every file are compressed once and put into each as they
 * are, which no library offers; Node's own deflate does the rest.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedPart {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

const utf8 = new TextEncoder();

export function packPart(path: string, content: Uint8Array | string): PackedPart {
  const bytes = typeof content === 'string' ? utf8.encode(content) : content;
  return { path, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) };
}

const deflated = 8;
/** 1 January 1980, the first day a zip can state: files of the same content are the same. */
const firstDay = 0x21;
/** Version 2.0 of the format: deflate and folders. */
const version = 20;

/** What local header and directory entry have in common (APPNOTE 4.3.7 and 4.3.12), from the version on. */
function commonFields(view: DataView, at: number, { path, packed, size, checksum }: PackedPart): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, deflated, true);
  view.setUint16(at + 8, firstDay, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, path.length, true);
}

const localLength = 30;
const entryLength = 46;
const endLength = 22;

/** @param parts with paths in ASCII, as all parts of a Word file have them */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
  const locals = sum(parts.map(({ path, packed }) => localLength + path.length + packed.length));
  const directory = sum(parts.map(({ path }) => entryLength + path.length));
  const bytes = new Uint8Array(locals + directory + endLength);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entry = locals;
  for (const part of parts) {
    const name = utf8.encode(part.path);
    view.setUint32(at, 0x04034b50, true);
    commonFields(view, at + 4, part);
    bytes.set(name, at + localLength);
    bytes.set(part.packed, at + localLength + name.length);
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, version, true);
    commonFields(view, entry + 6, part);
    view.setUint32(entry + 42, at, true);
    bytes.set(name, entry + entryLength);
    at += localLength + name.length + part.packed.length;
    entry += entryLength + name.length;
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, parts.length, true);
  view.setUint16(entry + 10, parts.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, locals, true);
  return bytes;
}
