/**
 * A disk in memory that knows what would survive a power cut. It promises no more than POSIX does: the content of a
 * file is on disk when it was flushed, a name in a folder when that folder was flushed; of anything else any part may
 * be there after the cut. Behaves as `disk` does otherwise (memory-disk.test.ts compares the two).
 */
import { basename, dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../electron/library/file-system';

interface File {
  content: Buffer;
  /** Content as last flushed; null before the first time. */
  flushed: Buffer | null;
  modified: number;
}

interface Folder {
  readonly names: Map<string, Node>;
}

type Node = File | Folder;

/** One change of names, wholly on disk after a cut or not at all. */
interface NameChange {
  /** Folders one of which has to be flushed for the change to be on disk. */
  readonly folders: readonly Folder[];
  readonly apply: (namesOf: (folder: Folder) => Map<string, Node>) => void;
}

const isFolder = (node: Node): node is Folder => 'names' in node;

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

/** A number in [0, 1). */
export type Random = () => number;

export class MemoryDisk implements FileSystem {
  private readonly root: Folder = { names: new Map() };
  /** Names as they were when every pending change was still to come. */
  private readonly flushedNames = new Map<Folder, Map<string, Node>>([[this.root, new Map()]]);
  private pending: NameChange[] = [];

  /** @param options.links false for a disk that knows no second name for a file, such as FAT */
  constructor(private readonly options: { readonly links: boolean } = { links: true }) {}

  open(path: string, flags: string): Promise<OpenFile> {
    return this.do(() => {
      const found = this.find(path);
      if (flags === 'r') {
        if (!found) throw failure('ENOENT', path);
        return this.handle(found);
      }
      if (found && flags === 'wx') throw failure('EEXIST', path);
      if (found && isFolder(found)) throw failure('EISDIR', path);
      const parent = this.parentOf(path);
      const file: File = found ?? { content: Buffer.alloc(0), flushed: null, modified: Date.now() };
      if (found) file.content = Buffer.alloc(0);
      else this.change([parent], (namesOf) => namesOf(parent).set(basename(path), file));
      return this.handle(file);
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.do(() => {
      const source = this.parentOf(from);
      const target = this.parentOf(to);
      const moved = source.names.get(basename(from));
      const replaced = target.names.get(basename(to));
      if (!moved) throw failure('ENOENT', from);
      if (moved === replaced) return;
      if (replaced) {
        if (isFolder(moved) && !isFolder(replaced)) throw failure('ENOTDIR', to);
        if (!isFolder(moved) && isFolder(replaced)) throw failure('EISDIR', to);
        if (isFolder(replaced) && replaced.names.size > 0) throw failure('ENOTEMPTY', to);
      }
      this.change([source, target], (namesOf) => {
        const names = namesOf(source);
        if (names.get(basename(from)) === moved) names.delete(basename(from));
        namesOf(target).set(basename(to), moved);
      });
    });
  }

  link(from: string, to: string): Promise<void> {
    return this.do(() => {
      const found = this.find(from);
      if (!found) throw failure('ENOENT', from);
      const parent = this.parentOf(to);
      if (parent.names.has(basename(to))) throw failure('EEXIST', to);
      if (isFolder(found) || !this.options.links) throw failure('EPERM', from);
      this.change([parent], (namesOf) => namesOf(parent).set(basename(to), found));
    });
  }

  remove(path: string): Promise<void> {
    return this.do(() => {
      const found = this.find(path);
      if (!found) return;
      if (isFolder(found)) throw failure('EISDIR', path);
      this.unlink(path, found);
    });
  }

  removeFolder(path: string): Promise<void> {
    return this.do(() => {
      const found = this.find(path);
      if (!found) throw failure('ENOENT', path);
      this.removeAll(path, found);
    });
  }

  makeFolder(path: string): Promise<void> {
    return this.do(() => {
      const parent = this.parentOf(path);
      if (parent.names.has(basename(path))) throw failure('EEXIST', path);
      const folder: Folder = { names: new Map() };
      this.flushedNames.set(folder, new Map());
      this.change([parent], (namesOf) => namesOf(parent).set(basename(path), folder));
    });
  }

  list(path: string): Promise<string[]> {
    return this.do(() => {
      const found = this.find(path);
      if (!found) throw failure('ENOENT', path);
      if (!isFolder(found)) throw failure('ENOTDIR', path);
      return [...found.names.keys()];
    });
  }

  read(path: string): Promise<string> {
    return this.do(() => this.file(path).content.toString('utf8'));
  }

  touch(path: string): Promise<void> {
    return this.do(() => {
      this.file(path).modified = Date.now();
    });
  }

  modified(path: string): Promise<number> {
    return this.do(() => this.file(path).modified);
  }

  /** For tests: a file's bytes, and putting other bytes in their place behind the library's back. */
  bytes(path: string): Buffer {
    return this.file(path).content;
  }

  put(path: string, content: Buffer): void {
    const found = this.find(path);
    if (found && !isFolder(found)) {
      found.content = content;
      found.flushed = content;
      return;
    }
    const file: File = { content, flushed: content, modified: Date.now() };
    const parent = this.parentOf(path);
    this.change([parent], (namesOf) => namesOf(parent).set(basename(path), file));
    this.flushNames(parent);
  }

  /** Paths of all files, for looking what was left behind. */
  paths(folder: Folder = this.root, above = ''): string[] {
    return [...folder.names].flatMap(([name, node]) =>
      isFolder(node) ? this.paths(node, `${above}/${name}`) : [`${above}/${name}`],
    );
  }

  /** The same disk, to be changed independently; all that is on it counts as flushed. */
  copy(): MemoryDisk {
    return this.image((folder) => folder.names, (file) => file.content);
  }

  /**
   * The disk as it may be after the power went now. Changes of names that were not flushed are there or not, each for
   * itself; content that was not flushed is there, not there, half there, or so many zeros.
   */
  afterPowerCut(random: Random): MemoryDisk {
    const names = new Map([...this.flushedNames].map(([folder, flushed]) => [folder, new Map(flushed)]));
    const namesOf = (folder: Folder): Map<string, Node> => names.get(folder) ?? new Map<string, Node>();
    // Now and then all of the changes or none, which chance alone would hardly ever draw.
    const share = [0, 0.5, 0.9, 1][Math.floor(random() * 4)] ?? 1;
    for (const change of this.pending) if (random() < share) change.apply(namesOf);
    return this.image(namesOf, ({ content, flushed }) => {
      if (flushed !== null && content.equals(flushed)) return content;
      const before = flushed ?? Buffer.alloc(0);
      const choices = [before, content, content.subarray(0, Math.floor(random() * content.length)), Buffer.alloc(content.length)];
      return choices[Math.floor(random() * choices.length)] ?? before;
    });
  }

  private image(namesOf: (folder: Folder) => Map<string, Node>, contentOf: (file: File) => Buffer): MemoryDisk {
    const made = new MemoryDisk(this.options);
    // A file with two names stays one file.
    const files = new Map<File, File>();
    const fill = (from: Folder, to: Folder): void => {
      for (const [name, node] of namesOf(from)) {
        if (isFolder(node)) {
          const folder: Folder = { names: new Map() };
          to.names.set(name, folder);
          fill(node, folder);
          continue;
        }
        let file = files.get(node);
        if (!file) {
          const content = contentOf(node);
          file = { content, flushed: content, modified: node.modified };
          files.set(node, file);
        }
        to.names.set(name, file);
      }
      made.flushedNames.set(to, new Map(to.names));
    };
    fill(this.root, made.root);
    return made;
  }

  /** Every operation takes a turn of the event loop, as on a real disk, so that operations interleave. */
  private async do<T>(operation: () => T): Promise<T> {
    await Promise.resolve();
    return operation();
  }

  private handle(node: Node): OpenFile {
    return {
      writeFile: (content) =>
        this.do(() => {
          if (isFolder(node)) throw failure('EBADF', '');
          node.content = Buffer.concat([node.content, Buffer.from(content)]);
          node.modified = Date.now();
        }),
      sync: () =>
        this.do(() => {
          if (isFolder(node)) this.flushNames(node);
          else node.flushed = node.content;
        }),
      close: () => this.do(() => undefined),
    };
  }

  private find(path: string): Node | undefined {
    let node: Node | undefined = this.root;
    for (const name of path.split('/').filter(Boolean)) {
      if (node === undefined) return undefined;
      if (!isFolder(node)) throw failure('ENOTDIR', path);
      node = node.names.get(name);
    }
    return node;
  }

  private file(path: string): File {
    const found = this.find(path);
    if (!found) throw failure('ENOENT', path);
    if (isFolder(found)) throw failure('EISDIR', path);
    return found;
  }

  private parentOf(path: string): Folder {
    const parent = this.find(dirname(path));
    if (!parent) throw failure('ENOENT', path);
    if (!isFolder(parent)) throw failure('ENOTDIR', path);
    return parent;
  }

  private unlink(path: string, node: Node): void {
    const parent = this.parentOf(path);
    this.change([parent], (namesOf) => {
      const names = namesOf(parent);
      if (names.get(basename(path)) === node) names.delete(basename(path));
    });
  }

  private removeAll(path: string, node: Node): void {
    if (isFolder(node)) for (const [name, below] of [...node.names]) this.removeAll(`${path}/${name}`, below);
    this.unlink(path, node);
  }

  private change(folders: readonly Folder[], apply: NameChange['apply']): void {
    apply((folder) => folder.names);
    this.pending.push({ folders, apply });
  }

  /** Flushing a folder puts on disk every change of its names, and with it those made before that it rests on. */
  private flushNames(folder: Folder): void {
    const namesOf = (one: Folder): Map<string, Node> => this.flushedNames.get(one) ?? new Map<string, Node>();
    this.pending = this.pending.filter((change) => {
      if (!change.folders.includes(folder)) return true;
      change.apply(namesOf);
      return false;
    });
  }
}
