import type { Dialog, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../electron/problem-error';
import type { Api } from '../../shared/api';
import { picture, startApp, type RunningApp } from '../support/app';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;
const noSpace = new ProblemError('disk', '没有保存成功：磁盘空间不足，请清理磁盘或者换一个位置。内容还在窗口里，请不要关闭。');

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(async () => {
  const complaints = [...app.complaints];
  await app.reset();
  expect(complaints).toEqual([]);
});
afterAll(() => app.close());

const create = async (): Promise<string> => (await app.api.createReport({ edition: '2021', year: 2024, unit })).id;
const regionOnDisk = async (id: string): Promise<string | undefined> =>
  (await app.api.openReport(id)).report.unit?.region;
const region = (page: Page) => page.getByLabel('所在地区');
const state = (page: Page) => page.locator('.saving-state');

/** Holds saves back until `release` is called; counts them. */
function heldSaves(): { readonly count: () => number; readonly release: () => void } {
  let count = 0;
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  app.faults.saveReport = async (...call: Parameters<Api['saveReport']>) => {
    count += 1;
    await gate;
    return app.api.saveReport(...call);
  };
  return { count: () => count, release: () => release() };
}

describe('saving', () => {
  it('happens by itself, and the window says what is going on', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    await expect.poll(() => state(page).innerText()).toMatch(/^已保存 \d\d:\d\d:\d\d$/u);
    const held = heldSaves();
    await region(page).fill('西湖区');
    await expect.poll(() => state(page).innerText()).toBe('正在保存…');
    expect(await page.title()).toBe('● 临江街道2024年年报 - 政府信息公开年报');
    await expect.poll(held.count).toBe(1);
    await picture(page, 'frame-saving');
    held.release();
    await expect.poll(() => state(page).innerText()).toMatch(/^已保存/u);
    expect(await page.title()).toBe('临江街道2024年年报 - 政府信息公开年报');
    expect(await regionOnDisk(id)).toBe('西湖区');
  });

  it('happens at once with Ctrl+S, which the browser does not see', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    await region(page).fill('南湖区');
    await page.keyboard.press('Control+s');
    await page.locator('.ant-message').getByText('已保存').waitFor();
    expect(await regionOnDisk(id)).toBe('南湖区');
  });

  it('happens at once on the next step, on leaving, and when the window is hidden', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    const saved = async (act: () => Promise<unknown>): Promise<number> => {
      const asked = page.waitForRequest('**/api/saveReport');
      const start = performance.now();
      await act();
      await asked;
      return performance.now() - start;
    };
    // The browser's clock stands still, so nothing but the act itself can have saved.
    await page.clock.install();
    await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
    await region(page).fill('北湖区');
    await saved(() => page.getByRole('link', { name: '一、总体情况' }).click());
    await expect.poll(() => regionOnDisk(id)).toBe('北湖区');
    await page.getByRole('link', { name: '单位和年度' }).click();
    await region(page).fill('中湖区');
    await saved(() =>
      page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }),
    );
    await expect.poll(() => regionOnDisk(id)).toBe('中湖区');
    await region(page).fill('下湖区');
    await saved(() => page.getByRole('link', { name: '年报列表' }).click());
    await page.locator('.report-row').waitFor();
    expect(await regionOnDisk(id)).toBe('下湖区');
  });

  it('that is still running when the clerk leaves is waited for', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    const held = heldSaves();
    await region(page).fill('西湖区');
    await page.getByRole('link', { name: '年报列表' }).click();
    await expect.poll(held.count).toBe(1);
    expect(await page.locator('.library').count()).toBe(0);
    expect(await region(page).inputValue()).toBe('西湖区');
    held.release();
    await page.locator('.report-row').waitFor();
    expect(await regionOnDisk(id)).toBe('西湖区');
  });
});

describe('a save that fails', () => {
  it('is told with its reason until one succeeds, and nothing typed is lost', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    app.faults.saveReport = () => Promise.reject(noSpace);
    await region(page).fill('西湖区');
    const strip = page.locator('.saving-problem');
    await strip.getByText('磁盘空间不足').waitFor();
    expect(await state(page).innerText()).toBe('没有保存');
    expect(await page.title()).toMatch(/^● /u);
    await picture(page, 'frame-saving-failed');
    const held = heldSaves();
    await strip.getByRole('button', { name: '重试' }).click();
    await expect.poll(held.count).toBe(1);
    // The strip does not flicker while it is tried again.
    expect(await strip.isVisible()).toBe(true);
    expect(await state(page).innerText()).toBe('正在重试…');
    held.release();
    await strip.waitFor({ state: 'hidden' });
    expect(await regionOnDisk(id)).toBe('西湖区');
    expect(await state(page).innerText()).toMatch(/^已保存/u);
  });

  it('is tried again by itself', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    app.faults.saveReport = () => Promise.reject(noSpace);
    await region(page).fill('西湖区');
    await page.locator('.saving-problem').waitFor();
    delete app.faults.saveReport;
    await expect.poll(() => state(page).innerText(), { timeout: 15_000 }).toMatch(/^已保存/u);
    expect(await regionOnDisk(id)).toBe('西湖区');
  });

  it('stops the clerk from leaving without a word, but does not shut them in', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    app.faults.saveReport = () => Promise.reject(noSpace);
    await region(page).fill('西湖区');
    await page.locator('.saving-problem').waitFor();
    await page.getByRole('link', { name: '年报列表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.ant-modal-confirm-title', { hasText: '还有修改没有保存成功' }).waitFor();
    await picture(page, 'frame-leaving-unsaved');
    await dialog.getByRole('button', { name: '留在这里' }).click();
    await region(page).waitFor();
    expect(await region(page).inputValue()).toBe('西湖区');
    // The browser's own way back is no way round.
    await page.evaluate(() => {
      window.location.hash = '#/';
    });
    await dialog.getByRole('button', { name: '不保存，离开' }).click();
    await page.locator('.report-row').waitFor();
    expect(await regionOnDisk(id)).toBe('东湖区');
  });

  it('by a program that is gone says so', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    await page.route('**/api/saveReport', (route) => route.abort());
    await region(page).fill('西湖区');
    await page.locator('.saving-problem').getByText('与后台程序的连接断开了').waitFor();
    await page.unroute('**/api/saveReport');
    await page.locator('.saving-problem').getByRole('button', { name: '重试' }).click();
    await expect.poll(() => state(page).innerText()).toMatch(/^已保存/u);
    // The browser itself reports the broken connection.
    app.complaints.length = 0;
  });
});

