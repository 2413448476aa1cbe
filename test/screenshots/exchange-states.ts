/** What goes in and out: import, consolidation, backups, each as far as it can be brought. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exportExcel } from '../../electron/excel';
import { sampleReport } from '../../shared/sample/street-2020';
import type { RunningApp } from '../support/app';
import { changedWorkbook } from '../support/changed-workbook';
import { districtUnits, putDistrict } from '../support/district-folder';
import { someReport } from '../support/reports';
import { shown, type State } from './state';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;

async function importing(app: RunningApp, name: string, bytes: Uint8Array, ready: string): Promise<Page> {
  const page = await shown(await app.open('/import'), '.import-drop');
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  return shown(page, ready);
}

/** A page of a website with a table that is not quite the form's, and prose. */
const foreignPage = `<!doctype html><html lang="zh-CN"><body><h1>临江街道2024年政府信息公开工作年度报告</h1>
<h2>一、总体情况</h2><p>2024年，本街道主动公开政府信息二百余条，收到申请若干件。</p>
<h2>三、收到和处理政府信息公开申请情况</h2>
<table><tr><td>项目</td><td>自然人</td><td>总计</td></tr><tr><td>一、本年新收政府信息公开申请数量</td><td>约三十</td><td>31</td></tr>
<tr><td>二、上年结转政府信息公开申请数量</td><td>0</td><td>0</td></tr></table></body></html>`;

/** Reads the district's folder and waits for its results. */
async function consolidated(app: RunningApp): Promise<Page> {
  await app.api.endConsolidation();
  const folder = join(app.exportFolder, '..', '各单位 2024');
  await putDistrict(folder);
  const page = await shown(await app.open('/consolidate'), '.consolidate-start');
  await page.getByLabel('文件夹').fill(folder);
  await page.getByLabel('汇总单位').fill('青柳区');
  await page.getByLabel('单位名单').fill(districtUnits);
  await page.getByRole('button', { name: '开始汇总' }).click();
  return shown(page, '.consolidate-panel');
}

/** A tab of the results by its name. */
async function tab(page: Page, name: string, ready: string): Promise<Page> {
  await page.locator('.consolidate-page > .ant-segmented').getByText(name, { exact: true }).click();
  return shown(page, ready);
}

async function withBackup(app: RunningApp): Promise<Page> {
  const made: string[] = [];
  for (const year of [2021, 2022, 2023]) made.push((await app.api.createImported({ ...someReport('2021', year), year, unit })).id);
  await app.api.backUpNow({ folder: null, password: null });
  const [first = '', second = ''] = made;
  await app.api.binReport(first);
  await app.api.eraseReport(first);
  const { report, revision } = await app.api.openReport(second);
  await app.api.saveReport(second, { ...report, sections: { ...report.sections, overview: '后来写的。' } }, revision, false);
  return shown(await app.open('/backup'), '.backup-files');
}

export const exchangeStates: readonly State[] = [
  { name: 'import', open: async (app) => shown(await app.open('/import'), '.import-drop') },
  {
    name: 'import-found',
    open: async (app) => {
      await app.api.createSample();
      const { fileName, bytes } = await exportExcel(sampleReport);
      return importing(app, fileName, bytes, '.import-summary');
    },
  },
  { name: 'import-changed', open: async (app) => importing(app, '改过.xlsx', await changedWorkbook(), '.import-changes tbody tr') },
  {
    name: 'import-doubtful',
    open: (app) => importing(app, '临江街道2024年年报.html', new TextEncoder().encode(foreignPage), '.import-notes'),
  },
  { name: 'import-failed', open: (app) => importing(app, '说明.txt', new TextEncoder().encode('这不是年报'), '.import-failed') },
  {
    name: 'consolidate-start',
    open: async (app) => {
      await app.api.endConsolidation();
      return shown(await app.open('/consolidate'), '.consolidate-start');
    },
  },
  {
    name: 'consolidate-start-missing',
    open: async (app) => {
      await app.api.endConsolidation();
      const page = await shown(await app.open('/consolidate', { shell: 'electron' }), '.consolidate-start');
      await page.getByRole('button', { name: '开始汇总' }).click();
      await page.getByText('请先选各单位年报').first().waitFor();
      return page;
    },
  },
  {
    name: 'consolidate-reading',
    open: async (app) => {
      app.faults.consolidationState = () =>
        Promise.resolve({ kind: 'reading', folder: 'D:\\各单位 2024', progress: { done: 412, total: 1000, current: '第三批/石桥街道2024年年报.xlsx' } });
      return shown(await app.open('/consolidate'), '.consolidate-reading');
    },
  },
  {
    name: 'consolidate-failed',
    open: async (app) => {
      app.faults.consolidationState = () =>
        Promise.resolve({ kind: 'failed', folder: 'D:\\各单位 2024', message: '文件夹“D:\\各单位 2024”里没有能计入的年报。' });
      return shown(await app.open('/consolidate'), '.consolidate-failed');
    },
  },
  { name: 'consolidate-result', open: consolidated },
  { name: 'consolidate-files', open: async (app) => tab(await consolidated(app), '文件', '.consolidate-files') },
  {
    name: 'consolidate-file',
    open: async (app) => {
      const page = await tab(await consolidated(app), '文件', '.consolidate-files');
      await page.getByRole('button', { name: /^详情：南坡/u }).click();
      return shown(page, '.consolidate-detail section');
    },
  },
  { name: 'consolidate-sums', open: async (app) => tab(await consolidated(app), '合计数', '.sums-table') },
  {
    name: 'consolidate-drill-down',
    open: async (app) => {
      const page = await tab(await consolidated(app), '合计数', '.sums-table');
      await page.locator('.sums-figure button[aria-label*="本年新收"][aria-label*="自然人"]').first().click();
      return shown(page, '.consolidate-shares .bars');
    },
  },
  { name: 'consolidate-findings', open: async (app) => tab(await consolidated(app), '合计检查', '.consolidate-findings, .consolidate-clean') },
  { name: 'backup', open: async (app) => shown(await app.open('/backup'), '.backup-part') },
  { name: 'backup-made', open: withBackup },
  {
    name: 'backup-preview',
    open: async (app) => {
      const page = await withBackup(app);
      await page.getByRole('button', { name: '查看' }).first().click();
      const table = page.locator('.backup-part table');
      await table.waitFor();
      await table.scrollIntoViewIfNeeded();
      return page;
    },
  },
];

