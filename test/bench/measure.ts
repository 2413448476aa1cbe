/** Times of one call, measured. */

export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly ninetyNinth: number;
}

/** Milliseconds of one call: median and 99th percentile over `times` calls after a tenth as many to warm up. */
export async function measure(name: string, times: number, call: () => unknown): Promise<Measured> {
  for (let warming = 0; warming < times / 10; warming += 1) await call();
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await call();
    taken.push(performance.now() - start);
  }
  return summarize(name, taken);
}

/** @param taken milliseconds of each call */
export function summarize(name: string, taken: readonly number[]): Measured {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, median: at(0.5), ninetyNinth: at(0.99) };
}
