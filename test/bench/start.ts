/** What stands between a double-click and the first window, as far as it is ours: files read, and milliseconds until they have run. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addStandIn, readAtStart } from '../support/packed-main';
import { summarize } from './measure';

const root = new URL('../..', import.meta.url).pathname;
const rounds = 7;

/** Loads the bundle in a process of its own, around a stand-in of Electron, until it is ready for calls of its page. */
function startOnce(main: string, data: string): number {
  const code = `
    const handlers = new Map();
    globalThis.standIn = { folder: ${JSON.stringify(data)}, handlers, version: '0.0.0' };
    const begun = performance.now();
    await import(${JSON.stringify(pathToFileURL(main).href)});
    while (handlers.size === 0) await new Promise((resolve) => setImmediate(resolve));
    console.log(performance.now() - begun);
    process.exit(0);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', timeout: 60_000 }));
}

export function benchStart(): void {
  const folder = mkdtempSync(join(tmpdir(), 'annual-report-start-'));
  try {
    const app = join(folder, 'app');
    cpSync(join(root, 'dist'), join(app, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(app, 'package.json'));
    const main = join(app, 'dist/main');
    const files = readAtStart(main);
    const kilobytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;
    const taken = Array.from({ length: rounds }, (_, round) => {
      const data = join(folder, `data-${round}`);
      addStandIn(app, data);
      return startOnce(join(main, 'main.js'), data);
    });
    const { median } = summarize('', taken);
    console.log(`start: ${files.length} files, ${kilobytes.toFixed(0)} KB read by the main process; ${median.toFixed(0)} ms until the page is answered`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
