/** Windows, pages and sessions as far as the shell looks at them. Everything asked of them is kept to be looked at. */
import { EventEmitter } from 'node:events';

/** An event that can be refused, as Electron's can. */
export class RefusableEvent {
  defaultPrevented = false;

  constructor(details: object = {}) {
    Object.assign(this, details);
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

type Handler = (...values: never[]) => unknown;

/** Remembers what it was told: `handlers.setPermissionCheckHandler` is the function given to the method of that name. */
export class SessionStandIn extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  readonly told: Record<string, unknown[]> = {};
  onBeforeRequest: ((details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) | undefined;

  readonly webRequest = {
    onBeforeRequest: (filter: { urls: string[] }, listener: NonNullable<SessionStandIn['onBeforeRequest']>): void => {
      this.told['onBeforeRequest'] = [filter];
      this.onBeforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Handler): void {
    this.handlers['setPermissionRequestHandler'] = handler;
  }

  setPermissionCheckHandler(handler: Handler): void {
    this.handlers['setPermissionCheckHandler'] = handler;
  }

  setDevicePermissionHandler(handler: Handler): void {
    this.handlers['setDevicePermissionHandler'] = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.told['setSpellCheckerEnabled'] = [enabled];
  }

  setProxy(proxy: object): Promise<void> {
    this.told['setProxy'] = [proxy];
    return Promise.resolve();
  }

  /** @returns true where a request to this address would have been made */
  lets(url: string): boolean {
    let canceled: boolean | undefined;
    this.onBeforeRequest?.({ url }, ({ cancel }) => (canceled = cancel));
    return canceled === false;
  }
}

export interface FrameStandIn {
  readonly url: string;
  readonly parent: FrameStandIn | null;
}

export class WebContentsStandIn extends EventEmitter {
  url = '';
  crashed = false;
  readonly sent: unknown[][] = [];
  readonly scripts: string[] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  webRtcPolicy = '';

  constructor(readonly session: SessionStandIn) {
    super();
  }

  get mainFrame(): FrameStandIn {
    return { url: this.url, parent: null };
  }

  getURL(): string {
    return this.url;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  send(...message: unknown[]): void {
    this.sent.push(message);
  }

  setWindowOpenHandler(handler: NonNullable<WebContentsStandIn['windowOpenHandler']>): void {
    this.windowOpenHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  executeJavaScript(script: string): Promise<void> {
    this.scripts.push(script);
    return Promise.resolve();
  }

  printToPDF(): Promise<Buffer> {
    return Promise.resolve(Buffer.from('%PDF-1.7'));
  }

  /** Tries to go somewhere, as a link or a script on the page would. @returns true where nothing stopped it */
  navigates(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', details: object): boolean {
    const attempt = new RefusableEvent(details);
    this.emit(event, attempt);
    return !attempt.defaultPrevented;
  }
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowOptionsStandIn {
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly show?: boolean;
  readonly backgroundColor?: string;
  readonly title?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

/** What a window tells the program it belongs to. */
export interface WindowHost {
  readonly windows: WindowStandIn[];
  sessionOf(partition: string | undefined): SessionStandIn;
  created(contents: WebContentsStandIn): void;
  allClosed(): void;
}

export class WindowStandIn extends EventEmitter {
  readonly webContents: WebContentsStandIn;
  /** In order: `show`, `focus`, `restore`, `maximize`, addresses that were loaded. */
  readonly done: string[] = [];
  destroyed = false;
  minimized = false;
  maximized = false;
  bounds: Bounds;
  hasMenu = true;

  constructor(
    private readonly host: WindowHost,
    readonly options: WindowOptionsStandIn,
  ) {
    super();
    const { x = 100, y = 50, width = 800, height = 600, show = true } = options;
    this.bounds = { x, y, width, height };
    if (show) this.done.push('show');
    const partition = options.webPreferences?.['partition'];
    this.webContents = new WebContentsStandIn(host.sessionOf(typeof partition === 'string' ? partition : undefined));
    host.windows.push(this);
    host.created(this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.webContents.url = url;
    this.done.push(url);
    return Promise.resolve();
  }

  show(): void {
    this.done.push('show');
  }

  focus(): void {
    this.done.push('focus');
  }

  maximize(): void {
    this.maximized = true;
    this.done.push('maximize');
  }

  restore(): void {
    this.minimized = false;
    this.done.push('restore');
  }

  removeMenu(): void {
    this.hasMenu = false;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isVisible(): boolean {
    return this.done.includes('show');
  }

  getNormalBounds(): Bounds {
    return this.bounds;
  }

  close(): void {
    const event = new RefusableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.host.windows.splice(this.host.windows.indexOf(this), 1);
    this.emit('closed');
    if (this.host.windows.length === 0) this.host.allClosed();
  }
}
