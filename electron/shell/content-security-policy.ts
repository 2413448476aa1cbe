/** What a page of the app may load: itself and nothing else. Both shells send it, with headers that say the same in other words. */
import { randomBytes } from 'node:crypto';

/** Stands in the built page where the nonce of one answer goes. */
export const nonceMark = 'NONCE-OF-THIS-ANSWER';

/** @param nonce of this one answer; a `<style>` the app itself writes carries it */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // Browsers from Chrome 75 and Firefox 108 on read the next two lines instead of this one.
    "style-src 'self' 'unsafe-inline'",
    // antd writes its styles into the page at run time: by nonce. No other style element is applied.
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // Pages of the preview place each word by a style attribute. Attributes cannot fetch anything past the lines below.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers of everything a shell answers. */
export const headersOfAnswer = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cache-control': 'no-store',
});

export const newNonce = (): string => randomBytes(18).toString('base64url');

/** The built page with the nonce of this answer. */
export const withNonce = (page: string, nonce: string): string => page.replaceAll(nonceMark, nonce);
