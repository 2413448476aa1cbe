import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSettings } from '../../../electron/library/settings';
import { apiArguments } from '../../../shared/api';
import { defaultDesk } from '../../../shared/desk';

let folder = '';
const file = (): string => join(folder, 'settings.json');
const open = () => openSettings(file(), { exportFolder: '导出' });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annual-report-desk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps what was changed and leaves the rest', async () => {
  expect(await open().desk()).toEqual(defaultDesk);
  await open().setExportFolder('别处');
  await open().changeDesk({ scheme: 'dark' });
  expect(await open().changeDesk({ localDeadline: '01-21', textSize: undefined })).toEqual({ ...defaultDesk, scheme: 'dark', localDeadline: '01-21' });
  await open().changeDesk({ unit: { name: '临江街道办事处', kind: 'street' } });
  expect(await open().desk()).toMatchObject({ scheme: 'dark', unit: { name: '临江街道办事处' } });
  expect(await open().exportFolder()).toBe('别处');
});

it('loses only the part that cannot be read', async () => {
  await writeFile(file(), JSON.stringify({ desk: { scheme: 'pink', textSize: 'large', unit: 3, localDeadline: '13-40' } }));
  expect(await open().desk()).toEqual({ ...defaultDesk, textSize: 'large' });
  await open().changeDesk({ scheme: 'contrast' });
  expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual({ desk: { ...defaultDesk, textSize: 'large', scheme: 'contrast' } });
});

it.each([
  [{ scheme: 'pink' }],
  [{ textSize: 2 }],
  [{ localDeadline: '2026-01-21' }],
  [{ other: true }],
  [{ unit: { name: '长'.repeat(300) } }],
])('refuses %j from a window', (change) => {
  expect(apiArguments.changeDesk.safeParse([change]).success).toBe(false);
});
