/** What saves and removals that were cut off leave behind. */
import { join } from 'node:path';
import { diskErrorCode } from '../disk-error';
import { isErased } from './bin';
import { isLeftover } from './durable-file';
import type { FileSystem } from './file-system';
import { isId, type Shelf } from './places';
import { versionsFolder } from './versions';

/** Errors that pass by themselves; where a folder cannot be read or changed for another reason nobody else saves either. */
const passing = new Set(['EMFILE', 'ENFILE', 'EAGAIN']);

const unlessPassing = (error: unknown): void => {
  const code = diskErrorCode(error);
  if (code === undefined || passing.has(code)) throw error;
};

const shelves: readonly Shelf[] = ['reports', 'bin'];

/**
 * Removes temporary files wherever the library writes some. For the program that takes the library only: a save
 * another one is still at fails by it (see lock.ts).
 * @throws the system's error where too many files are open
 */
export async function sweep(files: FileSystem, library: string): Promise<void> {
  const namesIn = async (folder: string): Promise<string[]> => {
    try {
      return await files.list(folder);
    } catch (error) {
      unlessPassing(error);
      return [];
    }
  };
  const sweepFolder = async (folder: string): Promise<string[]> => {
    const names = await namesIn(folder);
    for (const name of names.filter(isLeftover)) await files.remove(join(folder, name)).catch(unlessPassing);
    return names;
  };
  await sweepFolder(library);
  for (const shelf of shelves) {
    const place = join(library, shelf);
    for (const name of await namesIn(place)) {
      const folder = join(place, name);
      if (isErased(name)) await files.removeFolder(folder).catch(unlessPassing);
      if (!isId(name)) continue;
      if ((await sweepFolder(folder)).includes(versionsFolder)) await sweepFolder(join(folder, versionsFolder));
    }
  }
}
