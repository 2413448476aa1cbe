/**
 * A program that edits and saves without end, to be killed. Says on descriptor 3 what it begins, what is acknowledged,
 * and at which step of a save it is.
 */
import { writeSync } from 'node:fs';
import { openLibrary } from '../../electron/library/library';
import { randomFrom, numberOf, stateOf } from './states';
import { stepDisk, type Wrong } from './step-disk';

export interface WriterOptions {
  readonly folder: string;
  readonly seed: number;
  /** Names of the reports and their ids. */
  readonly reports: readonly { readonly name: string; readonly id: string }[];
  readonly wrong?: Wrong;
}

const say = (line: string): void => {
  writeSync(3, `${line}\n`);
};

async function write({ folder, seed, reports, wrong }: WriterOptions): Promise<never> {
  const random = randomFrom(seed);
  const files = stepDisk({ random, hold: 8, enter: (step) => say(`step ${step}`), ...(wrong && { wrong }) });
  const library = await openLibrary(folder, files);
  const edited = await Promise.all(
    reports.map(async ({ name, id }) => {
      const { report, revision } = await library.open(id);
      return { name, id, number: numberOf(name, report) ?? 0, revision };
    }),
  );
  say('ready');
  for (;;) {
    const report = edited[Math.floor(random() * edited.length)];
    if (!report) throw new Error('no reports');
    const kind = random();
    if (kind < 0.06) {
      await library.keepVersion(report.id, 'export');
    } else if (kind < 0.1) {
      say(`move ${report.name}`);
      await library.bin(report.id);
      await library.restore(report.id);
      say(`moved ${report.name}`);
    } else {
      const number = report.number + 1;
      const state = stateOf(report.name, number);
      say(`begin ${report.name} ${number}`);
      // A wrong writer finds other content than it believes to have saved, and must not stumble over that.
      const saved = await library.save(report.id, state, report.revision, wrong !== undefined);
      say(`saved ${report.name} ${number}`);
      report.number = number;
      report.revision = saved.revision;
    }
  }
}

await write(JSON.parse(process.argv[2] ?? '') as WriterOptions);
