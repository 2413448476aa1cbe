/** Pages come over a scheme of the app's own instead of file://, so that they have an origin and a policy (checklist, item 18). */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';
import { headersOfAnswer, newNonce, withNonce } from './content-security-policy';
import { isOwn, scheme } from './own-address';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

/** To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** @returns undefined for a path that is not one of a file of the app, however it was written */
function fileFor(folder: string, address: string): string | undefined {
  const { pathname } = new URL(address);
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // A % that encodes nothing.
    return undefined;
  }
  // Built files have names of plain letters; what is left out here is what leads elsewhere on some system.
  if (!/^(?:\/[\w-][\w.-]*)*\/?$/u.test(path)) return undefined;
  const file = join(folder, path === '/' || path === '' ? 'index.html' : path);
  return file.startsWith(folder + sep) ? file : undefined;
}

/** @param folder the built renderer; nothing outside it is ever answered */
export function serveRenderer(folder: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const file = method === 'GET' && isOwn(url) ? fileFor(folder, url) : undefined;
    const type = file === undefined ? undefined : types[extname(file)];
    const content = file === undefined || type === undefined ? undefined : await readFile(file).catch(() => undefined);
    const nonce = newNonce();
    const headers = headersOfAnswer(nonce);
    if (content === undefined || type === undefined) return new Response(null, { status: 404, headers });
    const body = type.startsWith('text/html') ? withNonce(content.toString('utf8'), nonce) : new Uint8Array(content);
    return new Response(body, { headers: { ...headers, 'content-type': type } });
  });
}
