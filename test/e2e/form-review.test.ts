/** 已核实: a finding let stand with its reason, in the window, on disk and in the note for the file. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportReviewNote } from '../../electron/word/review-note';
import { acknowledge } from '../../shared/checks/acknowledgements';
import { runChecks } from '../../shared/checks/run';
import { sampleReport } from '../../shared/sample/street-2020';
import { picture, startApp, type RunningApp } from '../support/app';
import { convert, validate, withDirectory } from '../support/office';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const reason = '区里要求12月底前先送审，盖章件按实际日期落款';

describe('a finding that was looked at', () => {
  it('is let stand with its reason until its figures change', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open(`/report/${id}/review`);
    const line = page.locator('.finding-lines > li', { hasText: '落款' }).first();
    await line.waitFor();
    expect(await page.locator('.review-count.is-warning .review-count-figure').innerText()).toBe('1');
    await line.getByRole('button', { name: /：为什么$/u }).click();
    await page.locator('.rule-explanation').getByText('依据').waitFor();
    await picture(page, 'review-why');
    await page.keyboard.press('Escape');
    await line.getByRole('button', { name: '已核实' }).click();
    const confirm = page.locator('.acknowledge-reason').getByRole('button', { name: '确认' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('核实情况').fill(reason);
    await picture(page, 'review-acknowledge');
    await confirm.click();
    await page.getByText(`核实情况：${reason}`).waitFor();
    await page.getByText('没有发现问题').waitFor();
    await picture(page, 'review-settled');
    await expect.poll(async () => (await app.api.openReport(id)).report.acknowledgements?.[0]?.reason).toBe(reason);
    const [summary] = (await app.api.listReports()).reports;
    expect(summary?.warnings).toBe(runChecks(sampleReport).filter(({ severity }) => severity === 'warning').length - 1);

    // Another date is another matter.
    await page.goto(page.url().replace('/review', '/unit'));
    const date = page.getByLabel('日期').last();
    await date.fill('2020年12月18日');
    await date.press('Tab');
    await expect.poll(async () => (await app.api.openReport(id)).report.acknowledgements).toBeUndefined();
    expect(app.complaints).toEqual([]);
  });

  it('can be taken up again', async () => {
    const finding = runChecks(sampleReport).find(({ rule }) => rule === 'period.signature-date');
    if (!finding) throw new Error('the sample is signed before the year ends');
    const { id, revision } = await app.api.createSample();
    await app.api.saveReport(id, acknowledge(sampleReport, finding, reason, '2021-01-05T02:00:00.000Z'), revision, true);
    const page = await app.open(`/report/${id}/review`);
    await page.getByRole('button', { name: '撤回' }).click();
    await expect.poll(async () => (await app.api.openReport(id)).report.acknowledgements).toBeUndefined();
  });

  it('stands with its reason in 审核情况说明', () =>
    withDirectory(async (directory) => {
      const finding = runChecks(sampleReport).find(({ rule }) => rule === 'period.signature-date');
      if (!finding) throw new Error('the sample is signed before the year ends');
      const settled = acknowledge(sampleReport, finding, `${reason}\n第二行`, '2021-01-05T02:00:00.000Z');
      const { fileName, bytes } = await exportReviewNote(settled, undefined, 'gb2312');
      const file = join(directory, fileName);
      await writeFile(file, bytes);
      expect(await validate(file)).toEqual([]);
      const text = await readFile(await convert(file, 'txt:Text (encoded):UTF8', directory), 'utf8');
      expect(text).toContain('审核情况说明');
      expect(text).toContain(finding.message);
      expect(text).toContain(`核实情况：${reason} 第二行（2021年1月5日）`);
      expect(text).toContain('没有上年的年报可以对照');
    }));
});
