import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allSteps } from '../../renderer/report/steps';
import { getEdition } from '../../shared/editions';
import { setCell } from '../../shared/report/cells';
import { picture, startApp, type RunningApp } from '../support/app';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp('development');
});
afterEach(async () => {
  const complaints = [...app.complaints];
  await app.reset();
  expect(complaints).toEqual([]);
});
afterAll(() => app.close());

const current = (page: Page) => page.locator('[aria-current="step"] .step-name');
const heading = (page: Page) => page.locator('h1');
const go = async (page: Page, id: string, step: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/report/${id}/${step}`);
  await page.waitForURL((url) => url.hash.endsWith(step));
  await current(page).waitFor();
};
/** Elements that do not fit into the window sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const areas = [document.documentElement, ...document.querySelectorAll('.wizard-content, .step-list, .library-scroll')];
    return Math.max(...areas.map((area) => area.scrollWidth - area.clientWidth));
  });

describe('the steps', () => {
  it('follow the documents of the edition, are all reachable, and stay in two lines', async () => {
    const { id, report } = await app.api.createSample();
    const page = await app.open(`/report/${id}/unit`);
    const nav = page.getByRole('navigation', { name: '填写步骤' });
    await nav.waitFor();
    expect(await nav.getByRole('heading').allInnerTexts()).toEqual([
      '政府信息公开工作年度报告',
      '附件2 政府信息公开工作年度数据统计表',
      '附件3',
      '完成',
    ]);
    const steps = allSteps(getEdition(report.edition));
    const links = nav.getByRole('link');
    expect(await links.count()).toBe(steps.length);
    for (const [index, step] of steps.entries()) {
      await links.nth(index).click();
      await expect.poll(() => new URL(page.url()).hash).toBe(`#/report/${id}/${step}`);
      const name = await links.nth(index).locator('.step-name').innerText();
      expect(await current(page).innerText()).toBe(name);
      expect(await heading(page).innerText()).toBe(name);
      const hidden = await links
        .nth(index)
        .locator('.step-name')
        .evaluate((element) => element.scrollHeight - element.clientHeight);
      expect(hidden, name).toBeLessThanOrEqual(1);
      expect(await overflow(page), step).toBe(0);
      await picture(page, `frame-step-${step}`);
    }
  });

  it.each([
    ['1366 × 768', 1366, 768],
    ['a 1366 × 768 screen at 125 %', 1093, 614],
    ['the smallest window', 1024, 640],
    ['4K', 3840, 2160],
  ])('need no sideways scrolling at %s', async (_name, width, height) => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open(`/report/${id}/table.requests`);
    await page.setViewportSize({ width, height });
    for (const step of ['unit', 'section.overview', 'table.requests', 'export']) {
      await go(page, id, step);
      expect(await overflow(page), step).toBe(0);
      await picture(page, `frame-${width}-${step}`);
    }
    await page.getByRole('link', { name: '年报列表' }).click();
    await page.locator('.report-row').waitFor();
    expect(await overflow(page)).toBe(0);
    await picture(page, `frame-${width}-library`);
  });

  it('are walked through forth and back, and the heading takes the focus', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open(`/report/${id}/unit`);
    const next = page.getByRole('button', { name: '下一步' });
    const previous = page.getByRole('button', { name: '上一步' });
    const walked: string[] = [await heading(page).innerText()];
    expect(await previous.count()).toBe(0);
    while ((await next.count()) > 0) {
      await next.click();
      walked.push(await heading(page).innerText());
      expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
    }
    expect(walked).toHaveLength(allSteps(getEdition('2021')).length);
    expect(walked.at(-1)).toBe('导出');
    await previous.click();
    expect(await heading(page).innerText()).toBe('检查');
  });

  it('say what is done, open, wrong and to be looked at', async () => {
    const edition = getEdition('2021');
    const { id, report, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const cell = { table: 'requests', row: '1', column: 'naturalPerson' };
    const filled = {
      ...setCell(edition, setCell(edition, report, cell, -2), { ...cell, row: '2' }, '三件'),
      sections: { overview: '全年工作平稳。', problems: '无' },
    };
    await app.api.saveReport(id, filled, revision, false);
    const page = await app.open(`/report/${id}/section.overview`);
    const mark = (name: RegExp) => page.getByRole('link', { name }).locator('.step-mark').innerText();
    await page.locator('.step-list').waitFor();
    expect(await mark(/一、总体情况/u)).toContain('已完成');
    expect(await mark(/二、主动公开/u)).toContain('未填完');
    expect(await mark(/前言/u)).toContain('可不填');
    expect(await mark(/五、存在的主要问题/u)).toContain('请核实 1 处');
    expect(await mark(/三、收到和处理/u)).toMatch(/必须修改 \d+ 处/u);
    await picture(page, 'frame-step-marks');
  });

  it('unknown to the edition, or none, lead to where work is left', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open(`/report/${id}/section.innovation`);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/report/${id}/section.preface`);
    await go(page, id, 'table.disputes');
    await page.getByRole('link', { name: '年报列表' }).click();
    await page.getByRole('link', { name: /^打开/u }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/report/${id}/table.disputes`);
  });
});

describe('a finding', () => {
  it('leads to its field, focus and all', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/review`);
    await page.getByText('早于统计期限的最后一天').first().click();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/report/${id}/unit`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-signature-date');
    await picture(page, 'frame-finding-date');
  });

  it('leads to its cell, and to its text', async () => {
    const opened = await app.api.createSample();
    const wrong = setCell(getEdition('2019-wuchang'), opened.report, { table: 'requests', row: '3.5.2', column: 'research' }, '两件');
    await app.api.saveReport(opened.id, { ...wrong, sections: { ...wrong.sections, innovation: '' } }, opened.revision, false);
    const page = await app.open(`/report/${opened.id}/review`);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? document.activeElement?.tagName);
    await page.getByText('填的是“两件”').first().click();
    await expect.poll(focused).toBe('requests/3.5.2/research');
    await page.goBack();
    await page.getByText('“五、政府信息公开工作创新性做法”还没有写').click();
    await expect.poll(focused).toBe('TEXTAREA');
  });
});

describe('what cannot be shown', () => {
  it('a report that is gone says so and leads back', async () => {
    const page = await app.open('/report/3f1c2c1e-8d8b-4d55-9d1c-6a1c5f0d2b11/unit');
    await page.getByRole('heading', { name: '这份年报没有打开' }).waitFor();
    await picture(page, 'frame-report-gone');
    await page.getByRole('button', { name: '回到年报列表' }).click();
    await page.getByRole('heading', { name: '还没有年报' }).waitFor();
  });

  it('a page that fails is replaced by a plain screen, and can be opened again', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit });
    const page = await app.open();
    await page.route('**/assets/Wizard-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }));
    await page.reload();
    await page.getByRole('link', { name: /^打开/u }).click();
    await page.getByRole('heading', { name: '这个页面出了错' }).waitFor();
    await page.getByText('已填写的内容都保存好了').waitFor();
    await picture(page, 'frame-crash');
    await page.unroute('**/assets/Wizard-*.js');
    await page.getByRole('button', { name: '重新打开' }).click();
    await page.locator('.wizard').waitFor();
    expect(page.url()).toContain(id);
    // The failure itself was meant.
    app.complaints.length = 0;
  });

  it('an address nobody made leads to the list', async () => {
    const page = await app.open('/somewhere');
    await page.getByRole('heading', { name: '还没有年报' }).waitFor();
  });
});
