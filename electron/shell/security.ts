/** Everything a window does not need is denied (Electron security checklist, items 1, 5, 11 to 15 and 17). */
import { app, type Event, type Session, type WebContents, type WebFrameMain } from 'electron';
import { join } from 'node:path';
import { takeOffline } from './offline';
import { isOwn, isOwnBlob, isOwnPage } from './own-address';

/** Copying a path writes to the clipboard. */
const isAllowed = (permission: string, askedBy: string): boolean =>
  permission === 'clipboard-sanitized-write' && isOwn(askedBy);

const developerTools = (address: string): boolean => !app.isPackaged && address.startsWith('devtools:');

/** Sessions that are guarded already: each of them once, however many windows it has. */
const guarded = new WeakSet<Session>();

function guardSession(session: Session): void {
  if (guarded.has(session)) return;
  guarded.add(session);
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(isAllowed(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) => isAllowed(permission, requestingOrigin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) =>
    callback({ cancel: !(isOwn(url) || isOwnBlob(url) || developerTools(url)) }),
  );
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) return event.preventDefault();
    // The clerk chooses the place.
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('documents'), item.getFilename()) });
  });
  takeOffline(session);
}

/** To be called for every page of the program as soon as it exists. */
export function denyEverythingElse(contents: WebContents): void {
  guardSession(contents.session);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const onlyReload = (event: Event<{ readonly url: string }>): void => {
    // Going to another step of the page is no navigation.
    if (!isOwnPage(event.url) || !isOwnPage(contents.getURL())) event.preventDefault();
  };
  contents.on('will-navigate', onlyReload);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** True for a call from the app's own page and not from a frame inside it. */
export const isFromOwnPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && isOwnPage(frame.url);
