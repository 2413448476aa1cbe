/** A program killed while it saves; `npm run test:crash` does the same two thousand times. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './child';
import { killOverAndOver } from './kills';
import { steps } from './step-disk';

describe('a program that is killed', () => {
  let programs: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    programs = await bundle(['writer']);
  });
  afterAll(() => programs.remove());

  it('loses and tears nothing', async () => {
    const { kills, lost, torn, leftovers, found, saves, inside } = await killOverAndOver({
      writer: programs.pathOf('writer'),
      runs: 60,
      seed: Date.now(),
    });
    expect({ kills, lost, torn, leftovers, found }).toEqual({ kills: 60, lost: 0, torn: 0, leftovers: 0, found: [] });
    expect(saves).toBeGreaterThan(0);
    // The kills fall into many steps of a save, not only between two.
    expect(steps.filter((step) => inside[step] > 0).length).toBeGreaterThan(3);
  });

  it.each([
    ['early', 'lost'],
    ['in place', 'torn'],
  ] as const)('is found out where it saves wrongly: %s', async (wrong, what) => {
    const result = await killOverAndOver({ writer: programs.pathOf('writer'), runs: 150, seed: 1, wrong, stopAtFirst: true });
    expect(result[what]).toBeGreaterThan(0);
  });
});
