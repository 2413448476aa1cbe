/** The shell against a page that is not what it should be: every way out is tried. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiArguments, type ApiMethod } from '../../shared/api';
import { sampleReport } from '../../shared/sample/street-2020';
import { makeElectron } from '../support/electron-stand-in';
import { startMain, withElectron, type RunningShell } from '../support/electron-stand-in/run';
import { outside, type Touch } from '../support/file-watch';
import { withDirectory } from '../support/office';

const touches = vi.hoisted((): Touch[] => []);
vi.mock('node:fs/promises', async (original) => {
  const { noting } = await import('../support/file-watch');
  return noting(await original<object>(), touches);
});

const call = 'annual-report:call';
const page = 'annual-report://app/';
const elsewhere = [
  'https://evil.example/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'blob:https://evil.example/1',
  'about:blank',
  'annual-report://evil/',
  'annual-report://app@evil/',
  'annual-report://app:80/',
  'annual-report://user@app/',
  'annual-report://crash/reopen',
  'annual-report:app',
  'ANNUAL-REPORT-X://app/',
  'chrome://gpu',
  'ws://127.0.0.1/',
  '',
];

let folder: string;
let home: string;
let shell: RunningShell;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annual-report-hostile-'));
  home = join(folder, '张 三');
  await mkdir(join(home, 'picked'), { recursive: true });
  await writeFile(join(folder, 'secret.json'), '{}');
  shell = await startMain({ home });
  shell.becomeReady();
  await vi.waitFor(() => expect(shell.channels().invoke).toEqual([call]), 20_000);
});
afterAll(async () => {
  await shell.end();
  await rm(folder, { recursive: true, force: true });
});

const contents = () => shell.windows[0]!.webContents;

describe('a page that wants to go elsewhere', () => {
  it.each(elsewhere)('is not let to %s', (url) => {
    for (const event of ['will-navigate', 'will-redirect'] as const) {
      expect(contents().navigates(event, { url, isMainFrame: true }), event).toBe(false);
    }
    expect(contents().navigates('will-frame-navigate', { url, isMainFrame: false })).toBe(false);
    expect(contents().windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
    expect(shell.session()?.lets(url)).toBe(false);
  });

  it('may load itself again and its own files, and open no window even of itself', () => {
    expect(contents().navigates('will-navigate', { url: `${page}#/report/x/unit` })).toBe(true);
    expect(contents().navigates('will-navigate', { url: `${page}assets/index.js` })).toBe(false);
    expect(contents().windowOpenHandler?.({ url: page })).toEqual({ action: 'deny' });
    expect(shell.session()?.lets(`${page}assets/index.js`)).toBe(true);
    expect(shell.session()?.lets(`blob:${page}1`)).toBe(true);
    expect(contents().navigates('will-frame-navigate', { url: page, isMainFrame: false })).toBe(false);
  });

  it('has no webview and no way around a dead proxy', () => {
    const attempt = { preventDefault: vi.fn() };
    contents().emit('will-attach-webview', attempt, {}, {});
    expect(attempt.preventDefault).toHaveBeenCalled();
    expect(contents().webRtcPolicy).toBe('disable_non_proxied_udp');
    expect(shell.session()?.told).toEqual({
      onBeforeRequest: [{ urls: ['<all_urls>'] }],
      setSpellCheckerEnabled: [false],
      setProxy: [{ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' }],
    });
  });

  it('downloads what it made itself, to a place the clerk chooses, and nothing else', () => {
    const download = (url: string) => {
      const event = { preventDefault: vi.fn() };
      const item = { getURL: () => url, getFilename: () => '年报.json', setSaveDialogOptions: vi.fn() };
      shell.session()?.emit('will-download', event, item);
      return { refused: event.preventDefault.mock.calls.length > 0, options: item.setSaveDialogOptions.mock.calls };
    };
    expect(download(`blob:${page}1`)).toEqual({ refused: false, options: [[{ defaultPath: join(home, '文档', '年报.json') }]] });
    for (const url of [...elsewhere, page]) expect(download(url), url).toEqual({ refused: true, options: [] });
  });
});

describe('permissions', () => {
  const names = ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal', 'hid', 'serial', 'usb', 'local-fonts', 'loopback-network', 'unknown'];

  it('are denied, asked for or looked up, except writing text to the clipboard', () => {
    const { handlers } = shell.session()!;
    const request = handlers['setPermissionRequestHandler'] as unknown as (contents: unknown, name: string, callback: (granted: boolean) => void, details: object) => void;
    const check = handlers['setPermissionCheckHandler'] as unknown as (contents: unknown, name: string, origin: string) => boolean;
    const asked = (name: string, requestingUrl: string): boolean[] => {
      const answers: boolean[] = [];
      request(null, name, (granted) => answers.push(granted), { requestingUrl });
      return [...answers, check(null, name, requestingUrl)];
    };
    for (const name of names) expect(asked(name, page), name).toEqual([false, false]);
    expect(asked('clipboard-sanitized-write', page)).toEqual([true, true]);
    for (const url of elsewhere) expect(asked('clipboard-sanitized-write', url), url).toEqual([false, false]);
    expect((handlers['setDevicePermissionHandler'] as unknown as () => boolean)()).toBe(false);
  });
});

describe('a window made for anything', () => {
  it('is guarded like the first, in its own session too', async () => {
    shell.answers.folder = join(home, 'picked');
    await shell.invoke(call, ['chooseExportFolder', []]);
    shell.answers.folder = undefined;
    const { value } = (await shell.invoke(call, ['createSample', []])) as { value: { id: string } };
    const request = {
      id: value.id, word: false, pdf: true, html: false, excel: false, reviewNote: false,
      documents: ['statistics'], oneFile: false, overwrite: true, fonts: 'gb2312', headSignature: false,
    };
    const before = shell.everyWindow.length;
    await shell.invoke(call, ['exportReport', [request]]);
    const made = shell.everyWindow.slice(before);
    for (const window of made) {
      expect(window.destroyed).toBe(true);
      expect(window.options.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, partition: 'pdf' });
      expect(window.options.webPreferences?.['preload']).toBeUndefined();
      expect(window.webContents.windowOpenHandler?.({ url: page })).toEqual({ action: 'deny' });
      expect(window.webContents.navigates('will-navigate', { url: page })).toBe(false);
      expect(window.webContents.session.lets('https://evil.example/')).toBe(false);
    }
  });
});

describe('the scheme', () => {
  it('answers files of the app with a policy and a nonce of their own, and nothing else', () =>
    withDirectory(async (directory) => {
      const standIn = makeElectron({ home: directory });
      const assets = join(directory, '程序 files', 'renderer');
      await mkdir(join(assets, 'assets'), { recursive: true });
      await writeFile(join(assets, 'index.html'), '<meta property="csp-nonce" nonce="NONCE-OF-THIS-ANSWER"><title>年报</title>');
      await writeFile(join(assets, 'assets/index-a_B1.js'), 'export {}');
      await writeFile(join(assets, 'notes.txt'), 'secret');
      await writeFile(join(directory, '程序 files', 'secret.js'), 'secret');
      await withElectron(standIn, async () => (await import('../../electron/shell/protocol')).serveRenderer(assets));
      const first = await standIn.fetch(page);
      const [html, policy] = [await first.text(), first.headers.get('content-security-policy') ?? ''];
      const nonce = /nonce="([\w-]{24})"/u.exec(html)?.[1];
      expect(html).toContain('年报');
      expect(policy).toContain(`style-src-elem 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/u);
      expect(await (await standIn.fetch(page)).text()).not.toContain(nonce);
      expect((await standIn.fetch(`${page}#/report/x`)).status).toBe(200);
      const script = await standIn.fetch(`${page}assets/index-a_B1.js`);
      expect([script.status, script.headers.get('content-type'), script.headers.get('x-content-type-options')]).toEqual([200, 'text/javascript; charset=utf-8', 'nosniff']);
      const refused = [
        'assets/', 'nothing.js', 'notes.txt', '../secret.js', '..%2fsecret.js', '%2e%2e/secret.js', '%2e%2e%2fsecret.js', 'assets/..%5c..%5csecret.js',
        'assets/%2e%2e/%2e%2e/secret.js', '..\\secret.js', '%00', 'index.html%00.js', '%', '%E0%A4%A', '//secret.js', 'assets//index-a_B1.js',
        `${encodeURIComponent(join(directory, '程序 files', 'secret.js'))}`, 'C:/Windows/win.ini', 'con.js', 'index.html::$DATA',
      ];
      for (const path of refused) {
        const answer = await standIn.fetch(page + path);
        expect([path, answer.status, await answer.text()]).toEqual([path, 404, '']);
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      }
      for (const url of elsewhere.filter((address) => address !== '')) expect((await standIn.fetch(url)).status, url).toBe(404);
      for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) expect((await standIn.fetch(page, method)).status, method).toBe(404);
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.webPath(), fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('..', '%2e%2e', '/', '%2f', '\\', '%5c', 'secret.js')).map((parts) => parts.join(''))), async (path) => {
          const answer = await standIn.fetch(`${page}${path}`);
          expect([200, 404]).toContain(answer.status);
          expect(await answer.text()).not.toContain('secret');
        }),
        { numRuns: 300 },
      );
    }));
});

const refusal = { ok: false, problem: { code: 'bad-call' } };

describe('a call', () => {
  it.each<[string, { url: string; parent: { url: string; parent: null } | null } | null]>([
    ['a frame inside the page', { url: page, parent: { url: page, parent: null } }],
    ['another site', { url: 'https://evil.example/', parent: null }],
    ['a site whose name begins alike', { url: 'annual-report://app.evil/', parent: null }],
    ['another file of the scheme', { url: `${page}assets/x.svg`, parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a page without address', { url: '', parent: null }],
    ['a frame that is gone', null],
  ])('from %s is refused', async (_name, frame) => {
    expect(await shell.invoke(call, ['listReports', []], frame)).toMatchObject(refusal);
  });

  it('of no method, or with what no page sends, is refused', async () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown;
    const cases: [method: unknown, parameters: unknown][] = [
      ['constructor', []], ['__proto__', []], ['toString', []], ['', []], [1, []], [null, []], [['listReports'], []], [{ toString: 'listReports' }, []],
      ['listReports', undefined], ['listReports', null], ['listReports', {}], ['listReports', [1]], ['listReports', 'x'], ['listReports', cycle],
      ['openReport', [12n]], ['openReport', [new Map()]], ['openReport', [deep]], ['openReport', ['../../secret']], ['openReport', ['x'.repeat(20 * 1024 * 1024)]],
    ];
    for (const [method, parameters] of cases) {
      expect(await shell.invoke(call, [method, parameters])).toMatchObject(refusal);
    }
    expect(await shell.invoke(call, [])).toMatchObject(refusal);
  });
});

/** Anything a broken or hostile page could put in the place of a value. */
const hostile = fc.oneof(
  fc.constantFrom(
    '../../../secret.json', '..\\..\\secret.json', '/etc/passwd', 'C:\\Windows', '\\\\server\\share', 'file:///etc/passwd', '%2e%2e%2f', 'CON', '.', '..', '\0',
    '__proto__', 'constructor', '', ' ', 'x'.repeat(5000), '\ud800', -1, 0, 1e308, 2 ** 53, null, true, [], {},
  ),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, maxDepth: 3 }),
);

