/** The browser shell as a process of its own, and a real Chromium in front of it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ShellProcess {
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends the process as a closed window would. */
  stop(): Promise<void>;
}

/**
 * Starts `electron/browser/main.ts` on folders of the test's own and waits for its address.
 * @param port 0 for any free one
 * @param prefix words before the command, for running it somewhere else
 */
export async function startShell(data: string, exports: string, port = 0, prefix: readonly string[] = []): Promise<ShellProcess> {
  const words = ['electron/browser/main.ts', '--data', data, '--exports', exports, '--port', String(port)];
  const [command = '', ...rest] = [...prefix, process.execPath, '--import', 'tsx', ...words];
  const child = spawn(command, rest, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    address,
    process: child,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

export const screenshotFolder = join(root, 'docs/screenshots');
