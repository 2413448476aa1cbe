/** The command line as a process. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { madeOnce } from './made-once';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly status: number;
  readonly lines: string[];
  readonly errorLines: string[];
}

export function runProcess(command: string, ...words: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(command, words, { cwd: root, encoding: 'utf8' }, (error, stdout, stderr) => {
      const lines = (text: string) => text.split('\n').filter((line) => line !== '');
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ status: code, lines: lines(stdout), errorLines: lines(stderr) });
    });
  });
}

/** Its sources in one file: `npm run cli` translates them at each start, which takes four times as long. */
const bundle = (): Promise<string> =>
  madeOnce('command-line', async (outDir) => {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      build: { ssr: 'electron/cli.ts', outDir, minify: false, rolldownOptions: { output: { entryFileNames: 'cli.mjs' } } },
    });
  });

/** What `npm run -s cli` runs. */
export const cli = async (...words: string[]): Promise<Outcome> => runProcess(process.execPath, join(await bundle(), 'cli.mjs'), ...words);
