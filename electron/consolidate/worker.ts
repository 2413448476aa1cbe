/** A worker thread that reads units' files one after the other. It holds nothing from one to the next. */
import { readFileSync, statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { importTexts } from '../../shared/messages/import';
import { diskErrorCode, diskReason } from '../disk-error';
import { largestFile } from '../office/office-kind';
import { fileKey } from './file-key';
import { readUnit } from './read-unit';
import { entryOf, unreadable, type UnitEntry, type UnitRecord } from './records';

export interface ReadTask {
  readonly path: string;
  readonly file: string;
}

/** `line` is the record as the journal keeps it: made here, so that the main thread only writes it. Absent where the disk refused the file. */
export interface ReadDone {
  readonly entry: UnitEntry;
  readonly line?: string;
}

/** `end` after the last file. */
export type WorkerTask = ReadTask | 'end';

export type WorkerMessage = 'ready' | ReadDone;

const mebibyte = 1024 * 1024;

const done = (record: UnitRecord): ReadDone => ({ entry: entryOf(record), line: JSON.stringify(record) });

function read({ path, file }: ReadTask): ReadDone {
  let key = '';
  try {
    const stats = statSync(path);
    key = fileKey(stats);
    if (stats.size > largestFile) return done(unreadable(file, key, importTexts.tooLarge(largestFile / mebibyte)));
    return done(readUnit(readFileSync(path), file, key));
  } catch (error) {
    if (diskErrorCode(error) !== undefined) return { entry: entryOf(unreadable(file, key, diskReason(error))) };
    // Whatever it is, it is about this file: it is listed with it, and the next one is read.
    return done(unreadable(file, key, texts.readerFailed(error instanceof Error ? error.message : String(error))));
  }
}

const port = parentPort;
if (port) {
  port.on('message', (task: WorkerTask) => {
    if (task === 'end') return port.close();
    port.postMessage(read(task));
  });
  port.postMessage('ready' satisfies WorkerMessage);
}
