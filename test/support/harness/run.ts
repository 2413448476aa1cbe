/** The pages of the wizard in a real Chromium, built by Vite as the app is, without the frame and without a library. */
import { createServer, type Server } from 'node:http';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import type { Report } from '../../../shared/report/report';
import type { Harness } from './main';

const folder = (relative: string): string => new URL(relative, import.meta.url).pathname;
const pictures = folder('../../../test-results/');

/** `window.harness` inside `page.evaluate`. */
export type HarnessWindow = Window & { readonly harness: Harness };

export interface RunningHarness {
  /** The one page, showing a step of a report afresh. */
  show(report: Report, step: string, previous?: Report): Promise<Page>;
  close(): Promise<void>;
}

/** Vitest's own NODE_ENV would end up in the page. */
async function buildHarness(outDir: string, environment: string): Promise<void> {
  const own = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = environment;
  try {
    await build({
      configFile: false,
      root: folder('.'),
      base: './',
      plugins: [react()],
      logLevel: 'error',
      build: { outDir, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 10_000, reportCompressedSize: false },
    });
  } finally {
    process.env['NODE_ENV'] = own;
  }
}

/**
 * Builds the harness and starts Chromium; both once for a test file.
 * @param environment `development` for React's own warnings, at several times the time of every key press
 */
export async function startHarness(environment: 'production' | 'development' = 'development'): Promise<RunningHarness> {
  const outDir = await mkdtemp(join(tmpdir(), 'annual-report-harness-'));
  await buildHarness(outDir, environment);
  const files = sirv(outDir);
  const server: Server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => 'harness' in window);
  return {
    async show(report, step, previous) {
      await page.evaluate(
        ([shown, at, before]) => (window as unknown as HarnessWindow).harness.show(shown, at, before),
        [report, step, previous] as const,
      );
      await page.mouse.move(1200, 700);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      await rm(outDir, { recursive: true, force: true });
      if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`);
    },
  };
}

export const reportOf = (page: Page): Promise<Report> =>
  page.evaluate(() => (window as unknown as HarnessWindow).harness.report());

/** Rules of the findings there are now. */
export const rulesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as HarnessWindow).harness.findings().map((finding) => finding.rule));

/** A picture of the page area in test-results/, for looking at. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
