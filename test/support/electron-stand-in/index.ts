/**
 * A small stand-in of the `electron` module: the shell's own code runs against it for real, and what it asked for can be
 * looked at. It shows what the code asks of Electron, not what Electron does.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import {
  RefusableEvent,
  SessionStandIn,
  WindowStandIn,
  type FrameStandIn,
  type WebContentsStandIn,
  type WindowOptionsStandIn,
} from './window';

export { RefusableEvent, type FrameStandIn, type WebContentsStandIn, type WindowStandIn } from './window';

type Listener = (...values: unknown[]) => unknown;

export interface StandInOptions {
  /** Folder in which every folder of the user lies. */
  readonly home: string;
  readonly packaged?: boolean;
  /** False where the program runs already. */
  readonly firstInstance?: boolean;
  readonly displays?: readonly { x: number; y: number; width: number; height: number }[];
}

interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

/** One running program. `electron` is what `import 'electron'` gives; the rest is the world around it. */
export function makeElectron({ home, packaged = true, firstInstance = true, displays }: StandInOptions) {
  const windows: WindowStandIn[] = [];
  const everyWindow: WindowStandIn[] = [];
  const sessions = new Map<string, SessionStandIn>();
  const calls: [name: string, ...values: unknown[]][] = [];
  const paths: Record<string, string> = {
    appData: join(home, 'AppData/Roaming'),
    documents: join(home, '文档'),
    exe: join(home, 'program/annual-report'),
  };
  let becomeReady: () => void = () => undefined;
  const whenReady = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  let ready = false;
  let ended: number | undefined;

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    commandLine: { appendSwitch: (name: string, value?: string) => calls.push(['appendSwitch', name, value]) },
    enableSandbox: () => calls.push(['enableSandbox']),
    setAppUserModelId: (id: string) => calls.push(['setAppUserModelId', id]),
    requestSingleInstanceLock: () => {
      calls.push(['requestSingleInstanceLock', paths['userData']]);
      return firstInstance;
    },
    setPath(name: string, path: string): void {
      calls.push(['setPath', name, path]);
      paths[name] = path;
    },
    setAppLogsPath(path: string): void {
      paths['logs'] = path;
    },
    getPath(name: string): string {
      const path = paths[name];
      if (path === undefined) throw new Error(`no path ${name}`);
      return path;
    },
    getVersion: () => '0.1.0',
    isReady: () => ready,
    whenReady: () => whenReady,
    relaunch: () => calls.push(['relaunch']),
    exit(code: number): void {
      calls.push(['exit', code]);
      ended = code;
    },
    /** As documented: `before-quit`, every window is closed, `will-quit`, and it ends where nothing refused. */
    quit(): void {
      calls.push(['quit']);
      if (ended !== undefined) return;
      app.emit('before-quit', new RefusableEvent());
      for (const window of [...windows]) window.close();
      if (windows.length > 0) return;
      const event = new RefusableEvent();
      app.emit('will-quit', event);
      if (!event.defaultPrevented) ended = 0;
    },
  });

  const host = {
    windows,
    sessionOf(partition: string | undefined): SessionStandIn {
      const name = partition ?? '';
      const session = sessions.get(name) ?? new SessionStandIn();
      sessions.set(name, session);
      return session;
    },
    created: (contents: WebContentsStandIn) => app.emit('web-contents-created', {}, contents),
    allClosed: () => app.emit('window-all-closed'),
  };

  class BrowserWindow extends WindowStandIn {
    constructor(options: WindowOptionsStandIn = {}) {
      super(host, options);
      everyWindow.push(this);
    }

    static getAllWindows(): WindowStandIn[] {
      return [...windows];
    }
  }

  const invokeHandlers = new Map<string, Listener>();
  const ipcMain = Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: Listener) => invokeHandlers.set(channel, handler),
  });

  let protocolHandler: ((request: Request) => Promise<Response>) | undefined;
  const protocol = {
    registerSchemesAsPrivileged: (schemes: unknown) => calls.push(['registerSchemesAsPrivileged', ready, schemes]),
    handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
      calls.push(['protocol.handle', scheme]);
      protocolHandler = handler;
    },
  };

  /** Answers of the dialogs to come; without one a dialog is cancelled. */
  const answers = { folder: undefined as string | undefined, button: 0 };
  const dialog = {
    showOpenDialog: (...values: unknown[]) => {
      calls.push(['showOpenDialog', values.at(-1)]);
      const chosen = answers.folder;
      return Promise.resolve(chosen === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [chosen] });
    },
    showMessageBoxSync: (...values: unknown[]) => {
      calls.push(['showMessageBoxSync', values.at(-1)]);
      return answers.button;
    },
    showMessageBox: (...values: unknown[]) => {
      calls.push(['showMessageBox', values.at(-1)]);
      return Promise.resolve({ response: answers.button });
    },
    showErrorBox: (title: string, content: string) => calls.push(['showErrorBox', title, content]),
  };

  let applicationMenu: readonly MenuItem[] = [];
  const popups: (readonly MenuItem[])[] = [];
  const Menu = {
    buildFromTemplate: (template: readonly MenuItem[]) => ({ template, popup: () => popups.push(template) }),
    setApplicationMenu: ({ template }: { template: readonly MenuItem[] }) => {
      applicationMenu = template;
    },
  };

  const areas = displays ?? [{ x: 0, y: 0, width: 1366, height: 728 }];
  const screen = {
    getAllDisplays: () => areas.map((workArea) => ({ workArea })),
    getPrimaryDisplay: () => ({ workAreaSize: areas[0] }),
  };

  const exposed: Record<string, unknown> = {};
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown) => {
      exposed[name] = value;
    },
  };
  /** Called by the preload script of the first window. */
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (channel: string, ...values: unknown[]) => invoke(channel, values),
    send: (channel: string, ...values: unknown[]) => send(channel, values),
  });

  const eventFrom = (contents: WebContentsStandIn | undefined, senderFrame: FrameStandIn | null | undefined): object => ({
    sender: contents,
    senderFrame: senderFrame === undefined ? (contents?.mainFrame ?? null) : senderFrame,
  });

  /** @param frame as which to call; the page of the first window where left out */
  function invoke(channel: string, values: readonly unknown[], frame?: FrameStandIn | null): Promise<unknown> {
    const handler = invokeHandlers.get(channel);
    if (!handler) return Promise.reject(new Error(`nobody handles ${channel}`));
    return Promise.resolve(handler(eventFrom(everyWindow[0]?.webContents, frame), ...structuredClone(values)));
  }

  function send(channel: string, values: readonly unknown[], from = windows[0]?.webContents, frame?: FrameStandIn | null): void {
    ipcMain.emit(channel, eventFrom(from, frame), ...structuredClone(values));
  }

  return {
    electron: {
      app,
      BrowserWindow,
      contextBridge,
      dialog,
      ipcMain,
      ipcRenderer,
      Menu,
      protocol,
      screen,
      shell: { openPath: (path: string) => Promise.resolve(calls.push(['openPath', path]) > 0 ? '' : '') },
    },
    app,
    answers,
    calls,
    exposed,
    ipcRenderer,
    paths,
    popups,
    windows,
    everyWindow,
    invoke,
    send,
    channels: () => ({ invoke: [...invokeHandlers.keys()], on: ipcMain.eventNames() }),
    session: (partition = '') => sessions.get(partition),
    menu: () => applicationMenu,
    endedWith: () => ended,
    becomeReady(): void {
      ready = true;
      becomeReady();
    },
    /** What the app's own scheme answers. */
    fetch(url: string, method = 'GET'): Promise<Response> {
      // A Request of Node refuses nothing about the address that Electron's passes on.
      return protocolHandler?.({ url, method } as Request) ?? Promise.reject(new Error('nobody answers'));
    },
    /** Values of every call of this name, in order. */
    called: (name: string): unknown[][] => calls.filter(([called]) => called === name).map(([, ...values]) => values),
  };
}

export type ElectronStandIn = ReturnType<typeof makeElectron>;
