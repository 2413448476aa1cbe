/** Where a report lies below the library folder, and the errors of working there in words. */
import { join } from 'node:path';
import { fileTexts } from '../../shared/messages/files';
import { diskErrorCode, diskReason } from '../disk-error';
import { ProblemError } from '../problem-error';

export const reportFile = 'report.json';
export const binnedFile = 'binned.json';
export type Shelf = 'reports' | 'bin';

const idPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
export const isId = (name: string): boolean => idPattern.test(name);

/** @throws ProblemError not-found for anything that is no id: no path leads out of the library */
export function placeOf(library: string, shelf: Shelf, id: string, ...rest: string[]): string {
  if (!isId(id)) throw new ProblemError('not-found', fileTexts.reportGone);
  return join(library, shelf, id, ...rest);
}

/**
 * Runs a file operation; what goes wrong comes out as ProblemError naming the place.
 * @param texts says what failed; writing unless told otherwise
 */
export async function onDisk<T>(
  place: string,
  operation: () => Promise<T>,
  texts: (place: string, reason: string) => string = fileTexts.cannotWrite,
): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (diskErrorCode(error) === 'ENOENT') throw new ProblemError('not-found', fileTexts.reportGone, { cause: error });
    throw new ProblemError('disk', texts(place, diskReason(error)), { cause: error });
  }
}
