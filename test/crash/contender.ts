/**
 * One of two programs that want the same library: it saves, and takes the library over by force whenever it may only
 * read. Every state it writes says which one it was made from. Says on descriptor 3 what became of each save.
 */
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openLibrary } from '../../electron/library/library';
import { ProblemError } from '../../electron/problem-error';
import type { OpenedReport } from '../../shared/api';
import { randomFrom, stateOf } from './states';
import { stepDisk, type Wrong } from './step-disk';

export interface ContenderOptions {
  readonly folder: string;
  readonly id: string;
  readonly name: string;
  readonly seed: number;
  /** Saves to have acknowledged before it ends. */
  readonly saves: number;
  readonly wrong?: Wrong;
}

const say = (line: string): void => {
  writeSync(3, `${line}\n`);
};

/** What a state is called, and the one it was made from. */
export const nameOf = (report: OpenedReport['report']): string => report.sections?.['other'] ?? 'first';

async function contend({ folder, id, name, seed, saves, wrong }: ContenderOptions): Promise<void> {
  const random = randomFrom(seed);
  const files = stepDisk({ random, hold: 2, enter: () => undefined, ...(wrong && { wrong }) });
  const library = await openLibrary(folder, files);
  let known = await library.open(id);
  for (let number = 1, acknowledged = 0; acknowledged < saves; number += 1) {
    const state = `${name}${number}`;
    const report = { ...stateOf('甲', 1, 2000), sections: { overview: nameOf(known.report), other: state } };
    try {
      const saved = await library.save(id, report, known.revision, false);
      say(`saved ${state} ${nameOf(known.report)}`);
      known = { ...known, ...saved, report };
      acknowledged += 1;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      say(`refused ${state} ${error.code}`);
      if (error.code === 'changed-elsewhere') known = await library.open(id);
      else if (error.code === 'read-only') await library.takeOver();
      else throw error;
    }
    // Now and then a clerk thinks, and the other one gets further than one save.
    if (random() < 0.05) await delay(random() * 20);
  }
  await library.close();
}

await contend(JSON.parse(process.argv[2] ?? '') as ContenderOptions);
