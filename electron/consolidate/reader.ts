/** One worker thread and its successors: a file that kills or hangs it costs that file only. */
import type { Worker } from 'node:worker_threads';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { entryOf, unreadable, type UnitEntry } from './records';
import { startWorker } from './start-worker';
import type { ReadTask, WorkerMessage } from './worker';

export interface ReadResult {
  readonly entry: UnitEntry;
  /** The record for the journal; absent where the file was given up: another run tries it again. */
  readonly line?: string;
}

export interface ReaderOptions {
  /** Milliseconds a file may take. */
  readonly timeLimit: number;
  readonly start?: () => Worker;
}

/** Milliseconds a worker may take to start, on a PC that is busy with other things. */
const startLimit = 120_000;

type Event =
  | { readonly kind: 'message'; readonly message: WorkerMessage }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'late' };

/** A worker and what it says, one thing at a time. */
class Conversation {
  private over: Event | undefined;
  private heard: ((event: Event) => void) | undefined;

  constructor(readonly worker: Worker) {
    worker.on('message', (message: WorkerMessage) => this.heard?.({ kind: 'message', message }));
    worker.on('error', (error) => this.end(error));
    worker.on('exit', (code) => this.end(new Error(`worker ended (${code})`)));
  }

  private end(error: unknown): void {
    this.over ??= { kind: 'failed', error };
    this.heard?.(this.over);
  }

  get isOver(): boolean {
    return this.over !== undefined;
  }

  /** The next thing the worker says, or that it died, or that it said nothing in time. */
  next(limit: number): Promise<Event> {
    return new Promise((resolve) => {
      const done = (event: Event): void => {
        clearTimeout(timer);
        this.heard = undefined;
        resolve(event);
      };
      const timer = setTimeout(() => done({ kind: 'late' }), limit);
      this.heard = done;
      if (this.over) done(this.over);
    });
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

function reasonOf(event: Event, limit: number): string {
  if (event.kind === 'late') return texts.timedOut(Math.ceil(limit / 1000));
  if (event.kind === 'failed' && isOutOfMemory(event.error)) return texts.outOfMemory;
  return texts.readerFailed(event.kind === 'failed' && event.error instanceof Error ? event.error.message : '');
}

export class Reader {
  private current: Conversation | undefined;

  constructor(private readonly options: ReaderOptions) {}

  /** @throws whatever keeps a worker from starting at all */
  async read(task: ReadTask): Promise<ReadResult> {
    const { timeLimit } = this.options;
    // One that died between two files is not to blame for the next.
    const conversation = this.current && !this.current.isOver ? this.current : await this.start();
    this.current = conversation;
    const answer = conversation.next(timeLimit);
    conversation.worker.postMessage(task);
    const event = await answer;
    if (event.kind === 'message' && event.message !== 'ready') return event.message;
    await this.close();
    return { entry: entryOf(unreadable(task.file, task.key, reasonOf(event, timeLimit))) };
  }

  private async start(): Promise<Conversation> {
    const conversation = new Conversation((this.options.start ?? startWorker)());
    const event = await conversation.next(startLimit);
    if (event.kind === 'message') return conversation;
    await conversation.worker.terminate();
    throw event.kind === 'failed' ? event.error : new Error('a worker thread did not start');
  }

  /** Ends the worker; the next file starts another one. */
  async close(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    await current?.worker.terminate();
  }
}
