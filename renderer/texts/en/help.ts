/** English texts of manual, keyboard sheet, settings and of the page about the program. */
import type { aboutTexts as chineseAbout, helpTexts as chineseHelp, keyTexts as chineseKeys, settingsTexts as chineseSettings } from '../help';

export const helpTexts: typeof chineseHelp = {
  title: 'Manual',
  nav: 'Help',
  open: 'Help (F1)',
  chapters: 'Contents',
  chapterOf: {
    unit: 'A new report',
    section: 'Writing text',
    table: 'Filling in tables',
    registration: 'The order of steps',
    review: 'The check',
    export: 'Exporting and printing',
    preview: 'Exporting and printing',
    history: 'Something wrong, something deleted',
    bin: 'Something wrong, something deleted',
    overview: 'Over the years',
    import: 'The first time',
    consolidate: 'Consolidating a district',
    backup: 'Backups and another PC',
    settings: 'Text too small, screen too bright',
  },
};

export const keyTexts: typeof chineseKeys = {
  title: 'Keyboard shortcuts',
  groups: [
    {
      name: 'Everywhere',
      keys: [
        ['F1', 'Manual'],
        ['Ctrl+/', 'This sheet'],
        ['Esc', 'Close dialogs and notes'],
      ],
    },
    {
      name: 'In a report',
      keys: [
        ['Ctrl+F', 'Find in the report'],
        ['Ctrl+S', 'Save now (saving is automatic)'],
        ['Ctrl+Z', 'Undo'],
        ['Ctrl+Y', 'Redo'],
        ['Alt+PageDown', 'Next step'],
        ['Alt+PageUp', 'Previous step'],
      ],
    },
    {
      name: 'In a table',
      keys: [
        ['Enter', 'Cell below'],
        ['Tab', 'Cell to the right'],
        ['Arrow keys', 'Move'],
        ['Home, End', 'Start or end of the row'],
        ['Ctrl+Home, Ctrl+End', 'First or last cell'],
        ['F2', 'Edit the figure in place'],
        ['Esc', 'Bring the old figure back'],
        ['Delete', 'Clear'],
        ['Shift+arrow keys', 'Select a block'],
        ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut, paste'],
        ['Ctrl+D, Ctrl+R', 'Fill down, fill right'],
      ],
    },
  ],
};

export const settingsTexts: typeof chineseSettings = {
  title: 'Settings',
  look: 'Appearance',
  scheme: 'Colours',
  schemes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  schemeHint: 'Prints and previews are always black on white.',
  textSize: 'Text size',
  textSizes: { normal: 'Normal', large: 'Large', largest: 'Largest' },
  language: 'Language',
  languages: { zh: '中文', en: 'English' },
  languageHint:
    'For pages, menus, messages and the manual. The words of the form and everything exported are always in Chinese, and reports are written in Chinese.',
  unit: 'Own unit',
  unitHint: 'Filled in for new reports. Reports that exist already stay as they are.',
  deadline: 'Deadline',
  legalDeadline: 'By law: 31 January for departments and streets, 31 March for governments.',
  localDeadline: 'The district’s deadline',
  localDeadlineHint: 'If the district asks for the report earlier: month and day, e.g. 1-21. Otherwise leave it empty.',
  localDeadlineWrong: 'Enter month and day, e.g. 1-21.',
  checks: 'Check',
  jumpPercent: 'Change from last year',
  jumpPercentHint: 'A figure that changed by more than this share, and by at least 10, is pointed out. This never stands in the way of an export.',
  percent: '%',
  kept: 'Changes take effect at once and are saved.',
  problem: (reason) => `Holds this time but was not kept: ${reason}`,
};

export const aboutTexts: typeof chineseAbout = {
  title: 'About',
  version: (version) => `Version ${version}`,
  offline: 'This program never connects to the internet. What you fill in stays on this PC.',
  places: 'Where the files are',
  library: 'Reports',
  exports: 'Exported files',
  placesHint: 'Do not rename, move or delete files in the folder of reports. To move to another PC, use “Backups”.',
  licences: 'Open source software used',
  licencesNote: (count) => `This program uses ${count} open source packages. Their licences:`,
  licencesMissing: 'There is no list of licences here: it is made when the program is packaged.',
  licence: (name, version, licence) => `${name} ${version} (${licence})`,
  failed: (reason) => `Could not be read: ${reason}`,
};
