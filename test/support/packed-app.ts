/** The app built and packed for real at a place of its own, around a stand-in Electron. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStandInElectron } from './stand-in-electron';

const root = realpathSync(new URL('../..', import.meta.url).pathname);

/** What a build reads. */
const sources = ['electron', 'renderer', 'shared', 'build', 'docs/manual', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE'];

export interface PackedApp {
  readonly folder: string;
  readonly dist: string;
  /**
   * Packs as `npm run pack:dir` does.
   * @returns the folder with everything that came out
   */
  pack(platform: 'linux' | 'win'): Promise<string>;
  remove(): void;
}

/**
 * Copies the sources to a folder whose name is Chinese and has a space, and builds them there.
 * @param from the repository, or another such copy
 */
export function buildApp(from = root): PackedApp {
  const folder = mkdtempSync(join(tmpdir(), '年报 打包-'));
  for (const source of sources) cpSync(join(from, source), join(folder, source), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // Vitest's own NODE_ENV would end up in the page.
  const environment = { ...process.env, NODE_ENV: 'production', npm_config_loglevel: 'error' };
  const run = (command: string, words: readonly string[]): void => {
    execFileSync(command, words, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  run('npm', ['run', '-s', 'build']);
  return {
    folder,
    dist: join(folder, 'dist'),
    async pack(platform) {
      const electron = join(folder, `electron-${platform}`);
      const out = join(folder, 'out', platform);
      mkdirSync(out, { recursive: true });
      await makeStandInElectron(electron, platform === 'win' ? 'win32' : 'linux');
      const words = ['dir', '--platform', platform, '--electron', electron, '--out', out];
      run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'build/package/pack.ts', ...words]);
      return out;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
