/** The results on disk: all of them or none. */
import { randomBytes } from 'node:crypto';
import { access, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { ConsolidationOutputs, ConsolidationWritten } from '../../shared/consolidation';
import { consolidationTexts as texts } from '../../shared/messages/consolidation';
import { fileTexts } from '../../shared/messages/files';
import { diskErrorCode, diskReason } from '../disk-error';
import { makeFolder } from '../make-folder';
import { ProblemError } from '../problem-error';
import { isCounted, type Consolidated } from './consolidate';
import type { DecidedFile } from './decide';
import { writeDistrictWorkbook } from './district-workbook';
import { makeNotice } from './notice';

/** Files written beside their places, to be renamed together. */
class Batch {
  private readonly files: { readonly temporary: string; readonly target: string }[] = [];
  private readonly mark = randomBytes(6).toString('hex');

  /** @throws the system's error */
  async write(target: string, fill: (handle: FileHandle) => Promise<void>): Promise<void> {
    const temporary = join(dirname(target), `.${this.mark}-${this.files.length}`);
    await makeFolder(dirname(target));
    this.files.push({ temporary, target });
    const handle = await open(temporary, 'wx');
    try {
      await fill(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  get targets(): string[] {
    return this.files.map(({ target }) => target);
  }

  async keep(): Promise<void> {
    for (const { temporary, target } of this.files) await rename(temporary, target);
  }

  async discard(): Promise<void> {
    // Where even removing fails the folder itself is gone; the first error says why.
    await Promise.allSettled(this.files.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    const code = diskErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}

/** Letters go to units whose figures are counted or would be: what is wrong with them can be put right. */
const getsNotice = (file: DecidedFile): boolean =>
  file.place !== undefined && file.errors > 0 && (isCounted(file) || file.status === 'duplicate');

/** Two units of one name, or a unit with two different files, get a letter each. */
function freeName(name: string, taken: Set<string>): string {
  const extension = extname(name);
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${basename(name, extension)}(${number})${extension}`;
  taken.add(free);
  return free;
}

export interface WriteOptions {
  /** ISO date of the letters. */
  readonly date: string;
  readonly signal?: AbortSignal;
}

/**
 * Writes the district's workbook and what else is asked for.
 * @throws ProblemError disk; the signal's reason when it was cancelled: nothing is written then
 */
export async function writeOutputs(consolidated: Consolidated, outputs: ConsolidationOutputs, { date, signal }: WriteOptions): Promise<ConsolidationWritten> {
  const { workbook, report, notices, overwrite } = outputs;
  const targets = [workbook, ...(report === undefined ? [] : [report])];
  if (new Set(targets.map((target) => resolve(target))).size < targets.length) {
    throw new ProblemError('bad-call', texts.sameTarget(workbook));
  }
  const batch = new Batch();
  /** Whose place it is that cannot be written. */
  let place = workbook;
  try {
    const there: string[] = [];
    const isFree = async (target: string): Promise<boolean> => {
      if (overwrite || !(await exists(target))) return true;
      there.push(target);
      return false;
    };
    for (const target of targets) await isFree(target);
    if (there.length > 0) return { status: 'exists', files: there };
    await batch.write(workbook, (handle) => writeDistrictWorkbook(handle, consolidated));
    if (report !== undefined) {
      place = report;
      await batch.write(report, (handle) => handle.writeFile(`${JSON.stringify(consolidated.report, null, 2)}\n`));
    }
    if (notices !== undefined) {
      place = notices;
      const names = new Set<string>();
      const files = consolidated.files.filter(getsNotice);
      let index = 0;
      for await (const { findings } of consolidated.reading.journal.records(files.flatMap((file) => file.place ?? []))) {
        signal?.throwIfAborted();
        const file = files[index];
        index += 1;
        if (!file) continue;
        const { fileName, bytes } = await makeNotice(consolidated, file, findings, date);
        const target = join(notices, freeName(fileName, names));
        if (await isFree(target)) await batch.write(target, (handle) => handle.writeFile(bytes));
      }
      if (there.length > 0) {
        await batch.discard();
        return { status: 'exists', files: there };
      }
    }
    signal?.throwIfAborted();
    await batch.keep();
    return { status: 'written', files: batch.targets };
  } catch (error) {
    await batch.discard();
    if (diskErrorCode(error) === undefined) throw error;
    throw new ProblemError('disk', fileTexts.cannotWrite(place, diskReason(error)), { cause: error });
  }
}
