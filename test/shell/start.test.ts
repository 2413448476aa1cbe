/** electron/main.ts from start to end against a stand-in of Electron: what it asks for, in which order, and what it leaves behind. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeElectron } from '../support/electron-stand-in';
import { ownListener, startMain, withElectron, type RunningShell } from '../support/electron-stand-in/run';
import { withDirectory } from '../support/office';
import { sampleReport } from '../../shared/sample/street-2020';
import { applicationId } from '../../shared/messages/folders';
import { messages } from '../../shared/messages/shell';

const call = 'annual-report:call';
const page = 'annual-report://app/';
/** A busy machine takes its time. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });

let running: RunningShell | undefined;

afterEach(async () => {
  await running?.end();
  running = undefined;
});

/** A folder as a clerk has it: a Chinese name with a space. */
async function inHome(use: (home: string) => Promise<void>): Promise<void> {
  await withDirectory(async (directory) => {
    const home = join(directory, '张 三');
    await mkdir(home);
    await use(home);
    await running?.end();
    running = undefined;
  });
}

async function started(home: string, words: readonly string[] = [], options: { packaged?: boolean } = {}): Promise<RunningShell> {
  running = await startMain({ home, ...options }, words);
  running.becomeReady();
  await soon(() => expect(running?.channels().invoke).toEqual([call]));
  return running;
}

const answerOf = async (shell: RunningShell, method: string, ...values: unknown[]): Promise<unknown> => {
  const answer = (await shell.invoke(call, [method, values])) as { ok: boolean; value: unknown };
  expect(answer).toMatchObject({ ok: true });
  return answer.value;
};

const locked = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

describe('the start', () => {
  it('settles folders, scheme, sandbox and switches before the app is ready, and the lock in the data folder', () =>
    inHome(async (home) => {
      running = await startMain({ home });
      const { calls, called, paths, windows } = running;
      const data = join(home, 'AppData/Roaming/disclosure-annual-report');
      expect(paths).toMatchObject({ userData: data, sessionData: join(data, 'session'), logs: join(data, 'logs') });
      expect(called('requestSingleInstanceLock')).toEqual([[data]]);
      expect(calls.findIndex(([name]) => name === 'setPath')).toBeLessThan(
        calls.findIndex(([name]) => name === 'requestSingleInstanceLock'),
      );
      expect(called('registerSchemesAsPrivileged')).toEqual([
        [false, [{ scheme: 'annual-report', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
      ]);
      expect(called('enableSandbox')).toHaveLength(1);
      expect(called('setAppUserModelId')).toEqual([[applicationId]]);
      const switches = called('appendSwitch').map(([name]) => name);
      expect(switches).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'host-resolver-rules', 'no-pings']));
      expect(windows).toHaveLength(0);
      running.becomeReady();
    }));

  it('shows the window at once, locked down, while the library is still being opened', () =>
    inHome(async (home) => {
      running = await startMain({ home });
      running.becomeReady();
      await Promise.resolve();
      await Promise.resolve();
      const [window] = running.windows;
      expect(window?.done).toEqual(['show', page]);
      expect(await readdir(join(home, 'AppData/Roaming/disclosure-annual-report'))).not.toContain('library');
      expect(window?.options.webPreferences).toMatchObject({ ...locked, devTools: false });
      expect(window?.options.webPreferences?.['preload']).toMatch(/preload\.cjs$/u);
      expect(window?.options).toMatchObject({ width: 1366, height: 728, backgroundColor: '#f4f3ef', title: messages.application });
      // A call of the page that is quicker than the library waits for it.
      expect(await answerOf(running, 'listReports')).toMatchObject({ reports: [], lock: { held: true } });
    }));

  it('ends only when the library is given up, however often it is asked to', () =>
    inHome(async (home) => {
      const shell = await started(home);
      const library = join(home, 'AppData/Roaming/disclosure-annual-report/library');
      await answerOf(shell, 'listReports');
      expect(await readdir(library)).toContain('open-by.json');
      for (let asked = 0; asked < 3; asked += 1) {
        shell.app.quit();
        expect(shell.endedWith()).toBeUndefined();
      }
      await soon(() => expect(shell.endedWith()).toBe(0));
      expect(await readdir(library)).not.toContain('open-by.json');
    }));

  it('leaves to the program that runs already', () =>
    inHome(async (home) => {
      running = await startMain({ home, firstInstance: false });
      expect(running.called('quit')).toHaveLength(1);
      running.becomeReady();
      await Promise.resolve();
      expect(running.everyWindow).toHaveLength(0);
    }));

  it('says why it cannot start', () =>
    inHome(async (home) => {
      running = await startMain({ home });
      delete running.paths['documents'];
      running.becomeReady();
      await soon(() => expect(running?.endedWith()).toBe(1));
      expect(running.called('showErrorBox')[0]?.[0]).toBe(messages.cannotStart);
    }));

  it('offers developer tools only outside of packages', () =>
    inHome(async (home) => {
      const labels = (shell: RunningShell): (string | undefined)[] => shell.menu().flatMap((item) => item.submenu ?? []).map(({ role }) => role);
      const packed = await started(home);
      expect(labels(packed)).not.toContain('toggleDevTools');
      expect(packed.session()?.lets('devtools://devtools/bundled/inspector.html')).toBe(false);
      await packed.end();
      const unpacked = await started(home, [], { packaged: false });
      expect(labels(unpacked)).toContain('toggleDevTools');
      expect(unpacked.windows[0]?.options.webPreferences?.['devTools']).toBe(true);
    }));
});

