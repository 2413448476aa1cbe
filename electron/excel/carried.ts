/**
 * The report file as a workbook carries it: text in chunks a cell can hold, with a digest, on a hidden sheet. A hidden
 * sheet and not a part of its own, because a re-save by LibreOffice drops parts it does not know.
 */
import { createHash } from 'node:crypto';
import type { Report } from '../../shared/report/report';

/** What stands in the first cell of the sheet. */
export const carriedMark = 'disclosure-annual-report/workbook';
/** Version of this arrangement, not of the report file in it. */
export const carriedVersion = 1;

/** Rows of the first column, from 0. The chunks follow the last one. */
export const carriedRows = { mark: 0, version: 1, digest: 2, chunks: 3 } as const;

/** Characters of a chunk: below the 32,767 that a cell holds (Excel's limits), with room for the last pair. */
const longestChunk = 32_000;

export const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * What a spreadsheet program would read as a code (`_x0041_`) or may change on the way: runs of spaces, control
 * characters of the second set, line and paragraph separators, the byte order mark, non-characters. JSON can write all
 * of them as \uHHHH.
 */
const changeable = /_(?=x)|(?<=\s)\s|[\u007f-\u009f\u2028\u2029\ufeff\ufff0-\uffff]/giu;

const asCode = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The report file as text that goes through any spreadsheet program unchanged. */
export const carriedText = (report: Report): string => JSON.stringify(report).replace(changeable, asCode);

/** True where text can be cut before this index: not within a pair, and no space at either end to be trimmed. */
const canCut = (text: string, index: number): boolean =>
  !/[\ud800-\udbff\s]/u.test(text.charAt(index - 1)) && !/\s/u.test(text.charAt(index));

/** @param text as `carriedText` gives it: no two spaces in a row, so that a place to cut is never far */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (text.length - start > longestChunk) {
    let end = start + longestChunk;
    while (!canCut(text, end)) end -= 1;
    chunks.push(text.slice(start, end));
    start = end;
  }
  return [...chunks, text.slice(start)];
}
