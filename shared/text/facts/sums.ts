/** Wholes nobody states: figures that stand beside each other, added up. */
import type { Stated } from './fact';

/** @returns the sums of figures that stand beside each other */
export function sumsOf(figures: readonly Stated[]): Stated[] {
  const found: Stated[] = [];
  figures.forEach((first, index) => {
    let sum = first.value;
    for (const next of figures.slice(index + 1)) {
      sum += next.value;
      found.push({ ...first, value: sum });
    }
  });
  return found;
}
