/** A small menu in the language of the window: editing, zoom, help; everything else is on the page. Nothing in it reloads the page. */
import { app, dialog, Menu, shell, type MenuItemConstructorOptions } from 'electron';
import { messages } from '../../shared/messages/shell';
import { makeFolder } from '../make-folder';
import { appWindowNow } from './windows';

/** @param logs folder of the record of crashes */
export function setMenu(logs: string): void {
  const { menu } = messages;
  const help: MenuItemConstructorOptions[] = [
    { label: menu.logs, click: () => void openFolder(logs) },
    { label: menu.about, click: showAbout },
  ];
  const template: MenuItemConstructorOptions[] = [
    {
      label: menu.file,
      submenu: [
        { role: 'close', label: menu.close, accelerator: 'CmdOrCtrl+W' },
        { role: 'quit', label: menu.quit, accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        // The page's own undo steps over a table's actions; the keys reach it before the menu.
        { role: 'undo', label: menu.undo, accelerator: 'CmdOrCtrl+Z', registerAccelerator: false },
        { role: 'redo', label: menu.redo, accelerator: 'CmdOrCtrl+Y', registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut', label: menu.cut, accelerator: 'CmdOrCtrl+X', registerAccelerator: false },
        { role: 'copy', label: menu.copy, accelerator: 'CmdOrCtrl+C', registerAccelerator: false },
        { role: 'paste', label: menu.paste, accelerator: 'CmdOrCtrl+V', registerAccelerator: false },
        { role: 'selectAll', label: menu.selectAll, accelerator: 'CmdOrCtrl+A', registerAccelerator: false },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'zoomIn', label: menu.zoomIn, accelerator: 'CmdOrCtrl+=' },
        { role: 'zoomOut', label: menu.zoomOut, accelerator: 'CmdOrCtrl+-' },
        { role: 'resetZoom', label: menu.resetZoom, accelerator: 'CmdOrCtrl+0' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: menu.fullScreen, accelerator: 'F11' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: menu.developerTools } as const]),
      ],
    },
    { label: menu.help, submenu: help },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function openFolder(folder: string): Promise<void> {
  await makeFolder(folder);
  const problem = await shell.openPath(folder);
  if (problem !== '') dialog.showErrorBox(messages.cannotOpenFolder, `${folder}\n${problem}`);
}

function showAbout(): void {
  const window = appWindowNow();
  const options = {
    type: 'info' as const,
    title: messages.menu.about,
    message: messages.application,
    detail: messages.about(app.getVersion(), process.versions['electron'] ?? ''),
    buttons: [messages.close],
  };
  void (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}
