/** Putting a report away, back, and out of the world. Each can be repeated after it failed half way. */
import { join } from 'node:path';
import { diskErrorCode } from '../disk-error';
import { flushFolder, makeFolderDurably, writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { binnedFile, placeOf, type Shelf } from './places';
import { sealed } from './seal';

/** Asked at the last moment; throws where another program has the library by now. */
type Confirm = () => Promise<void>;
const unasked: Confirm = () => Promise.resolve();

export async function isThere(files: FileSystem, folder: string): Promise<boolean> {
  try {
    await files.list(folder);
    return true;
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Moves a report to the other shelf. Throws the system's error: ENOENT where it is on neither. */
async function move(
  files: FileSystem,
  library: string,
  id: string,
  { from, to, confirm }: { readonly from: Shelf; readonly to: Shelf; readonly confirm: Confirm },
): Promise<void> {
  await makeFolderDurably(files, join(library, to));
  await confirm();
  try {
    await files.rename(placeOf(library, from, id), placeOf(library, to, id));
  } catch (error) {
    if (diskErrorCode(error) !== 'ENOENT' || !(await isThere(files, placeOf(library, to, id)))) throw error;
  }
  // The new place first: a power cut between the two shows the report twice rather than nowhere.
  await flushFolder(files, join(library, to));
  await flushFolder(files, join(library, from));
}

/** Throws the system's error, and what `confirm` throws. */
export async function putIntoBin(files: FileSystem, library: string, id: string, confirm = unasked): Promise<void> {
  const home = placeOf(library, 'reports', id);
  if (await isThere(files, home)) {
    await writeDurably(files, join(home, binnedFile), sealed({ binnedAt: new Date().toISOString() }));
  }
  await move(files, library, id, { from: 'reports', to: 'bin', confirm });
}

/** Throws the system's error, and what `confirm` throws. */
export async function takeFromBin(files: FileSystem, library: string, id: string, confirm = unasked): Promise<void> {
  await move(files, library, id, { from: 'bin', to: 'reports', confirm });
  await files.remove(placeOf(library, 'reports', id, binnedFile));
}

const erasedMark = '.erased';

/** True for the folder of a report whose removal was cut off. */
export const isErased = (name: string): boolean => name.endsWith(erasedMark);

/**
 * Removes a report in the bin: by one rename, then file by file; one that is gone already is no error.
 * Throws the system's error: ENOENT where the report is not in the bin but on its shelf.
 */
export async function erase(files: FileSystem, library: string, id: string, confirm = unasked): Promise<void> {
  const place = placeOf(library, 'bin', id);
  const erased = `${place}${erasedMark}`;
  await confirm();
  try {
    await files.rename(place, erased);
  } catch (error) {
    if (diskErrorCode(error) !== 'ENOENT' || (await isThere(files, placeOf(library, 'reports', id)))) throw error;
  }
  if (!(await isThere(files, erased))) return;
  await flushFolder(files, join(library, 'bin'));
  await files.removeFolder(erased);
}
