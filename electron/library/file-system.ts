/** The file operations a save goes through, so that tests can make each of them fail. */
import * as files from 'node:fs/promises';

/** What of an open file is used. */
export interface OpenFile {
  writeFile(content: string | Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileSystem {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  makeFolder(path: string, mode: number): Promise<void>;
  list(path: string): Promise<string[]>;
  /** Throws EFBIG for what is too large to be text. */
  read(path: string): Promise<string>;
  /** Gives a file the present time and leaves its content alone. */
  touch(path: string): Promise<void>;
  /** When a file was last written or touched, in milliseconds since 1970. */
  modified(path: string): Promise<number>;
}

/** Node's own codes for a file beyond what it reads at once (2 GB), or beyond its longest string (512 MB). */
const tooLarge = new Set(['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG']);

async function readText(path: string): Promise<string> {
  try {
    return await files.readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !tooLarge.has(String(error.code))) throw error;
    throw Object.assign(new Error(error.message, { cause: error }), { code: 'EFBIG' });
  }
}

/** The disk itself. */
export const disk: FileSystem = {
  open: (path, flags, mode) => files.open(path, flags, mode),
  rename: (from, to) => files.rename(from, to),
  link: (from, to) => files.link(from, to),
  remove: (path) => files.rm(path, { force: true }),
  removeFolder: (path) => files.rm(path, { recursive: true }),
  makeFolder: async (path, mode) => {
    await files.mkdir(path, mode);
  },
  list: (path) => files.readdir(path),
  read: readText,
  async touch(path) {
    const now = new Date();
    await files.utimes(path, now, now);
  },
  modified: async (path) => (await files.stat(path)).mtimeMs,
};
