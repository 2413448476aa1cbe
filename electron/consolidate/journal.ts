/**
 * The journal: one line of JSON for each file that was read, in a work folder. It is what makes a run that was
 * interrupted go on where it stopped, and what keeps memory independent of the number of units: figures and findings
 * are read back from it when they are needed.
 */
import { randomBytes } from 'node:crypto';
import { open, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diskErrorCode, diskReason } from '../disk-error';
import { fileTexts } from '../../shared/messages/files';
import { makeFolder } from '../make-folder';
import { ProblemError } from '../problem-error';
import { entryOf, type UnitEntry, type UnitRecord } from './records';

/** Arrangement of a line; another one makes an older journal worthless. */
const arrangement = 3;
const name = 'journal.jsonl';
/** Holds the number of the process that has the journal open. */
const lockName = 'open-by';
const kibibyte = 1024;
/** Bytes read at a time. */
const window = 1024 * kibibyte;
const newLine = 0x0a;
/** Milliseconds in which lines come together to be written at once. */
const gathering = 10;
/** Lines held while others are being written. */
const mostWaiting = 200;

/** Where a record stands. */
export interface JournalPlace {
  readonly offset: number;
  readonly length: number;
}

export interface JournaledEntry extends JournalPlace {
  readonly entry: UnitEntry;
}

const inWords = (folder: string, error: unknown): unknown =>
  diskErrorCode(error) === undefined ? error : new ProblemError('disk', fileTexts.cannotWrite(folder, diskReason(error)), { cause: error });

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return diskErrorCode(error) === 'EPERM';
  }
}

/** A folder nobody else has open: the one asked for, or one beside it while another run is at it. */
async function lockFolder(folder: string): Promise<string> {
  await makeFolder(folder, 0o700);
  const lock = join(folder, lockName);
  const own = { flag: 'wx', mode: 0o600 } as const;
  try {
    await writeFile(lock, String(process.pid), own);
    return folder;
  } catch (error) {
    if (diskErrorCode(error) !== 'EEXIST') throw error;
  }
  const holder = Number(await readFile(lock, 'utf8'));
  if (Number.isInteger(holder) && holder > 0 && isRunning(holder)) {
    return lockFolder(`${folder}-${randomBytes(4).toString('hex')}`);
  }
  // Left by a run that was killed.
  await writeFile(lock, String(process.pid));
  return folder;
}

export class Journal {
  private readonly entries = new Map<string, JournaledEntry>();
  private waiting: string[] = [];
  private writing: Promise<void> | undefined;
  private end = 0;
  private failure: unknown;

  private constructor(
    private readonly folder: string,
    private readonly handle: FileHandle,
  ) {}

  /**
   * Opens the journal of a work folder, which is made where it is not there. What an earlier run wrote is taken over as
   * far as it is whole and of the same program.
   * @param asked work folder
   * @param program name and version: another one may read the same file otherwise
   * @throws ProblemError disk
   */
  static async open(asked: string, program: string): Promise<Journal> {
    try {
      const folder = await lockFolder(asked);
      const file = join(folder, name);
      const handle = await open(file, 'r+').catch((error: unknown) => {
        if (diskErrorCode(error) !== 'ENOENT') throw error;
        return open(file, 'wx+', 0o600);
      });
      const journal = new Journal(folder, handle);
      await journal.load(JSON.stringify({ journal: arrangement, program }));
      return journal;
    } catch (error) {
      throw inWords(asked, error);
    }
  }

  private async load(head: string): Promise<void> {
    let isFirst = true;
    let isOurs = false;
    for await (const { text, offset, length } of this.lines()) {
      if (isFirst) isOurs = text === head;
      isFirst = false;
      if (!isOurs) break;
      if (offset > 0) {
        const record = recordIn(text);
        if (record) this.entries.set(record.file, { entry: entryOf(record), offset, length });
      }
      this.end = offset + length + 1;
    }
    // A line cut off by the end of an earlier run goes with it.
    await this.handle.truncate(this.end);
    if (!isOurs) this.write(head);
  }

  private async *lines(): AsyncGenerator<JournalPlace & { readonly text: string }> {
    let rest = Buffer.alloc(0);
    let at = 0;
    const { size } = await this.handle.stat();
    while (at + rest.length < size) {
      const buffer = Buffer.alloc(Math.min(window, size - at - rest.length));
      const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, at + rest.length);
      if (bytesRead === 0) return;
      rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      for (let end = rest.indexOf(newLine); end >= 0; end = rest.indexOf(newLine)) {
        yield { text: rest.toString('utf8', 0, end), offset: at, length: end };
        at += end + 1;
        rest = rest.subarray(end + 1);
      }
    }
  }

  /** True where a file of this name was read. */
  has(file: string): boolean {
    return this.entries.has(file);
  }

  /** What was read of a file, where it is still the same file. */
  find(file: string, key: string): JournaledEntry | undefined {
    const found = this.entries.get(file);
    return found?.entry.key === key ? found : undefined;
  }

  /** @param line the record as JSON */
  append(entry: UnitEntry, line: string): JournaledEntry {
    const place = this.write(line);
    const journaled = { entry, ...place };
    this.entries.set(entry.file, journaled);
    return journaled;
  }

  private write(line: string): JournalPlace {
    const length = Buffer.byteLength(line);
    const place = { offset: this.end, length };
    this.end += length + 1;
    this.waiting.push(line);
    this.writing ??= this.writeWaiting();
    return place;
  }

  private async writeWaiting(): Promise<void> {
    try {
      let at = this.end - this.waiting.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
      while (this.waiting.length > 0) {
        await setTimeout(gathering);
        const bytes = Buffer.from(`${this.waiting.join('\n')}\n`);
        this.waiting = [];
        for (let done = 0; done < bytes.length; ) {
          done += (await this.handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
        }
        at += bytes.length;
      }
    } catch (error) {
      this.failure ??= error;
    }
    this.writing = undefined;
  }

  /** Waits while more is to be written than should be held. */
  async room(): Promise<void> {
    if (this.waiting.length > mostWaiting) await this.writing;
  }

  /** Waits until everything is written. @throws ProblemError disk */
  async flush(): Promise<void> {
    await this.writing;
    if (this.failure !== undefined) throw inWords(this.folder, this.failure);
  }

  /** Records in the order asked for, read in large pieces where they stand near each other. */
  async *records(places: Iterable<JournalPlace>): AsyncGenerator<UnitRecord> {
    await this.flush();
    let start = 0;
    let held = Buffer.alloc(0);
    for (const { offset, length } of places) {
      if (offset < start || offset + length > start + held.length) {
        const buffer = Buffer.alloc(Math.max(window, length));
        const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, offset);
        held = buffer.subarray(0, bytesRead);
        start = offset;
      }
      const record = recordIn(held.toString('utf8', offset - start, offset - start + length));
      if (!record) throw new ProblemError('disk', fileTexts.cannotRead(this.folder, fileTexts.deviceFault));
      yield record;
    }
  }

  async close(): Promise<void> {
    await this.writing;
    await this.handle.close();
    await rm(join(this.folder, lockName), { force: true });
  }

  /** Closes it and removes it with its folder. */
  async discard(): Promise<void> {
    await this.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function recordIn(text: string): UnitRecord | undefined {
  try {
    return JSON.parse(text) as UnitRecord;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
