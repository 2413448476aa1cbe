import { dirname } from 'node:path';
import { diskErrorCode } from './disk-error';
import { disk, type FileSystem } from './library/file-system';

/**
 * Makes a folder and those above it. Node's own `recursive` mkdir tries for ever where a parent is there but takes no
 * folders (a pseudo file system, a share that went away).
 * @throws the system's error
 */
export async function makeFolder(
  folder: string,
  mode = 0o777,
  files: Pick<FileSystem, 'makeFolder'> = disk,
): Promise<void> {
  const make = async (): Promise<string | undefined> => {
    try {
      await files.makeFolder(folder, mode);
      return undefined;
    } catch (error) {
      const code = diskErrorCode(error);
      if (code === 'EEXIST' || code === 'ENOENT') return code;
      throw error;
    }
  };
  if ((await make()) !== 'ENOENT') return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above, mode, files);
  await files.makeFolder(folder, mode).catch((error: unknown) => {
    if (diskErrorCode(error) !== 'EEXIST') throw error;
  });
}
