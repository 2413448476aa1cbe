/** Every path the program's own code hands to the file system, for saying that none of them leads out of a folder. */
import { resolve, sep } from 'node:path';

export interface Touch {
  readonly operation: string;
  readonly path: string;
}

const twoPaths = new Set(['rename', 'link', 'symlink', 'copyFile', 'cp']);
const notPaths = new Set(['constants', 'default']);

/**
 * A module of file operations that notes what it is asked before it does it.
 * @param real `node:fs/promises`
 */
export function noting<T extends object>(real: T, touches: Touch[]): T {
  const wrapped = Object.fromEntries(
    Object.entries(real).map(([operation, run]: [string, unknown]) => {
      if (typeof run !== 'function' || notPaths.has(operation)) return [operation, run];
      return [
        operation,
        (...values: unknown[]): unknown => {
          for (const path of values.slice(0, twoPaths.has(operation) ? 2 : 1)) touches.push({ operation, path: String(path) });
          return (run as (...given: unknown[]) => unknown)(...values);
        },
      ];
    }),
  );
  return { ...wrapped, default: wrapped } as T;
}

/** Those that do not lie in the folder. */
export const outside = (touches: readonly Touch[], folder: string): Touch[] =>
  touches.filter(({ path }) => resolve(path) !== folder && !resolve(path).startsWith(folder + sep));
