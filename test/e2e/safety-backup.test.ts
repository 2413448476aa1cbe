/** Backups on the screen: made now, made every day, looked at and brought back. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../electron/problem-error';
import { picture, startApp, type RunningApp } from '../support/app';
import { someReport } from '../support/reports';

const unit = { name: '江城市东湖区临江街道办事处', shortName: '临江街道', kind: 'street', region: '东湖区' } as const;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(async () => {
  const complaints = [...app.complaints];
  await app.reset();
  await rm(join(app.backupFolder, '../stick'), { recursive: true, force: true });
  expect(complaints).toEqual([]);
});
afterAll(() => app.close());

const create = async (year: number, overview = '备份时的内容。'): Promise<string> => {
  const { id, revision } = await app.api.createReport({ edition: '2021', year, unit });
  await app.api.saveReport(id, { ...someReport('2021'), year, unit, sections: { overview } }, revision, false);
  return id;
};
const change = async (id: string, overview: string): Promise<void> => {
  const { report, revision } = await app.api.openReport(id);
  await app.api.saveReport(id, { ...report, sections: { ...report.sections, overview } }, revision, false);
};
const overviewOf = async (id: string): Promise<string | undefined> =>
  (await app.api.openReport(id)).report.sections?.['overview'];
const part = (page: Page, name: string) => page.getByRole('region', { name });
const choice = async (page: Page, year: number, action: string): Promise<void> => {
  await page.getByLabel(`怎么恢复：临江街道${year}年年报`).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: action }).click();
};

describe('backing up now', () => {
  it('is reached from the list, writes one file and says where', async () => {
    await create(2023);
    await create(2024);
    const page = await app.open();
    await page.getByRole('link', { name: '还没有备份过' }).waitFor();
    await page.getByRole('link', { name: '备份', exact: true }).click();
    const now = part(page, '马上备份');
    await now.getByText('还没有备份过。').waitFor();
    await picture(page, 'safety-backup');
    await now.getByRole('button', { name: '马上备份' }).click();
    await now.getByText('已备份 2 份年报').waitFor();
    const [file] = await readdir(app.backupFolder);
    expect(await now.locator('.backup-file span').first().innerText()).toBe(join(app.backupFolder, file!));
    await now.getByText('之后没有改动。').waitFor();
    await now.getByRole('button', { name: '复制文件位置' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(join(app.backupFolder, file!));
    await part(page, '从备份恢复').getByText('2 份年报').waitFor();
    await picture(page, 'safety-backup-written');
    await page.getByRole('link', { name: /^年报/u }).click();
    await page.getByRole('link', { name: /^上次备份：今天/u }).waitFor();
  });

  it('with a password asks for it twice, and the backup opens with it only', async () => {
    const id = await create(2024);
    const page = await app.open('/backup');
    const now = part(page, '马上备份');
    await now.getByRole('checkbox', { name: '设密码' }).check();
    await now.getByLabel('密码', { exact: true }).fill('短');
    await now.getByRole('button', { name: '马上备份' }).click();
    await now.getByText('密码至少 8 个字。', { exact: true }).waitFor();
    await now.getByLabel('密码', { exact: true }).fill('青石路的春天真好');
    await now.getByLabel('再输一次').fill('青石路的春天真');
    await now.getByText('两次输入的密码不一样。').waitFor();
    await picture(page, 'safety-backup-password');
    expect(await readdir(app.backupFolder).catch(() => [])).toEqual([]);
    await now.getByLabel('再输一次').fill('青石路的春天真好');
    await now.getByRole('button', { name: '马上备份' }).click();
    await now.getByText('已备份 1 份年报').waitFor();
    expect(await now.getByRole('checkbox', { name: '设密码' }).isChecked()).toBe(false);

    await change(id, '后来的内容。');
    const restore = part(page, '从备份恢复');
    await restore.getByText('有密码').waitFor();
    await restore.getByRole('button', { name: '查看' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('密码').fill('青石路的秋天真好');
    await page.keyboard.press('Enter');
    await dialog.getByText('密码不对').waitFor();
    await picture(page, 'safety-backup-wrong-password');
    await dialog.getByLabel('密码').fill('青石路的春天真好');
    await dialog.getByRole('button', { name: '打开' }).click();
    await restore.getByRole('table').waitFor();
  });

  it('that fails says why, and what is typed stays', async () => {
    await create(2024);
    const page = await app.open('/backup');
    const now = part(page, '马上备份');
    await now.getByLabel('存到').fill(join(app.backupFolder, '../stick'));
    await now.getByRole('button', { name: '马上备份' }).click();
    await now.getByText('找不到备份文件夹').waitFor();
    await picture(page, 'safety-backup-failed');
    await mkdir(join(app.backupFolder, '../stick'));
    await now.getByRole('button', { name: '马上备份' }).click();
    await now.getByText('已备份 1 份年报').waitFor();
    expect(await readdir(join(app.backupFolder, '../stick'))).toHaveLength(1);
  });
});

describe('the daily backup', () => {
  it('is switched on with a folder, makes one at once, and tells how it went', async () => {
    await create(2024);
    const stick = join(app.backupFolder, '../stick');
    const page = await app.open('/backup');
    const daily = part(page, '每天自动备份');
    await daily.getByRole('checkbox', { name: '每天自动备份' }).check();
    await daily.getByRole('button', { name: '保存设置' }).click();
    await daily.getByText('请先选定文件夹。').waitFor();
    await daily.getByLabel('存到').fill(stick);
    await daily.getByRole('button', { name: '保存设置' }).click();
    await daily.getByText('找不到备份文件夹').waitFor();
    await mkdir(stick);
    await daily.getByLabel('保留').fill('7');
    await daily.getByRole('button', { name: '保存设置' }).click();
    await daily.getByText(/^上次自动备份：\d\d:\d\d$/u).waitFor();
    expect((await app.api.backupStatus()).daily).toEqual({ folder: stick, keep: 7 });
    expect(await readdir(stick)).toHaveLength(1);
    await daily.scrollIntoViewIfNeeded();
    await picture(page, 'safety-backup-daily');
    await page.reload();
    expect(await daily.getByLabel('存到').inputValue()).toBe(stick);
    expect(await daily.getByLabel('保留').inputValue()).toBe('7');
    await daily.getByRole('checkbox', { name: '每天自动备份' }).uncheck();
    await daily.getByRole('button', { name: '保存设置' }).click();
    await page.getByText('不再自动备份').waitFor();
    expect((await app.api.backupStatus()).daily.folder).toBeNull();
  });

  it('that does not succeed is told on the list, too', async () => {
    await create(2024);
    app.faults.backupStatus = async () => ({
      ...(await app.api.backupStatus()),
      daily: { folder: '/stick', keep: 14 },
      problem: { message: '找不到备份文件夹“/stick”。', since: new Date().toISOString() },
    });
    const page = await app.open();
    await page.getByRole('link', { name: '每天自动备份没有成功' }).click();
    await part(page, '每天自动备份').getByText('起没有备份成功：找不到备份文件夹').waitFor();
    await picture(page, 'safety-backup-daily-failed');
  });
});

describe('restoring', () => {
  it('shows what is newer, does with each report what was chosen, and keeps what was here', async () => {
    const [lost, older, copied, same] = [await create(2020), await create(2021), await create(2022), await create(2023)];
    await app.api.backUpNow({ folder: null, password: null });
    await app.api.binReport(lost);
    await app.api.eraseReport(lost);
    for (const id of [older, copied]) await change(id, '后来的内容。');
    const page = await app.open('/backup');
    const restore = part(page, '从备份恢复');
    await restore.getByRole('button', { name: '查看' }).click();
    const rows = restore.locator('tbody tr');
    await rows.first().waitFor();
    const textOf = (year: number) => rows.filter({ hasText: `${year}年年报` }).innerText();
    expect(await textOf(2020)).toContain('列表里没有');
    expect(await textOf(2021)).toMatch(/较新/u);
    expect(await textOf(2023)).toContain('内容相同');
    await restore.scrollIntoViewIfNeeded();
    await picture(page, 'safety-backup-preview');
    await choice(page, 2021, '替换现在的');
    await restore.getByText('会换成较旧的内容').waitFor();
    await choice(page, 2022, '存为副本');
    await picture(page, 'safety-backup-choices');
    await restore.getByRole('button', { name: '恢复 3 份' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.ant-modal-confirm-title', { hasText: '替换 1 份现有年报的内容？' }).waitFor();
    await picture(page, 'safety-backup-ask');
    await dialog.getByRole('button', { name: '恢复', exact: true }).click();
    await restore.getByText('已恢复 3 份年报').waitFor();
    await picture(page, 'safety-backup-restored');
    expect(await overviewOf(lost)).toBe('备份时的内容。');
    expect(await overviewOf(older)).toBe('备份时的内容。');
    expect(await overviewOf(copied)).toBe('后来的内容。');
    expect(await overviewOf(same)).toBe('备份时的内容。');
    const { reports } = await app.api.listReports();
    expect(reports.map(({ year }) => year).sort()).toEqual([2020, 2021, 2022, 2022, 2023]);
    const kept = await app.api.listVersions(older);
    const states = await Promise.all(kept.map(({ name }) => app.api.readVersion(older, name)));
    expect(states.map(({ sections }) => sections?.['overview'])).toContain('后来的内容。');
    await restore.getByRole('link', { name: '回到年报列表' }).click();
    await expect.poll(() => page.locator('.report-row').count()).toBe(5);
  });

  it('tells what could not be brought back and why', async () => {
    const id = await create(2024);
    await app.api.backUpNow({ folder: null, password: null });
    await app.api.binReport(id);
    await app.api.eraseReport(id);
    app.faults.restoreBackup = ({ choices }) =>
      Promise.resolve({ done: [], failed: choices.map((one) => ({ ...one, message: '磁盘空间不足。' })) });
    const page = await app.open('/backup');
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByRole('button', { name: '恢复 1 份' }).click();
    await page.getByText('1 份没有恢复，保持原样').waitFor();
    await page.getByText('临江街道2024年年报：磁盘空间不足。').waitFor();
    await picture(page, 'safety-backup-restore-failed');
  });

  it('looks in another folder, and tells of files that are none', async () => {
    await create(2024);
    const stick = join(app.backupFolder, '../stick');
    await mkdir(stick);
    await app.api.backUpNow({ folder: stick, password: null });
    app.faults.previewBackup = () => Promise.reject(new ProblemError('unreadable', '这个备份文件已损坏，不能使用。'));
    const page = await app.open('/backup');
    await page.getByLabel('在其他文件夹里找').fill(join(stick, 'nothing'));
    await page.getByRole('button', { name: '查找' }).click();
    await part(page, '从备份恢复').getByText('找不到备份文件夹').waitFor();
    await page.getByLabel('在其他文件夹里找').fill(stick);
    await page.getByRole('button', { name: '查找' }).click();
    await part(page, '从备份恢复').getByRole('button', { name: '查看' }).click();
    await page.getByText('这个备份文件已损坏').waitFor();
  });
});
