/**
 * Opening a zip from outside. Nothing in it is trusted: the sizes it states are only a hint, what is really inflated
 * counts; names are only looked up, never used as paths on disk.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { importTexts } from '../../shared/messages/import';
import { readDirectory, type ZipEntry } from './zip-directory';
import { UnreadableFile } from './unreadable';

const mebibyte = 1024 * 1024;

/** Inflated bytes; a real workbook or Word file of a report has below one megabyte in all. */
const mostOfPart = 64 * mebibyte;
const mostInAll = 128 * mebibyte;
/** A part that states no more than this is inflated at once, by zlib, which is several times faster than in steps. */
const atOnce = mebibyte;
/** Compressed bytes a step: deflate makes at most a thousand times as many of them. */
const step = 4096;

export interface Zip {
  /** Part names as they stand in the file, with / between folders. */
  readonly names: readonly string[];
  /** Part names are compared without regard to case (ECMA-376 Part 2, 6.2.2.3). */
  readonly has: (name: string) => boolean;
  /** A part as it stands in the file; undefined where it is missing. */
  readonly packed: (name: string) => Pick<ZipEntry, 'data' | 'stored' | 'size' | 'check'> | undefined;
  /**
   * Inflates a part, in one piece where it is small.
   * @throws UnreadableFile where it is missing, damaged or too large
   */
  readonly read: (name: string, take: (bytes: Uint8Array, isWhole: boolean) => void) => void;
}

/** @throws UnreadableFile for a file that is no whole zip, is encrypted or has too many parts */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readDirectory(bytes);
  let inflated = 0;
  const count = (name: string, amount: number, ofPart: number): void => {
    inflated += amount;
    if (ofPart > mostOfPart) throw new UnreadableFile(importTexts.inflatesTooMuch(name, mostOfPart / mebibyte));
    if (inflated > mostInAll) throw new UnreadableFile(importTexts.inflatesTooMuch(name, mostInAll / mebibyte));
  };
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    packed: (name) => entries.get(name.toLowerCase()),
    read: (name, take) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new UnreadableFile(importTexts.missingPart(name));
      const isWhole = !entry.stored && entry.size <= atOnce;
      const pieces = isWhole ? inflateAtOnce : inflateInSteps;
      let ofPart = 0;
      let check = 0;
      pieces(entry, (piece) => {
        ofPart += piece.length;
        count(name, piece.length, ofPart);
        check = crc32(piece, check);
        take(piece, isWhole);
      });
      if (ofPart !== entry.size || check !== entry.check) throw new UnreadableFile(importTexts.damaged(name));
    },
  };
}

function inflateAtOnce({ name, data, size }: ZipEntry, take: (piece: Uint8Array) => void): void {
  let whole: Uint8Array;
  try {
    whole = inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
  } catch (error) {
    throw new UnreadableFile(importTexts.damaged(name), { cause: error });
  }
  take(whole);
}

function inflateInSteps({ name, data, stored }: ZipEntry, take: (piece: Uint8Array) => void): void {
  if (stored) {
    for (let start = 0; start < data.length; start += atOnce) take(data.subarray(start, start + atOnce));
    return;
  }
  const inflater = new Inflate(take);
  for (let start = 0; start === 0 || start < data.length; start += step) {
    try {
      inflater.push(data.subarray(start, start + step), start + step >= data.length);
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile(importTexts.damaged(name), { cause: error });
    }
  }
}
