/**
 * The browser shell: the same app and the same api over HTTP for a browser on this machine, where Electron does not
 * run. It listens on the loopback interface only and answers nobody without the token of this start.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Api } from '../../shared/api';
import { answerCall } from '../handlers';
import { contentSecurityPolicy } from '../shell/content-security-policy';

const host = '127.0.0.1';
/** Cookies do not know ports: two programs on one machine must not take each other's. */
const cookieNameFor = (port: number): string => `annual-report-token-${port}`;
/** A report of 5 MB fits; nothing a clerk types comes near it. */
const largestBody = 16 * 1024 * 1024;

export interface BrowserShell {
  /** Address that lets a browser in: open it once, the token stays in a cookie. */
  readonly address: string;
  close(): Promise<void>;
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

function cookieOf(request: IncomingMessage, cookieName: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Starts serving.
 * @param assets folder of the built renderer
 * @param port 0 for any free one
 */
export async function serveBrowser(api: Api, assets: string, port = 0): Promise<BrowserShell> {
  const token = randomBytes(24).toString('base64url');
  const files = sirv(assets, { dev: false, etag: true, single: false });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const taken = (server.address() as AddressInfo).port;
    const own = `${host}:${taken}`;
    const cookieName = cookieNameFor(taken);
    response.setHeader('content-security-policy', contentSecurityPolicy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cache-control', 'no-store');
    const refuse = (status: number): void => {
      response.writeHead(status).end();
    };
    // A page elsewhere that rebinds its name to 127.0.0.1 still sends its own name.
    if (request.headers.host !== own) return refuse(421);
    const url = new URL(request.url ?? '/', `http://${own}`);
    const given = url.searchParams.get('token');
    if (given !== null && request.method === 'GET' && same(given, token)) {
      response.setHeader('set-cookie', `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`);
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    if (!same(cookieOf(request, cookieName), token)) return refuse(403);
    if (!url.pathname.startsWith('/api/')) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
      files(request, response, () => refuse(404));
      return;
    }
    if (request.method !== 'POST') return refuse(405);
    if (request.headers.origin !== `http://${own}`) return refuse(403);
    if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return refuse(415);
    const body = await readBody(request);
    if (body === null) return refuse(413);
    const reply = JSON.stringify(await answerCall(api, url.pathname.slice('/api/'.length), parseJson(body)));
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(reply);
  };

  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
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
