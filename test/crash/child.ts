/** Programs to be killed: bundled once, so that they start in a moment, and listened to line by line. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'vite';

/** Bundles programs of this folder. @returns their path by name, and how to remove them */
export async function bundle(names: readonly string[]): Promise<{ pathOf: (name: string) => string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'crash-programs-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, new URL(`${name}.ts`, import.meta.url).pathname])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return { pathOf: (name) => join(folder, `${name}.mjs`), remove: () => rm(folder, { recursive: true }) };
}

export interface Running {
  readonly process: ChildProcess;
  /** Every line it said, once it has ended. Rejects where it ended otherwise than by being killed or with status 0. */
  readonly ended: Promise<readonly string[]>;
}

/** Starts a program. @param heard told each line at once */
export function start(path: string, options: object, heard: (line: string) => void): Running {
  const child = spawn(process.execPath, [path, JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  let complaint = '';
  const listen = (stream: unknown, take: (text: string) => void): void => {
    const readable = stream as Readable;
    readable.setEncoding('utf8');
    readable.on('data', take);
  };
  listen(child.stderr, (text) => {
    complaint += text;
  });
  listen(child.stdio[3], (text) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      lines.push(line);
      heard(line);
    }
  });
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (signal === 'SIGKILL' || status === 0) resolve(lines);
      else reject(new Error(`the program ended with ${status ?? signal}: ${complaint}`));
    });
  });
  return { process: child, ended };
}
