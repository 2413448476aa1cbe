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
  read(path: string): Promise<string>;
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
  read: (path) => files.readFile(path, 'utf8'),
};
