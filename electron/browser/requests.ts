/** What the browser shell makes of a request before anything answers it: who asks, from where, and how much. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** Cookies do not know ports: two programs on one machine must not take each other's. */
const cookieNameFor = (port: number): string => `annual-report-token-${port}`;

export const cookieFor = (port: number, token: string): string =>
  `${cookieNameFor(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`;

export function hasCookie(request: IncomingMessage, port: number, token: string): boolean {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return same(pairs.find(([name]) => name === cookieNameFor(port))?.[1] ?? '', token);
}

/** True for the address of this start, opened once. */
export const bringsToken = (request: IncomingMessage, url: URL, token: string): boolean =>
  request.method === 'GET' && same(url.searchParams.get('token') ?? '', token);

/**
 * A page elsewhere that lets its name point to 127.0.0.1 still sends its own name (DNS rebinding), and any page on another
 * port of this machine sends its own origin or says that it is another site.
 */
export function isForUs({ headersDistinct }: IncomingMessage, own: string): boolean {
  // `headers` would show only the first of several.
  const hosts = headersDistinct['host'] ?? [];
  return hosts.length === 1 && hosts[0] === own;
}

export const isFromUs = ({ headers }: IncomingMessage, own: string): boolean =>
  headers.origin === `http://${own}` && (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';

/** @returns null where it is longer than `largest` */
export async function readBody(request: IncomingMessage, largest: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @returns undefined for what is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
