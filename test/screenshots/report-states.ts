/** A report: every step, blank, filled, with something wrong, and what may lie over it. */
import type { Page } from 'playwright-core';
import { ProblemError } from '../../electron/problem-error';
import { cellKey, cellsOf, getEdition, totalCells } from '../../shared/editions';
import { setCell } from '../../shared/report/cells';
import type { Report } from '../../shared/report/report';
import { sampleReport } from '../../shared/sample/street-2020';
import type { RunningApp } from '../support/app';
import { someReport } from '../support/reports';
import { ofYear } from '../support/street-years';
import { shown, type State } from './state';

const today = '2026-01-12';
const edition = getEdition('2021');
const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;
const full: Report = { ...someReport('2021'), year: 2024, unit };

async function opened(app: RunningApp, report: Report, step: string, ready: string): Promise<Page> {
  const { id } = await app.api.createImported(report);
  return shown(await app.open(`/report/${id}/${step}`, { today }), ready);
}

async function blank(app: RunningApp, step: string, ready: string): Promise<Page> {
  const { id } = await app.api.createReport({ edition: '2021', year: 2025, unit });
  return shown(await app.open(`/report/${id}/${step}`, { today }), ready);
}

/** Text in the table's first figure, a figure that cannot be in its last, the totals of neither right. */
function spoiled(table: string): Report {
  const form = edition.tables.find(({ id }) => id === table);
  if (!form) throw new Error(`no table ${table}`);
  const cells = cellsOf(form).filter((cell) => !totalCells(form).has(cellKey(cell)));
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) throw new Error(`no figures in ${table}`);
  return setCell(edition, setCell(edition, full, first, '三'), last, -4);
}

const tableStates = edition.tables.flatMap(({ id }): State[] => {
  const [step, ready] = [`table.${id}`, '.figure-cell input'];
  return [
    { name: `table-${id}-blank`, open: (app) => blank(app, step, ready) },
    { name: `table-${id}-filled`, open: (app) => opened(app, full, step, ready) },
    { name: `table-${id}-errors`, open: (app) => opened(app, spoiled(id), step, '.finding-line') },
    {
      name: `table-${id}-range`,
      open: async (app) => {
        const page = await opened(app, full, step, ready);
        await page.locator('.figure-cell input').first().click();
        for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
        return page;
      },
    },
    {
      name: `table-${id}-last-year`,
      open: async (app) => {
        await app.api.createImported({ ...someReport('2021', 9), year: 2023, unit });
        const page = await opened(app, full, step, ready);
        await page.getByRole('checkbox', { name: '显示上年' }).check();
        return shown(page, '.last-year');
      },
    },
  ];
});

const wrongText: Report = {
  ...ofYear(2020, [6, 1, 5, 1]),
  sections: {
    ...sampleReport.sections,
    overview: '2019年，我街道共收到政府信息公开申请8件，办结7件。\n电话027-8000 0000x。',
    requestsWork: '2020年，我街道收到政府信息公开申请8件，均已按时答复。',
  },
};

const overReport = (key: string, name: string): State['open'] => async (app) => {
  const page = await opened(app, full, 'table.requests', '.figure-cell input');
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name }).waitFor();
  if (key === 'Control+f') await page.getByLabel('找什么').fill('自然人');
  return page;
};

