/** A Chromium, Chrome or Edge on this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium refuses its sandbox to root. */
export const sandboxArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** @returns path of its program; undefined where none is installed in a usual place */
export function installedBrowser(): string | undefined {
  const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const base = process.env[variable];
    return base === undefined
      ? []
      : ['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe'].map((file) => join(base, file));
  });
  const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'browser360-cn'].map(
    (name) => `/usr/bin/${name}`,
  );
  const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return [...windows, ...linux, ...mac].find((file) => existsSync(file));
}
