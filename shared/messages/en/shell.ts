/** English texts of the window, its menu and its dialogs. */
import type { messages as chinese } from '../shell';

export const messages: typeof chinese = {
  application: 'Disclosure Report',
  cannotStart: 'The program cannot start',
  notSaved: 'Some content is not saved. Close all the same?',
  notSavedDetail: 'Unsaved content is lost when the window closes. Better go back and see the note at the top of the window.',
  keepOpen: 'Back to the window',
  closeAnyway: 'Close all the same',
  close: 'Close',
  cannotOpenFolder: 'The folder cannot be opened',
  about: (version, electron) =>
    `Version ${version} (Electron ${electron})\nThis program does not connect to the internet: what you fill in stays on this PC.`,
  cannotOpenFile: 'The report file cannot be opened',
  cannotOpenFileDetail: (file, reason) => `“${file}”: ${reason}.\nThe file was not changed.`,
  fileTooLarge: (megabytes) => `The file has more than ${megabytes} MB, too much for an annual report`,
  menu: {
    file: 'File',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    close: 'Close window',
    help: 'Help',
    logs: 'Crash records',
    about: 'About',
  },
};
