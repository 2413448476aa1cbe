/**
 * Workbooks of one program have whole parts in common, byte for byte: styles, names, lists of parts. What was read out of such
 * a part is kept, so that in a folder of units' workbooks only the figures and texts are read again.
 */
import type { Zip } from './zip';

/** Bytes; larger parts are no such common ones. */
const largestPacked = 64 * 1024;
const largestInflated = 256 * 1024;
/** Parts kept for each reader; the one longest unused goes first. */
const mostKept = 24;

interface Known<T> {
  readonly packed: Uint8Array;
  readonly value: T;
}

/**
 * @param read reads a part, out of nothing but its bytes and its name; its result is shared and not to be changed
 * @returns the same, which reads a part again only where its name or one of its bytes is another
 */
export function rememberingParts<T>(read: (zip: Zip, part: string) => T): (zip: Zip, part: string) => T {
  const kept = new Map<string, Known<T>>();
  return (zip, part) => {
    const packed = zip.packed(part);
    if (!packed || packed.data.length > largestPacked || packed.size > largestInflated) return read(zip, part);
    const key = `${packed.check} ${packed.size} ${part}`;
    const known = kept.get(key);
    if (known) kept.delete(key);
    const isSame = known !== undefined && Buffer.compare(known.packed, packed.data) === 0;
    const entry = isSame ? known : { packed: packed.data.slice(), value: read(zip, part) };
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return entry.value;
  };
}
