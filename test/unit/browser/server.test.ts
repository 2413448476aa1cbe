/** The browser shell from outside: who is let in, and what is refused. */
import { mkdir, writeFile } from 'node:fs/promises';
import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBrowser, type BrowserShell } from '../../../electron/browser/server';
import { createApi } from '../../../electron/handlers';
import { openBackups } from '../../../electron/library/backups';
import { openLibrary } from '../../../electron/library/library';
import { openSettings } from '../../../electron/library/settings';
import { withDirectory } from '../../support/office';

let shell: BrowserShell;
let origin: string;
let cookie: string;
let finish: () => void = () => undefined;
let running: Promise<void>;

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** A request with headers a browser would not let a page set. */
function send(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = rawRequest(new URL(path, origin), { method: options.method ?? 'GET', headers: options.headers ?? {} }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    request.on('error', reject);
    request.end(options.body);
  });
}

const call = (method: string, parameters: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
  send(`/api/${method}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(parameters),
  });

beforeAll(async () => {
  await new Promise<void>((ready) => {
    running = withDirectory(async (directory) => {
      await mkdir(join(directory, 'assets'));
      await writeFile(join(directory, 'assets/index.html'), '<title>年报</title>');
      await writeFile(join(directory, 'secret.txt'), 'secret');
      const libraryFolder = join(directory, 'library');
      const library = await openLibrary(libraryFolder);
      const settings = openSettings(join(directory, 'settings.json'), { exportFolder: join(directory, 'exports') });
      const defaultFolder = join(directory, 'backups');
      const api = createApi({
        library,
        settings,
        backups: openBackups({ library, libraryFolder, settings, defaultFolder, typedFolders: true }),
        about: { version: '0', shell: 'browser', libraryFolder },
        chooseFolder: () => Promise.resolve(null),
        chooseBackupFile: () => Promise.resolve(null),
      });
      shell = await serveBrowser(api, join(directory, 'assets'), 0, { requestTimeout: 600, headersTimeout: 300, connectionsCheckingInterval: 100 });
      origin = new URL(shell.address).origin;
      const entered = await send(new URL(shell.address).pathname + new URL(shell.address).search);
      expect(entered.status).toBe(303);
      cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
      await new Promise<void>((end) => {
        finish = end;
        ready();
      });
      await shell.close();
    });
  });
});

afterAll(async () => {
  finish();
  await running;
});

describe('the browser shell', () => {
  it('listens on the loopback interface and lets the token in', async () => {
    expect(new URL(shell.address).hostname).toBe('127.0.0.1');
    const page = await send('/', { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.body).toContain('年报');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe-eval');
  });

  it.each([
    ['no cookie', '/', {}],
    ['a wrong cookie', '/', { cookie: 'annual-report-token-1=x' }],
    ['a wrong token', '/?token=x', {}],
  ])('refuses %s', async (_name, path, headers) => {
    expect((await send(path, { headers })).status).toBe(403);
  });

  it('refuses another host name (DNS rebinding), another origin, another method, another type', async () => {
    expect((await send('/', { headers: { cookie, host: 'evil.example:80' } })).status).toBe(421);
    expect((await call('listReports', [], { origin: 'http://evil.example' })).status).toBe(403);
    expect((await send('/api/listReports', { headers: { cookie } })).status).toBe(405);
    expect((await call('listReports', [], { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send('/', { method: 'DELETE', headers: { cookie } })).status).toBe(405);
  });

  it('serves nothing outside its folder and lists no folder', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/nothing', '/assets/']) {
      const { status, body } = await send(path, { headers: { cookie } });
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(body).not.toContain('secret');
    }
  });

  it('answers calls, and refuses malformed ones in words', async () => {
    expect(JSON.parse((await call('listReports', [])).body)).toEqual({ ok: true, value: { reports: [], bin: [], unreadable: [], lock: { held: true } } });
    for (const [method, parameters] of [
      ['constructor', []],
      ['none', []],
      ['openReport', []],
      ['openReport', ['../../x']],
      ['openReport', {}],
      ['createReport', [{ edition: 'x', year: 2024, unit: {} }]],
      ['saveReport', ['00000000-0000-4000-8000-000000000000', { format: 'x' }, '', false]],
    ] as const) {
      const answer = JSON.parse((await call(method, parameters)).body) as { ok: boolean; problem: { code: string; message: string } };
      expect(answer.ok).toBe(false);
      expect(answer.problem.code).toBe('bad-call');
      expect(answer.problem.message).toMatch(/[\u4e00-\u9fff]/u);
    }
    const broken = await send('/api/listReports', { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: '{' });
    expect(JSON.parse(broken.body)).toMatchObject({ ok: false, problem: { code: 'bad-call' } });
  });

  it('refuses a body larger than any report', async () => {
    const reply = await call('saveReport', ['x'.repeat(17 * 1024 * 1024)]).catch(() => ({ status: 413 }));
    expect(reply.status).toBe(413);
  });

  /** What comes back for raw bytes, and whether the other side closed. */
  const raw = (bytes: string, end = false): Promise<string> =>
    new Promise((resolve, reject) => {
      let received = '';
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => (end ? socket.end(bytes) : socket.write(bytes)));
      socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
      socket.on('close', () => resolve(received)).on('error', reject);
      socket.setTimeout(10_000, () => reject(new Error('still open')));
    });

  it('closes on who never finishes: headers that drip, a body that does not come', async () => {
    const host = new URL(origin).host;
    expect(await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `)).toMatch(/^(?:HTTP\/1\.1 408|$)/u);
    expect(
      await raw(`POST /api/listReports HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n[`),
    ).toMatch(/^(?:HTTP\/1\.1 408|$)/u);
    expect((await send('/', { headers: { cookie } })).status).toBe(200);
  });

  it.each([
    ['another host in the request line', (host: string) => `GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n`, 421],
    ['localhost for the address', () => 'GET / HTTP/1.1\r\nHost: localhost\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n', 421],
    ['no host', () => 'GET / HTTP/1.1\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', (host: string) => `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n`, 421],
    ['an address that is none', (host: string) => `GET // HTTP/1.1\r\nHost: ${host}\r\nCookie: COOKIE\r\nConnection: close\r\n\r\n`, 400],
    ['headers without end', (host: string) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a tunnel', () => 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n', 0],
  ])('refuses %s', async (_name, bytes, status) => {
    const answer = await raw(bytes(new URL(origin).host).replace('COOKIE', cookie));
    expect(Number(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1] ?? 0)).toBe(status);
    expect(answer).not.toContain('年报');
  });

  it('refuses a page on another port of this machine, which shares the cookie', async () => {
    expect((await call('listReports', [], { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await call('listReports', [], { origin: 'http://127.0.0.1:1' })).status).toBe(403);
    expect((await call('listReports', [], { origin: 'null' })).status).toBe(403);
    expect((await send('/', { headers: { cookie } })).headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});
