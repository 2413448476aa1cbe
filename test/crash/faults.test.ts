/**
 * A disk that fails at its first, second, … operation, for every operation there is, in every way it can. Whatever the
 * library was about: it says why, the report is as it was or as it was to be, and the same can be done again.
 */
import { describe, expect, it } from 'vitest';
import { diskReason } from '../../electron/disk-error';
import { openLibrary, type Library } from '../../electron/library/library';
import { ProblemError } from '../../electron/problem-error';
import { thorough } from './depth';
import { faultCodes, FaultyDisk, type Fault } from './faulty-disk';
import { expectInOrder, folder, homeOf, largest, look, reportName } from './look';
import { MemoryDisk } from './memory-disk';
import { stateOf } from './states';

const state = (number: number) => stateOf(reportName, number, largest);

interface Known {
  readonly id: string;
  readonly revision: string;
}

interface Scenario {
  readonly name: string;
  /** False for a disk without second names for a file. */
  readonly links?: boolean;
  /** What is there before, made on a sound disk. */
  readonly prepare: (library: Library, disk: MemoryDisk) => Promise<Known>;
  readonly run: (library: Library, known: Known) => Promise<unknown>;
  /** What the list shows afterwards. */
  readonly after: string;
  /** What it may show besides after a failure, and then after the repetition. */
  readonly between?: string;
  readonly twice?: string;
  /** Bytes that have to stay on disk somewhere. */
  readonly keeps?: Buffer;
  /** Operations the run must take at least: a scenario that does less proves nothing. */
  readonly atLeast: number;
}

const nothing: Known = { id: '', revision: '' };
const damage = Buffer.from('{"format": half a rep');

/** A report in state `last`, saved that often. */
const saved = async (library: Library, last: number): Promise<Known> => {
  const { id, ...created } = await library.create(state(1));
  let { revision } = created;
  for (let number = 2; number <= last; number += 1) {
    ({ revision } = await library.save(id, state(number), revision, false));
  }
  return { id, revision };
};

const damaged = async (library: Library, disk: MemoryDisk): Promise<Known> => {
  const known = await saved(library, 3);
  disk.put(`${homeOf(known.id)}/report.json`, damage);
  return known;
};

/** Renames the versions of a report to what they would be called had they been kept some hours before. */
const age = async (disk: MemoryDisk, id: string): Promise<void> => {
  for (const name of await disk.list(`${homeOf(id)}/versions`)) {
    await disk.rename(`${homeOf(id)}/versions/${name}`, `${homeOf(id)}/versions/20240101T000000000Z-work.json`);
  }
};

const version = async (library: Library, id: string): Promise<string> => (await library.versions(id)).at(-1)?.name ?? '';