/** What passes for a value of the same kind, and means something else. */
const alike = (value: unknown): fc.Arbitrary<unknown> => {
  if (typeof value === 'boolean') return fc.boolean();
  if (typeof value === 'number') return fc.integer();
  return fc.oneof(fc.constantFrom('../../../secret.json', '/etc/passwd', '__proto__', '', 'x'.repeat(90), '00000000-0000-4000-8000-000000000001'), fc.string({ maxLength: 60 }));
};

/** The same with one of its plain values replaced by one alike. */
function almost(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return alike(value);
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length === 0) return fc.constant(value);
  return fc.constantFrom(...entries).chain(([key, inner]) =>
    almost(inner).map((put) => (Array.isArray(value) ? (value as unknown[]).map((old, index) => (String(index) === key ? put : old)) : { ...value, [key]: put })),
  );
}

/** Replaces one value somewhere inside, or adds one that was not asked for. */
function spoil(value: unknown, path: readonly number[], put: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return put;
  const entries = Object.entries(value);
  const at = first % (entries.length + 1);
  const changed = at === entries.length ? [...entries, ['extra', put] as [string, unknown]] : entries.map(([key, inner], index) => [key, index === at ? spoil(inner, rest, put) : (inner as unknown)] as [string, unknown]);
  return Array.isArray(value) ? changed.map(([, inner]): unknown => inner) : Object.fromEntries(changed);
}

