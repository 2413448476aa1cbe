/** Reports that tell the same figures under different names, and reports that are the sum of all the others. */
import type { Decision, DecidedFile } from './decide';
import type { ReadFile } from './read-units';
import type { UnitEntry } from './records';

/** Figures other than 0 that two units' reports may have in common by chance: one request and its result are six of them. */
const mostByChance = 11;

/**
 * @param unitOf which unit a file is of
 * @returns for each file the names of other units whose reports have the same figures
 */
export function namesakesOf(entries: readonly UnitEntry[], unitOf: (file: string) => string): Map<string, readonly string[]> {
  const groups = new Map<string, UnitEntry[]>();
  for (const entry of entries) {
    if (entry.filled <= mostByChance) continue;
    const group = groups.get(entry.digest);
    if (group) group.push(entry);
    else groups.set(entry.digest, [entry]);
  }
  const found = new Map<string, readonly string[]>();
  for (const group of groups.values()) {
    for (const { file } of group) {
      const others = group.filter((other) => unitOf(other.file) !== unitOf(file));
      if (others.length > 0) found.set(file, others.map((other) => other.unit || other.file));
    }
  }
  return found;
}

/**
 * Counted files whose figures add up to as much as those of all the others: as a district's own result does that lies among
 * its units' reports. Whether it is so in every cell has to be looked up in their records.
 */
export function likelySums({ files }: Decision, read: readonly ReadFile[]): DecidedFile[] {
  const entries = new Map(read.flatMap(({ found, entry }) => (entry ? [[found.file, entry] as const] : [])));
  const counted = files.flatMap((file) => {
    const entry = file.status === 'counted' ? entries.get(file.file) : undefined;
    return entry && entry.filled > 0 ? [{ file, entry }] : [];
  });
  // Of two units with the same figures each is the sum of the other.
  if (counted.length < 3) return [];
  const all = counted.reduce((sum, { entry }) => sum + entry.total, 0);
  // Sums of amounts of money may differ in the last digit here.
  return counted.filter(({ entry }) => Math.abs(2 * entry.total - all) < 0.5).map(({ file }) => file);
}
