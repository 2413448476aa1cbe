/**
 * The browser shell: the same app and the same api over HTTP for a browser on this machine, where Electron does not
 * run. It listens on the loopback interface only and answers nobody without the token of this start.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Api } from '../../shared/api';
import { answerCall, largestCall } from '../handlers';
import { headersOfAnswer, newNonce, withNonce } from '../shell/content-security-policy';
import { bringsToken, cookieFor, hasCookie, isForUs, isFromUs, parseJson, readBody } from './requests';

const host = '127.0.0.1';
/** Milliseconds a request has to arrive whole, and its headers alone: one clerk on this machine needs a fraction of it. */
const requestTime = 30_000;
const headersTime = 10_000;
/** One browser opens six; the rest is for windows that are being closed. */
const mostConnections = 64;

export interface BrowserShell {
  /** Address that lets a browser in: open it once, the token stays in a cookie. */
  readonly address: string;
  close(): Promise<void>;
}

export interface BrowserShellTimes {
  readonly requestTimeout: number;
  readonly headersTimeout: number;
  /** How often connections are looked at. */
  readonly connectionsCheckingInterval: number;
}

const usualTimes: BrowserShellTimes = {
  requestTimeout: requestTime,
  headersTimeout: headersTime,
  connectionsCheckingInterval: 5000,
};

/**
 * Starts serving.
 * @param assets folder of the built renderer
 * @param port 0 for any free one
 */
export async function serveBrowser(api: Api, assets: string, port = 0, times = usualTimes): Promise<BrowserShell> {
  const token = randomBytes(24).toString('base64url');
  const files = sirv(assets, { dev: false, etag: true, single: false });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const taken = (server.address() as AddressInfo).port;
    const own = `${host}:${taken}`;
    const nonce = newNonce();
    for (const [name, value] of Object.entries(headersOfAnswer(nonce))) response.setHeader(name, value);
    const refuse = (status: number): void => {
      // Whatever of its body is still on the way is not read.
      if (!request.complete) response.setHeader('connection', 'close');
      response.writeHead(status).end();
    };
    if (!isForUs(request, own)) return refuse(421);
    if (!URL.canParse(request.url ?? '/', `http://${own}`)) return refuse(400);
    const url = new URL(request.url ?? '/', `http://${own}`);
    if (url.host !== own) return refuse(421);
    if (bringsToken(request, url, token)) {
      response.setHeader('set-cookie', cookieFor(taken, token));
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    if (!hasCookie(request, taken, token)) return refuse(403);
    if (!url.pathname.startsWith('/api/')) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
      if (url.pathname !== '/' && url.pathname !== '/index.html') return files(request, response, () => refuse(404));
      const page = withNonce(await readFile(join(assets, 'index.html'), 'utf8'), nonce);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? '' : page);
      return;
    }
    if (request.method !== 'POST') return refuse(405);
    if (!isFromUs(request, own)) return refuse(403);
    if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return refuse(415);
    const body = await readBody(request, largestCall);
    if (body === null) return refuse(413);
    const reply = JSON.stringify(await answerCall(api, url.pathname.slice('/api/'.length), parseJson(body)));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(reply);
  };

  const server: Server = createServer({ ...times, maxHeaderSize: 16_384 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The other side gave up while its request was being read: nobody waits for an answer.
      if (request.destroyed && !request.complete) return;
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${taken}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
