/** One worker thread and its successors: a file that kills or hangs it costs that file only. */
import type { Worker } from 'node:worker_threads';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { entryOf, unreadable, type UnitEntry } from './records';
import { startWorker } from './start-worker';
import type { ReadTask, WorkerMessage, WorkerTask } from './worker';

export interface ReadResult {
  readonly entry: UnitEntry;
  /** The record for the journal; absent where the file was given up or could not be opened: another run tries it again. */
  readonly line?: string;
}

export interface ReaderOptions {
  /** Milliseconds a file may take. */
  readonly timeLimit: number;
  readonly start?: () => Worker;
}

/** Milliseconds a worker may take to start, on a PC that is busy with other things. */
const startLimit = 120_000;
/** Milliseconds a worker may take to end by itself. */
const endLimit = 5000;

/** How a worker was lost. */
type Loss = { readonly kind: 'failed'; readonly error: unknown } | { readonly kind: 'late' };

interface Waiting {
  readonly task: ReadTask;
  readonly resolve: (result: ReadResult) => void;
  readonly reject: (cause: unknown) => void;
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function reasonOf(event: Loss, limit: number): string {
  if (event.kind === 'late') return texts.timedOut(Math.ceil(limit / 1000));
  if (isOutOfMemory(event.error)) return texts.outOfMemory;
  return texts.readerFailed(event.error instanceof Error ? event.error.message : '');
}

const closed = 'the reader is closed';

/** Takes more than one file at a time, so that its worker finds the next one there when it has done with one. */
export class Reader {
  private worker: Worker | undefined;
  private isReady = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;
  /** The first one is being read. */
  private waiting: Waiting[] = [];

  constructor(private readonly options: ReaderOptions) {}

  /** @throws whatever keeps a worker from starting at all, or an error where the reader is closed meanwhile */
  read(task: ReadTask): Promise<ReadResult> {
    return new Promise((resolve, reject) => {
      if (this.isClosed) throw new Error(closed);
      this.waiting.push({ task, resolve, reject });
      if (!this.worker) this.start();
      else if (this.isReady) {
        this.worker.postMessage(task);
        if (this.waiting.length === 1) this.limit(this.options.timeLimit);
      }
    });
  }

  private start(): void {
    const worker = (this.options.start ?? startWorker)();
    this.worker = worker;
    this.isReady = false;
    this.limit(startLimit);
    const lost = (error: unknown): void => {
      if (this.worker === worker) this.lose({ kind: 'failed', error });
    };
    worker.on('message', (message: WorkerMessage) => {
      if (this.worker === worker) this.hear(worker, message);
    });
    worker.on('error', lost);
    worker.on('exit', (code) => lost(new Error(`worker ended (${code})`)));
  }

  private hear(worker: Worker, message: WorkerMessage): void {
    if (message === 'ready') {
      this.isReady = true;
      for (const { task } of this.waiting) worker.postMessage(task);
    } else this.waiting.shift()?.resolve(message);
    if (this.waiting.length > 0) this.limit(this.options.timeLimit);
    else clearTimeout(this.timer);
  }

  private limit(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lose({ kind: 'late' }), milliseconds);
  }

  /** The file that was being read is given up, and the others go to another worker; one that never started is an error. */
  private lose(loss: Loss): void {
    const { worker, isReady } = this;
    this.worker = undefined;
    clearTimeout(this.timer);
    if (!isReady) this.rejectAll(loss.kind === 'failed' ? loss.error : new Error('a worker thread did not start'));
    const [first, ...others] = this.waiting;
    this.waiting = others;
    // One that died between two files is not to blame for the next.
    first?.resolve({ entry: entryOf(unreadable(first.task.file, '', reasonOf(loss, this.options.timeLimit))) });
    // Its memory is free before the next one takes some.
    void worker?.terminate().then(() => {
      if (!this.worker && this.waiting.length > 0) this.start();
    });
  }

  private rejectAll(cause: unknown): void {
    for (const { reject } of this.waiting.splice(0)) reject(cause);
  }

  /**
   * What is being read is rejected at once; the worker ends when it has done with its file. One that is stopped in the middle can take the whole
   * program with it: Node aborts where a thread ends between making a zlib stream and preparing it.
   */
  async close(): Promise<void> {
    const { worker } = this;
    this.isClosed = true;
    this.worker = undefined;
    clearTimeout(this.timer);
    this.rejectAll(new Error(closed));
    if (!worker) return;
    worker.postMessage('end' satisfies WorkerTask);
    await new Promise<void>((resolve) => {
      const stop = setTimeout(() => void worker.terminate().then(() => resolve()), endLimit);
      worker.once('exit', () => {
        clearTimeout(stop);
        resolve();
      });
    });
  }
}