describe('closing the window', () => {
  const closing = async (page: Page): Promise<Dialog | null> => {
    const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
    const closed = new Promise<null>((resolve) => page.once('close', () => resolve(null)));
    await page.close({ runBeforeUnload: true });
    return Promise.race([asked, closed]);
  };

  it('asks nothing when everything is saved', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    await region(page).fill('西湖区');
    await expect.poll(() => regionOnDisk(id)).toBe('西湖区');
    await expect.poll(() => state(page).innerText()).toMatch(/^已保存/u);
    expect(await closing(page)).toBeNull();
  });

  it('asks while something is not on disk, and saves it meanwhile', async () => {
    const id = await create();
    const page = await app.open(`/report/${id}/unit`);
    await region(page).fill('西湖区');
    const dialog = await closing(page);
    expect(dialog?.type()).toBe('beforeunload');
    await dialog?.dismiss();
    await expect.poll(() => regionOnDisk(id)).toBe('西湖区');
    expect(await closing(page)).toBeNull();
  });

  it('asks the page in Electron, which answers once the content is on disk', async () => {
    const id = await create();
    const page = await app.open();
    await page.addInitScript(() => {
      const bridge = {
        call: async (method: string, parameters: readonly unknown[]) => {
          const response = await fetch(`api/${method}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(parameters),
          });
          return response.json() as Promise<unknown>;
        },
        onClosing: (handler: () => Promise<boolean>) => {
          Object.assign(window, { askToClose: handler });
        },
      };
      Object.assign(window, { annualReport: bridge });
    });
    await page.reload();
    const mayClose = () =>
      page.evaluate(() => (window as unknown as { askToClose: () => Promise<boolean> }).askToClose());
    expect(await mayClose()).toBe(true);
    await page.getByRole('link', { name: /^打开/u }).click();
    await page.getByRole('link', { name: '单位和年度' }).click();
    await region(page).fill('西湖区');
    expect(await mayClose()).toBe(true);
    expect(await regionOnDisk(id)).toBe('西湖区');
    app.faults.saveReport = () => Promise.reject(noSpace);
    await region(page).fill('南湖区');
    expect(await mayClose()).toBe(false);
    await page.locator('.saving-problem').waitFor();
  });
});

describe('a report changed in another window', () => {
  const conflict = async (): Promise<{ id: string; here: Page; there: Page }> => {
    const id = await create();
    const here = await app.open(`/report/${id}/unit`);
    const there = await app.open(`/report/${id}/unit`);
    await region(there).fill('那边的区');
    await expect.poll(() => regionOnDisk(id)).toBe('那边的区');
    await region(here).fill('这边的区');
    await here.getByRole('dialog').getByText('在别处被改过').waitFor();
    expect(await regionOnDisk(id)).toBe('那边的区');
    return { id, here, there };
  };

  it('is never overwritten unasked; this window’s content can be kept', async () => {
    const { id, here } = await conflict();
    await picture(here, 'frame-changed-elsewhere');
    // Whoever is still typing chooses nothing by that.
    for (const key of ['Escape', 'Space', 'Enter', '1']) await here.keyboard.press(key);
    await here.getByRole('dialog').getByText('在别处被改过').waitFor();
    expect(await regionOnDisk(id)).toBe('那边的区');
    await here.getByRole('button', { name: '保留这里的内容' }).click();
    await here.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => state(here).innerText()).toMatch(/^已保存/u);
    expect(await regionOnDisk(id)).toBe('这边的区');
    await region(here).fill('后来的区');
    await expect.poll(() => regionOnDisk(id)).toBe('后来的区');
  });

  it('or the other one opened', async () => {
    const { id, here } = await conflict();
    await here.getByRole('button', { name: '打开另一处的内容' }).click();
    await here.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await region(here).inputValue()).toBe('那边的区');
    await region(here).fill('后来的区');
    await expect.poll(() => regionOnDisk(id)).toBe('后来的区');
  });

  it('cannot be left before the choice is made', async () => {
    const { here } = await conflict();
    await here.evaluate(() => {
      window.location.hash = '#/';
    });
    await here.getByRole('dialog').getByText('在别处被改过').waitFor();
    await expect.poll(() => new URL(here.url()).hash).toContain('/unit');
  });
});
