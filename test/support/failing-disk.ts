/** A real disk some of whose operations fail: one of them, or every one from then on, as where a stick is pulled out. */
import { backupDisk, type BackupFileSystem } from '../../electron/library/backup-disk';
import type { OpenFile } from '../../electron/library/file-system';

export interface FailingDisk {
  readonly files: BackupFileSystem;
  /** Operations asked for so far. */
  readonly count: () => number;
}

export const diskError = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * @param fails is asked with the number of each operation, from 0, and its path; a failing write leaves half of what it
 * was to write, as a full disk does
 */
export function failingDisk(fails: (operation: number, path: string) => boolean, code = 'ENOSPC'): FailingDisk {
  let done = 0;
  const may = (path: string): void => {
    if (fails(done++, path)) throw diskError(code);
  };
  const opened = (path: string, file: OpenFile): OpenFile => ({
    async writeFile(content) {
      if (fails(done++, path)) {
        await file.writeFile(content.slice(0, content.length / 2));
        throw diskError(code);
      }
      await file.writeFile(content);
    },
    async sync() {
      may(path);
      await file.sync();
    },
    async close() {
      await file.close();
      may(path);
    },
  });
  const before =
    <Rest extends unknown[], Result>(operation: (path: string, ...rest: Rest) => Promise<Result>) =>
    async (path: string, ...rest: Rest): Promise<Result> => {
      may(path);
      return operation(path, ...rest);
    };
  const files: BackupFileSystem = {
    open: async (path, flags, mode) => {
      may(path);
      return opened(path, await backupDisk.open(path, flags, mode));
    },
    rename: before((path, to: string) => backupDisk.rename(path, to)),
    link: before((path, to: string) => backupDisk.link(path, to)),
    remove: before((path) => backupDisk.remove(path)),
    removeFolder: before((path) => backupDisk.removeFolder(path)),
    makeFolder: before((path, mode: number) => backupDisk.makeFolder(path, mode)),
    list: before((path) => backupDisk.list(path)),
    read: before((path) => backupDisk.read(path)),
    touch: before((path) => backupDisk.touch(path)),
    modified: before((path) => backupDisk.modified(path)),
    readBytes: before((path) => backupDisk.readBytes(path)),
    readStart: before((path, bytes: number) => backupDisk.readStart(path, bytes)),
    describe: before((path) => backupDisk.describe(path)),
  };
  return { files, count: () => done };
}
