/** Reading a report file from any place on disk. */
import { readFile, stat } from 'node:fs/promises';
import { commandLineTexts } from '../shared/messages/command-line';
import { readingTexts } from '../shared/messages/reading';
import { readReport, type ReadResult } from '../shared/report/read';
import { diskReason } from './disk-error';

/** Megabytes; the largest real report is far below one. */
const largest = 50;

const failed = (message: string): ReadResult => ({ ok: false, problem: { kind: 'invalid', message } });

/** @returns the report, or why it cannot be read (without the file's name) */
export async function readReportFile(file: string): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > largest * 1024 * 1024) return failed(commandLineTexts.tooLarge(largest));
    bytes = await readFile(file);
  } catch (error) {
    return failed(diskReason(error));
  }
  // Word and Excel files are zip archives.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return failed(commandLineTexts.officeFile);
  try {
    return readReport(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return failed(readingTexts.notUtf8);
    throw error;
  }
}
