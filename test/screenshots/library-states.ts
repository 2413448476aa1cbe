/** The list of reports, and the pages beside it that stand for themselves. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../electron/problem-error';
import { cellsOf, getEdition } from '../../shared/editions';
import { fillZeros } from '../../shared/report/cells';
import { newReport } from '../../shared/report/new-report';
import type { Report } from '../../shared/report/report';
import type { RunningApp } from '../support/app';
import { someReport } from '../support/reports';
import { ofYear } from '../support/street-years';
import { unitName } from '../support/units';
import { shown, type State } from './state';

const today = '2026-01-12';
const street = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;

async function three(app: RunningApp): Promise<void> {
  const last = await app.api.createImported({ ...someReport('2021', 3), year: 2023, unit: street });
  await app.api.finalizeReport(last.id, last.revision);
  await app.api.createImported({ ...someReport('2021', 4), year: 2024, unit: street });
  await app.api.createReport({ edition: '2021', year: 2025, unit: street });
}

/** Six years of eleven units: a district's office that keeps everybody's reports. */
async function sixty(app: RunningApp): Promise<void> {
  const edition = getEdition('2021');
  for (let unit = 0; unit < 11; unit += 1) {
    const name = unitName(unit * 7);
    for (let year = 2020; year < 2026; year += 1) {
      const blank: Report = newReport({ edition: '2021', year, unit: { name, kind: 'street' } });
      const [first] = edition.tables;
      const begun = first ? fillZeros(edition, blank, first, cellsOf(first)) : blank;
      const done = { ...someReport('2021', unit + 1), year, unit: { name, kind: 'street' as const } };
      const opened = await app.api.createImported(year === 2025 ? (unit % 3 === 0 ? begun : blank) : done);
      if (year < 2024) await app.api.finalizeReport(opened.id, opened.revision);
    }
  }
}

export const libraryStates: readonly State[] = [
  { name: 'library-empty', open: async (app) => shown(await app.open('/', { today }), '.library-empty') },
  {
    name: 'library-three',
    open: async (app) => {
      await three(app);
      return shown(await app.open('/', { today }), '.report-row');
    },
  },
  {
    name: 'library-sixty',
    open: async (app) => {
      await sixty(app);
      return shown(await app.open('/', { today }), '.report-row');
    },
  },
  {
    name: 'library-damaged',
    open: async (app) => {
      await three(app);
      const { reports } = await app.api.listReports();
      const folder = join(app.libraryFolder, 'reports', reports[0]?.id ?? '');
      for (const name of ['report.json', 'report.previous.json']) await writeFile(join(folder, name), '{"unit":');
      return shown(await app.open('/', { today }), '.damaged');
    },
  },
  {
    name: 'library-unread',
    open: async (app) => {
      app.faults.listReports = () => Promise.reject(new ProblemError('disk', '年报文件夹打不开：磁盘没有回答。'));
      return shown(await app.open('/', { today }), '.library-problem');
    },
  },
  {
    name: 'library-read-only',
    open: async (app) => {
      await three(app);
      const content = await app.api.listReports();
      app.faults.listReports = () =>
        Promise.resolve({ ...content, lock: { held: false, by: 'wangfang@PC-07', since: '2026-01-12T00:40:00.000Z', stale: false } });
      return shown(await app.open('/', { today }), '.notice');
    },
  },
  {
    name: 'new-report',
    open: async (app) => {
      const page = await shown(await app.open('/', { today }), '.library-empty');
      await page.getByRole('button', { name: '新建年报' }).click();
      await page.getByLabel('单位全称').fill(street.name);
      await page.getByLabel('单位简称').fill(street.shortName);
      return page;
    },
  },
  {
    name: 'new-report-from-last',
    open: async (app) => {
      await app.api.createImported({ ...someReport('2021', 4), year: 2024, unit: street });
      const page = await shown(await app.open('/', { today }), '.report-row');
      await page.getByRole('button', { name: '新建年报' }).click();
      await page.getByRole('dialog').waitFor();
      return page;
    },
  },
  { name: 'bin-empty', open: async (app) => shown(await app.open('/bin', { today }), '.library-note') },
  {
    name: 'bin',
    open: async (app) => {
      await three(app);
      const { reports } = await app.api.listReports();
      for (const { id } of reports.slice(0, 2)) await app.api.binReport(id);
      return shown(await app.open('/bin', { today }), '.report-row');
    },
  },
  { name: 'overview-empty', open: async (app) => shown(await app.open('/overview', { today }), '.library-content h1, .library-content p') },
  {
    name: 'overview',
    open: async (app) => {
      const years: readonly (readonly [number, readonly number[]])[] = [
        [2016, [2, 1, 1, 0]],
        [2017, [3, 0, 2, 0]],
        [2018, [3, 1, 2, 0]],
        [2019, [5, 2, 4, 1]],
        [2020, [6, 1, 5, 1]],
      ];
      for (const [year, figures] of years) await app.api.createImported(ofYear(year, figures));
      return shown(await app.open('/overview', { today }), '.year-bars svg');
    },
  },
  { name: 'settings', open: async (app) => shown(await app.open('/settings', { today }), '.settings') },
  { name: 'help', open: async (app) => shown(await app.open('/help', { today }), '.library-content h1, .library-content h2') },
  { name: 'about', open: async (app) => shown(await app.open('/about', { today }), '.about') },
];
