/** A small Chinese menu: editing and zoom; everything else is on the page. */
import { Menu } from 'electron';
import { messages } from '../../shared/messages/shell';

export function setMenu(): void {
  const { menu } = messages;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: menu.file, submenu: [{ role: 'quit', label: menu.quit }] },
      {
        label: menu.edit,
        submenu: [
          { role: 'undo', label: menu.undo },
          { role: 'redo', label: menu.redo },
          { type: 'separator' },
          { role: 'cut', label: menu.cut },
          { role: 'copy', label: menu.copy },
          { role: 'paste', label: menu.paste },
          { role: 'selectAll', label: menu.selectAll },
        ],
      },
      {
        label: menu.view,
        submenu: [
          { role: 'zoomIn', label: menu.zoomIn },
          { role: 'zoomOut', label: menu.zoomOut },
          { role: 'resetZoom', label: menu.resetZoom },
          { role: 'togglefullscreen', label: menu.fullScreen },
        ],
      },
    ]),
  );
}
