/** Starting a worker thread wherever this code runs: as TypeScript through tsx, or bundled beside the main process. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Mebibytes of JavaScript objects; the readers' own caps keep what they take far below. */
const memory = 512;

/** Nothing of the program's own command line, and a bound on memory. */
export const workerOptions: WorkerOptions = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memory } };

/**
 * tsx's `--import` registers in the main thread only: in a worker it is registered by its own interface first.
 * @param entry of a TypeScript module
 */
function startSource(entry: URL): Worker {
  const manifest = createRequire(import.meta.url).resolve('tsx/package.json');
  const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(manifest)).href;
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); });`;
  return new Worker(code, { eval: true, ...workerOptions });
}

/** A worker that says 'ready' and then reads one file for each message. */
export const startWorker = (): Worker =>
  import.meta.url.endsWith('.ts')
    ? startSource(new URL('./worker.ts', import.meta.url))
    : new Worker(new URL('./consolidate-worker.js', import.meta.url), workerOptions);
