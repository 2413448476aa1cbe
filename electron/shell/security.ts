/** Everything a window does not need is denied (Electron security checklist, items 5, 13, 14, 17). */
import type { WebContents, WebFrameMain } from 'electron';
import { origin } from './protocol';

/** What a page may ask for: its own files, and what it made itself (saving a copy downloads a blob). */
const ownAddresses = [`${origin}/`, `blob:${origin}/`, 'devtools:'];

export function denyEverythingElse(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (new URL(event.url).origin !== origin) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.session.setPermissionRequestHandler((_contents, permission, callback) =>
    // Copying a path writes to the clipboard.
    callback(permission === 'clipboard-sanitized-write'),
  );
  contents.session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, callback) =>
    callback({ cancel: !ownAddresses.some((start) => details.url.startsWith(start)) }),
  );
}

/** True for a call from the app's own page and not from a frame inside it. */
export const isOwnPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && new URL(frame.url).origin === origin;