describe('arguments of every method, spoiled in every way', () => {
  const printing = { fonts: 'gb2312', headSignature: false };
  const uuid = '00000000-0000-4000-8000-000000000000';
  let id = uuid;
  let revision = '';
  /** A call that would be all right; methods that are not here are fed with anything. */
  const valid = (): Partial<Record<ApiMethod, unknown[]>> => ({
    createReport: [{ edition: '2021', year: 2024, unit: { name: '甲街道' } }],
    findReport: [{ name: '甲街道' }, 2024],
    createFromPrevious: [id, { edition: '2021', year: 2021, unit: { name: '甲街道' } }],
    readImport: ['甲.json', Buffer.from(JSON.stringify(sampleReport)).toString('base64')],
    createImported: [sampleReport],
    submitReport: [{ ...printing, id, documents: ['report'], oneFile: false, overwrite: true }],
    changeDesk: [{ scheme: 'dark' }],
    saveReport: [id, sampleReport, revision, false],
    exportReport: [{ ...printing, id, word: false, pdf: false, html: true, excel: false, reviewNote: false, documents: ['main'], oneFile: false, overwrite: true }],
    readVersion: [id, '2024-01-01T00-00-00.000Z-work.json'],
    restoreVersion: [id, '../../../../secret', revision],
    finalizeReport: [id, revision],
    reopenReport: [id, revision],
    setPrinting: [printing],
    setDailyBackup: [{ folder: join(home, 'picked'), keep: 3 }],
    backUpNow: [{ folder: null, password: null }],
    listBackups: [null],
    previewBackup: [uuid, null],
    restoreBackup: [{ token: uuid, password: null, revision: '', choices: [{ id, action: 'add' }] }],
  });
  const methods = Object.keys(apiArguments) as ApiMethod[];
  const rejections: unknown[] = [];
  const noteRejection = (cause: unknown): number => rejections.push(cause);

  beforeEach(() => {
    touches.length = 0;
    rejections.length = 0;
  });

  it('are answered in words or done, with no rejection left over and no file outside', async () => {
    process.on('unhandledRejection', noteRejection);
    const made = (await shell.invoke(call, ['createSample', []])) as { value: { id: string; revision: string } };
    id = made.value.id;
    revision = made.value.revision;
    const before = (await readdir(folder)).sort();
    touches.length = 0;
    const done = new Set<string>();
    const reading: readonly ApiMethod[] = ['findReport', 'createFromPrevious', 'readImport', 'createImported', 'changeDesk', 'createReport', 'listBackups', 'setPrinting'];
    for (const method of reading) {
      const answer = (await shell.invoke(call, [method, valid()[method]])) as { ok: boolean };
      if (answer.ok) done.add(method);
    }
    const anyCall = fc.constantFrom(...methods).chain((method) => {
      const base = valid()[method] ?? (apiArguments[method].def.items.length === 1 ? [id] : []);
      const spoiled = fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), hostile).map(([path, put]) => spoil(base, path, put));
      return fc.tuple(fc.constant(method), fc.oneof(fc.constant(base), almost(base), spoiled, hostile));
    });
    await fc.assert(
      fc.asyncProperty(anyCall, async ([method, parameters]) => {
        let carried: unknown;
        try {
          carried = structuredClone(parameters);
        } catch {
          // What IPC itself does not carry never arrives.
          return;
        }
        const answer = (await shell.invoke(call, [method, carried])) as { ok: boolean; problem?: { message: string } };
        if (answer.ok) done.add(method);
        else expect(answer.problem?.message).toMatch(/[\u4e00-\u9fff]/u);
        expect(JSON.stringify(answer)).not.toContain('root:');
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 500) },
    );
    // Many calls reached the rooms behind the validation.
    expect(done.size).toBeGreaterThan(methods.length / 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('unhandledRejection', noteRejection);
    expect(rejections).toEqual([]);
    expect(touches.length).toBeGreaterThan(500);
    const outOfIt = outside(touches, home);
    expect(outOfIt).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(before);
    expect(shell.windows).toHaveLength(1);
    // The program is as well as before.
    expect(await shell.invoke(call, ['listReports', []])).toMatchObject({ ok: true });
  });
});
