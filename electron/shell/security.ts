/** Everything a window does not need is denied (Electron security checklist, items 5, 13, 14, 17). */
import type { WebContents, WebFrameMain } from 'electron';
import { origin } from './protocol';

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
    callback({ cancel: !details.url.startsWith(`${origin}/`) && !details.url.startsWith('devtools:') }),
  );
}

/** True for a call from the app's own page and not from a frame inside it. */
export const isOwnPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && new URL(frame.url).origin === origin;
