/**
 * `npm run bench`, part "typing": from a key press in the largest table to committed findings, in Chromium over the built
 * renderer, with a long text and last year's report loaded; start to first usable paint; sizes of what the renderer loads.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { cellsOf, getEdition } from '../../shared/editions';
import type { Report } from '../../shared/report/report';
import { startApp, type RunningApp } from '../support/app';
import { shareFolder } from '../support/made-once';
import { someReport } from '../support/reports';
import { summarize, type Measured } from './measure';

const presses = 400;
const starts = 5;

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', region: '江城市东湖区' };

/** Sentences of somebody else's invention, as many characters as asked for. */
const narrative = (length: number): string =>
  '本年度街道通过政府网站、政务新媒体和政务公开专区主动公开信息，办理答复均在法定期限内完成。\n'.repeat(length / 40).slice(0, length);

interface TypingWindow {
  readonly typing: { readonly script: number[]; readonly whole: number[] };
}

/**
 * Measures in the page: from the event of the key to the end of script, style and layout that it causes. The frame that
 * shows it follows at the screen's next refresh, which is nobody's to hurry.
 */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const typing = { script: [] as number[], whole: [] as number[] };
    Object.assign(window, { typing });
    let pressed = 0;
    window.addEventListener(
      'keydown',
      () => {
        pressed = performance.now();
      },
      { capture: true },
    );
    // React works below the window and is done, its microtasks included, when the event arrives here.
    window.addEventListener('input', () =>
      queueMicrotask(() => {
        const script = performance.now();
        // Reading a size makes the browser lay the page out now.
        document.querySelector('.statutory-table')?.getBoundingClientRect();
        typing.script.push(script - pressed);
        typing.whole.push(performance.now() - pressed);
        performance.measure('key to layout', { start: pressed });
      }),
    );
  });
}

/** Milliseconds the page's thread has spent on script, style and layout: other programs on the machine do not count. */
async function processorTime(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  const seconds = metrics
    .filter(({ name }) => ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'].includes(name))
    .reduce((sum, { value }) => sum + value, 0);
  return seconds * 1000;
}

/** @returns the thread's own time for each digit */
async function typeDigits(client: CDPSession, page: Page): Promise<number[]> {
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken: number[] = [];
  const cells = page.locator('input[data-cell]:not([data-total])');
  await cells.first().focus();
  for (let press = 0; press < presses; press += 1) {
    const text = String((press * 7) % 10);
    const before = await processorTime(client);
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, text, windowsVirtualKeyCode: 48 + Number(text) });
    taken.push((await processorTime(client)) - before);
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text, windowsVirtualKeyCode: 48 + Number(text) });
    if (press % 2 === 1) await page.keyboard.press('Enter');
  }
  return taken;
}

async function measureTyping(app: RunningApp): Promise<Measured[]> {
  const edition = getEdition('2021');
  const table = [...edition.tables].sort((a, b) => cellsOf(b).length - cellsOf(a).length)[0];
  const report: Report = { ...someReport('2021'), year: 2024, unit, sections: { overview: narrative(8000), problems: narrative(2000), other: '无' } };
  const previous: Report = { ...someReport('2021', 9), year: 2023, unit, sections: { overview: narrative(7000), problems: narrative(3000), other: '无' } };
  await app.api.createImported(previous);
  const { id } = await app.api.createImported(report);
  const page = await app.open(`/report/${id}/table.${table?.id}`);
  await page.locator('input[data-cell]').first().waitFor();
  await page.getByRole('checkbox', { name: '显示上年' }).check();
  await page.locator('.last-year').first().waitFor();
  const client = await page.context().newCDPSession(page);
  await watchKeys(page);
  const own = await typeDigits(client, page);
  const { script, whole } = await page.evaluate(() => (window as unknown as TypingWindow).typing);
  return [
    summarize('key press to committed findings: script', script),
    summarize('key press to committed findings: script, style and layout', whole),
    summarize('the same in processor time of the page', own),
  ];
}

async function measureStart(app: RunningApp): Promise<Measured> {
  const taken: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const page = await app.open('/');
    taken.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => resolve(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()));
          }),
      ),
    );
    await page.context().close();
  }
  return summarize('start: navigation to first contentful paint of the list', taken);
}

/** What index.html asks for at once, and what waits until it is used. */
function sizes(folder: string): void {
  const html = readFileSync(`${folder}/index.html`, 'utf8');
  const files = readdirSync(`${folder}/assets`).filter((file) => /\.(?:js|css)$/u.test(file));
  const size = (file: string): number => gzipSync(readFileSync(`${folder}/assets/${file}`)).length;
  const sum = (list: readonly string[]): string => `${(list.reduce((total, file) => total + size(file), 0) / 1024).toFixed(0)} KB`;
  const first = files.filter((file) => html.includes(file));
  const later = files.filter((file) => !html.includes(file));
  console.log(`  gzipped: at the start ${sum(first)} (${first.length} files), later when used ${sum(later)} (${later.length} files)`);
  const office = files.filter((file) => /exceljs|ImportedXmlComponent/u.test(readFileSync(`${folder}/assets/${file}`, 'utf8')));
  console.log(`  Word and Excel code in the renderer: ${office.length === 0 ? 'none' : office.join(', ')}`);
}

export async function benchTyping(): Promise<void> {
  console.log('\ntyping: largest table, 10,000 characters of text, last year’s report loaded and shown');
  const removeBuilt = await shareFolder();
  const app = await startApp();
  try {
    for (const { name, median, ninetyNinth } of [...(await measureTyping(app)), await measureStart(app)]) {
      console.log(`${median.toFixed(2).padStart(10)} ms ${ninetyNinth.toFixed(2).padStart(10)} ms (99 %)   ${name}`);
    }
    sizes(app.assetsFolder);
  } finally {
    await app.close();
    await removeBuilt();
  }
}
