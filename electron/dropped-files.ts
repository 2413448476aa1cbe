/**
 * Files the clerk drops onto the window to be consolidated. A page knows no paths of what is dropped on it, in either
 * shell: it sends names and bytes, and they are laid into a folder of the program's own, which is consolidated like any
 * other and taken away afterwards. Nothing outside that folder can be named.
 */
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTexts } from '../shared/messages/files';
import { diskReason } from './disk-error';
import { makeFolder } from './make-folder';
import { ProblemError } from './problem-error';

export interface DroppedFiles {
  /** Where the files lie. */
  readonly folder: string;
  /** Makes the folder anew, empty. @throws ProblemError */
  begin(): Promise<void>;
  /**
   * @param path below the folder, with / between folders
   * @throws ProblemError where it cannot be written, or a file of this name is there
   */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Takes the folder away. */
  clear(): Promise<void>;
}

/** What no file system of the three allows, or gives a meaning of its own. */
const forbidden = /[\\:*?"<>|\p{Cc}]/gu;

/** @returns undefined for a path that leads anywhere else than down */
function safeParts(path: string): string[] | undefined {
  const parts = path.split('/').map((part) => part.replaceAll(forbidden, '_'));
  return parts.some((part) => part === '' || part === '.' || part === '..') ? undefined : parts;
}

/** @param folder used for nothing else */
export function openDroppedFiles(folder: string): DroppedFiles {
  const cannot = (path: string, error: unknown): ProblemError =>
    new ProblemError('disk', fileTexts.cannotWrite(path, diskReason(error)), { cause: error });
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return {
    folder,
    clear,
    async begin() {
      try {
        await clear();
        await makeFolder(folder, 0o700);
      } catch (error) {
        throw cannot(folder, error);
      }
    },
    async put(path, bytes) {
      const parts = safeParts(path);
      if (!parts) throw new ProblemError('bad-call', fileTexts.badCall);
      const file = join(folder, ...parts);
      try {
        await makeFolder(dirname(file), 0o700);
        await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
      } catch (error) {
        throw cannot(path, error);
      }
    },
  };
}
