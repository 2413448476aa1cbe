/** Names of folders and files on the clerk's disk. */
export const folderNames = {
  application: 'disclosure-annual-report',
  library: 'library',
  settings: 'settings.json',
  documents: ['Documents', '文档'],
  exports: '政府信息公开年报',
} as const;
