/** Pages come over a scheme of the app's own instead of file://, so that they have an origin and a policy. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy';

export const scheme = 'annual-report';
export const origin = `${scheme}://app`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** @param folder the built renderer; nothing outside it is ever answered */
export function serveRenderer(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const file = normalize(join(folder, url.pathname === '/' ? 'index.html' : decodeURIComponent(url.pathname)));
    const type = types[extname(file)];
    if (url.origin !== origin || !file.startsWith(folder + sep) || type === undefined) {
      return new Response(null, { status: 404 });
    }
    const headers = {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    };
    return readFile(file).then(
      (content) => new Response(new Uint8Array(content), { headers }),
      () => new Response(null, { status: 404 }),
    );
  });
}