describe('the menus', () => {
  it('are Chinese throughout, with shortcuts, and none reloads the page', () =>
    inHome(async (home) => {
      const shell = await started(home);
      const items = shell.menu().flatMap((item) => [item, ...(item.submenu ?? [])]).filter(({ label }) => label !== undefined);
      expect(items.length).toBeGreaterThanOrEqual(18);
      for (const { label } of items) expect(label).toMatch(/^[\u4e00-\u9fff]+$/u);
      const roles = items.map(({ role }) => role);
      expect(roles).not.toContain('reload');
      expect(roles).not.toContain('forceReload');
      expect(items.find(({ role }) => role === 'undo')?.accelerator).toBe('CmdOrCtrl+Z');
      expect(items.find(({ role }) => role === 'quit')?.accelerator).toBe('CmdOrCtrl+Q');
      items.find(({ label }) => label === messages.menu.about)?.click?.();
      expect(shell.called('showMessageBox')).toMatchObject([[{ message: messages.application }]]);
      items.find(({ label }) => label === messages.menu.logs)?.click?.();
      await soon(() => expect(shell.called('openPath')).toEqual([[shell.paths['logs']]]));
    }));

  it('of the right mouse button edit in a field, copy elsewhere, and stay away where there is nothing to copy', () =>
    inHome(async (home) => {
      const { windows, popups } = await started(home);
      const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
      const click = (isEditable: boolean, selectionText: string): void => {
        windows[0]?.webContents.emit('context-menu', {}, { isEditable, selectionText, editFlags });
      };
      click(false, '');
      click(false, '文字');
      click(true, '');
      expect(popups.map((items) => items.map(({ role }) => role))).toEqual([['copy'], ['cut', 'copy', 'paste', undefined, 'selectAll']]);
    }));
});

