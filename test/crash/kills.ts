/**
 * Kills a program that saves without end, over and over, and looks at what is on disk each time: everything it had
 * acknowledged, whole, or a later state it was about to save.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isErased, isThere } from '../../electron/library/bin';
import { isLeftover } from '../../electron/library/durable-file';
import { disk } from '../../electron/library/file-system';
import { openLibrary, type Library } from '../../electron/library/library';
import { ProblemError } from '../../electron/problem-error';
import { isGood, previousFile } from '../../electron/library/stored-report';
import { start } from './child';
import { numberOf, randomFrom, stateOf } from './states';
import { steps, type Step, type Wrong } from './step-disk';

export interface KillOptions {
  /** Path of the bundled writer. */
  readonly writer: string;
  readonly runs: number;
  readonly seed: number;
  readonly wrong?: Wrong;
  /** Called after each kill, e.g. to show how far it is. */
  readonly progress?: (done: number) => void;
  /** True to end at the first thing found wrong. */
  readonly stopAtFirst?: boolean;
}

export interface KillResult {
  kills: number;
  /** Saves acknowledged before the kills. */
  saves: number;
  /** Kills that fell inside a step. */
  readonly inside: Record<Step | 'between' | 'start', number>;
  /** Reports whose acknowledged state was gone. */
  lost: number;
  /** Files that were neither the old content nor the new. */
  torn: number;
  /** Temporary files left after the library was opened again. */
  leftovers: number;
  /** What went wrong, in words. */
  readonly found: string[];
}

interface Tracked {
  readonly name: string;
  readonly id: string;
  acknowledged: number;
  begun: number;
}

const names = ['甲', '乙', '丙'];

async function leftoversIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((path) => path.split(/[\\/]/u).some((name) => isLeftover(name) || isErased(name)));
}

/** Versions looked at after each kill; the older ones were looked at before. */
const newestVersions = 3;

class Check {
  constructor(
    private readonly folder: string,
    private readonly result: KillResult,
  ) {}

  private wrong(what: 'lost' | 'torn' | 'leftovers', words: string): void {
    this.result[what] += 1;
    this.result.found.push(`${this.result.kills}: ${words}`);
  }

  async report(library: Library, tracked: Tracked): Promise<void> {
    let number: number | undefined;
    try {
      number = numberOf(tracked.name, (await library.open(tracked.id)).report);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.wrong(error.code === 'unreadable' ? 'torn' : 'lost', `${tracked.name}: ${error.message}`);
      return;
    }
    if (number === undefined) return this.wrong('torn', `${tracked.name} is no state that was saved`);
    if (number < tracked.acknowledged || number > tracked.begun) {
      this.wrong('lost', `${tracked.name} is ${number}, acknowledged ${tracked.acknowledged}, begun ${tracked.begun}`);
    }
    tracked.acknowledged = number;
    tracked.begun = number;
  }

  async copies(library: Library, tracked: Tracked): Promise<void> {
    const previous = join(this.folder, 'reports', tracked.id, previousFile);
    const text = await disk.read(previous).catch(() => undefined);
    if (text !== undefined && !isGood(text)) this.wrong('torn', `previous state of ${tracked.name}`);
    for (const { name } of (await library.versions(tracked.id)).slice(0, newestVersions)) {
      const report = await library.readVersion(tracked.id, name).catch((error: unknown) => {
        if (!(error instanceof ProblemError)) throw error;
        return undefined;
      });
      if (report === undefined || numberOf(tracked.name, report) === undefined) {
        this.wrong('torn', `version ${name} of ${tracked.name}`);
      }
    }
  }

  async leftovers(): Promise<void> {
    for (const path of await leftoversIn(this.folder)) this.wrong('leftovers', path);
  }
}

/** The step the program was at, from what it last said. */
function lastStep(lines: readonly string[]): Step | 'between' | 'start' {
  const line = lines.findLast((one) => one.startsWith('step '))?.slice(5);
  return steps.find((step) => step === line) ?? (lines.includes('ready') ? 'between' : 'start');
}

/** Takes down what the program said. */
function follow(reports: readonly Tracked[], lines: readonly string[]): number {
  let saves = 0;
  for (const line of lines) {
    const [what, name, number] = line.split(' ');
    const tracked = reports.find((one) => one.name === name);
    if (!tracked || number === undefined) continue;
    if (what === 'begin') tracked.begun = Number(number);
    if (what === 'saved') {
      tracked.acknowledged = Number(number);
      saves += 1;
    }
  }
  return saves;
}

/** @throws where the program ended by itself: it met an error, which is a failure of another kind */
export async function killOverAndOver(options: KillOptions): Promise<KillResult> {
  const { writer, runs, seed, wrong, progress, stopAtFirst } = options;
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'crash-library-'));
  const result: KillResult = {
    kills: 0,
    saves: 0,
    inside: Object.fromEntries([...steps, 'between', 'start'].map((step) => [step, 0])) as KillResult['inside'],
    lost: 0,
    torn: 0,
    leftovers: 0,
    found: [],
  };
  const check = new Check(folder, result);
  try {
    const first = await openLibrary(folder);
    const reports: Tracked[] = [];
    for (const name of names) {
      const { id } = await first.create(stateOf(name, 1));
      reports.push({ name, id, acknowledged: 1, begun: 1 });
    }
    await first.close();
    while (result.kills < runs && !(stopAtFirst && result.found.length > 0)) {
      const inStart = random() < 0.08;
      const running = start(writer, { folder, seed: seed + result.kills, reports, ...(wrong && { wrong }) }, (line) => {
        if (line === 'ready' && !inStart) void delay(random() * 200).then(() => running.process.kill('SIGKILL'));
      });
      if (inStart) void delay(random() * 300).then(() => running.process.kill('SIGKILL'));
      const lines = await running.ended;
      result.kills += 1;
      result.inside[lastStep(lines)] += 1;
      result.saves += follow(reports, lines);
      await look(folder, reports, check);
      progress?.(result.kills);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return result;
}

/** Opens the library as the next start would, and looks at everything. */
async function look(folder: string, reports: readonly Tracked[], check: Check): Promise<void> {
  const library = await openLibrary(folder);
  for (const tracked of reports) {
    // Killed between the bin and back.
    if (await isThere(disk, join(folder, 'bin', tracked.id))) await library.restore(tracked.id);
    await check.report(library, tracked);
    await check.copies(library, tracked);
  }
  await library.close();
  await check.leftovers();
}