const scenarios: readonly Scenario[] = [
  { name: 'create', prepare: () => Promise.resolve(nothing), run: (library) => library.create(state(1)), after: '1', twice: '1, 1', atLeast: 12 },
  {
    name: 'first save, which keeps a version',
    prepare: (library) => saved(library, 1),
    run: (library, { id, revision }) => library.save(id, state(2), revision, false),
    after: '2',
    atLeast: 20,
  },
  {
    name: 'later save',
    prepare: (library) => saved(library, 3),
    run: (library, { id, revision }) => library.save(id, state(4), revision, false),
    after: '4',
    atLeast: 12,
  },
  {
    name: 'save when an hour has passed',
    prepare: async (library, disk) => {
      const known = await saved(library, 3);
      await age(disk, known.id);
      return known;
    },
    run: (library, { id, revision }) => library.save(id, state(4), revision, false),
    after: '4',
    atLeast: 20,
  },
  {
    name: 'save without links',
    links: false,
    prepare: (library) => saved(library, 3),
    run: (library, { id, revision }) => library.save(id, state(4), revision, false),
    after: '4',
    atLeast: 17,
  },
  {
    name: 'save over a damaged report',
    prepare: damaged,
    run: (library, { id, revision }) => library.save(id, state(4), revision, true),
    after: '4',
    keeps: damage,
    atLeast: 12,
  },
  {
    name: 'save over a damaged report without links',
    links: false,
    prepare: damaged,
    run: (library, { id, revision }) => library.save(id, state(4), revision, true),
    after: '4',
    keeps: damage,
    atLeast: 12,
  },
  {
    name: 'save of a report that is in the bin by now',
    prepare: async (library) => {
      const known = await saved(library, 2);
      await library.bin(known.id);
      return known;
    },
    run: (library, { id, revision }) => library.save(id, state(3), revision, true),
    after: '3',
    between: '2',
    atLeast: 16,
  },
  {
    name: 'keep a version',
    prepare: (library) => saved(library, 2),
    run: (library, { id }) => library.keepVersion(id, 'export'),
    after: '2',
    atLeast: 8,
  },
  {
    name: 'keep a version when there are too many',
    prepare: async (library, disk) => {
      const known = await saved(library, 2);
      const [name = ''] = await disk.list(`${homeOf(known.id)}/versions`);
      for (let day = 10; day < 31; day += 1) {
        for (let hour = 10; hour < 15; hour += 1) {
          disk.put(`${homeOf(known.id)}/versions/202401${day}T${hour}0000000Z-export.json`, disk.bytes(`${homeOf(known.id)}/versions/${name}`));
        }
      }
      return known;
    },
    run: (library, { id }) => library.keepVersion(id, 'export'),
    after: '2',
    atLeast: 14,
  },
  {
    name: 'restore a version',
    prepare: (library) => saved(library, 3),
    run: async (library, { id, revision }) => library.restoreVersion(id, await version(library, id), revision),
    after: '1',
    atLeast: 20,
  },
  {
    name: 'finalize',
    prepare: (library) => saved(library, 2),
    run: (library, { id, revision }) => library.finalize(id, revision),
    after: '2 final',
    atLeast: 18,
  },
  {
    name: 'reopen',
    prepare: async (library) => {
      const { id, revision } = await saved(library, 2);
      return library.finalize(id, revision);
    },
    run: (library, { id, revision }) => library.reopen(id, revision),
    after: '2',
    atLeast: 18,
  },
  { name: 'recover', prepare: damaged, run: (library, { id }) => library.recover(id), after: '2', keeps: damage, atLeast: 14 },
  {
    name: 'recover without links',
    links: false,
    prepare: damaged,
    run: (library, { id }) => library.recover(id),
    after: '2',
    keeps: damage,
    atLeast: 14,
  },
  {
    name: 'recover a missing report',
    prepare: async (library, disk) => {
      const known = await saved(library, 3);
      await disk.remove(`${homeOf(known.id)}/report.json`);
      return known;
    },
    run: (library, { id }) => library.recover(id),
    after: '2',
    atLeast: 12,
  },
  { name: 'bin', prepare: (library) => saved(library, 2), run: (library, { id }) => library.bin(id), after: 'bin 2', atLeast: 14 },
  {
    name: 'restore from the bin',
    prepare: async (library) => {
      const known = await saved(library, 2);
      await library.bin(known.id);
      return known;
    },
    run: (library, { id }) => library.restore(id),
    after: '2',
    atLeast: 9,
  },
  {
    name: 'erase',
    prepare: async (library) => {
      const known = await saved(library, 2);
      await library.bin(known.id);
      return known;
    },
    run: (library, { id }) => library.erase(id),
    after: '',
    atLeast: 5,
  },
  {
    name: 'duplicate',
    prepare: (library) => saved(library, 2),
    run: (library, { id }) => library.duplicate(id),
    after: '2, 2',
    twice: '2, 2, 2',
    atLeast: 12,
  },
];

const once = (code: Fault['code'], when: Fault['when'] = 'before') => ({ code, when, lasting: false });
const always = (code: Fault['code']) => ({ code, when: 'before' as const, lasting: true });

/** Each code, and each way to fail; all of both when there is time. */
const ways = thorough
  ? [
      ...faultCodes.flatMap((code) => [once(code), once(code, 'half'), once(code, 'after')]),
      ...faultCodes.map((code) => always(code)),
    ]
  : [once('EACCES'), once('EMFILE'), once('EROFS'), once('ENOSPC', 'half'), once('EIO', 'after'), always('EIO')];

const inWords = ({ code, when, lasting }: (typeof ways)[number]): string => `${code} ${when}${lasting ? ', lasting' : ''}`;

/** A problem in Chinese that names the reason and shows no code. */
function expectReason(error: unknown, code: string): void {
  expect(error).toBeInstanceOf(ProblemError);
  const { message } = error as ProblemError;
  expect(message).toContain(diskReason(Object.assign(new Error(), { code })));
  expect(message).not.toMatch(/E[A-Z]{3}|errno|syscall|injected/u);
}

const failureOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error,
  );

