/** Reads a file the clerk chose or dropped, through the desktop. */
import { largestImport } from '../../../shared/api';
import type { ImportResult } from '../../../shared/imported';
import { api } from '../../api';
import { importPageTexts } from '../../texts/import';

const megabyte = 1024 * 1024;

/** Bytes as Base64; in pieces, because an argument list has an end. */
export function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += piece) {
    text += String.fromCharCode(...bytes.subarray(start, start + piece));
  }
  return btoa(text);
}

/** Rejects with ApiError, or with the browser's error where the file itself cannot be read. */
export async function readFile(file: File): Promise<ImportResult> {
  if (file.size > largestImport) return { ok: false, message: importPageTexts.tooLarge(largestImport / megabyte) };
  return api.readImport(file.name, base64(new Uint8Array(await file.arrayBuffer())));
}
