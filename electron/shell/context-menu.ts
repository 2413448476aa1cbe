/** The menu of the right mouse button: Electron has none of its own, and clerks copy and paste with it. */
import { Menu, type BrowserWindow } from 'electron';
import { messages } from '../../shared/messages/shell';

export function addContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const { menu } = messages;
    const copy = { role: 'copy', label: menu.copy, enabled: editFlags.canCopy } as const;
    if (!isEditable) {
      if (selectionText.trim() !== '') Menu.buildFromTemplate([copy]).popup({ window });
      return;
    }
    Menu.buildFromTemplate([
      { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
      copy,
      { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
    ]).popup({ window });
  });
}
