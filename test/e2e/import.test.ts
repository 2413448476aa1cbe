/** Bringing a report in from a file in a real Chromium: shown first, taken over only when asked. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportExcel } from '../../electron/excel';
import { sampleReport } from '../../shared/sample/street-2020';
import { picture, startApp, type RunningApp } from '../support/app';
import { changedWorkbook } from '../support/changed-workbook';
import { withDirectory } from '../support/office';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.reset());
afterAll(() => app.close());

const choose = async (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

describe('the import page', () => {
  it('takes our own workbook over exactly', async () => {
    const page = await app.open('/import');
    const { fileName, bytes } = await exportExcel(sampleReport);
    await choose(page, fileName, bytes);
    await page.getByText('里面带有完整的年报').waitFor();
    await picture(page, 'import-own');
    await page.getByRole('button', { name: '放进年报列表' }).click();
    await page.locator('.wizard').waitFor();
    const [summary] = (await app.api.listReports()).reports;
    const { report } = await app.api.openReport(summary?.id ?? '');
    expect(report).toMatchObject({ ...sampleReport });
    expect(app.complaints).toEqual([]);
  });

  it('lets the clerk decide over every figure changed by hand', async () => {
    const page = await app.open('/import');
    await choose(page, '改过.xlsx', await changedWorkbook());
    const row = page.locator('.import-changes tbody tr').first();
    await row.waitFor();
    expect(await row.innerText()).toContain('987');
    await picture(page, 'import-changed');
    await row.getByText('用导出时的').click();
    for (const other of await page.locator('.import-changes tbody tr').all()) await other.getByText('用导出时的').click();
    await page.getByRole('button', { name: '放进年报列表' }).click();
    await page.locator('.wizard').waitFor();
    const [summary] = (await app.api.listReports()).reports;
    expect((await app.api.openReport(summary?.id ?? '')).report.tables).toEqual(sampleReport.tables);
  });

  it('replaces the report of the same unit and year, and keeps what was there', async () => {
    const { id } = await app.api.createSample();
    const page = await app.open('/import');
    const changed = { ...sampleReport, sections: { ...sampleReport.sections, other: '无其他事项。' } };
    await choose(page, '年报.json', new TextEncoder().encode(JSON.stringify(changed)));
    await page.getByRole('button', { name: '替换列表里的这一份' }).click();
    await page.locator('.wizard').waitFor();
    expect((await app.api.openReport(id)).report.sections?.['other']).toBe('无其他事项。');
    const versions = await app.api.listVersions(id);
    expect(versions.map(({ kind }) => kind)).toContain('import');
    const kept = versions.find(({ kind }) => kind === 'import');
    expect((await app.api.readVersion(id, kept?.name ?? '')).sections).toEqual(sampleReport.sections);
    expect((await app.api.listReports()).reports).toHaveLength(1);
  });

  it('says what a file is that cannot be read, and stores nothing', async () => {
    const page = await app.open('/import');
    await choose(page, '说明.txt', new TextEncoder().encode('这不是年报'));
    await page.getByText('“说明.txt”没有读成').waitFor();
    await picture(page, 'import-failed');
    await choose(page, '旧.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0));
    await page.getByText('“旧.xls”没有读成').waitFor();
    expect((await app.api.listReports()).reports).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  it('takes a file dropped onto it', () =>
    withDirectory(async (directory) => {
      const file = join(directory, '年报.json');
      await writeFile(file, JSON.stringify(sampleReport));
      const page = await app.open('/import');
      const content = await readFile(file, 'utf8');
      await page.locator('.import-drop').evaluate((area, text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], '年报.json'));
        area.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, content);
      await page.getByText('年报文件，内容完整').waitFor();
    }));
});