export const reportStates: readonly State[] = [
  { name: 'unit-blank', open: (app) => blank(app, 'unit', '.wizard h1') },
  { name: 'unit', open: (app) => opened(app, sampleReport, 'unit', '.wizard h1') },
  ...tableStates,
  { name: 'section-empty', open: (app) => blank(app, 'section.overview', '.section-page') },
  { name: 'section-filled', open: (app) => opened(app, sampleReport, 'section.problems', '.section-page') },
  { name: 'section-findings', open: (app) => opened(app, wrongText, 'section.overview', '.finding-line') },
  {
    name: 'section-sentences',
    open: async (app) => {
      await app.api.createImported(ofYear(2019, [5, 2, 4, 1]));
      const page = await opened(app, wrongText, 'section.requestsWork', '.section-aside');
      await page.locator('.section-aside .ant-segmented').getByText('数据句').click();
      return page;
    },
  },
  { name: 'registration-blank', open: (app) => blank(app, 'registration', '.wizard h1') },
  { name: 'registration', open: (app) => opened(app, sampleReport, 'registration', '.wizard h1') },
  { name: 'review-blank', open: (app) => blank(app, 'review', '.wizard h1') },
  { name: 'review-findings', open: (app) => opened(app, wrongText, 'review', '.finding-line') },
  { name: 'review-clean', open: (app) => opened(app, { ...full, sections: { ...full.sections, overview: '', problems: '无' } }, 'review', '.wizard h1') },
  { name: 'export', open: (app) => opened(app, sampleReport, 'export', '.sheet-box') },
  {
    name: 'export-written',
    open: async (app) => {
      const page = await opened(app, sampleReport, 'export', '.sheet-box');
      await page.locator('.export-run button').click();
      await page.getByRole('button', { name: '仍要导出' }).or(page.locator('.export-outcome-done')).first().waitFor();
      const anyway = page.getByRole('button', { name: '仍要导出' });
      if (await anyway.isVisible()) await anyway.click();
      return shown(page, '.export-outcome-done');
    },
  },
  {
    name: 'export-failed',
    open: async (app) => {
      app.faults.exportReport = () =>
        Promise.reject(new ProblemError('disk', '无法写入“D:\\年报”：文件正被其他程序占用，请关闭后重试。'));
      const page = await opened(app, sampleReport, 'export', '.sheet-box');
      await page.locator('.export-run button').click();
      return shown(page, '.export-outcome-failed');
    },
  },
  { name: 'preview', open: (app) => opened(app, sampleReport, 'preview', '.sheet-box') },
  {
    name: 'beside',
    open: async (app) => {
      const page = await opened(app, sampleReport, 'section.problems', '.section-page');
      await page.getByRole('button', { name: '边填边看' }).click();
      return shown(page, '.preview-beside .sheet-box');
    },
  },
  {
    name: 'history',
    open: async (app) => {
      const { id, revision } = await app.api.createReport({ edition: '2021', year: 2024, unit });
      const saved = await app.api.saveReport(id, full, revision, false);
      const final = await app.api.finalizeReport(id, saved.revision);
      const again = await app.api.reopenReport(id, final.revision);
      const figures = setCell(edition, full, { table: 'disputes', row: 'review', column: 'upheld' }, 901);
      const sections = { ...full.sections, overview: `${full.sections?.['overview'] ?? ''}\n新增一项举措：设立公开专区。` };
      await app.api.saveReport(id, { ...figures, sections, unit: { ...unit, region: '西湖区' } }, again.revision, false);
      return shown(await app.open(`/report/${id}/history`), '.changes');
    },
  },
  { name: 'history-none', open: (app) => blank(app, 'history', '.wizard h1, .history-content') },
  {
    name: 'final',
    open: async (app) => {
      const { id, revision } = await app.api.createImported(full);
      await app.api.finalizeReport(id, revision);
      return shown(await app.open(`/report/${id}/table.disclosure`), '.figure-cell input');
    },
  },
  {
    name: 'read-only',
    open: async (app) => {
      const { id } = await app.api.createImported(full);
      const content = await app.api.listReports();
      app.faults.listReports = () =>
        Promise.resolve({ ...content, lock: { held: false, by: 'wangfang@PC-07', since: '2026-01-12T00:40:00.000Z', stale: false } });
      return shown(await app.open(`/report/${id}/unit`), '.notice');
    },
  },
  {
    name: 'saving-problem',
    open: async (app) => {
      const page = await opened(app, full, 'unit', '.wizard h1');
      app.faults.saveReport = () =>
        Promise.reject(new ProblemError('disk', '没有保存成功：磁盘空间不足，请清理磁盘或者换一个位置。内容还在窗口里，请不要关闭。'));
      await page.getByLabel('所在地区').fill('西湖区');
      return shown(page, '.saving-problem');
    },
  },
  {
    name: 'open-failed',
    open: async (app) => {
      const { id } = await app.api.createSample();
      app.faults.openReport = () => Promise.reject(new ProblemError('disk', '磁盘没有回答。'));
      return shown(await app.open(`/report/${id}`), '.error-screen');
    },
  },
  {
    name: 'crash',
    open: async (app) => {
      const { id } = await app.api.createSample();
      const page = await app.open('/');
      const broken = { contentType: 'text/javascript', body: 'throw new Error("broken on purpose")' };
      await page.route('**/assets/Wizard-*.js', (route) => route.fulfill(broken));
      await page.reload();
      await page.locator(`a[href$="/report/${id}"]`).click();
      return shown(page, '.error-screen');
    },
  },
  { name: 'find', open: overReport('Control+f', '在年报里查找') },
  { name: 'manual', open: overReport('F1', '使用手册') },
  { name: 'keys', open: overReport('Control+/', '快捷键') },
];
