/** A network namespace with no interface but loopback: what is started in it cannot reach anything else, whatever it tries. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface NoNetwork {
  /** Words before a command that is to run in there. */
  readonly prefix: readonly string[];
  /** A program that starts Chromium in there. */
  readonly chromium: string;
  /** Names of the interfaces in there. */
  interfaces(): string[];
  end(): void;
}

/** @returns the reason where this machine does not permit it */
export async function makeNoNetwork(folder: string): Promise<NoNetwork | { readonly reason: string }> {
  if (process.platform !== 'linux') return { reason: 'network namespaces are a thing of Linux' };
  const holder = spawn('unshare', ['-n', 'sh', '-c', 'ip link set lo up && echo ready && exec sleep 3600'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const failed = once(holder, 'error').then(([error]) => String(error));
  const ended = once(holder, 'exit').then(() => 'unshare -n is not permitted here');
  const ready = once(holder.stdout, 'data').then(() => undefined);
  const reason = await Promise.race([ready, ended, failed]);
  const { pid } = holder;
  if (reason !== undefined || pid === undefined) return { reason: reason ?? 'unshare did not start' };
  const prefix = ['nsenter', `--net=/proc/${pid}/ns/net`];
  const chromium = join(folder, 'chromium');
  await writeFile(chromium, `#!/bin/sh\nexec ${prefix.join(' ')} /usr/bin/chromium "$@"\n`, { mode: 0o755 });
  return {
    prefix,
    chromium,
    interfaces: () => {
      const { stdout } = spawnSync(prefix[0] ?? '', [...prefix.slice(1), 'ip', '-brief', 'link'], { encoding: 'utf8' });
      return stdout.trim().split('\n').map((line) => line.split(/\s/u)[0] ?? '');
    },
    end: () => holder.kill(),
  };
}
