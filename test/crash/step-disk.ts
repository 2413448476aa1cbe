/**
 * The real disk, which says what step of a save it is at and lingers there now and then, so that a kill at a random
 * moment falls into every step, however short. For negative controls it also writes as one should not.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isLeftover } from '../../electron/library/durable-file';
import { disk, type FileSystem, type OpenFile } from '../../electron/library/file-system';
import type { Random } from './memory-disk';

export const steps = [
  'create temporary',
  'write',
  'flush',
  'keep previous',
  'rename',
  'flush folder',
  'version',
  'bin',
  'mark',
] as const;
export type Step = (typeof steps)[number];

/** `early`: says that it renamed and does so later. `in place`: writes into the file itself. `no fence`: sweeps nothing. */
export type Wrong = 'early' | 'in place' | 'no fence';

/** How many times longer than a step is held what is wrong lasts, so that few kills are enough to find it. */
const wrongFor = 4;

export interface StepDiskOptions {
  readonly random: Random;
  /** Milliseconds a step is held at the most. */
  readonly hold: number;
  readonly enter: (step: Step | 'between') => void;
  readonly wrong?: Wrong;
}

function stepOf(path: string, usual: Step): Step {
  const name = basename(path);
  if (name.startsWith('open-by.json')) return 'mark';
  if (/[\\/]versions(?:[\\/]|$)/u.test(path)) return 'version';
  if (name.startsWith('binned.json') || name === 'bin') return 'bin';
  if (name.startsWith('report.previous.json')) return 'keep previous';
  return usual;
}

export function stepDisk({ random, hold, enter, wrong }: StepDiskOptions): FileSystem {
  const linger = async (): Promise<void> => {
    if (random() < 0.3) await delay(random() * hold);
  };
  const during = async <T>(step: Step, operation: () => Promise<T>): Promise<T> => {
    enter(step);
    try {
      await linger();
      const result = await operation();
      await linger();
      return result;
    } finally {
      enter('between');
    }
  };
  /** Renames that were promised. */
  let promised = Promise.resolve();

  const rename = async (from: string, to: string): Promise<void> => {
    if (basename(to) !== 'report.json') return disk.rename(from, to);
    if (wrong === 'early') {
      await promised;
      promised = delay(wrongFor * hold).then(() => disk.rename(from, to));
      return;
    }
    if (wrong !== 'in place') return disk.rename(from, to);
    const content = await readFile(from);
    const half = Math.floor(content.length / 2);
    const file = await disk.open(to, 'w');
    await file.writeFile(content.subarray(0, half));
    await delay(wrongFor * hold);
    await file.writeFile(content.subarray(half));
    await file.close();
    return disk.remove(from);
  };

  return {
    ...disk,
    async open(path, flags, mode): Promise<OpenFile> {
      const isFolder = flags === 'r';
      const of = (usual: Step): Step => stepOf(path, isFolder ? 'flush folder' : usual);
      const file = await during(of('create temporary'), () => disk.open(path, flags, mode));
      return {
        writeFile: (content) =>
          during(of('write'), async () => {
            const bytes = Buffer.from(content);
            const half = Math.floor(bytes.length * random());
            await file.writeFile(bytes.subarray(0, half));
            await linger();
            await file.writeFile(bytes.subarray(half));
          }),
        sync: () => during(of('flush'), () => file.sync()),
        close: () => file.close(),
      };
    },
    link: (from, to) => during(stepOf(to, 'keep previous'), () => disk.link(from, to)),
    rename: (from, to) => {
      const isMove = ['reports', 'bin'].includes(basename(dirname(to)));
      return during(isMove ? 'bin' : stepOf(to, 'rename'), () => rename(from, to));
    },
    remove: async (path) => {
      if (wrong === 'no fence' && isLeftover(path)) return;
      await during(stepOf(path, 'keep previous'), () => disk.remove(path));
    },
  };
}
