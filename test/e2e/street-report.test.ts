/**
 * The main job in a real Chromium, with keyboard and mouse alone: from an empty library to the official files of a whole street
 * report, with the app closed and started again in between. Program and browser run without any network where this machine permits
 * it; nothing but the program itself may be asked for anything in either case.
 */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screenshotFolder, startShell } from '../support/browser-shell';
import { startListeningProxy, type ListeningProxy } from '../support/listening-proxy';
import { makeNoNetwork, type NoNetwork } from '../support/no-network';
import { withDirectory } from '../support/office';
import { checkStreetFiles, exportStreetReport, fillStreetReport } from '../support/street-steps';

let proxy: ListeningProxy;
beforeAll(async () => {
  proxy = await startListeningProxy();
});
afterAll(() => proxy.close());

async function withApp(folder: string, network: NoNetwork | undefined, use: (page: Page) => Promise<void>): Promise<void> {
  const shell = await startShell(join(folder, '数据 data'), join(folder, '导出'), 0, network?.prefix);
  const browser = await chromium.launch({
    executablePath: network?.chromium ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
    // Whatever is not for this machine shows up there, the browser's own traffic included.
    ...(network ? {} : { proxy: { server: proxy.address, bypass: '127.0.0.1' } }),
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const page = await context.newPage();
    const complaints: string[] = [];
    const own = new URL(shell.address).origin;
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    context.on('request', (request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && new URL(request.url()).origin !== own) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(shell.address);
    await use(page);
    expect(complaints).toEqual([]);
    expect(proxy.asked).toEqual([]);
  } finally {
    await browser.close();
    await shell.stop();
  }
}

async function takePicture(page: Page): Promise<void> {
  // The time of the save would make every picture another one.
  await page.locator('.saving-state').evaluateAll((elements) => elements.forEach((element) => ((element as HTMLElement).style.visibility = 'hidden')));
  await page.screenshot({ path: join(screenshotFolder, 'table.png') });
}

describe('a street report', () => {
  it('is typed, closed, opened again, exported, and stands in the official files, without any network', ({ annotate }) =>
    withDirectory(async (folder) => {
      const made = await makeNoNetwork(folder);
      const network = 'reason' in made ? undefined : made;
      if ('reason' in made) await annotate(`with the network in reach: ${made.reason}`);
      try {
        if (network) expect(network.interfaces()).toEqual(['lo']);
        await withApp(folder, network, fillStreetReport);
        await withApp(folder, network, (page) => exportStreetReport(page, () => takePicture(page)));
      } finally {
        network?.end();
      }
      await checkStreetFiles(join(folder, '导出'));
    }), 240_000);
});
