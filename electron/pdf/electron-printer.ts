/** PDF by Electron itself, in a window nobody sees. */
import { BrowserWindow } from 'electron';
import { lockedDown } from '../shell/web-preferences';

/** @param html a whole document that fetches nothing */
export async function printWithElectron(html: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...lockedDown(), partition: 'pdf' },
  });
  try {
    // The app's windows may load nothing but the app; an empty page is filled instead.
    await window.loadURL('about:blank');
    await window.webContents.executeJavaScript(
      `document.open();document.write(${JSON.stringify(html)});document.close();document.fonts.ready.then(() => undefined)`,
    );
    return new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  } finally {
    window.destroy();
  }
}
