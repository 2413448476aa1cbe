/**
 * Two programs on one library, each taking it over from the other all the time. Every acknowledged state must have been
 * made from the acknowledged state before it: then none was overwritten by somebody who had not seen it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../electron/library/library';
import { start } from './child';
import { stateOf } from './states';
import type { Wrong } from './step-disk';

export interface ContestOptions {
  /** Path of the bundled contender. */
  readonly contender: string;
  /** Saves to have acknowledged, of both together. */
  readonly saves: number;
  readonly seed: number;
  readonly wrong?: Wrong;
}

export interface ContestResult {
  readonly acknowledged: number;
  /** Saves refused, by reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** How often another program than before saved. */
  readonly turns: number;
  /** Acknowledged states that somebody overwrote without having seen them, and refused ones that were written. */
  readonly lost: readonly string[];
}

/** States in the order in which they were made, each from the one before; and those that hang elsewhere. */
function follow(madeFrom: ReadonlyMap<string, readonly string[]>, last: string): { order: string[]; lost: string[] } {
  const order: string[] = [];
  const lost: string[] = [];
  let state = 'first';
  for (;;) {
    const next: readonly string[] = madeFrom.get(state) ?? [];
    if (next.length > 1) lost.push(`${next.join(' and ')} were both made from ${state}`);
    // Where two were made from one, go on with the one somebody went on with.
    const following = next.find((one) => madeFrom.has(one)) ?? next[0];
    if (following === undefined) break;
    order.push(following);
    state = following;
  }
  if (state !== last) lost.push(`the last acknowledged state is ${state}, on disk is ${last}`);
  return { order, lost };
}

export async function contest({ contender, saves, seed, wrong }: ContestOptions): Promise<ContestResult> {
  const folder = await mkdtemp(join(tmpdir(), 'crash-contest-'));
  try {
    const first = await openLibrary(folder);
    const { id } = await first.create(stateOf('甲', 1, 2000));
    await first.close();
    const options = { folder, id, saves: Math.ceil(saves / 2), ...(wrong && { wrong }) };
    const ended = ['A', 'B'].map((name, index) => start(contender, { ...options, name, seed: seed + index }, () => undefined).ended);
    const said = (await Promise.all(ended)).flat().map((line) => line.split(' '));
    const madeFrom = new Map<string, string[]>();
    const refused: Record<string, number> = {};
    let acknowledged = 0;
    for (const [what, state = '', other = ''] of said) {
      if (what === 'saved') {
        acknowledged += 1;
        madeFrom.set(other, [...(madeFrom.get(other) ?? []), state]);
      } else if (what === 'refused') refused[other] = (refused[other] ?? 0) + 1;
    }
    const library = await openLibrary(folder);
    const last = (await library.open(id)).report.sections?.['other'] ?? 'first';
    await library.close();
    const { order, lost } = follow(madeFrom, last);
    if (order.length < acknowledged) lost.push(`${acknowledged - order.length} of ${acknowledged} acknowledged states are in nobody's past`);
    const turns = order.filter((state, index) => index > 0 && state[0] !== order[index - 1]?.[0]).length;
    return { acknowledged, refused, turns, lost };
  } finally {
    await rm(folder, { recursive: true });
  }
}
