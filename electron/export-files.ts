/** Makes the official files of a report and puts them into a folder: all of them or none. */
import { randomBytes } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTexts } from '../shared/messages/files';
import type { Report } from '../shared/report/report';
import { diskErrorCode, diskReason } from './disk-error';
import type { ExportedFile } from './exported-file';
import { makeFolder } from './make-folder';
import type { PrintPdf } from './pdf';
import { ProblemError } from './problem-error';
import type { WordOptions } from './word';

export interface ExportChoice extends WordOptions {
  readonly word: boolean;
  readonly pdf: boolean;
  readonly html: boolean;
  readonly excel: boolean;
  /** 审核情况说明: against which last year's report, where there is one. */
  readonly reviewNote?: { readonly previous: Report | undefined };
}

/**
 * The chosen files, not yet on disk. The code of a format is loaded only here, when it is used.
 * @throws ProblemError no-pdf
 */
export async function makeFiles(report: Report, choice: ExportChoice, print: PrintPdf): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  if (choice.word) {
    const { exportWord } = await import('./word');
    files.push(...(await exportWord(report, choice)));
  }
  if (choice.pdf) {
    const { exportPdf } = await import('./pdf');
    files.push(...(await exportPdf(report, choice, print)));
  }
  if (choice.html) {
    const { exportHtml } = await import('./html');
    files.push(...exportHtml(report, choice));
  }
  if (choice.reviewNote) {
    const { exportReviewNote } = await import('./word/review-note');
    files.push(await exportReviewNote(report, choice.reviewNote.previous, choice.fonts));
  }
  if (choice.excel) {
    const { exportExcel } = await import('./excel');
    files.push(await exportExcel(report));
  }
  return files;
}

export type WriteResult =
  | { readonly status: 'written'; readonly files: readonly string[] }
  /** Nothing was written because these are there already. */
  | { readonly status: 'exists'; readonly files: readonly string[] };

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes files into a folder, which is made where it is not there. Each is written beside its place first and all are
 * renamed at the end, so that a full disk leaves nothing half-written.
 * @throws ProblemError disk
 */
export async function writeFiles(
  folder: string,
  files: readonly ExportedFile[],
  overwrite: boolean,
): Promise<WriteResult> {
  const mark = randomBytes(6).toString('hex');
  const placed = files.map((file, index) => ({
    ...file,
    target: join(folder, file.fileName),
    temporary: join(folder, `.${mark}-${index}`),
  }));
  try {
    await makeFolder(folder);
    const there: string[] = [];
    for (const { target } of placed) if (await exists(target)) there.push(target);
    if (there.length > 0 && !overwrite) return { status: 'exists', files: there };
    for (const { temporary, bytes } of placed) await writeFlushed(temporary, bytes);
    for (const { temporary, target } of placed) await rename(temporary, target);
  } catch (error) {
    // Where even removing fails the folder itself is gone; the first error says why.
    await Promise.allSettled(placed.map(({ temporary }) => rm(temporary, { force: true })));
    throw new ProblemError('disk', fileTexts.cannotWrite(folder, diskReason(error)), { cause: error });
  }
  return { status: 'written', files: placed.map(({ target }) => target) };
}
