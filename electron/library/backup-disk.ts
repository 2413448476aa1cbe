/** The file operations of backups: those of a save, and reading files that are no text. */
import * as files from 'node:fs/promises';
import { disk, type FileSystem } from './file-system';

export interface BackupFileSystem extends FileSystem {
  readBytes(path: string): Promise<Uint8Array>;
  /** The first bytes of a file, at the most so many. */
  readStart(path: string, bytes: number): Promise<Uint8Array>;
  describe(path: string): Promise<{ readonly isFolder: boolean; readonly bytes: number; readonly changedAt: number }>;
}

/** The disk itself. */
export const backupDisk: BackupFileSystem = {
  ...disk,
  readBytes: (path) => files.readFile(path),
  async readStart(path, bytes) {
    const handle = await files.open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },
  async describe(path) {
    const found = await files.stat(path);
    return { isFolder: found.isDirectory(), bytes: found.size, changedAt: found.mtimeMs };
  },
};
