/** The preview in a real Chromium: true to the Word file page by page, following what is typed, printing only the pages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exportWord } from '../../electron/word';
import { getEdition } from '../../shared/editions';
import { documentIds } from '../../shared/pages/documents';
import { picture, startApp, type RunningApp } from '../support/app';
import { convertAll, pdfPages } from '../support/office';
import { readPages } from '../support/word-pdf';
import { wordOptions } from '../support/word-options';

process.env['FONTCONFIG_FILE'] = new URL('../support/fonts.conf', import.meta.url).pathname;

let app: RunningApp;
let folder = '';
beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'preview-test-'));
});
afterEach(async () => {
  const complaints = [...app.complaints];
  await app.reset();
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const plain = (text: string): string => text.replace(/\s/gu, '');
const sheets = (page: Page) => page.locator('.sheet-box');

/** First line of text on every page of the preview. */
const firstLines = (page: Page): Promise<string[]> =>
  sheets(page).evaluateAll((boxes) =>
    boxes.map((box) => (box.querySelector('.sheet-set')?.textContent ?? '').replace(/\s/gu, '')),
  );

describe('the preview', () => {
  it('begins every page with the characters the Word file’s page begins with', async () => {
    const { id, report } = await app.api.createSample();
    const edition = getEdition(report.edition);
    const files = await exportWord(report, { ...wordOptions(report), documents: documentIds(edition, true) });
    const paths = files.map((_, index) => join(folder, `first-${index}.docx`));
    await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
    const pdfs = await convertAll(paths, 'pdf', folder);
    const expected = (await Promise.all(pdfs.map(readPages))).flatMap((pages) => pages.map(({ lines }) => lines[0]?.text ?? ''));

    const page = await app.open(`/report/${id}/preview`);
    await sheets(page).first().waitFor();
    const shown = await firstLines(page);
    expect(shown.length).toBe(expected.length);
    shown.forEach((line, index) => expect(plain(expected[index] ?? '').slice(0, 8)).toBe(line.slice(0, 8)));
    await picture(page, 'preview');
    await page.getByText('实际大小').click();
    const box = await sheets(page).first().boundingBox();
    expect(box?.width).toBeCloseTo((210 / 25.4) * 96, 0);
    expect(box?.height).toBeCloseTo((297 / 25.4) * 96, 0);
    await page.getByText('整页').click();
    await picture(page, 'preview-whole-page');
  });

  it('prints the pages and nothing else', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/preview`);
    await sheets(page).first().waitFor();
    const lines = await firstLines(page);
    const pdf = join(folder, 'printed.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const printed = await pdfPages(pdf);
    expect(printed).toHaveLength(lines.length);
    printed.forEach((text, index) => {
      expect(plain(text)).toContain(lines[index]?.slice(0, 8));
      expect(text).not.toMatch(/打印…|版式|回到填写|打印预览/u);
    });
    const [first] = await readPages(pdf);
    expect(first?.width).toBeCloseTo(210, 0);
    expect(first?.height).toBeCloseTo(297, 0);
    // The window is as it was.
    await page.getByRole('button', { name: '打印…' }).waitFor();
    expect(await page.locator('#print-root').count()).toBe(0);
  });

  it('shows what is chosen: documents, their order, one file, the line for the head, fonts', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/preview`);
    await sheets(page).first().waitFor();
    const all = await sheets(page).count();
    const numbers = (): Promise<string[]> => page.locator('.sheet-number').allInnerTexts();
    expect((await numbers()).filter((text) => text === '— 1 —')).toHaveLength(3);
    await page.getByRole('checkbox', { name: '合成一个文件' }).check();
    await expect.poll(numbers).toEqual(Array.from({ length: all }, (_, index) => `— ${index + 1} —`));
    await page.getByRole('button', { name: /^上移：附件2/u }).click();
    await expect.poll(async () => (await firstLines(page))[0]).toBe('附件2');
    await page.getByRole('checkbox', { name: /附件3/u }).uncheck();
    await expect.poll(() => sheets(page).count()).toBe(all - 1);
    await page.getByRole('checkbox', { name: '加一行“单位负责人签字”' }).check();
    await page.getByText('单位负责人签字：').waitFor();
    await page.getByRole('combobox').click();
    await page.getByText('仿宋、楷体（Windows 自带）').click();
    await expect.poll(async () => (await app.api.about()).printing).toEqual({ fonts: 'windows', headSignature: true });
    const face = await page.locator('.face-imitation').first().evaluate((element) => getComputedStyle(element).fontFamily);
    expect(face).toContain('仿宋');
    expect(face.indexOf('仿宋')).toBeLessThan(face.indexOf('仿宋_GB2312'));
    await picture(page, 'preview-chosen');
  });

  it('beside the form follows what is typed, at the part that is filled in', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/section.problems`);
    await page.getByRole('button', { name: '边填边看' }).click();
    const beside = page.locator('.preview-beside');
    await beside.locator('.sheet-box').first().waitFor();
    const heading = beside.getByText('六、存在的主要问题及改进情况').first();
    await expect.poll(() => heading.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top > 0 && bottom < window.innerHeight;
    })).toBe(true);
    await page.locator('textarea').fill('新写的一段话，马上就看得到。');
    await beside.getByText('新写的一段话').first().waitFor();
    await picture(page, 'preview-beside');
    await page.getByRole('link', { name: /三、收到和处理/u }).first().click();
    await picture(page, 'preview-beside-table');
    await page.getByRole('button', { name: '关闭预览' }).click();
    expect(await beside.count()).toBe(0);
  });

  it('lies open beside the export, two pages at a time, before anything is written', async () => {
    const { id } = await app.api.createSample();
    const whole = await app.open(`/report/${id}/preview`);
    await sheets(whole).first().waitFor();
    const all = await firstLines(whole);
    const page = await app.open(`/report/${id}/export`);
    await sheets(page).first().waitFor();
    const turn = page.locator('.spread-turn');
    // The whole spread and the button that writes the files are in sight at once.
    for (const part of [page.locator('.spread'), page.locator('.export-run button')]) {
      const box = await part.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
    }
    const seen: string[] = [];
    for (;;) {
      await expect.poll(() => sheets(page).count()).toBeGreaterThan(0);
      const lines = await firstLines(page);
      expect(lines.length).toBeLessThanOrEqual(2);
      seen.push(...lines);
      if (await turn.getByRole('button', { name: '下一页' }).isDisabled()) break;
      const before = await turn.getByRole('status').innerText();
      const document = await sheets(page).first().getAttribute('data-document');
      await page.keyboard.press('PageDown');
      await expect.poll(async () => `${await turn.getByRole('status').innerText()} ${await sheets(page).first().getAttribute('data-document')}`)
        .not.toBe(`${before} ${document}`);
    }
    expect(seen).toEqual(all);
    await picture(page, 'preview-spread');
    await page.keyboard.press('Home');
    await expect.poll(() => turn.getByRole('status').innerText()).toMatch(/^第 1–2 页，共 \d 页$/u);
    expect(await firstLines(page)).toEqual(all.slice(0, 2));
    await page.locator('.spread').getByText('附件3').click();
    await expect.poll(() => turn.getByRole('status').innerText()).toBe('第 1 页，共 1 页');
    // Keys of a field stay the field's own.
    await page.getByRole('combobox').focus();
    await page.keyboard.press('Home');
    expect(await turn.getByRole('status').innerText()).toBe('第 1 页，共 1 页');
    await page.getByRole('checkbox', { name: '合成一个文件' }).check();
    await expect.poll(() => turn.getByRole('status').innerText()).toMatch(new RegExp(`第 (\\d–)?${all.length} 页，共 ${all.length} 页`, 'u'));
  });

  it('names the documents of a national edition each by its own name', async () => {
    const { id } = await app.api.createReport({ edition: '2021', year: 2024, unit: { name: '临江街道办事处' } });
    const page = await app.open(`/report/${id}/export`);
    await sheets(page).first().waitFor();
    await page.getByRole('checkbox', { name: '政府信息公开工作机构登记表' }).check();
    const names = page.locator('.spread-bar .ant-segmented-item-label');
    await expect.poll(() => names.allInnerTexts()).toEqual(['年度报告', '机构登记表']);
  });
});
