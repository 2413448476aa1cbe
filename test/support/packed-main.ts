/**
 * The packed main process run for real in Node, out of app.asar, where the only package is a stand-in of `electron` that says yes to
 * everything: whatever else the bundle needed would be missing. The stand-in is written beside the unpacked bundle.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';

const root = new URL('../..', import.meta.url).pathname;

/** What the stand-in answers; `standIn` is laid out by the driver. */
const standIn = `
const anything = () => new Proxy(function () {}, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => 0 : typeof key === 'symbol' || key === 'then' ? undefined : anything()),
  apply: anything,
  construct: anything,
});
const { folder, handlers, version } = globalThis.standIn;
const known = {
  app: { getPath: (name) => folder + '/' + name, getVersion: () => version, whenReady: () => Promise.resolve(),
    requestSingleInstanceLock: () => true, isPackaged: true },
  ipcMain: { handle: (channel, handler) => handlers.set(channel, handler) },
};
const part = (name) => new Proxy(anything(), {
  get: (target, key) => (Object.hasOwn(known[name] ?? {}, key) ? known[name][key] : target[key]),
});
`;

/** Names the bundle takes from electron. */
function namesTaken(dist: string): string[] {
  const code = readdirSync(join(dist, 'main')).map((file) => readFileSync(join(dist, 'main', file), 'utf8'));
  const lists = code.flatMap((text) => [...text.matchAll(/^import \{([^}]*)\} from "electron"/gmu)].map((match) => match[1] ?? ''));
  return [...new Set(lists.flatMap((list) => list.split(',').map((name) => name.trim().split(' as ')[0] ?? '')))];
}

export interface PackedRun {
  /** Files written by an export of the sample report in every format that needs no browser. */
  readonly files: readonly string[];
}

/** Files of the bundle that are read at start, main.js first: those it imports and not those it asks for later. */
export function readAtStart(main: string): string[] {
  const seen = new Set<string>([join(main, 'main.js')]);
  // A set that grows while it is gone through.
  for (const file of seen) {
    for (const match of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^"';]*"(\.[^"]+)"/gmu)) {
      seen.add(join(file, '..', match[1] ?? ''));
    }
  }
  return [...seen];
}

/**
 * Puts the stand-in beside an unpacked app.
 * @param app folder with `dist` and `package.json`
 * @param data folder for the app's data
 */
export function addStandIn(app: string, data: string): void {
  const electron = join(app, 'node_modules/electron');
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}');
  const names = namesTaken(join(app, 'dist')).map((name) => `export const ${name} = part('${name}');`);
  writeFileSync(join(electron, 'index.js'), [standIn, ...names].join('\n'));
  for (const name of ['appData', 'documents', 'userData']) mkdirSync(join(data, name), { recursive: true });
}

/**
 * Unpacks and runs.
 * @param asar the packed app
 * @param folder empty; the app is unpacked into it and keeps its data there
 */
export function runPackedMain(asar: string, folder: string): PackedRun {
  const app = join(folder, 'app');
  const data = join(folder, 'data');
  extractAll(asar, app);
  addStandIn(app, data);
  const driver = join(root, 'test/support/packed-main-driver.ts');
  const words = ['--import', 'tsx', driver, join(app, 'dist/main/main.js'), data];
  const answer = execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout: 60_000 });
  return JSON.parse(answer.trim().split('\n').at(-1) ?? '') as PackedRun;
}