const holds = (disk: MemoryDisk, bytes: Buffer): boolean => disk.paths().some((path) => disk.bytes(path).equals(bytes));

interface Prepared {
  readonly disk: MemoryDisk;
  readonly known: Known;
  /** What the list shows. */
  readonly before: string;
}

/** Runs a scenario with one fault. @returns false where the run ended before the fault's turn came */
async function runWithFault(scenario: Scenario, { disk: sound, known, before }: Prepared, fault: Fault): Promise<boolean> {
  const disk = sound.copy();
  const faulty = new FaultyDisk(disk);
  const library = await openLibrary(folder, faulty);
  faulty.break(fault);
  const failure = await failureOf(scenario.run(library, known));
  const { happened } = faulty;
  if (failure !== undefined) {
    expectReason(failure, fault.code);
    // As another program sees it while the disk is still broken for this one.
    expect([before, scenario.between, scenario.after]).toContain(await look(disk.copy()));
    faulty.mend();
    await scenario.run(library, known);
  }
  faulty.mend();
  await library.close();
  await expectInOrder(disk);
  // Where nothing could be undone either, what was made and said to have failed may be there twice, whole.
  const shown = await look(disk);
  if (failure === undefined || !fault.lasting || shown !== scenario.twice) expect(shown).toBe(scenario.after);
  if (scenario.keeps) expect(holds(disk, scenario.keeps)).toBe(true);
  return happened;
}

describe('a disk that fails', () => {
  it.each(scenarios)('at any operation of: $name', async (scenario) => {
    const prepared = new MemoryDisk({ links: scenario.links ?? true });
    const library = await openLibrary(folder, prepared);
    const known = await scenario.prepare(library, prepared);
    await library.close();
    const before = await look(prepared.copy());
    for (const way of ways) {
      let at = 1;
      for (;;) {
        let happened: boolean;
        try {
          happened = await runWithFault(scenario, { disk: prepared, known, before }, { ...way, at });
        } catch (error) {
          throw new Error(`${inWords(way)}, at operation ${at}: ${String(error)}`, { cause: error });
        }
        if (!happened) break;
        at += 1;
      }
      expect(at).toBeGreaterThan(scenario.atLeast);
    }
  });

  it('at any operation of opening: the library opens, and what is there can be read', async () => {
    const prepared = new MemoryDisk();
    const first = await openLibrary(folder, prepared);
    const { id, revision } = await saved(first, 3);
    await first.close();
    prepared.put(`${homeOf(id)}/report.json.writing-000000000000`, damage);
    for (const way of ways) {
      for (let at = 1, happened = true; happened; at += 1) {
        const disk = prepared.copy();
        const faulty = new FaultyDisk(disk);
        faulty.break({ ...way, at });
        const library = await openLibrary(folder, faulty);
        ({ happened } = faulty);
        if (!happened) expect(at).toBeGreaterThan(12);
        faulty.mend();
        expect((await library.list()).lock, inWords(way)).toEqual({ held: true });
        await library.save(id, state(4), revision, false);
        expect(await look(disk.copy())).toBe('4');
        await library.close();
        await expectInOrder(disk);
      }
    }
  });

  it('at any operation of taking the library over: one program may write afterwards, never two', async () => {
    const prepared = new MemoryDisk();
    const first = await openLibrary(folder, prepared);
    const { id, revision } = await saved(first, 2);
    await first.close();
    for (const way of ways) {
      for (let at = 1, happened = true; happened; at += 1) {
        const disk = prepared.copy();
        const holder = await openLibrary(folder, disk);
        const faulty = new FaultyDisk(disk);
        const other = await openLibrary(folder, faulty);
        expect((await other.list()).lock).toMatchObject({ held: false, stale: false });
        faulty.break({ ...way, at });
        const failure = await failureOf(other.takeOver());
        ({ happened } = faulty);
        if (!happened) expect(at).toBeGreaterThan(12);
        if (failure !== undefined) expectReason(failure, way.code);
        faulty.mend();
        const held = [(await holder.list()).lock.held, (await other.list()).lock.held];
        expect(held.filter(Boolean), `${inWords(way)} at ${at}`).toHaveLength(1);
        await other.takeOver();
        const mine = await other.save(id, state(3), revision, false);
        expect(await failureOf(holder.save(id, state(4), mine.revision, false))).toMatchObject({ code: 'read-only' });
        expect(await look(disk.copy())).toBe('3');
        await other.close();
        await expectInOrder(disk);
      }
    }
  });
});
