/** A disk that fails at a chosen operation. */
import type { FileSystem, OpenFile } from '../../electron/library/file-system';

export const faultCodes = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS'] as const;
export type FaultCode = (typeof faultCodes)[number];

export interface Fault {
  readonly code: FaultCode;
  /**
   * `before`: nothing is done. `half`: half of what is to be written is. `after`: it is done all the same, as on a share
   * whose answer was lost.
   */
  readonly when: 'before' | 'half' | 'after';
  /** Number of the operation, from 1. */
  readonly at: number;
  /** True where every later operation fails too, until the fault is mended. */
  readonly lasting: boolean;
}

export class FaultyDisk implements FileSystem {
  /** Operations so far. */
  count = 0;
  /** True once the fault has happened. */
  happened = false;
  private fault: Fault | null = null;

  constructor(private readonly inner: FileSystem) {}

  /** Counts from now on, and fails as told. */
  break(fault: Fault): void {
    this.count = 0;
    this.happened = false;
    this.fault = fault;
  }

  mend(): void {
    this.fault = null;
  }

  async open(path: string, flags: string, mode?: number): Promise<OpenFile> {
    const file = await this.do(() => this.inner.open(path, flags, mode));
    return {
      writeFile: (content) =>
        this.do(
          () => file.writeFile(content),
          () => file.writeFile(Buffer.from(content).subarray(0, Buffer.from(content).length / 2)),
        ),
      sync: () => this.do(() => file.sync()),
      // A file is closed even where closing it reports a late error of writing.
      close: () => this.do(() => file.close(), undefined, 'after'),
    };
  }

  rename = (from: string, to: string): Promise<void> => this.do(() => this.inner.rename(from, to));
  link = (from: string, to: string): Promise<void> => this.do(() => this.inner.link(from, to));
  remove = (path: string): Promise<void> => this.do(() => this.inner.remove(path));
  removeFolder = (path: string): Promise<void> => this.do(() => this.inner.removeFolder(path));
  makeFolder = (path: string, mode: number): Promise<void> => this.do(() => this.inner.makeFolder(path, mode));
  list = (path: string): Promise<string[]> => this.do(() => this.inner.list(path));
  read = (path: string): Promise<string> => this.do(() => this.inner.read(path));
  touch = (path: string): Promise<void> => this.do(() => this.inner.touch(path));
  modified = (path: string): Promise<number> => this.do(() => this.inner.modified(path));

  private async do<T>(
    operation: () => Promise<T>,
    half?: () => Promise<unknown>,
    always?: Fault['when'],
  ): Promise<T> {
    this.count += 1;
    const { fault } = this;
    if (!fault || this.count < fault.at || (this.count > fault.at && !fault.lasting)) return operation();
    this.happened = true;
    const when = always ?? fault.when;
    if (when === 'after') await operation();
    if (when === 'half') await half?.();
    throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code, errno: -1, syscall: 'injected' });
  }
}
