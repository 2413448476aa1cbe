/** The program behind the window is killed while the clerk types; two programs share one library. */
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../shared/report/read';
import { picture } from '../support/app';
import { startShell } from '../support/browser-shell';
import { withDirectory } from '../support/office';

const sentence = '本单位按照要求开展政府信息公开工作。';
/** Milliseconds of typing a kill may cost. */
const atMost = 1000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const editorOf = (page: Page) => page.getByRole('textbox', { name: '一、总体情况' });

describe('killing the program while a clerk types', () => {
  it('costs at most the last second, and nothing where the window stays open', async () => {
    await withDirectory(async (folder) => {
      const [data, exports] = [join(folder, 'data'), join(folder, 'exports')];
      const port = await freePort();
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      const first = await startShell(data, exports, port);
      try {
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
        const page = await context.newPage();
        await page.goto(first.address);
        await page.getByRole('button', { name: '打开示例年报' }).click();
        await page.getByRole('link', { name: '一、总体情况' }).first().click();
        const id = /report\/([^/]+)\//u.exec(page.url())?.[1] ?? '';
        await editorOf(page).fill('');
        const typed: { readonly at: number; readonly length: number }[] = [];
        const killed = (async () => {
          await page.waitForTimeout(2500);
          first.process.kill('SIGKILL');
          return performance.now();
        })();
        const start = performance.now();
        // Without a pause: only the longest wait ever saves.
        while (performance.now() - start < 4000) {
          await page.keyboard.type(sentence.charAt(typed.length % sentence.length));
          typed.push({ at: performance.now(), length: typed.length + 1 });
          await page.waitForTimeout(40);
        }
        const killedAt = await killed;
        const whole = await editorOf(page).inputValue();
        expect(whole).toHaveLength(typed.length);
        await page.locator('.notice-problem').getByText('连接断开了').waitFor();
        await picture(page, 'safety-killed');

        const onDisk = readReport(await readFile(join(data, 'library', 'reports', id, 'report.json'), 'utf8'));
        const text = onDisk.ok ? (onDisk.report.sections?.['overview'] ?? '') : '';
        expect(whole.startsWith(text)).toBe(true);
        const due = typed.filter(({ at }) => at < killedAt - atMost).at(-1)?.length ?? 0;
        expect(text.length).toBeGreaterThanOrEqual(due);

        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: '另存到…' }).click(),
        ]);
        const copy = readReport(await readFile(await download.path(), 'utf8'));
        expect(copy.ok && copy.report.sections?.['overview']).toBe(whole);

        const second = await startShell(data, exports, port);
        try {
          const fresh = await context.newPage();
          // Starting again opens a window, which lets this browser in.
          await fresh.goto(second.address);
          await fresh.locator('.report-row').waitFor();
          expect(await fresh.locator('.notice-calm').count()).toBe(0);
          await page.locator('.notice-problem').waitFor({ state: 'hidden', timeout: 15_000 });
          await fresh.locator('.report-link').first().click();
          await fresh.getByRole('link', { name: '一、总体情况' }).first().click();
          expect(await editorOf(fresh).inputValue()).toBe(whole);
        } finally {
          await second.stop();
        }
      } finally {
        await browser.close();
        if (first.process.exitCode === null) first.process.kill('SIGKILL');
      }
    });
  });
});

describe('two programs on one library', () => {
  it('only one of them writes, and the other takes its turn when the first has closed', async () => {
    await withDirectory(async (folder) => {
      const [data, exports] = [join(folder, 'data'), join(folder, 'exports')];
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      const first = await startShell(data, exports);
      const second = await startShell(data, exports);
      try {
        const open = async (address: string): Promise<Page> => {
          const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
          const page = await context.newPage();
          await page.goto(address);
          return page;
        };
        const here = await open(first.address);
        await here.getByRole('button', { name: '打开示例年报' }).click();
        await here.locator('.wizard').waitFor();
        const there = await open(second.address);
        await there.locator('.notice-calm').getByText('这里只能查看').waitFor();
        expect(await there.getByRole('button', { name: '新建年报' }).isDisabled()).toBe(true);
        await there.locator('.report-link').first().click();
        await there.getByRole('link', { name: '一、总体情况' }).first().click();
        expect(await editorOf(there).getAttribute('readonly')).not.toBeNull();
        await here.getByRole('link', { name: '一、总体情况' }).first().click();
        await editorOf(here).fill('第一台电脑写的。');
        await expect.poll(() => editorOf(there).inputValue(), { timeout: 15_000 }).toBe('第一台电脑写的。');
        await first.stop();
        await there.locator('.notice-calm').waitFor({ state: 'hidden', timeout: 15_000 });
        await editorOf(there).fill('第二台电脑接着写的。');
        await expect.poll(() => there.locator('.saving-state').innerText()).toMatch(/^已保存/u);
        expect(await there.locator('.notice-problem').count()).toBe(0);
      } finally {
        await browser.close();
        await second.stop();
        if (first.process.exitCode === null) first.process.kill('SIGKILL');
      }
    });
  });
});
