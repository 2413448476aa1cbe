/**
 * `npm start`: the app in Electron where its binary is there or can be fetched and there is a display; otherwise the
 * same app served on this machine only, in an installed Chromium, Chrome or Edge as an app window, or at an address.
 * Words after `--` go to the browser shell (--data DIR, --exports DIR, --port N).
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../electron/folders';
import { installedBrowser, sandboxArguments } from '../electron/pdf/installed-browser';
import { startTexts } from '../shared/messages/shell';

const root = fileURLToPath(new URL('..', import.meta.url));
const electronFolder = join(root, 'node_modules/electron');
const { noElectron } = startTexts;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** The Electron executable, where its package has fetched one. */
function electronBinary(): string | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const named = join(electronFolder, 'path.txt');
  if (!existsSync(named)) return undefined;
  const binary = join(override ?? join(electronFolder, 'dist'), readFileSync(named, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

/** True where the download server answers within three seconds: a blocked download would take a minute to fail. */
function canReach(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port || (protocol === 'http:' ? 80 : 443)), hostname);
    const finish = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket.setTimeout(3000, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** The Electron executable, or why there is none to run. */
async function findElectron(): Promise<{ binary: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: noElectron.noDisplay };
  if (isRoot()) return { reason: noElectron.root };
  const there = electronBinary();
  if (there !== undefined) return { binary: there };
  const mirror = process.env['ELECTRON_MIRROR'] ?? 'https://github.com';
  if (!(await canReach(mirror))) return { reason: noElectron.unreachable };
  spawnSync(process.execPath, [join(electronFolder, 'install.js')], { cwd: root, stdio: 'inherit' });
  const fetched = electronBinary();
  return fetched === undefined ? { reason: noElectron.notFetched } : { binary: fetched };
}

function openBrowser(browser: string, address: string): ChildProcess {
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-sync'];
  const profile = `--user-data-dir=${join(dataFolder(), 'browser-profile')}`;
  return spawn(browser, [`--app=${address}`, profile, ...quiet, ...sandboxArguments()], { stdio: 'ignore' });
}

function serve(words: readonly string[]): void {
  const loader = join(root, 'node_modules/tsx/dist/cli.mjs');
  const server = spawn(process.execPath, [loader, join(root, 'electron/browser/main.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  createInterface({ input: server.stdout }).once('line', (address) => {
    const browser = hasDisplay() ? installedBrowser() : undefined;
    if (browser === undefined) {
      say(startTexts.address(address));
      say(startTexts.stop);
      return;
    }
    say(startTexts.opened);
    openBrowser(browser, address).on('exit', () => server.kill('SIGTERM'));
  });
}

const found = await findElectron();
if ('binary' in found) {
  spawn(found.binary, [root], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
} else {
  say(startTexts.instead(found.reason));
  serve(process.argv.slice(2));
}
