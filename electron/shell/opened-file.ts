/** A report file that was double-clicked: the system starts the program with its path. */
import { extname, resolve } from 'node:path';
import { reportExtension } from '../../shared/messages/folders';

/**
 * The report file among the words a program was started with (`process.argv`, or those of a second start).
 * @param workingFolder where that start happened; a path may be relative to it
 * @returns an absolute path, undefined where no report file is named
 */
export function reportFileIn(words: readonly string[], workingFolder: string): string | undefined {
  // The first word is the program itself.
  const file = words.slice(1).findLast((word) => !word.startsWith('-') && extname(word).toLowerCase() === reportExtension);
  return file === undefined ? undefined : resolve(workingFolder, file);
}
