/** Row heights: every wrapped text has room, and a page's rows share out what is left of it. */
import type { Need } from './write-cell';

/**
 * The lowest heights at which every text has room. A text over several rows makes the last of them higher where they
 * are too low together.
 * @param least height of a row with nothing to wrap
 */
export function rowHeights(first: number, last: number, least: number, needs: readonly Need[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (let row = first; row <= last; row += 1) heights.set(row, least);
  for (const { top, bottom, height } of needs.toSorted((one, other) => one.bottom - one.top - (other.bottom - other.top))) {
    let together = 0;
    for (let row = top; row <= bottom; row += 1) together += heights.get(row) ?? 0;
    if (together < height) heights.set(bottom, (heights.get(bottom) ?? 0) + height - together);
  }
  return heights;
}

export const sumHeights = (heights: Iterable<number>): number => [...heights].reduce((sum, height) => sum + height, 0);
