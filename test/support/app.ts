/** The whole app in a real Chromium: the built renderer over the browser shell, on a library in a temporary folder. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { build } from 'vite';
import { serveBrowser } from '../../electron/browser/server';
import { createApi } from '../../electron/handlers';
import { openBackups } from '../../electron/library/backups';
import { openLibrary } from '../../electron/library/library';
import { openSettings } from '../../electron/library/settings';
import type { About, Api } from '../../shared/api';
import { madeOnce } from './made-once';

const path = (relative: string): string => new URL(relative, import.meta.url).pathname;
const pictures = path('../../test-results/');

type Faults = { -readonly [Method in keyof Api]?: Api[Method] };

export interface RunningApp {
  /** The api behind the window, without faults: for laying things out and looking at what is on disk. */
  readonly api: Api;
  /** Methods that answer otherwise than they should; emptied by `reset`. */
  readonly faults: Faults;
  /** The built renderer. */
  readonly assetsFolder: string;
  readonly libraryFolder: string;
  readonly exportFolder: string;
  /** Where backups made by hand go while no folder was chosen. */
  readonly backupFolder: string;
  /** What the pages wrote to the console as errors, threw, or asked of other hosts. */
  readonly complaints: string[];
  /** A new window of the same browser: two of them share nothing but the library. */
  open(route?: string, options?: { readonly today?: string; readonly shell?: About['shell'] }): Promise<Page>;
  /** Empties library, exports, backups, settings and faults and closes all windows. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Vitest's own NODE_ENV would end up in the page, where antd acts on it. */
async function buildRenderer(outDir: string, environment: string): Promise<void> {
  const own = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = environment;
  try {
    await build({
      configFile: path('../../build/vite.config.ts'),
      logLevel: 'error',
      build: { outDir, reportCompressedSize: false },
    });
  } finally {
    process.env['NODE_ENV'] = own;
  }
}

/**
 * Starts server and browser, once for a test file, with the renderer as the first of them built it.
 * @param environment `development` for React's and antd's own warnings, which end up in `complaints`
 * @param built folder of a renderer that is built already
 */
export async function startApp(
  environment: 'production' | 'development' = 'production',
  built?: string,
): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'annual-report-app-'));
  const libraryFolder = join(folder, 'library');
  const exportFolder = join(folder, 'exports');
  const backupFolder = join(folder, 'backups');
  const settingsFile = join(folder, 'settings.json');
  const assets = built ?? (await madeOnce(`renderer-${environment}`, (made) => buildRenderer(made, environment)));
  await mkdir(pictures, { recursive: true });

  let shell: About['shell'] = 'browser';
  const library = await openLibrary(libraryFolder);
  const settings = openSettings(settingsFile, { exportFolder });
  const api = createApi({
    library,
    settings,
    backups: openBackups({ library, libraryFolder, settings, defaultFolder: backupFolder, typedFolders: true }),
    about: { version: '1.0.0', shell: 'browser', libraryFolder },
    chooseFolder: () => Promise.resolve(join(folder, 'chosen')),
    chooseBackupFile: () => Promise.resolve(null),
  });
  const faults: Faults = {};
  const faulty = new Proxy(api, {
    get(target, method: keyof Api) {
      if (method === 'about' && !faults.about) return async () => ({ ...(await target.about()), shell });
      return faults[method] ?? target[method];
    },
  });
  const server = await serveBrowser(faulty, assets);
  const origin = new URL(server.address).origin;
  const browser: Browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  const closeWindows = async (): Promise<void> => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  };
  return {
    api,
    faults,
    assetsFolder: assets,
    libraryFolder,
    exportFolder,
    backupFolder,
    complaints,
    async open(route = '/', options = {}) {
      shell = options.shell ?? 'browser';
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
      contexts.push(context);
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      const page = await context.newPage();
      if (options.today !== undefined) await page.clock.setFixedTime(new Date(`${options.today}T09:30:00`));
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!/^(?:data|blob):/u.test(request.url()) && new URL(request.url()).origin !== origin) {
          complaints.push(`asked for ${request.url()}`);
        }
      });
      // The address with the token lets the browser in; the page itself is opened without it.
      await context.request.get(server.address);
      await page.goto(`${origin}/#${route}`);
      await page.locator('.library, .wizard, .error-screen').waitFor();
      return page;
    },
    async reset() {
      await closeWindows();
      for (const method of Object.keys(faults)) Reflect.deleteProperty(faults, method);
      // A save the closed window had sent may still be on its way.
      const away = { recursive: true, force: true, maxRetries: 10 };
      await Promise.all([libraryFolder, exportFolder, backupFolder, settingsFile].map((place) => rm(place, away)));
      complaints.length = 0;
    },
    async close() {
      await closeWindows();
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A picture of the window in test-results/, for looking at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
