/** Folders of the program for each way it is installed, and where its window opens. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeElectron } from '../support/electron-stand-in';
import { withElectron } from '../support/electron-stand-in/run';
import { withDirectory } from '../support/office';

const realPlatform = process.platform;
const pretend = (platform: NodeJS.Platform): unknown => Object.defineProperty(process, 'platform', { value: platform });
afterEach(() => pretend(realPlatform));

async function placesIn(home: string, environment: Record<string, string> = {}) {
  for (const folder of ['AppData/Roaming', 'AppData/Local', 'program/resources']) await mkdir(join(home, folder), { recursive: true });
  const standIn = makeElectron({ home });
  const { settlePlaces } = await withElectron(standIn, () => import('../../electron/shell/places'));
  return settlePlaces(environment);
}

describe('the folders', () => {
  it('of a Windows profile: reports travel with it, caches, records and the window’s place stay on the PC', () =>
    withDirectory(async (home) => {
      pretend('win32');
      const local = join(home, 'AppData/Local');
      expect(await placesIn(home, { LOCALAPPDATA: local })).toEqual({
        data: join(home, 'AppData/Roaming/disclosure-annual-report'),
        session: join(local, 'disclosure-annual-report/session'),
        logs: join(local, 'disclosure-annual-report/logs'),
        windowState: join(local, 'disclosure-annual-report/window.json'),
      });
    }));

  it('of two users of one PC have nothing in common', () =>
    withDirectory(async (folder) => {
      const [one, other] = [Object.values(await placesIn(join(folder, '张 三'))), Object.values(await placesIn(join(folder, '李四')))];
      expect(one.filter((place) => other.includes(place))).toEqual([]);
    }));

  it('lie together on Linux, and beside a portable program that was asked to', () =>
    withDirectory(async (home) => {
      const data = join(home, 'AppData/Roaming/disclosure-annual-report');
      expect(await placesIn(home)).toMatchObject({ data, session: join(data, 'session') });
      await mkdir(join(home, 'program/数据'));
      expect((await placesIn(home)).data).toBe(data);
      await writeFile(join(home, 'program/resources/portable'), '');
      const beside = join(home, 'program/数据');
      expect(await placesIn(home)).toEqual({ data: beside, session: join(beside, 'session'), logs: join(beside, 'logs'), windowState: join(beside, 'window.json') });
    }));
});

describe('the window', () => {
  const opens = async (content: string | undefined, displays = [{ x: 0, y: 0, width: 1366, height: 728 }]) =>
    withDirectory(async (home) => {
      const file = join(home, 'window.json');
      if (content !== undefined) await writeFile(file, content);
      const state = await withElectron(makeElectron({ home, displays }), () => import('../../electron/shell/window-state'));
      return state.firstBounds(state.readWindowState(file));
    });
  const usual = { width: 1366, height: 728 };
  const kept = (state: object): string => JSON.stringify({ x: 10, y: 10, width: 1100, height: 700, maximized: false, ...state });

  it('opens where it was, on a screen that is still there', async () => {
    expect(await opens(kept({}))).toEqual({ x: 10, y: 10, width: 1100, height: 700 });
    const second = { x: 1366, y: 0, width: 1920, height: 1040 };
    const there = kept({ x: 1500, width: 1600, height: 900 });
    expect(await opens(there, [{ x: 0, y: 0, width: 1366, height: 728 }, second])).toEqual({ x: 1500, y: 10, width: 1600, height: 900 });
    expect(await opens(there)).toEqual(usual);
  });

  it('is no larger than its screen, and can always be taken hold of', async () => {
    expect(await opens(kept({ x: 0, width: 3000, height: 2000 }))).toEqual({ x: 0, y: 10, width: 1366, height: 728 });
    expect(await opens(kept({ x: 1300 }))).toEqual(usual);
    expect(await opens(kept({ y: 720 }))).toEqual(usual);
    expect(await opens(kept({ y: -400 }))).toEqual(usual);
    expect(await opens(undefined, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 });
  });

  it.each([undefined, '', '{', '[]', 'null', kept({ width: 1e9 }), kept({ x: 'a' }), kept({ extra: 1 }), kept({ y: 1.5 })])('opens as usual after %s', async (content) => {
    expect(await opens(content)).toEqual(usual);
  });

  it('forgets its place quietly where the disk refuses', () =>
    withDirectory(async (home) => {
      const standIn = makeElectron({ home });
      const { keepWindowState } = await withElectron(standIn, () => import('../../electron/shell/window-state'));
      const window = new standIn.electron.BrowserWindow();
      expect(() => keepWindowState(join(home, 'none/window.json'), window as never)).not.toThrow();
      vi.resetModules();
    }));
});
