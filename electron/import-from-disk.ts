/** Reading a file from any place on disk as a report. */
import { readFile, stat } from 'node:fs/promises';
import type { ImportResult } from '../shared/imported';
import { importTexts } from '../shared/messages/import';
import { diskReason } from './disk-error';
import { importFile } from './import';
import { largestFile } from './office/office-kind';

const mebibyte = 1024 * 1024;

/** @returns the report with what has to be known of it, or why the file cannot be read (without its name) */
export async function importFromDisk(file: string): Promise<ImportResult> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > largestFile) return { ok: false, message: importTexts.tooLarge(largestFile / mebibyte) };
    bytes = await readFile(file);
  } catch (error) {
    return { ok: false, message: diskReason(error) };
  }
  return importFile(bytes, file.replace(/^.*[/\\]/u, ''));
}