describe('a report file that was double-clicked', () => {
  const reports = async (shell: RunningShell): Promise<{ id: string }[]> =>
    ((await answerOf(shell, 'listReports')) as { reports: { id: string }[] }).reports;

  it('is brought into the library and shown, once, and is not written to', () =>
    inHome(async (home) => {
      const file = join(home, '白沙街道 2020.xxgk');
      const content = JSON.stringify(sampleReport);
      await writeFile(file, content);
      const shell = await started(home, ['--flag', file]);
      await soon(() => expect(shell.windows[0]?.done.at(-1)).toMatch(/#\/report\//u));
      const [report, ...others] = await reports(shell);
      expect(others).toEqual([]);
      expect(shell.windows[0]?.done.at(-1)).toBe(`${page}#/report/${report?.id}/unit`);
      // A second start hands the same file to the first one.
      shell.windows[0]!.minimized = true;
      shell.app.emit('second-instance', {}, ['annual-report', '白沙街道 2020.xxgk'], home);
      await soon(() => expect(shell.windows[0]?.done.filter((done) => done.includes('#/report/'))).toHaveLength(2));
      expect(shell.windows[0]?.done).toEqual(expect.arrayContaining(['restore', 'focus']));
      expect(await reports(shell)).toHaveLength(1);
      expect(await readFile(file, 'utf8')).toBe(content);
    }));

  it.each([
    ['no report', '这不是年报'],
    ['another program’s JSON', '{"format":"x"}'],
    ['nothing', ''],
  ])('is refused in words where it holds %s', (_name, content) =>
    inHome(async (home) => {
      const file = join(home, '坏.xxgk');
      await writeFile(file, content);
      const shell = await started(home, [file]);
      await soon(() => expect(shell.called('showErrorBox')).toHaveLength(1));
      expect(shell.called('showErrorBox')[0]).toEqual([messages.cannotOpenFile, expect.stringMatching(/^“坏\.xxgk”：.+\n文件没有改动。$/u)]);
      expect(await reports(shell)).toEqual([]);
    }));

  it('is refused in words where it went away', () =>
    inHome(async (home) => {
      const shell = await started(home, [join(home, '没有.xxgk')]);
      await soon(() => expect(shell.called('showErrorBox')).toHaveLength(1));
    }));
});

describe('the end', () => {
  it('waits for the page to save, then backs up, then lets the library go', () =>
    inHome(async (home) => {
      const shell = await started(home);
      await answerOf(shell, 'listReports');
      const lock = join(home, 'AppData/Roaming/disclosure-annual-report/library/open-by.json');
      const [window] = shell.windows;
      shell.send('annual-report:may-close', ['listening']);
      shell.app.quit();
      expect(window?.webContents.sent).toEqual([['annual-report:closing']]);
      expect(window?.destroyed).toBe(false);
      expect(await readFile(lock, 'utf8')).not.toBe('');
      shell.send('annual-report:may-close', [true]);
      expect(window?.destroyed).toBe(true);
      await soon(() => expect(shell.endedWith()).toBe(0));
      await expect(readFile(lock, 'utf8')).rejects.toMatchObject({ code: 'ENOENT' });
    }));

  it('asks where the page could not save, and stays unless told otherwise', () =>
    inHome(async (home) => {
      const shell = await started(home);
      const [window] = shell.windows;
      shell.send('annual-report:may-close', ['listening']);
      window?.close();
      shell.send('annual-report:may-close', [false]);
      expect(shell.called('showMessageBoxSync')).toMatchObject([[{ message: messages.notSaved, defaultId: 0, cancelId: 0 }]]);
      expect(window?.destroyed).toBe(false);
      shell.answers.button = 1;
      window?.close();
      shell.send('annual-report:may-close', [false]);
      expect(window?.destroyed).toBe(true);
    }));

  it('takes no word about closing from anybody but the page', () =>
    inHome(async (home) => {
      const shell = await started(home);
      const [window] = shell.windows;
      const other = new shell.electron.BrowserWindow();
      await other.loadURL(page);
      shell.send('annual-report:may-close', ['listening'], window?.webContents, { url: 'https://evil.example/', parent: null });
      shell.send('annual-report:may-close', [true], other.webContents);
      shell.send('annual-report:may-close', [true], window?.webContents, { url: page, parent: { url: page, parent: null } });
      shell.send('annual-report:may-close', [true], window?.webContents, null);
      expect(window?.destroyed).toBe(false);
      other.destroy();
    }));

  it('keeps the place of the window, and opens there again', () =>
    inHome(async (home) => {
      const shell = await started(home);
      shell.windows[0]!.bounds = { x: 40, y: 20, width: 1100, height: 700 };
      await shell.end();
      const again = await started(home);
      expect(again.windows[0]?.options).toMatchObject({ x: 40, y: 20, width: 1100, height: 700 });
    }));
});

describe('a crash', () => {
  const crashWindow = (shell: RunningShell) => shell.windows.find(({ options }) => options.webPreferences?.['partition'] === 'crash');
  const choose = (shell: RunningShell, action: string): boolean | undefined =>
    crashWindow(shell)?.webContents.navigates('will-navigate', { url: `annual-report://crash/${action}` });
  const record = (shell: RunningShell): Promise<string> => readFile(join(shell.paths['logs']!, 'crash.log'), 'utf8');

  it('of the page shows a window that shares nothing with it, and opens the page again in a new one', () =>
    inHome(async (home) => {
      const shell = await started(home);
      const [lost] = shell.windows;
      lost?.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
      const notice = crashWindow(shell);
      expect(notice?.options.webPreferences).toMatchObject({ ...locked, javascript: false, devTools: false });
      expect(notice?.options.webPreferences?.['preload']).toBeUndefined();
      expect(notice?.webContents.session).not.toBe(lost?.webContents.session);
      const html = decodeURIComponent(notice?.webContents.url.replace(/^data:text\/html;charset=utf-8,/u, '') ?? '');
      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/<script|src=|url\(|@import|<link/u);
      expect(await record(shell)).toMatch(/render-process-gone\n.*\n {2}oom 5/u);
      // A second one does not cover the first.
      lost?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
      expect(shell.windows).toHaveLength(2);
      expect(choose(shell, 'logs')).toBe(false);
      expect(shell.called('openPath')).toEqual([[shell.paths['logs']]]);
      expect(choose(shell, 'reopen')).toBe(false);
      expect(lost?.destroyed).toBe(true);
      expect(shell.windows).toHaveLength(1);
      expect(shell.windows[0]?.done).toEqual(['show', page]);
      expect(await answerOf(shell, 'listReports')).toMatchObject({ lock: { held: true } });
    }));

  it.each(['preload-error', 'did-fail-load'])('of the page by %s is noticed too', (event) =>
    inHome(async (home) => {
      const shell = await started(home);
      const contents = shell.windows[0]?.webContents;
      if (event === 'preload-error') contents?.emit(event, {}, '/x', new Error('电话 027-8000 0000'));
      else contents?.emit(event, {}, -6, 'ERR_FILE_NOT_FOUND', page, true);
      expect(crashWindow(shell)).toBeDefined();
      expect(await record(shell)).not.toContain('8000');
      choose(shell, 'quit');
      await soon(() => expect(shell.endedWith()).toBe(0));
    }));

  it.each(['uncaughtException', 'unhandledRejection'] as const)('of the main process by %s keeps the page, and starts the program again when asked', (kind) =>
    inHome(async (home) => {
      const shell = await started(home);
      ownListener(kind)(new TypeError('张三 138 0000 0000'));
      expect(await record(shell)).toContain(`${kind}\n`);
      expect(await record(shell)).toContain('TypeError');
      expect(await record(shell)).not.toMatch(/张三|0000 0000/u);
      // Closing the notice goes on with the page.
      crashWindow(shell)?.close();
      expect(shell.windows).toHaveLength(1);
      ownListener(kind)('a word');
      choose(shell, 'reopen');
      expect(shell.called('relaunch')).toHaveLength(1);
      await soon(() => expect(shell.endedWith()).toBe(0));
    }));

  it('before the app is ready is said in a box of the system', () =>
    inHome(async (home) => {
      running = await startMain({ home });
      ownListener('uncaughtException')(new Error('x'));
      expect(running.called('showErrorBox')).toHaveLength(1);
      expect(running.endedWith()).toBe(1);
    }));

  it('of a helper is written down and nothing more', () =>
    inHome(async (home) => {
      const shell = await started(home);
      shell.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 3 });
      shell.app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 });
      expect(crashWindow(shell)).toBeUndefined();
      expect(await record(shell)).toMatch(/^\S+ child-process-gone GPU\n/u);
      expect(await record(shell)).not.toContain('Utility');
    }));
});

describe('the preload script', () => {
  it('exposes the api and the question before closing, and nothing of Electron', async () => {
    const standIn = makeElectron({ home: '/nowhere' });
    await withElectron(standIn, () => import('../../electron/preload'));
    expect(Object.keys(standIn.exposed)).toEqual(['annualReport']);
    const bridge = standIn.exposed['annualReport'] as { call: (...values: unknown[]) => Promise<unknown>; onClosing: (handler: () => Promise<boolean>) => void };
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onClosing']);
    expect(Object.values(bridge).every((value) => typeof value === 'function')).toBe(true);
    // One channel, whatever is asked for.
    await expect(bridge.call('listReports', [])).rejects.toThrow('nobody handles annual-report:call');
    const sent: unknown[] = [];
    standIn.electron.ipcMain.on('annual-report:may-close', (_event: unknown, reply: unknown) => sent.push(reply));
    bridge.onClosing(() => Promise.resolve(true));
    bridge.onClosing(() => Promise.reject(new Error('x')));
    standIn.ipcRenderer.emit('annual-report:closing', {});
    await soon(() => expect(sent).toEqual(['listening', 'listening', false]));
  });
});
